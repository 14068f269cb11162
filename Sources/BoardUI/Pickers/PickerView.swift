import Cells
import Syntax

extension Picker {
  private static var widest: Int { 72 }

  /// Draws the box with the query and the list.
  public func draw(in region: inout Region, look: Look) {
    let rows = max(items.count, 1) + 1
    let keys = "Enter choose   \(look.marks.arrows.upDown) go   Esc leave"
    let note = selected?.note ?? ""
    let box = Box(
      title: title, help: note.isEmpty ? keys : look.shown(Text(note)),
      content: Size(columns: Self.widest, rows: min(rows, 16)))
    box.draw(in: &region, look: look) { drawContent(in: &$0, look) }
  }

  private func drawContent(in region: inout Region, _ look: Look) {
    let lists = region.rows > 1
    if lists { drawList(in: &region, look) }
    let prompt = region.columns > 12 ? prompt : ""
    let used = region.write(prompt, at: Position(column: 0, row: 0), style: look[.muted])
    query.draw(
      in: &region, at: Position(column: used, row: 0), width: region.columns - used, look: look, isFocused: true)
  }

  private func drawList(in region: inout Region, _ look: Look) {
    guard !items.isEmpty else {
      let sentence = query.isEmpty ? hint : nothing
      region.write(
        sentence, at: Position(column: 2, row: 1), style: look[.muted], width: region.columns - 2,
        mark: look.marks.cut)
      return
    }
    let scroll = Scroll(of: items.count, focus: selection, rows: region.rows - 1)
    for (row, index) in scroll.range.enumerated() {
      draw(items[index], isSelected: index == selection, row: row + 1, in: &region, look)
    }
  }

  /// The label comes first; the detail takes what is left, at the right.
  private func draw(
    _ item: PickerItem<Value>, isSelected: Bool, row: Int, in region: inout Region, _ look: Look
  ) {
    let room = max(0, region.columns - 2)
    let label = look.shown(item.label)
    if isSelected { region.write(look.marks.cursor, at: Position(column: 0, row: row), style: look[.selected]) }
    let style = isSelected ? look[.selected] : look[.plain]
    let used = region.write(
      label, at: Position(column: 2, row: row), style: style, width: room, mark: look.marks.cut)
    guard !item.detail.isEmpty, room - used > 4 else { return }
    let detail = DisplayWidth.cut(item.detail, to: room - used - 2, mark: look.marks.cut)
    let column = 2 + room - DisplayWidth.cells(of: detail)
    region.write(detail, at: Position(column: column, row: row), style: look[.muted])
  }
}

extension String {
  /// The two arrows that go up and down, of those that a look has.
  var upDown: String { contains("↑") ? "↑↓" : self }
}
