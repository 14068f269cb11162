import BoardUI
import Cells
import PodModel
import Testing

@Suite("Moving many")
struct MarkingTests {
  private static func player(_ columns: Int = 100, _ rows: Int = 30) throws -> Player {
    Player(try Plans.pods(4, of: 2, unplaced: 6), columns, rows)
  }

  @Test("no pod is called the best where all fit alike")
  func alike() throws {
    var player = try Self.player()
    player.press("m")
    #expect(player.screen.contains("» 3 people"))
    for rank in ["BEST", "2nd", "3rd"] { #expect(!player.screen.contains(rank)) }
  }

  @Test("Space marks who is under the cursor and goes on; the mark is a sign, not only a colour")
  func marking() throws {
    var player = try Self.player()
    player.press("Space Space")
    #expect(player.board.marked.count == 2)
    #expect(player.screen.contains("✓Person"))
    player.press("Esc")
    #expect(player.board.marked.isEmpty)
    #expect(!player.screen.contains("✓"))
  }

  @Test("who is moved is told while they are in the air, not who is under the cursor")
  func inspecting() throws {
    var player = try Self.player()
    player.press("Space")
    #expect(player.under == "Person 10")
    player.press("m")
    #expect(player.screen.contains(" Person 9 · "))
    #expect(!player.screen.contains(" Person 10 · "))
    player.press("Esc Space m")
    #expect(player.under == "Person 11")
    #expect(player.screen.contains("2 people are moved: Person 9, Person 10"))
  }

  @Test("a second Space takes the mark away, and somebody has one mark whichever seat it is on")
  func unmarking() throws {
    var player = try Self.player()
    player.press("1 j Space Space")
    #expect(player.board.marked.count == 2)
    player.press("Space")
    #expect(player.board.marked.map(\.person) == ["p0"])
    player.press("k Space")
    #expect(player.board.marked.isEmpty)
  }

  @Test("Space on a pod marks all of its people")
  func pod() throws {
    var player = try Self.player()
    player.press("2 Space")
    #expect(player.board.marked.map(\.from) == ["pod1", "pod1"])
    player.press("b")
    #expect(player.people(in: "Pod 2").isEmpty)
    #expect(player.said.hasPrefix("Person 3 and Person 4 leave Pod 2 and have no pod now."))
  }

  @Test("all marked move as one: one sentence, one step of undo")
  func moving() throws {
    var player = try Self.player()
    player.press("Space Space Space m 3")
    #expect(player.said == "Pod 3 would have 5 people.")
    #expect(player.screen.contains("» 5 people"))
    player.press("Enter")
    #expect(player.people(in: "Pod 3").count == 5)
    #expect(player.said.contains("join Pod 3."))
    #expect(player.effects.count == 1)
    #expect(player.board.marked.isEmpty)
    player.press("u")
    #expect(player.people(in: "Pod 3").count == 2)
    player.press("U")
    #expect(player.people(in: "Pod 3").count == 5)
  }

  @Test("of those who move together, who is in the pod already stays")
  func some() throws {
    var player = try Self.player()
    player.press("1 Space 2 Space m 1")
    #expect(player.said == "Pod 1 would have 4 people.")
    player.press("Enter")
    #expect(player.people(in: "Pod 1") == ["Person 1", "Person 2", "Person 3", "Person 4"])
    #expect(player.said.hasPrefix("Person 3 and Person 4 move from Pod 2 to Pod 1."))
  }

  @Test("a share goes for all of them")
  func share() throws {
    var player = try Self.player()
    player.press("Space Space m 2 % 5 0 Enter")
    #expect(player.pods.first { $0.id == "pod1" }?.seats.suffix(2).allSatisfy { $0.share == Percent(50) } == true)
  }

  @Test("Esc puts all back, and they stay marked")
  func puttingBack() throws {
    var player = try Self.player()
    player.press("Space Space m 2 Esc")
    #expect(player.board.marked.count == 2)
    #expect(player.board.history.past.isEmpty)
  }

  @Test("marks go with what they were on")
  func settling() throws {
    var player = try Self.player()
    player.press("1 j Space k 1 -")
    #expect(player.pods.count == 3)
    #expect(player.board.marked.isEmpty)
  }

  @Test("forty people move in one sentence that can be read aloud")
  func forty() throws {
    var player = Player(try Plans.pods(2, of: 20), 120, 40)
    player.press("1 Space m 2 Enter")
    #expect(player.people(in: "Pod 2").count == 40)
    #expect(
      player.said.hasPrefix(
        "Person 1, Person 2, Person 3, Person 4, Person 5 and 15 others move from Pod 1 to Pod 2."))
  }
}
