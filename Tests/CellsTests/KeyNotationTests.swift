import Cells
import Testing

@Suite("Key notation")
struct KeyNotationTests {
  static let all: [Key] =
    [
      .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .character(" "),
    ] + "aZ0?:/[]*!-%~é李".map { Key.character($0) } + "abcdefghjklnopqrstuvwxyz@\\]^_".map { Key.control($0) }
    + (1...24).map { Key.function($0) }
    + Key.Arrow.allCases.flatMap { arrow in Key.Modifier.allCases.map { Key.modified(arrow, $0) } }

  @Test("reads back what it writes", arguments: all)
  func roundTrip(key: Key) {
    #expect(!key.notation.isEmpty)
    #expect(Key.parse(key.notation) == key)
  }

  @Test(
    "understands other names, in any case",
    arguments: [
      ("up", Key.up), ("ESC", .escape), ("Return", .enter), ("pagedown", .pageDown), ("ctrl-r", .control("r")),
      ("Ctrl-R", .control("r")), ("Ctrl-I", .tab), ("Ctrl-M", .enter), ("Shift-Up", .modified(.up, .shift)),
      ("Ctrl-←", .modified(.left, .control)), ("shift-tab", .backTab), ("-", .character("-")), ("f5", .function(5)),
      ("F", .character("F")),
    ])
  func alternatives(notation: String, key: Key) {
    #expect(Key.parse(notation) == key)
  }

  @Test(
    "refuses what is no key", arguments: ["", "jj", "Ctrl-", "Ctrl-é", "Ctrl-1", "F0", "F25", "Alt-x", "\u{1B}", "\t"])
  func refuses(notation: String) {
    #expect(Key.parse(notation) == nil)
  }

  @Test("reads keys in a row, and none of them where one is wrong")
  func sequences() {
    #expect(Key.sequence("j j m Enter") == [.character("j"), .character("j"), .character("m"), .enter])
    #expect(Key.sequence("") == [])
    #expect(Key.sequence("j Entr") == nil)
  }
}
