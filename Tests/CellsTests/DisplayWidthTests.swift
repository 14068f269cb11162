import Support
import Testing

@testable import Cells

@Suite("What a terminal shows for text")
struct DisplayWidthTests {
  @Test(
    "substitutes what terminals disagree on, and measures what is shown",
    arguments: [
      ("plain", "plain", 5), ("", "", 0), ("李明", "李明", 4),
      ("👩‍👩‍👧‍👦!", "👩!", 3), ("👩🏽‍⚕️", "👩", 2), ("👍🏿👍", "👍👍", 4), ("🏳️‍🌈", "🏳", 1), ("❤️", "❤", 1),
      ("🇩🇪🇫🇷", "DEFR", 4), ("🏴\u{E0067}\u{E0062}\u{E007F}.", "🏴.", 3), ("1️⃣", "1", 1), ("#\u{20E3}", "#", 1),
      ("e\u{301}", "e\u{301}", 1), ("é", "é", 1),
      ("Z\u{334}\u{335}\u{336}\u{337}\u{338}\u{339}a", "Z\u{334}\u{335}\u{336}\u{337}a", 2),
      ("\u{1112}\u{1161}\u{11AB}", "\u{1112}\u{1161}\u{11AB}", 2), ("한글", "한글", 4),
      ("กำ", "กำ", 2), ("की", "की", 2), ("क्‍ष", "क्ष", 2), ("مرحبا", "مرحبا", 5), ("می\u{200C}خواهم", "میخواهم", 7),
      ("a\u{200B}b", "a\u{FFFD}b", 3), ("\u{202E}evil", "\u{FFFD}evil", 5), ("x\u{200E}", "x\u{FFFD}", 2),
      ("\u{FEFF}a", "\u{FFFD}a", 2), ("a\tb\u{1B}[2J", "a\u{FFFD}b\u{FFFD}[2J", 7), ("\r\n", "\u{FFFD}\u{FFFD}", 2),
      ("\u{7F}\u{9B}", "\u{FFFD}\u{FFFD}", 2), ("\u{301}a", "\u{FFFD}a", 2), ("a\u{AD}b", "a-b", 3),
      ("\u{FE0F}", "\u{FFFD}", 1), ("a\u{1D173}\u{1BCA0}", "a\u{FFFD}\u{FFFD}", 3), ("葛\u{E0100}城", "葛城", 4),
      ("\u{10FFFF}", "\u{FFFD}", 1), ("a🏽", "a🏽", 3),
    ])
  func substitutes(text: String, shown: String, cells: Int) {
    #expect(Array(DisplayWidth.shown(text).unicodeScalars) == Array(shown.unicodeScalars))
    #expect(DisplayWidth.cells(of: text) == cells)
    #expect(DisplayWidth.glyphs(of: text).reduce(0) { $0 + $1.width } == cells)
  }

  @Test("shows what it shows", arguments: 1...20 as ClosedRange<UInt64>)
  func isIdempotent(seed: UInt64) {
    var generator = Generator(seed: seed)
    for _ in 0..<500 {
      let text = generator.text(pieces: 0...12)
      let shown = DisplayWidth.shown(text)
      #expect(
        Array(DisplayWidth.shown(shown).utf8) == Array(shown.utf8), "seed \(seed): \(text.debugDescription)")
      #expect(DisplayWidth.cells(of: shown) == DisplayWidth.cells(of: text), "seed \(seed)")
    }
  }

  @Test("keeps a glyph's scalars, at most four marks of them, in their order")
  func keepsMarks() {
    let glyph = DisplayWidth.glyphs(of: "a\u{301}\u{302}\u{303}\u{304}\u{305}")
    #expect(glyph.count == 1)
    #expect(glyph.first.map { Array($0.text.unicodeScalars) } == ["a", "\u{301}", "\u{302}", "\u{303}", "\u{304}"])
    #expect(glyph.first?.base == "a")
  }

  @Test("alternating marks are measured, cut and wrapped as one glyph")
  func measuresMarks() {
    let text = "a" + String(repeating: "\u{301}\u{316}", count: 2_500)
    #expect(DisplayWidth.cells(of: text) == 1)
    #expect(DisplayWidth.cut(text + "bc", to: 2).unicodeScalars.count == 6)
    #expect(DisplayWidth.wrap(text + " b", to: 2).count == 2)
  }
}
