import Cells
import PodCharts
import Syntax

extension ExportScreen {
  /// Draws what was chosen, and the chart below it as it would be written.
  func draw(in region: inout Region, look: Look) {
    region.fill(region.bounds)
    guard region.rows > 0 else { return }
    drawChoice(&region, look)
    let first = region.rows > 4 ? 2 : 1
    let told = refusal.map { DisplayWidth.wrap($0, to: max(1, region.columns - 2)) } ?? []
    let last = region.rows - (path == nil ? 0 : 1) - told.count
    for row in first..<max(first, last) where lines.indices.contains(top + row - first) {
      region.write(
        lines[top + row - first], at: Position(column: 1, row: row), width: region.columns - 1, mark: look.marks.cut)
    }
    for (line, text) in told.enumerated() where region.rows > told.count {
      region.write(text, at: Position(column: 1, row: region.rows - told.count + line), style: look[.broken])
    }
    guard let path, region.rows > told.count + 1 else { return }
    let row = region.rows - told.count - 1
    region.fill(Rectangle(column: 0, row: row, columns: region.columns, rows: 1))
    let used = region.write("Write to file: ", at: Position(column: 1, row: row), style: look[.heading])
    path.draw(
      in: &region, at: Position(column: used + 1, row: row), width: max(0, region.columns - used - 2), look: look,
      isFocused: true)
  }

  /// "CHART ‹cards› screen and print   FORMAT text", and how much of it is above.
  private func drawChoice(_ region: inout Region, _ look: Look) {
    region.fill(Rectangle(column: 0, row: 0, columns: region.columns, rows: 1), style: look[.selected])
    let words = "CHART \(chart.name)   FORMAT \(format.name)   "
    let used = region.write(words, at: Position(column: 1, row: 0), style: look[.selected], width: region.columns - 1)
    let place = lines.isEmpty ? "" : "line \(top + 1) of \(lines.count)"
    let end = region.columns - DisplayWidth.cells(of: place) - 1
    region.write(
      chart.summary, at: Position(column: used + 1, row: 0), style: look[.selected], width: max(0, end - used - 3),
      mark: look.marks.cut)
    region.write(place, at: Position(column: end, row: 0), style: look[.selected])
    if path == nil { region.placeCursor(at: Position(column: 0, row: 0)) }
  }

  func hints(_ look: Look) -> [KeyHint] {
    if path != nil { return [KeyHint(keys: "Enter", word: "write"), KeyHint(keys: "Esc", word: "back")] }
    let copy = isTooLongToCopy ? [] : [KeyHint(keys: "c", word: "copy")]
    return [
      KeyHint(keys: look.isASCII ? "Left Right" : "←→", word: "chart"), KeyHint(keys: "Tab", word: "format"),
      KeyHint(keys: look.marks.arrows.upDown, word: "scroll"), KeyHint(keys: "Enter", word: "to a file"),
    ] + copy + [KeyHint(keys: "Esc", word: "leave")]
  }
}
