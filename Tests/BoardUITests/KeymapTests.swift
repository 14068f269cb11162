import BoardUI
import Cells
import PodModel
import Testing

@Suite("Keys of commands")
struct KeymapTests {
  @Test("no two commands have a key in common, and no two a name")
  func unique() {
    let keys = Command.all.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    #expect(Set(Command.all.map(\.name)).count == Command.all.count)
  }

  @Test("a key that is set performs the command, and the footer, help and palette show it")
  func set() throws {
    let keymap = Keymap(["move": [.character("v")]])
    var player = Player(try Plans.sample(), 100, 30, keymap: keymap)
    #expect(player.screen.contains("v move"))
    player.press("m")
    #expect(player.said.contains("m does nothing here."))
    player.press("v")
    guard case .moving = player.board.mode else {
      Issue.record("nobody was picked up")
      return
    }
    player.press("Esc ? \"picks\"")
    #expect(player.canvas.lines.contains { $0.contains(" v ") && $0.contains("move: Picks up") })
    player.press("Esc : \"move\"")
    #expect(player.screen.contains(" v "))
  }

  @Test("a key that is set for one command is taken from another")
  func taken() throws {
    let keymap = Keymap(["undo": [.character("b")]])
    #expect(keymap[.character("b")]?.name == "undo")
    #expect(keymap.keys(of: Command.all.first { $0.name == "to no pod" } ?? Command.all[0]).isEmpty)
    #expect(keymap[.character("u")] == nil)
  }
}

@Suite("A board that is only to be looked at")
struct ReadOnlyTests {
  @Test("every key that would change something says why not, and nothing is changed")
  func keys() throws {
    var player = Player(try Plans.sample(), 100, 30, isReadOnly: true)
    let before = player.board.plan
    for key in "mbs*tdao%r-u".map(String.init) + ["Del", "Ctrl-R"] {
      player.press("6 j \(key)")
      #expect(player.board.status.isRefusal, "\(key)")
      #expect(player.said.contains("only to be looked at"), "\(key): \(player.said)")
      player.press("Esc Esc")
    }
    player.press("6 j e")
    player.type("x")
    player.press("Enter")
    #expect(player.screen.contains("only to be looked at"))
    player.press("Esc :")
    player.type("bench maya")
    player.press("Enter")
    #expect(player.said.contains("only to be looked at"))
    #expect(player.board.plan == before)
    #expect(player.effects.isEmpty)
  }

  @Test("nobody can be dragged")
  func mouse() throws {
    var player = Player(try Plans.sample(), 100, 30, isReadOnly: true)
    let start = try #require(player.place(of: player.under))
    player.drag(from: start, to: try #require(player.place(of: "2 Onboarding")))
    #expect(player.said.contains("only to be looked at"))
    guard case .browsing = player.board.mode else {
      Issue.record("somebody is in the air")
      return
    }
  }

  @Test("looking about works as ever")
  func looking() throws {
    var player = Player(try Plans.sample(), 100, 30, isReadOnly: true)
    player.press("1 z / \"vera\" Enter")
    #expect(player.under == "Vera Rubin")
    #expect(player.screen.contains("z show"))
    #expect(!player.screen.contains("m move"))
  }
}
