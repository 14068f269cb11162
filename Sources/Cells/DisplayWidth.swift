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
    if isPlain(text) { return text.utf8.count }
    return GlyphScanner(text).reduce(0) { $0 + $1.width }
  }

  /// The text that a terminal shows.
  public static func shown(_ text: String) -> String {
    if isPlain(text) { return text }
    return string(of: GlyphScanner(text))
  }

  /// Whether the text is printable ASCII, one byte a cell.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  static func string(of glyphs: some Sequence<Glyph>) -> String {
    var scalars = String.UnicodeScalarView()
    for glyph in glyphs { glyph.forEachScalar { scalars.append($0) } }
    return String(scalars)
  }
}
