import BoardUI
import PodModel
import Syntax
import Testing

@Suite("Picking the leader")
struct LeaderPickingTests {
  /// Ana and Ben lead people today; Cem reports to Ana by a line of his own, the pod to Ben.
  private static let plan = #"""
    {"podboard": 1, "frame": {"leaders": ["ana", "ben"]},
     "people": [
       {"id": "ana", "name": "Ana Ruiz"}, {"id": "ben", "name": "Ben Okafor"}, {"id": "cem", "name": "Cem Demir"}],
     "scenarios": [
       {"id": "a", "pods": [{"id": "pay", "name": "Pay", "reportsTo": "ben"}],
        "lines": [{"person": "cem", "reportsTo": "ana"}]}]}
    """#

  /// With the cursor on somebody who is found by this name.
  private func player(at name: String) throws -> Player {
    var player = Player(try Plan(json: try JSONReader.value(of: Array(Self.plan.utf8))))
    player.press("/ \"\(name)\" Enter t")
    return player
  }

  private func offered(_ player: Player) -> [String] {
    guard case .picking(let picker) = player.board.mode else { return [] }
    return picker.items.map(\.label.string)
  }

  @Test("nobody is offered themselves, neither unasked nor by name")
  func oneself() throws {
    var player = try player(at: "ana")
    #expect(offered(player) == ["Ben Okafor"])
    player.press("\"ana\"")
    #expect(offered(player) == [])
  }

  @Test("a line is taken away by the last row, and only where there is one")
  func nobody() throws {
    var player = try player(at: "cem")
    #expect(offered(player) == ["Ana Ruiz", "Ben Okafor", "nobody"])
    player.press("Down Down Enter")
    #expect(player.scenario?.lines["cem"]?.reportsTo == nil)
    player.press("t")
    #expect(offered(player) == ["Ana Ruiz", "Ben Okafor"])
  }

  @Test("a pod's line is taken away too, and the row is found by its name")
  func pod() throws {
    var player = try player(at: "pay")
    #expect(offered(player) == ["Ben Okafor", "Ana Ruiz", "nobody"])
    player.press("\"nobody\" Enter")
    #expect(player.pods.first?.reportsTo == nil)
  }
}
