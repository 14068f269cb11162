import BoardUI
import PodModel
import Testing

@Suite("Commands in words")
struct WordedCommandTests {
  private func player() throws -> Player { Player(try Plans.sample()) }

  private func ask(_ words: String, _ player: inout Player) {
    player.press(":")
    player.type(words)
    player.press("Enter")
  }

  @Test("what is tried is done in a copy, compared, and dropped by one undo")
  func trying() throws {
    var player = try player()
    let before = player.board.plan.scenarios.count
    ask("try keep Payments together", &player)
    #expect(player.board.plan.scenarios.count == before + 1)
    #expect(player.board.page == .changes)
    #expect(player.screen.contains("The options agree on"))
    #expect(player.said.hasPrefix("Tried in a copy:"))
    player.press("u")
    #expect(player.board.plan.scenarios.count == before)
  }

  @Test("an edit is tried as it would be typed, and what cannot be is refused and stays to be corrected")
  func edits() throws {
    var player = try player()
    ask("try put vera in insight", &player)
    #expect(player.people(in: "Insight").contains("Vera Rubin"))
    player.press("u")
    #expect(!player.people(in: "Insight").contains("Vera Rubin"))
    ask("try put nobody in insight", &player)
    #expect(player.screen.contains("try put nobody in insight"))
    #expect(player.board.plan.scenarios.count == 2)
  }

  @Test("a team is lit, told in words where its people are, and all are alike again")
  func showing() throws {
    var player = try player()
    ask("show team design", &player)
    #expect(player.said.hasPrefix("design: "))
    #expect(player.said.contains("Onboarding"))
    ask("show all", &player)
    #expect(player.said == "All are shown alike again.")
    ask("show team dragons", &player)
    #expect(player.board.status.isRefusal)
  }

  @Test("a moment bears the name that it was given, and Changes tells what was done since")
  func marking() throws {
    var player = try player()
    ask("mark before lunch", &player)
    player.press("m 9 Enter g d v v v")
    #expect(player.screen.contains("CHANGES: since before lunch"))
    #expect(player.screen.contains("Vera Rubin joins Insight."))
  }

  @Test("a round counts down in the strip, and its end is told and marked")
  func rounds() throws {
    var player = try player()
    ask("round 10", &player)
    #expect(player.effects == [.round(seconds: 600)])
    player.receive(.roundLeft(400))
    #expect(player.screen.contains("Round 1, 06:40 left"))
    player.resize(80, 24)
    #expect(player.screen.contains("Round 1, 06:40 left"))
    player.receive(.roundLeft(0))
    #expect(player.said.hasPrefix("Round 1 is over."))
    #expect(!player.screen.contains("left   "))
    ask("round stop", &player)
    #expect(player.board.status.isRefusal)
    ask("round 0", &player)
    #expect(player.board.status.isRefusal)
  }
}
