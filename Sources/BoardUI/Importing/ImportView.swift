import Cells
import Syntax

extension ImportScreen {
  /// Draws the file's name, where in the text one is, and below as much of it as there is room for.
  func draw(in region: inout Region, look: Look) {
    region.fill(region.bounds)
    guard region.rows > 0 else { return }
    drawTitle(&region, look)
    let width = max(1, region.columns - 2)
    var row = min(2, region.rows - 1)
    func write(_ text: String, _ style: Style) {
      for line in DisplayWidth.wrap(look.shown(Text(text)), to: width) where row < region.rows {
        region.write(line, at: Position(column: 1, row: row), style: style, width: width)
        row += 1
      }
    }
    for paragraph in paragraphs.dropFirst(top) where row < region.rows {
      switch paragraph {
      case .heading(let text):
        if row > 2 { row += 1 }
        write(text, look[.heading])
      case .text(let text): write(text, isRefused ? look[.broken] : look[.plain])
      }
    }
  }

  private var isRefused: Bool { if case .refused = state { true } else { false } }

  private func drawTitle(_ region: inout Region, _ look: Look) {
    region.fill(Rectangle(column: 0, row: 0, columns: region.columns, rows: 1), style: look[.selected])
    let count = paragraphs.count
    let place = count > 1 ? "line \(top + 1) of \(count)" : ""
    let end = region.columns - DisplayWidth.cells(of: place) - 1
    region.write(
      "IMPORT \(look.shown(path))", at: Position(column: 1, row: 0), style: look[.selected], width: max(0, end - 2),
      mark: look.marks.cut)
    if end > 8 { region.write(place, at: Position(column: end, row: 0), style: look[.selected]) }
    region.placeCursor(at: Position(column: 0, row: 0))
  }

  func hints(_ look: Look) -> [KeyHint] {
    let scroll = KeyHint(keys: look.marks.arrows.upDown, word: "scroll")
    let leave = KeyHint(keys: "Esc", word: "leave")
    guard case .read(let preview) = state else { return [scroll, leave] }
    return preview.isEmpty ? [scroll, leave] : [KeyHint(keys: "Enter", word: "take it in"), scroll, leave]
  }
}
