import Cells
import Glibc
import Testing

@testable import TerminalIO

/// In a pseudo-terminal; one after the other, since curses has one screen.
@Suite("The terminal by way of ncurses", .serialized)
struct NcursesTerminalTests {
  private func terminal(
    on pseudo: PseudoTerminal, type: String = "xterm-256color", mouse: Bool = true, colour: Bool = true
  ) throws -> NcursesTerminal {
    var options = NcursesTerminal.Options(mouse: mouse, colour: colour)
    options.type = type
    options.input = pseudo.slave
    options.output = pseudo.slave
    return try NcursesTerminal(options)
  }

  private func canvas(_ columns: Int, _ rows: Int, _ text: String, _ style: Style = .plain) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    canvas.write(text, at: Position(column: 0, row: 0), style: style)
    return canvas
  }

  @Test("shows pictures, writes little for a small change, and gives the terminal back")
  func shows() throws {
    let pseudo = try PseudoTerminal(columns: 40, rows: 10)
    let terminal = try terminal(on: pseudo)
    #expect(terminal.size == Size(columns: 40, rows: 10))
    #expect(terminal.showsUnicode)
    #expect(!pseudo.echoes)
    terminal.show(canvas(40, 10, "李明 e\u{301} Zoë 👩‍👩‍👧", Style(.brightRed)))
    let first = pseudo.output()
    #expect(first.contains("\u{1B}[?1002h") && first.contains("\u{1B}[?2004h"))
    #expect(first.utf8.contains(Array("李明 e\u{301} Zoë 👩".utf8)))
    #expect(first.contains("\u{1B}[91m"))
    terminal.show(canvas(40, 10, "李明 e\u{301} Zoé 👩‍👩‍👧", Style(.brightRed)))
    #expect((1..<60).contains(pseudo.output().utf8.count))
    terminal.show(canvas(40, 10, "李明 e\u{301} Zoé 👩‍👩‍👧", Style(.brightRed)))
    #expect(pseudo.output().utf8.count == 0)
    terminal.leave()
    terminal.leave()
    let last = pseudo.output()
    #expect(last.contains("\u{1B}[?1002l") && last.contains("\u{1B}[?2004l") && last.contains("\u{1B}[?1049l"))
    #expect(pseudo.echoes)
  }

  @Test("shows no colour and leaves the mouse alone when told so")
  func plain() throws {
    let pseudo = try PseudoTerminal(columns: 20, rows: 3)
    let terminal = try terminal(on: pseudo, mouse: false, colour: false)
    terminal.show(canvas(20, 3, "red", Style(.red, on: .blue, .bold)))
    let output = pseudo.output()
    #expect(output.contains("red") && output.contains("1mred"))
    #expect(!output.contains("\u{1B}[31") && !output.contains("?1000h"))
    terminal.leave()
  }

  @Test("reads keys, the mouse, pasted text, and notices another size and the end")
  func reads() throws {
    let pseudo = try PseudoTerminal(columns: 20, rows: 5)
    let terminal = try terminal(on: pseudo)
    #expect(terminal.readEvents() == [])
    pseudo.type("j\u{3}\u{1A}\r\u{1B}OA\u{1B}[<0;300;2M\u{1B}[200~a\rb\u{1B}[201~")
    #expect(
      terminal.readEvents() == [
        .key(.character("j")), .key(.control("c")), .key(.control("z")), .key(.enter), .key(.up),
        .mouse(MouseEvent(.press, at: Position(column: 299, row: 1))), .paste("a\nb"),
      ])
    pseudo.resize(columns: 30, rows: 6)
    #expect(terminal.readEvents() == [.resize(Size(columns: 30, rows: 6))])
    pseudo.hangUp()
    #expect(terminal.readEvents() == [.closed])
    terminal.leave()
    #expect(terminal.readEvents() == [.closed])
  }

  @Test("survives every size, and pictures of another one")
  func sizes() throws {
    let pseudo = try PseudoTerminal(columns: 20, rows: 5)
    let terminal = try terminal(on: pseudo)
    for (columns, rows) in [(1, 1), (0, 1), (1, 0), (2, 1), (1, 40), (200, 60), (3, 3), (20, 5)] {
      pseudo.resize(columns: columns, rows: rows)
      #expect(terminal.readEvents() == [.resize(Size(columns: columns, rows: rows))])
      for picture in [
        canvas(20, 5, "李明李明李明李明李明"), canvas(columns, rows, "x李明"), canvas(0, 0, ""), canvas(300, 90, "李"),
      ] {
        terminal.show(picture)
        _ = pseudo.output()
      }
    }
    var full = Canvas(size: Size(columns: 20, rows: 5))
    full.fill(full.bounds, with: "#")
    terminal.show(full)
    let output = pseudo.output()
    #expect(!output.contains("\n\n"))
    terminal.leave()
  }

  @Test(
    "says why a terminal will not do",
    arguments: [
      ("dumb", TerminalError.typeCannotPlaceText("dumb")), ("", .typeNotSet),
      ("no-such-type", .typeUnknown("no-such-type")),
    ])
  func refuses(type: String, error: TerminalError) throws {
    let pseudo = try PseudoTerminal(columns: 20, rows: 5)
    #expect(throws: error) { try terminal(on: pseudo, type: type) }
  }

  @Test("wants a terminal on both sides")
  func wantsTerminal() throws {
    let pseudo = try PseudoTerminal(columns: 20, rows: 5)
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    var options = NcursesTerminal.Options()
    options.input = ends[0]
    #expect(throws: TerminalError.inputIsNoTerminal) { try NcursesTerminal(options) }
    options.input = pseudo.slave
    options.output = ends[1]
    #expect(throws: TerminalError.outputIsNoTerminal) { try NcursesTerminal(options) }
  }
}
