import BoardUI
import PodModel
import Syntax
import Testing

@Suite("Comparing options")
struct ComparingTests {
  /// Three options: the third alone puts Ben into a pod.
  private static let options = #"""
    {"podboard": 1, "people": [{"id": "ana", "name": "Ana"}, {"id": "ben", "name": "Ben"}],
     "scenarios": [
       {"id": "a", "name": "First", "pods": [{"id": "pay", "name": "Pay", "seats": [{"person": "ana"}]}]},
       {"id": "b", "name": "Second", "pods": [{"id": "pay", "name": "Pay", "seats": [{"person": "ana"}]}]},
       {"id": "c", "name": "Third",
        "pods": [{"id": "pay", "name": "Pay", "seats": [{"person": "ana"}, {"person": "ben"}]}]}]}
    """#

  private func player(_ columns: Int) throws -> Player {
    Player(try Plan(json: try JSONReader.value(of: Array(Self.options.utf8))), columns, 24)
  }

  @Test("an option for which there is no room is counted all the same, and said not to be shown")
  func hidden() throws {
    var player = try player(80)
    player.press("g d v")
    #expect(player.screen.contains("The options agree on 1 of 2 people and on 0 of 1 pods."))
    #expect(player.screen.contains("Third is not shown: there is no room."))
    #expect(player.screen.contains("Ben "))
    #expect(!player.screen.contains("Ana "))
  }

  @Test("with room for all of them nothing is said, also where the room comes later")
  func shown() throws {
    var player = try player(80)
    player.press("g d v")
    player.resize(120, 24)
    #expect(player.screen.contains("The options agree on 1 of 2 people"))
    #expect(player.screen.contains("Third"))
    #expect(!player.screen.contains("there is no room"))
  }
}
