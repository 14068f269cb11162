import Cells
import Testing

@testable import TerminalIO

@Suite("Small parts of the terminal")
struct SmallPartsTests {
  @Test(
    "text for the clipboard is Base64 (RFC 4648, section 10)",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"), ("é?>", "w6k/Pg=="),
    ])
  func base64(text: String, encoded: String) {
    #expect(Base64.encoded(text) == encoded)
  }

  @Test("a recording terminal keeps what it is shown, and tells what it is sent, once")
  func recording() {
    let terminal = RecordingTerminal(size: Size(columns: 4, rows: 1))
    terminal.send(.key(.enter), .resize(Size(columns: 5, rows: 2)))
    #expect(terminal.readEvents() == [.key(.enter), .resize(Size(columns: 5, rows: 2))])
    #expect(terminal.readEvents() == [])
    #expect(terminal.size == Size(columns: 5, rows: 2))
    var canvas = Canvas(size: terminal.size)
    canvas.write("ab", at: Position(column: 0, row: 0))
    terminal.show(canvas)
    #expect(terminal.screen == canvas)
    terminal.leave()
    terminal.show(Canvas(size: terminal.size))
    #expect(terminal.shown.count == 1)
  }

  @Test("why there is no terminal is told in sentences")
  func errors() {
    #expect(
      TerminalError.typeCannotPlaceText("dumb").description
        == "The terminal type \"dumb\" cannot place text on the screen. Set TERM, for example TERM=xterm-256color.")
  }
}
