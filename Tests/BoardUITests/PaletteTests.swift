import BoardUI
import Cells
import PodModel
import Testing

@Suite("The palette")
struct PaletteTests {
  private static func player() throws -> Player { Player(try Plans.sample(), 100, 30) }

  @Test("it lists every command with its keys")
  func listing() throws {
    var player = try Self.player()
    player.press(":")
    #expect(player.screen.contains("─ Command ─"))
    #expect(player.screen.contains("to no pod"))
    for command in Command.all {
      var player = try Self.player()
      player.press(":")
      player.type(command.name)
      #expect(player.screen.contains("▌ \(command.name) "), "\(command.name)")
    }
  }

  @Test("letters in their order find a command, and Enter performs it", arguments: ["und", "udo", "takes the last"])
  func fuzzy(query: String) throws {
    var player = try Self.player()
    player.press("m 2 Enter")
    let before = player.board.history.past.count
    player.press(":")
    player.type(query)
    player.press("Enter")
    #expect(player.board.history.past.count == before - 1)
    #expect(player.said.hasPrefix("Undone:"))
  }

  @Test("a command that cannot be done now says why")
  func whyNot() throws {
    var player = try Self.player()
    player.press(":")
    player.type("undo")
    #expect(player.screen.contains("Not now: There is nothing to undo."))
    player.press("Enter")
    #expect(player.said == "There is nothing to undo.")
    #expect(player.board.status.isRefusal)
  }

  @Test("an edit is done as it is typed, with parts of names, and told")
  func edit() throws {
    var player = try Self.player()
    player.press(":")
    player.type("put vera in onboarding at 60%")
    player.press("Enter")
    #expect(player.said.hasPrefix("Vera Rubin joins Onboarding at 60 %."))
    #expect(player.under == "Vera Rubin")
    #expect(player.effects.count == 1)
    player.press("u")
    #expect(!player.people(in: "Onboarding").contains("Vera Rubin"))
  }

  @Test(
    "an edit that is refused stays to be corrected",
    arguments: [
      ("move nobody to onboarding", "Nobody on the roster is called \"nobody\"."),
      ("put vera into onboarding", "expected \"in\""),
      ("put a in onboarding", "people: "),
    ])
  func refused(line: String, sentence: String) throws {
    var player = try Self.player()
    player.press(":")
    player.type(line)
    player.press("Enter")
    #expect(player.board.status.isRefusal)
    #expect(player.said.contains(sentence), "\(player.said)")
    guard case .picking(let picker) = player.board.mode else {
      Issue.record("the palette was left")
      return
    }
    #expect(picker.query.text.string.utf8.elementsEqual(line.utf8))
  }

  @Test("the beginning of an edit shows how it is written, and Enter writes it on")
  func verbs() throws {
    var player = try Self.player()
    player.press(":")
    player.type("waive")
    #expect(player.screen.contains("waive pod-size on pod checkout because"))
    player.press("Enter")
    guard case .picking(let picker) = player.board.mode else {
      Issue.record("the palette was left")
      return
    }
    #expect(picker.query.text == "waive ")
  }

  @Test("Esc leaves it, and nothing is changed")
  func leaving() throws {
    var player = try Self.player()
    player.press(": \"undo\" Esc")
    guard case .browsing = player.board.mode else {
      Issue.record("the palette is still open")
      return
    }
    #expect(player.effects.isEmpty)
  }
}
