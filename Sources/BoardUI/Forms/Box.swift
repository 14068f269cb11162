import Cells

/// The bordered box of dialogs: centred, with a title in its border and help in its last row.
struct Box {
  /// What is to stand inside.
  let title: String
  let help: String
  let content: Size

  /// Draws the border as far as there is room for one, then the content inside.
  func draw(in region: inout Region, look: Look, _ content: (inout Region) -> Void) {
    let frame = frame(in: region.size)
    region.fill(frame)
    guard hasBorder(region.size) else { return region.region(frame, content) }
    drawBorder(frame, in: &region, look)
    let inside = frame.inset(columns: 2, rows: 1)
    region.region(
      Rectangle(column: inside.column, row: inside.row, columns: inside.columns, rows: inside.rows - 1), content)
    let last = Position(column: inside.column, row: inside.endRow - 1)
    region.write(help, at: last, style: look[.muted], width: inside.columns, mark: look.marks.cut)
  }

  /// With fewer rows or columns the content alone takes all there is.
  private func hasBorder(_ size: Size) -> Bool { size.rows >= 6 && size.columns >= 16 }

  private func frame(in size: Size) -> Rectangle {
    guard hasBorder(size) else { return Rectangle(size) }
    let columns = min(content.columns + 4, size.columns)
    let rows = min(content.rows + 3, size.rows)
    return Rectangle(
      column: (size.columns - columns) / 2, row: (size.rows - rows) / 2, columns: columns, rows: rows)
  }

  private func drawBorder(_ frame: Rectangle, in region: inout Region, _ look: Look) {
    let marks = look.marks
    let style = look[.border]
    let line = String(repeating: marks.horizontal, count: frame.columns - 2)
    let top = Position(column: frame.column, row: frame.row)
    region.write(marks.crossings[10] + line + marks.crossings[6], at: top, style: style)
    region.write(
      marks.crossings[9] + line + marks.crossings[5], at: Position(column: frame.column, row: frame.endRow - 1),
      style: style)
    for row in frame.row + 1..<frame.endRow - 1 {
      region.write(marks.vertical, at: Position(column: frame.column, row: row), style: style)
      region.write(marks.vertical, at: Position(column: frame.endColumn - 1, row: row), style: style)
    }
    let shown = DisplayWidth.cut(title, to: frame.columns - 6, mark: marks.cut)
    region.write(" \(shown) ", at: Position(column: frame.column + 2, row: frame.row), style: look[.title])
  }
}

/// Which rows of a list are shown, so that one of them always is.
struct Scroll {
  let first: Int
  let count: Int

  /// - Parameters:
  ///   - focus: the row that must be seen.
  ///   - rows: how many can be shown at once.
  init(of total: Int, focus: Int, rows: Int) {
    count = max(0, min(total, rows))
    // The focused row stays in the middle where it can, so that what comes next is in sight.
    first = max(0, min(focus - count / 2, total - count))
  }

  var range: Range<Int> { first..<first + count }
}
