import PodModel
import Syntax
import Testing

@testable import BoardUI

/// What others changed since this reader was last here.
@Suite("Coming back")
struct ComingBackTests {
  private let here: IndexedPlan
  private let other: PodID

  init() throws {
    here = IndexedPlan(try Plans.pods(2, of: 2, unplaced: 1))
    other = try #require(here.plan.scenarios.first?.pods.first?.id)
  }

  /// The plan without its first pod.
  private func before() throws -> Plan {
    var indexed = here
    _ = try indexed.apply([Edit(.remove(.pod(other)))])
    return indexed.plan
  }

  @Test("it is told once, and in sentences on demand")
  func told() throws {
    var player = Player(here.plan, 100, 30)
    player.remember(seen: try before(), when: "23 Nov 14:05")
    #expect(player.said == "The plan was changed since you were last here, 23 Nov 14:05. :since last here tells what.")
    player.press(":")
    player.type("since last here")
    player.press("Enter")
    #expect(player.board.page == .changes)
    let screen = player.screen
    #expect(screen.contains("CHANGES: since you were last here, 23 Nov 14:05"))
    #expect(screen.contains("Pod 1 is added"))
  }

  @Test("where nothing was changed, nothing is said")
  func same() throws {
    var player = Player(here.plan, 100, 30)
    player.remember(seen: here.plan, when: "23 Nov 14:05")
    #expect(!player.said.contains("last here"))
    player.press(":")
    player.type("since last here")
    player.press("Enter")
    #expect(player.said == "There is no moment called last here. There are: \"opening\".")
  }

  @Test("why somebody is in a pod tells by whom and when it was done in an earlier session")
  func origin() throws {
    var indexed = here
    let change = try indexed.apply([Edit(.put(PersonID("p4"), other, share: nil))])
    var player = Player(indexed.plan, 100, 30)
    var logged = LoggedChange(step: "1", change, said: "", commands: [])
    logged.origin = "tom, 23 Nov 14:05"
    player.remember(past: [logged])
    player.press("/")
    player.type("Person 5")
    player.press("Enter w")
    #expect(player.said.contains("joins Pod 1. That was tom, 23 Nov 14:05."))
  }
}
