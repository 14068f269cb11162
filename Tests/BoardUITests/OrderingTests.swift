import PodModel
import Syntax
import Testing

@testable import BoardUI

@Suite("Putting pods and people in order")
struct OrderingTests {
  private func names(_ player: Player) -> [String] { player.scenario?.pods.map { $0.shownName.string } ?? [] }

  @Test("< and > move the pod under the cursor, which stays on it, and one undo puts it back")
  func pods() throws {
    var player = Player(try Plans.pods(3, of: 2, unplaced: 1), 100, 30)
    player.press("3 <")
    #expect(names(player) == ["Pod 1", "Pod 3", "Pod 2"])
    #expect(player.said == "Pod 3 comes after Pod 1 now.")
    player.press("<")
    #expect(names(player) == ["Pod 3", "Pod 1", "Pod 2"])
    player.press("<")
    #expect(player.said == "This is the first already.")
    player.press("> >")
    #expect(names(player) == ["Pod 1", "Pod 2", "Pod 3"])
    player.press(">")
    #expect(player.said == "This is the last already.")
    player.press("u")
    #expect(names(player) == ["Pod 1", "Pod 3", "Pod 2"])
  }

  @Test("somebody in a pod is moved within it")
  func people() throws {
    var player = Player(try Plans.pods(2, of: 3, unplaced: 1), 100, 30)
    let before = try #require(player.scenario?.pods.first?.people)
    player.press("1 j >")
    #expect(player.scenario?.pods.first?.people == [before[1], before[0], before[2]])
    #expect(player.board.focusedPerson == before[0])
  }

  @Test("who has no pod stands in no order of the plan")
  func nobody() throws {
    var player = Player(try Plans.pods(1, of: 2, unplaced: 1), 100, 30)
    player.press("/")
    player.type("Person 3")
    player.press("Enter <")
    #expect(player.said == "Put the cursor on a pod, or on somebody in one, first.")
  }
}
