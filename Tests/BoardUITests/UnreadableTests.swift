import BoardUI
import Testing

@Suite("A plan's file that cannot be read")
struct UnreadableTests {
  private let file = UnreadableFile(sentence: "plan.json, line 1, column 1: found the character <, expected an object.")

  private func asked(_ keys: String = "") throws -> Player {
    var player = Player(try Plans.sample())
    player.press(keys)
    player.ask(about: file)
    return player
  }

  @Test("is told, with what can be done about it")
  func shown() throws {
    let player = try asked()
    #expect(player.board.save == .failed)
    try expectScreen("unreadable", player)
  }

  @Test(
    "is decided by a key",
    arguments: [
      ("1", UnreadableFile.Answer.beside), ("Enter", .beside), ("Esc", .beside), ("Ctrl-C", .beside), ("2", .inPlace),
    ])
  func decided(_ key: String, _ answer: UnreadableFile.Answer) throws {
    var player = try asked()
    player.press("x 7 j")
    #expect(player.effects.isEmpty)
    player.press(key)
    #expect(player.effects == [.answered(answer)])
    player.press(key)
    #expect(!player.effects.contains(.answered(answer)))
  }

  @Test("is waited for without being asked about again, until the plan is saved")
  func waited() throws {
    var player = try asked()
    player.press("3")
    player.ask(about: file)
    #expect(!player.screen.contains("1. Go on beside it"))
    #expect(player.said.contains("Nothing is saved until it can be read"))
    player.receive(.saved)
    player.ask(about: file)
    #expect(player.screen.contains("1. Go on beside it"))
    player.receive(.saved)
    #expect(!player.screen.contains("1. Go on beside it"))
  }

  @Test(
    "is asked about only once what is being typed or moved is done",
    arguments: [("a p", "Esc"), ("m", "Esc"), ("?", "Esc")])
  func later(_ keys: String, _ end: String) throws {
    var player = try asked(keys)
    #expect(!player.screen.contains("1. Go on beside it"))
    player.press(end)
    #expect(player.screen.contains("1. Go on beside it"))
    #expect(player.effects.isEmpty)
  }

  @Test("is only told where the plan is only looked at")
  func readOnly() throws {
    var player = Player(try Plans.sample(), isReadOnly: true)
    player.ask(about: file)
    #expect(player.said.contains("What is on the board is not touched by it."))
    #expect(player.board.save == .saved)
  }

  @Test("is asked about at any size", arguments: [(0, 0), (1, 1), (40, 10), (80, 24), (200, 60)])
  func anySize(_ columns: Int, _ rows: Int) throws {
    var player = try asked()
    player.resize(columns, rows)
    #expect(player.canvas.size == player.board.size)
  }
}
