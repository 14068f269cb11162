import BoardUI
import Cells
import Syntax
import Testing

@Suite("A line of text")
struct FormsTextLineTests {
  private func pressed(_ text: Text, _ keys: [Key]) -> Text {
    var line = TextLine(text)
    for key in keys { _ = line.press(key) }
    return line.text
  }

  @Test(
    "the usual keys edit at the cursor",
    arguments: [
      ("ab", "← x", "axb"), ("ab", "Home x", "xab"), ("ab", "Ctrl-A Ctrl-F x End y", "axby"),
      ("ab", "Ctrl-B Ctrl-D", "a"), ("ab cd", "Ctrl-W", "ab "), ("ab cd", "← Ctrl-W x", "ab xd"),
      ("ab cd", "← Ctrl-U", "d"), ("ab cd", "Ctrl-← Ctrl-K", "ab "), ("ab cd", "Home Alt-→ x", "abx cd"),
      ("ab", "Home Backspace x", "xab"), ("ab", "Del x", "abx"), ("", "Ctrl-W Ctrl-K Del x", "x"),
    ])
  func editing(text: String, keys notation: String, expected: String) {
    #expect(pressed(Text(text), keys(notation)) == Text(expected))
  }

  @Test(
    "Backspace takes one cluster with all its marks",
    arguments: [("n王", "n"), ("e\u{301}", ""), ("a👩🏽‍💻", "a"), ("🇩🇪🇫🇷", "🇩🇪"), ("نور", "نو")])
  func clusters(text: String, expected: String) {
    #expect(pressed(Text(text), [.backspace]) == Text(expected))
  }

  @Test("a combining mark that is typed joins the letter before the cursor")
  func joining() {
    #expect(pressed("ab", [.left, .character("\u{301}"), .backspace]) == "b")
  }

  @Test("a joiner typed between two emoji leaves the cursor behind both")
  func joiner() {
    let text = pressed("👩💻", [.left, .character("\u{200D}"), .backspace])
    #expect(text == "")
  }

  @Test(
    "line ends and controls of pasted text become spaces",
    arguments: [
      ("a\nb", "a b"), ("a\r\nb\r\n", "a b"), ("a\tb\u{1B}[31m", "a b [31m"), ("\u{7F}\u{85}\u{2028}", "   "),
      ("\n", ""), ("a\u{0}b", "a b"),
    ])
  func pasting(text: String, expected: String) {
    var line = TextLine("")
    line.paste(text)
    #expect(line.text == Text(expected))
  }

  @Test("a text with controls that was there before is not changed by looking at it")
  func controls() {
    #expect(pressed("a\nb", keys("← → Home End Alt-←")) == "a\nb")
  }

  @Test("it edits as a list of characters with a cursor does", arguments: 1...20 as ClosedRange<UInt64>)
  func model(seed: UInt64) {
    var random = Seeded(seed)
    var line = TextLine("")
    var model: [Character] = []
    var cursor = 0
    for _ in 0..<300 {
      switch Int.random(in: 0..<6, using: &random) {
      case 0...2:
        let letter: Character = ["a", "王", "é", "👩🏽‍💻", " "].randomElement(using: &random) ?? "a"
        _ = line.press(.character(letter))
        model.insert(letter, at: cursor)
        cursor += 1
      case 3:
        _ = line.press(.left)
        cursor = max(0, cursor - 1)
      case 4:
        _ = line.press(.right)
        cursor = min(model.count, cursor + 1)
      default:
        _ = line.press(.backspace)
        if cursor > 0 {
          cursor -= 1
          model.remove(at: cursor)
        }
      }
      #expect(line.text == Text(String(model)), "seed \(seed)")
    }
  }

  @Test(
    "the part around the cursor is shown, wide letters whole",
    arguments: [
      ("abc", "", 10, "abc", 3), ("abcdefghij", "", 10, "…cdefghij", 9), ("abcdefghij", "Home", 6, "abcde…", 0),
      ("王伟李娜王", "", 8, "…李娜王", 7), ("王伟李娜王", "Home", 5, "王伟…", 0), ("e\u{301}a", "←", 5, "e\u{301}a", 1),
    ])
  func drawing(text: String, notation: String, width: Int, expected: String, cursor: Int) {
    var line = TextLine(Text(text))
    for key in keys(notation) { _ = line.press(key) }
    let canvas = picture(12, 1) {
      line.draw(in: &$0, at: Position(column: 0, row: 0), width: width, look: Look(), isFocused: true)
    }
    #expect(Text(canvas.lines[0]) == Text(expected))
    #expect(canvas.cursor == Position(column: cursor, row: 0))
  }

  @Test("the cursor stays in sight at every width", arguments: 1...20)
  func cursor(width: Int) {
    var line = TextLine("Ana 王伟 نور 👩🏽‍💻 Jose\u{301} abcdefghijklmnop")
    for _ in 0..<40 {
      let canvas = picture(width, 1) {
        line.draw(in: &$0, at: Position(column: 0, row: 0), width: width, look: Look(), isFocused: true)
      }
      #expect(canvas.cursor != nil)
      _ = line.press(.left)
    }
  }
}
