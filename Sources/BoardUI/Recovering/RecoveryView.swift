import Cells

extension Recovery {
  /// Draws what is left, a sentence a change; the footer tells what can be done about it.
  func draw(in region: inout Region, look: Look) {
    region.fill(region.bounds)
    var row = 0
    for sentence in heading { region.write(sentence, from: &row, style: look[.heading]) }
    row += 1
    region.placeCursor(at: Position(column: 1, row: row))
    for index in changes.indices.dropFirst(top) {
      region.write("\(index + 1). \(changes[index].said)", from: &row, style: look[.plain])
    }
  }
}
