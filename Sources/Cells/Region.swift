/// A rectangle of a canvas with an origin of its own, in which a view draws; what falls outside is clipped.
public struct Region {
  fileprivate(set) var canvas: Canvas
  /// Where it lies on the canvas; it may reach beyond.
  private let frame: Rectangle
  /// The part of it that is shown.
  private let clip: Rectangle

  init(canvas: consuming Canvas, frame: Rectangle, clip: Rectangle) {
    self.frame = frame
    self.clip = clip.intersection(frame)
    self.canvas = canvas
  }

  public var size: Size { frame.size }
  public var columns: Int { frame.columns }
  public var rows: Int { frame.rows }
  /// All of it, in its own coordinates.
  public var bounds: Rectangle { Rectangle(frame.size) }

  /// The cell there; a blank one outside.
  public subscript(row: Int, column: Int) -> Cell {
    guard bounds.contains(Position(column: column, row: row)) else { return .blank }
    return canvas[frame.row + row, frame.column + column]
  }

  /// Draws in a rectangle of this region.
  public mutating func region<Result, Failure>(
    _ rectangle: Rectangle, _ draw: (inout Region) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var whole = Canvas(size: Size(columns: 0, rows: 0))
    swap(&whole, &canvas)
    var inner = Region(canvas: whole, frame: onCanvas(rectangle), clip: clip)
    whole = Canvas(size: Size(columns: 0, rows: 0))
    defer { canvas = inner.canvas }
    return try draw(&inner)
  }

  /// Writes text from a place to the right, and says how many cells it took, clipped ones included.
  ///
  /// - Parameters:
  ///   - width: at most so many cells; longer text ends in the mark. Nil: as far as it goes.
  ///   - mark: what says that text was cut.
  @discardableResult
  public mutating func write(
    _ text: String, at position: Position, style: Style = .plain, width: Int? = nil, mark: String = "…"
  ) -> Int {
    if let width, DisplayWidth.cells(of: text) > width {
      return write(DisplayWidth.cut(text, to: width, mark: mark), at: position, style: style)
    }
    var column = frame.column + position.column
    for glyph in GlyphScanner(text) {
      canvas.put(glyph, style: style, column: column, row: frame.row + position.row, clip: clip)
      column += glyph.width
    }
    return column - frame.column - position.column
  }

  /// Fills a rectangle with a glyph of one cell, a blank unless told; all but the first glyph of `text` is left out.
  public mutating func fill(_ rectangle: Rectangle, style: Style = .plain, with text: String = " ") {
    var scanner = GlyphScanner(text)
    let first = scanner.next() ?? .blank
    let glyph = first.width == 1 ? first : .blank
    let shown = onCanvas(rectangle).intersection(clip)
    for row in shown.row..<shown.endRow {
      for column in shown.column..<shown.endColumn {
        canvas.put(glyph, style: style, column: column, row: row, clip: clip)
      }
    }
  }

  /// Puts the terminal's own cursor at a place; hidden where that is clipped.
  public mutating func placeCursor(at position: Position) {
    let place = Position(column: frame.column + position.column, row: frame.row + position.row)
    canvas.cursor = clip.contains(place) ? place : nil
  }

  private func onCanvas(_ rectangle: Rectangle) -> Rectangle {
    var rectangle = rectangle
    rectangle.column += frame.column
    rectangle.row += frame.row
    return rectangle
  }
}
