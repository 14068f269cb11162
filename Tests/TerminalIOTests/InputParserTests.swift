import Cells
import Testing

@testable import TerminalIO

@Suite("What bytes from a terminal mean")
struct InputParserTests {
  private func events(_ input: String) -> [TerminalEvent] { events(Array(input.utf8)) }

  private func events(_ bytes: [UInt8]) -> [TerminalEvent] {
    var parser = InputParser()
    return parser.feed(bytes) + parser.flush()
  }

  @Test(
    "tells keys",
    arguments: [
      ("j", [.character("j")]), (" ", [.character(" ")]), ("é李", [.character("é"), .character("李")]), ("\r", [.enter]),
      ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}\u{8}", [.backspace, .backspace]), ("\0", [.control("@")]),
      ("\u{1}\u{1A}\u{1C}\u{1F}", [.control("a"), .control("z"), .control("\\"), .control("_")]),
      ("\u{1B}[A\u{1B}OB", [.up, .down]), ("\u{1B}[Z", [.backTab]), ("\u{1B}[3~\u{1B}[6~", [.delete, .pageDown]),
      ("\u{1B}[1;5C", [.modified(.right, .control)]), ("\u{1B}[1;2A", [.modified(.up, .shift)]),
      ("\u{1B}OP\u{1B}[15~\u{1B}[[B", [.function(1), .function(5), .function(2)]),
      ("\u{1B}", [.escape]), ("\u{1B}j", [.escape, .character("j")]), ("\u{1B}[", [.escape, .character("[")]),
      ("\u{1B}O", [.escape, .character("O")]), ("\u{1B}\u{1B}[A", [.escape, .up]),
    ] as [(String, [Key])])
  func keys(input: String, keys: [Key]) {
    #expect(events(input) == keys.map { .key($0) })
  }

  @Test(
    "leaves out sequences that nobody knows, whole",
    arguments: [
      "\u{1B}[27;5;13~", "\u{1B}[1;7P", "\u{1B}[?62;22c", "\u{1B}Ox", "\u{1B}[1;", "\u{1B}[201~", "\u{1B}[<0;5M",
      "\u{1B}[<1;1;M",
      "\u{1B}[<0;99999999999999999999;1M", "\u{1B}[<0;0;0M", "\u{1B}[<35;3;3M", "\u{1B}[<66;3;3M", "\u{9B}",
      "\u{1B}[M!",
    ])
  func unknown(input: String) {
    #expect(events(input) == [])
  }

  @Test("leaves out bytes that are no UTF-8 and goes on with the next key")
  func invalidBytes() {
    #expect(events([0xFF, 0xC3, 0x6A, 0x80, 0xF5, 0x80, 0x80, 0x80, 0xE2, 0x82]) == [.key(.character("j"))])
  }

  @Test(
    "tells the mouse",
    arguments: [
      ("\u{1B}[<0;5;6M", MouseEvent(.press, at: Position(column: 4, row: 5))),
      ("\u{1B}[<0;300;6m", MouseEvent(.release, at: Position(column: 299, row: 5))),
      ("\u{1B}[<32;1;1M", MouseEvent(.drag, at: Position(column: 0, row: 0))),
      ("\u{1B}[<64;2;2M", MouseEvent(.scrollUp, at: Position(column: 1, row: 1), button: .none)),
      ("\u{1B}[<65;2;2M", MouseEvent(.scrollDown, at: Position(column: 1, row: 1), button: .none)),
      (
        "\u{1B}[<22;1;1M",
        MouseEvent(.press, at: Position(column: 0, row: 0), button: .right, control: true, shift: true)
      ),
      ("\u{1B}[M !!", MouseEvent(.press, at: Position(column: 0, row: 0))),
      ("\u{1B}[M#\"!", MouseEvent(.release, at: Position(column: 1, row: 0), button: .none)),
    ])
  func mouse(input: String, event: MouseEvent) {
    #expect(events(input) == [.mouse(event)])
  }

  @Test("takes what is pasted as text, never as keys")
  func paste() {
    #expect(
      events("a\u{1B}[200~q\rx\r\ny\n\u{1B}[A é\u{1B}[201~b") == [
        .key(.character("a")), .paste("q\nx\ny\n\u{1B}[A é"), .key(.character("b")),
      ])
    #expect(events("\u{1B}[200~\u{1B}[201~") == [.paste("")])
  }

  @Test("delivers pasted text whose end never comes, and then keys again")
  func unterminatedPaste() {
    var parser = InputParser()
    #expect(parser.feed("\u{1B}[200~half\u{1B}[20".utf8) == [])
    #expect(parser.waiting == .paste)
    #expect(parser.flush() == [.paste("half\u{1B}[20")])
    #expect(parser.waiting == .nothing)
    #expect(parser.feed("\u{1B}[200~".utf8) == [])
    #expect(parser.flush() == [])
    #expect(parser.feed("j".utf8) == [.key(.character("j"))])
  }

  @Test("delivers long pasted text in pieces that together are all of it, with no character cut")
  func longPaste() {
    let text = String(repeating: "é\r\n李", count: 400_000)
    var parser = InputParser()
    var events = parser.feed("\u{1B}[200~".utf8)
    let bytes = Array(text.utf8)
    for start in stride(from: 0, to: bytes.count, by: 65_536) {
      events += parser.feed(bytes[start..<min(start + 65_536, bytes.count)])
    }
    events += parser.feed("\u{1B}[201~".utf8)
    #expect(events.count > 2)
    let pasted = events.map { event in if case .paste(let text) = event { text } else { "not pasted" } }
    #expect(Array(pasted.joined().utf8) == Array(String(repeating: "é\n李", count: 400_000).utf8))
  }

  @Test("means the same however the bytes are cut", arguments: 1...20 as ClosedRange<UInt64>)
  func pieces(seed: UInt64) {
    let bytes = Array(
      "j\u{1B}[Aé\u{1B}[<32;30;6M李\u{1B}[200~p\r\nq\u{1B}[20\r\u{1B}[201~\u{1B}[M !!\u{1B}[9;9R\u{1B}[[A\u{1B}OPk".utf8)
    let whole = events(bytes)
    var parser = InputParser()
    var pieces: [TerminalEvent] = []
    var state = seed
    var rest = bytes[...]
    while !rest.isEmpty {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let length = min(rest.count, Int(state >> 33) % 4 + 1)
      pieces += parser.feed(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    pieces += parser.flush()
    #expect(pieces == whole, "seed \(seed)")
    #expect(whole.count == 10)
  }

  @Test(
    "leaves out a sequence that is longer than any key's, to its end, however it comes",
    arguments: [1, 3, 64, 65, 1000])
  func endlessSequence(size: Int) {
    let bytes = Array("\u{1B}[\(String(repeating: "1;", count: 100))Aj".utf8)
    var parser = InputParser()
    var events: [TerminalEvent] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      events += parser.feed(bytes[start..<min(start + size, bytes.count)])
      if start + size == 129 { #expect(parser.waiting == .key) }
    }
    #expect(events == [.key(.character("j"))])
    #expect(parser.waiting == .nothing)
    _ = parser.feed(bytes.prefix(100))
    #expect(parser.flush() + parser.feed("5".utf8) == [.key(.character("5"))])
  }

  @Test("survives any bytes", arguments: 1...10 as ClosedRange<UInt64>)
  func anyBytes(seed: UInt64) {
    var state = seed
    var parser = InputParser()
    let alphabet: [UInt8] = Array("\u{1B}[O<;0129M~mA \r".utf8) + [0xC3, 0xA9, 0xFF, 0xE2]
    for _ in 0..<2_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      _ = parser.feed([alphabet[Int(state >> 33) % alphabet.count]])
    }
    _ = parser.flush()
    #expect(parser.waiting == .nothing, "seed \(seed)")
  }
}
