import Cells

extension Region {
  /// Writes a text in as many rows as it needs, a column in from the edge, and moves the row to below it. What has no row
  /// left is not written.
  mutating func write(_ text: String, from row: inout Int, style: Style) {
    let width = max(1, columns - 2)
    for line in DisplayWidth.wrap(text, to: width) where row < rows {
      write(line, at: Position(column: 1, row: row), style: style, width: width)
      row += 1
    }
  }
}
