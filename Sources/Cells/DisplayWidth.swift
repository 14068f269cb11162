/// What text looks like on a terminal, and how many cells that takes.
///
/// Terminals disagree on emoji sequences, flags, keycaps and invisible characters, so these are substituted by what
/// all agree on, and the width is that of the substituted text. Every function here takes any text, measures what is
/// shown for it, and gives back what is shown; what is shown for shown text is that text.
public enum DisplayWidth {
  /// The glyphs shown for a text.
  public static func glyphs(of text: String) -> [Glyph] {
    Array(GlyphScanner(text))
  }

  /// How many cells the text takes.
  public static func cells(of text: String) -> Int {
    if let quick = text.utf8.withContiguousStorageIfAvailable(cellsOfOrdinary) ?? nil { return quick }
    return GlyphScanner(text).reduce(0) { $0 + $1.width }
  }

  /// The text that a terminal shows.
  public static func shown(_ text: String) -> String {
    if isPlain(text) { return text }
    return string(of: GlyphScanner(text))
  }

  /// Whether the text is printable ASCII, one byte a cell.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(\.isPlain) } ?? text.utf8.allSatisfy(\.isPlain)
  }

  /// How many cells a text takes of which each scalar takes one by itself: most of what is ever measured, counted
  /// without reading scalars. nil where anything else stands in it.
  private static func cellsOfOrdinary(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var (cells, place) = (0, 0)
    while place < bytes.count {
      let byte = bytes[place]
      if byte.isPlain {
        place += 1
      } else if (0xC3...0xCB).contains(byte) {
        // Latin letters, U+00C0 to U+02FF.
        place += 2
      } else if byte == 0xE2, place + 2 < bytes.count, isOrdinary(bytes[place + 1], bytes[place + 2]) {
        place += 3
      } else {
        return nil
      }
      cells += 1
    }
    return cells
  }

  /// What boxes and trees are drawn with, and the signs of cut, moved, lead and open, by the bytes after the first.
  private static func isOrdinary(_ second: UInt8, _ third: UInt8) -> Bool {
    switch second {
    case 0x94, 0x95: true
    case 0x80: third == 0xA6
    case 0x86: third == 0x92
    case 0x97: third == 0x8B
    case 0x98: third == 0x85
    default: false
    }
  }

  static func string(of glyphs: some Sequence<Glyph>) -> String {
    var scalars = String.UnicodeScalarView()
    for glyph in glyphs { glyph.forEachScalar { scalars.append($0) } }
    return String(scalars)
  }
}

extension UInt8 {
  /// Printable ASCII.
  fileprivate var isPlain: Bool { self >= 0x20 && self < 0x7F }
}
