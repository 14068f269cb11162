import Testing

@testable import Cells

@Suite("Fitting text into cells")
struct FittingTests {
  @Test(
    "cuts at whole glyphs and says so",
    arguments: [
      ("Lefèvre", 7, "Lefèvre"), ("Lefèvre", 6, "Lefèv…"), ("Ana Li", 5, "Ana…"), ("李明李", 5, "李明…"), ("李明李", 4, "李…"),
      ("李明", 1, "…"), ("a", 0, ""), ("a", -3, ""), ("", 3, ""), ("🇩🇪🇫🇷", 4, "DEFR"), ("x🇩🇪y", 3, "x…"), ("ककी", 2, "क…"),
    ])
  func cuts(text: String, cells: Int, expected: String) {
    #expect(DisplayWidth.cut(text, to: cells) == expected)
  }

  @Test("cuts with another mark, and cuts that too where it is too wide")
  func cutsWithMark() {
    #expect(DisplayWidth.cut("Beaumont", to: 6, mark: "...") == "Bea...")
    #expect(DisplayWidth.cut("Beaumont", to: 2, mark: "...") == "..")
  }

  @Test("pads to cells and never cuts")
  func pads() {
    #expect(DisplayWidth.padded("李", to: 4) == "李  ")
    #expect(DisplayWidth.paddedLeft("7", to: 3) == "  7")
    #expect(DisplayWidth.padded("long", to: 2) == "long")
    #expect(DisplayWidth.paddedLeft("", to: -1) == "")
  }

  @Test(
    "wraps at spaces, then anywhere",
    arguments: [
      ("one two three", 7, 0, ["one two", "three"]), ("one two three", 7, 2, ["one two", "  three"]),
      ("abcdefgh", 3, 0, ["abc", "def", "gh"]), ("abcdefgh", 3, 1, ["abc", " de", " fg", " h"]),
      ("a bcdefg", 3, 0, ["a", "bcd", "efg"]), ("one  two", 8, 0, ["one  two"]), ("one    two", 5, 0, ["one", "two"]),
      ("李明李明", 5, 0, ["李明", "李明"]), ("李a", 1, 0, ["…", "a"]), ("a\nb\r\n\nc", 9, 0, ["a", "b", "", "c"]),
      ("", 5, 0, [""]), ("abc", 0, 0, []), ("abc", -1, 0, []), ("ab", 1, 9, ["a", "b"]),
      ("x🇩🇪y", 2, 0, ["x", "DE", "y"]),
      // A word that fits a line stays whole; one that does not is broken after hyphens before anywhere.
      ("Ana Long-Name", 9, 0, ["Ana", "Long-Name"]), ("Ana Long-Names", 9, 2, ["Ana Long-", "  Names"]),
      ("Ána Löng-Names", 9, 2, ["Ána Löng-", "  Names"]), ("Ána Löng-Name", 9, 0, ["Ána", "Löng-Name"]),
      ("a-b-c-d-e-f", 5, 0, ["a-b-", "c-d-", "e-f"]), ("李-明-李明", 5, 0, ["李-", "明-", "李明"]),
      ("use --dry-run", 6, 0, ["use", "--dry-", "run"]), ("ü --dry-runs", 7, 0, ["ü", "--dry-", "runs"]),
    ] as [(String, Int, Int, [String])])
  func wraps(text: String, cells: Int, hanging: Int, lines: [String]) {
    #expect(DisplayWidth.wrap(text, to: cells, hanging: hanging) == lines)
  }

  @Test("never gets wider than told and loses nothing but blanks", arguments: 1...20 as ClosedRange<UInt64>)
  func properties(seed: UInt64) {
    var generator = Generator(seed: seed)
    for _ in 0..<300 {
      let text = generator.text(pieces: 0...30)
      let cells = Int.random(in: 2...30, using: &generator)
      let hanging = Int.random(in: 0...cells - 2, using: &generator)
      let label = Comment(rawValue: "seed \(seed), \(cells) cells, hanging \(hanging): \(text.debugDescription)")
      let cut = DisplayWidth.cut(text, to: cells)
      #expect(DisplayWidth.cells(of: cut) <= cells, label)
      if DisplayWidth.cells(of: text) <= cells { #expect(cut == DisplayWidth.shown(text), label) }
      let lines = DisplayWidth.wrap(text, to: cells, hanging: hanging)
      #expect(lines.allSatisfy { DisplayWidth.cells(of: $0) <= cells }, label)
      #expect(solid(lines.joined()) == solid(DisplayWidth.shown(text)), label)
    }
  }

  @Test("printable ASCII is wrapped and cut as other text is", arguments: 1...10 as ClosedRange<UInt64>)
  func plain(seed: UInt64) {
    var generator = Generator(seed: seed)
    for _ in 0..<500 {
      let pieces = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        ["a", " ", "  ", "word", "longer", "-"].randomElement(using: &generator) ?? ""
      }
      let text = pieces.joined()
      // The same text in letters that are no ASCII and take one cell as well.
      let other = text.replacing("a", with: "ж").replacing("o", with: "ж").replacing("-", with: "ж")
      let same = text.replacing("a", with: "x").replacing("o", with: "x").replacing("-", with: "x")
      let cells = Int.random(in: 1...14, using: &generator)
      let hanging = Int.random(in: 0...4, using: &generator)
      let label = Comment(rawValue: "seed \(seed), \(cells) cells, hanging \(hanging): \(text.debugDescription)")
      let lines = DisplayWidth.wrap(same, to: cells, hanging: hanging)
      let expected = DisplayWidth.wrap(other, to: cells, hanging: hanging)
      #expect(lines == expected.map { $0.replacing("ж", with: "x") }, label)
      #expect(
        DisplayWidth.cut(same, to: cells) == DisplayWidth.cut(other, to: cells).replacing("ж", with: "x"), label)
    }
  }

  @Test("what is counted by bytes takes as many cells as its glyphs")
  func ordinary() {
    for value in (0x20..<0x2700) as Range<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(scalar)b"
      let glyphs = DisplayWidth.glyphs(of: text).reduce(0) { $0 + $1.width }
      #expect(DisplayWidth.cells(of: text) == glyphs, "\(String(value, radix: 16))")
    }
  }

  /// The scalars but blanks.
  private func solid(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0 != " " }
  }
}
