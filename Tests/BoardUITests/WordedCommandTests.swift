import BoardUI
import PodModel
import Syntax
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

  /// Seven pods, a team in all of them, and another whose name begins with the team's.
  private static let teams: String = {
    let pods = (1...7).map { number in
      let seats = number == 7 ? #"{"person": "x7"}, {"person": "x0"}"# : #"{"person": "x\#(number)"}"#
      return #"{"id": "p\#(number)", "name": "Pod \#(number)", "seats": [\#(seats)]}"#
    }
    let people = (0...9).map { number in
      let team = number == 8 ? "clippy-contributors" : "clippy"
      return #"{"id": "x\#(number)", "name": "X\#(number)", "today": {"teams": ["\#(team)"]}}"#
    }
    return #"""
      {"podboard": 1, "people": [\#(people.joined(separator: ", "))],
       "scenarios": [{"id": "a", "pods": [\#(pods.joined(separator: ", "))]}]}
      """#
  }()

  @Test("a team's places are told as a sentence in which everybody counts once, and a name in full means one team")
  func places() throws {
    var player = Player(try Plan(json: try JSONReader.value(of: Array(Self.teams.utf8))))
    ask("show team clippy", &player)
    #expect(
      player.said == "clippy: 1 has no pod yet, 2 are in Pod 7, 1 in Pod 1, 1 in Pod 2, 1 in Pod 3, 1 in Pod 4, "
        + "1 in Pod 5, and 1 elsewhere. :show all ends it.")
    ask("show team clip", &player)
    #expect(player.said.hasPrefix("clip: 2 have no pod yet, 2 are in Pod 7, "))
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
