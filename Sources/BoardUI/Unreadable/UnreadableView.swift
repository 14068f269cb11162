import Cells

extension UnreadableFile {
  /// Draws what is wrong with the file, and what can be done about it.
  func draw(in region: inout Region, look: Look) {
    region.fill(region.bounds)
    var row = 0
    region.write(
      "Somebody else changed the plan's file, and it cannot be taken in now. All is kept here.", from: &row,
      style: look[.heading])
    region.write(sentence, from: &row, style: look[.plain])
    row += 1
    region.placeCursor(at: Position(column: 1, row: row))
    for choice in Self.choices { region.write(choice, from: &row, style: look[.plain]) }
  }

  private static let choices = [
    "1. Go on beside it (Enter): yours goes into a new file, and the other stays as it is.",
    "2. Put yours in its place: what is there now is kept in a new file beside it.",
    "3. Wait: nothing is saved until the file can be read; then both are joined.",
  ]
}
