/// One cell of a canvas: a glyph, or the second half of the wide glyph to its left, and its style.
public struct Cell: Hashable, Sendable {
  public internal(set) var glyph: Glyph
  public let style: Style

  init(glyph: Glyph, style: Style) {
    self.glyph = glyph
    self.style = style
  }

  static let blank = Cell(glyph: .blank, style: .plain)

  /// Empty for the second half of a wide glyph.
  public var text: String { glyph.text }
  /// 1 or 2, or 0 for the second half of a wide glyph.
  public var width: Int { glyph.width }
  public var isSecondHalf: Bool { glyph.width == 0 }
}
