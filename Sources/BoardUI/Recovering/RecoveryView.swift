import Cells

extension Recovery {
  /// Draws what is left, a sentence a change; the footer tells what can be done about it.
  func draw(in region: inout Region, look: Look) {
    region.fill(region.bounds)
    let width = max(1, region.columns - 2)
    var row = 0
    func write(_ text: String, _ style: Style) {
      for line in DisplayWidth.wrap(text, to: width) where row < region.rows {
        region.write(line, at: Position(column: 1, row: row), style: style, width: width)
        row += 1
      }
    }
    for sentence in heading { write(sentence, look[.heading]) }
    row += 1
    region.placeCursor(at: Position(column: 1, row: row))
    for index in changes.indices.dropFirst(top) { write("\(index + 1). \(changes[index].said)", look[.plain]) }
  }
}
