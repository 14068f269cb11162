import BoardUI
import PodModel
import Syntax
import Testing

@Suite("Changing what is decided")
struct DecidedTests {
  private static let plan = #"""
    {"podboard": 1, "people": [{"id": "ana", "name": "Ana"}, {"id": "ben", "name": "Ben"}],
     "scenarios": [
       {"id": "a", "name": "Pods", "decision": {"by": "Cem", "at": "2026-11-28"},
        "pods": [{"id": "pay", "number": 1, "name": "Pay", "seats": [{"person": "ana"}]},
                 {"id": "ship", "number": 2, "name": "Ship"}]}]}
    """#

  private func player() throws -> Player { Player(try Plan(json: try JSONReader.value(of: Array(Self.plan.utf8)))) }

  @Test("the first change says at its end that the option was decided, and the next ones do not")
  func first() throws {
    var player = try player()
    player.press("m 2 Enter")
    #expect(player.said.hasPrefix("Ben joins Ship."))
    #expect(player.said.hasSuffix(" Pods was decided on 2026-11-28."))
    player.press("1 j b")
    #expect(player.said.hasPrefix("Ana leaves Pay"))
    #expect(!player.said.contains("was decided"))
    player.press("u u")
    #expect(!player.said.contains("was decided"))
  }

  @Test("what is said about it, and another decision, change nothing of what is decided")
  func remarks() throws {
    var player = try player()
    player.press("1 !")
    player.type("too small")
    player.press("Enter")
    #expect(player.scenario?.concerns.count == 1)
    #expect(!player.said.contains("was decided"))
    player.press("D Ctrl-U")
    player.type("Dan")
    player.press("Enter")
    #expect(player.scenario?.decision.by == "Dan")
    #expect(!player.said.contains("was decided"))
    player.press("1 j b")
    #expect(player.said.hasSuffix(" Pods was decided on 2026-11-28."))
  }
}
