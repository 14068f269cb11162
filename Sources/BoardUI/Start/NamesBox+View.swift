import Cells
import Syntax

extension NamesBox {
  func draw(in region: inout Region, refusal: String?, look: Look) {
    let count = names.count
    let told = count == 0 ? "" : count == 1 ? ", 1 so far" : ", \(count) so far"
    let box = Box(
      title: "Names, one a line or separated by commas\(told)",
      help: refusal ?? "Ctrl-S go on   Esc back   An empty line goes on too",
      content: Size(columns: 72, rows: max(8, min(lines.count, 30))))
    box.draw(in: &region, look: look) { drawLines(in: &$0, look) }
  }

  private func drawLines(in region: inout Region, _ look: Look) {
    let scroll = Scroll(of: lines.count, focus: row, rows: region.rows)
    let others = scroll.range.filter { $0 != row }
    for index in others + (scroll.range.contains(row) ? [row] : []) {
      lines[index].draw(
        in: &region, at: Position(column: 0, row: index - scroll.first), width: region.columns, look: look,
        isFocused: index == row)
    }
  }
}
