/// A picture in cells: what a terminal is to show. A value, so that a test compares pictures with no terminal.
///
/// Wide glyphs are always whole: what covers half of one blanks the other half, and one that is cut by an edge is
/// drawn as a blank. Drawing outside is clipped.
public struct Canvas: Equatable, Sendable {
  public let size: Size
  /// Where the terminal's own cursor stands; nil hides it.
  public var cursor: Position?
  private var cells: [Cell]

  public init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  public var bounds: Rectangle { Rectangle(size) }

  /// The cell there; a blank one outside.
  public subscript(row: Int, column: Int) -> Cell {
    guard bounds.contains(Position(column: column, row: row)) else { return .blank }
    return cells[row * size.columns + column]
  }

  /// The text of each row, without blanks at the end.
  public var lines: [String] {
    (0..<size.rows).map { row in
      let cells = self.cells[row * size.columns..<(row + 1) * size.columns]
      let end = cells.lastIndex { $0.glyph != .blank }.map { $0 + 1 } ?? cells.startIndex
      return DisplayWidth.string(of: cells[..<end].lazy.map(\.glyph))
    }
  }

  /// Whether a row looks the same in both; canvases of different sizes share no row.
  public func showsSameRow(_ row: Int, as other: Canvas) -> Bool {
    guard size == other.size, row >= 0, row < size.rows else { return false }
    let range = row * size.columns..<(row + 1) * size.columns
    return cells[range] == other.cells[range]
  }

  /// Draws in a rectangle, with the origin at its upper left and everything outside clipped.
  public mutating func region<Result, Failure>(
    _ rectangle: Rectangle, _ draw: (inout Region) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    // The cells move into the region and back, so that drawing never copies them.
    var whole = Canvas(size: Size(columns: 0, rows: 0))
    swap(&whole, &self)
    var region = Region(canvas: whole, frame: rectangle, clip: whole.bounds)
    whole = Canvas(size: Size(columns: 0, rows: 0))
    defer { self = region.canvas }
    return try draw(&region)
  }

  /// Writes text; see `Region.write`.
  @discardableResult
  public mutating func write(
    _ text: String, at position: Position, style: Style = .plain, width: Int? = nil, mark: String = "…"
  ) -> Int {
    region(bounds) { $0.write(text, at: position, style: style, width: width, mark: mark) }
  }

  /// Blanks a rectangle; see `Region.fill`.
  public mutating func fill(_ rectangle: Rectangle, style: Style = .plain, with text: String = " ") {
    region(bounds) { $0.fill(rectangle, style: style, with: text) }
  }

  /// Puts a glyph at a place, as far as `clip`, which lies within the bounds, shows it.
  mutating func put(_ glyph: Glyph, style: Style, column: Int, row: Int, clip: Rectangle) {
    guard row >= clip.row, row < clip.endRow else { return }
    if glyph.width == 2, column < clip.column || column + 1 >= clip.endColumn {
      put(.blank, style: style, column: column, row: row, clip: clip)
      put(.blank, style: style, column: column + 1, row: row, clip: clip)
      return
    }
    guard column >= clip.column, column < clip.endColumn else { return }
    let index = row * size.columns + column
    blankHalves(at: index, column: column, count: glyph.width)
    cells[index] = Cell(glyph: glyph, style: style)
    if glyph.width == 2 { cells[index + 1] = Cell(glyph: .tail, style: style) }
  }

  /// Blanks the half that would stay of a wide glyph under `count` new cells.
  private mutating func blankHalves(at index: Int, column: Int, count: Int) {
    if cells[index].isSecondHalf, column > 0 { cells[index - 1].glyph = .blank }
    let last = index + count - 1
    if cells[last].width == 2, last + 1 < cells.count { cells[last + 1].glyph = .blank }
  }
}
