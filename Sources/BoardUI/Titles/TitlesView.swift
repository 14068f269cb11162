import Cells
import PodModel
import Syntax

extension TitlesScreen {
  /// Where the columns begin, and how wide they are.
  private struct Columns {
    let title: Int
    let people: Int
    let craft: Int
    let capabilities: Int

    init(_ columns: Int) {
      title = 6
      let room = max(0, columns - 6)
      people = title + room * 2 / 5
      craft = people + 8
      capabilities = craft + min(16, room / 5)
    }
  }

  /// Draws what was said, the list, and below it what is being typed.
  func draw(in region: inout Region, look: Look) {
    region.fill(region.bounds)
    guard region.rows > 0 else { return }
    drawTitle(&region, look)
    var top = 1
    if region.rows > 12 {
      let words = [said, Self.introduction].filter { !$0.isEmpty }.joined(separator: " ")
      for line in DisplayWidth.wrap(look.shown(Text(words)), to: max(1, region.columns - 2)).prefix(4) {
        region.write(line, at: Position(column: 1, row: top), style: look[.heading], width: region.columns - 2)
        top += 1
      }
    }
    let foot = editing == nil ? 0 : min(3, max(0, region.rows - 2))
    let columns = Columns(region.columns)
    if region.rows - top - foot > 2 {
      drawHead(columns, row: top, &region, look)
      top += 1
    }
    let scroll = Scroll(of: rows.count, focus: selection, rows: region.rows - top - foot)
    for (line, index) in scroll.range.enumerated() where index != selection {
      draw(rows[index], columns, row: top + line, isSelected: false, &region, look)
    }
    if scroll.range.contains(selection) {
      draw(rows[selection], columns, row: top + selection - scroll.first, isSelected: true, &region, look)
    }
    let area = Rectangle(column: 0, row: region.rows - foot, columns: region.columns, rows: foot)
    if let editing { region.region(area) { editing.draw(in: &$0, look: look) } }
  }

  private static let introduction =
    "These are guesses from job titles, for people of whom nothing else is known: turn off what is wrong, or change it."

  private func drawTitle(_ region: inout Region, _ look: Look) {
    region.fill(Rectangle(column: 0, row: 0, columns: region.columns, rows: 1), style: look[.selected])
    let place = "line \(selection + 1) of \(rows.count)"
    let people = peopleChosen
    let words =
      "JOB TITLES   \(chosen.count) of \(rows.count) taken on, for \(people) \(people == 1 ? "person" : "people")"
    let end = region.columns - DisplayWidth.cells(of: place) - 1
    region.write(
      words, at: Position(column: 1, row: 0), style: look[.selected], width: max(0, end - 2), mark: look.marks.cut)
    if end > 8 { region.write(place, at: Position(column: end, row: 0), style: look[.selected]) }
  }

  private func drawHead(_ columns: Columns, row: Int, _ region: inout Region, _ look: Look) {
    for (text, column) in [
      ("Job title", columns.title), ("People", columns.people), ("Craft", columns.craft),
      ("Can do", columns.capabilities),
    ] {
      region.write(
        text, at: Position(column: column, row: row), style: look[.muted], width: region.columns - column,
        mark: look.marks.cut)
    }
  }

  private func draw(
    _ title: Row, _ columns: Columns, row: Int, isSelected: Bool, _ region: inout Region, _ look: Look
  ) {
    let style = isSelected ? look[.selected] : title.isOn ? look[.plain] : look[.muted]
    func write(_ text: String, _ column: Int, until end: Int) {
      region.write(
        look.shown(Text(text)), at: Position(column: column, row: row), style: style,
        width: max(0, min(end, region.columns) - column), mark: look.marks.cut)
    }
    if isSelected {
      region.write(look.marks.cursor, at: Position(column: 0, row: row), style: style)
      region.placeCursor(at: Position(column: 0, row: row))
    }
    write(title.isOn ? "[x]" : "[ ]", 2, until: columns.title - 1)
    write(title.title.string, columns.title, until: columns.people - 1)
    let count = "\(title.people.count)"
    write(count, columns.people + max(0, 6 - count.utf8.count), until: columns.craft - 1)
    guard !title.saysNothing else {
      return write(isSelected ? "e says what it is" : "?", columns.craft, until: region.columns)
    }
    write(title.craft.string, columns.craft, until: columns.capabilities - 1)
    write(
      title.levels.entries.map(\.capability.string).joined(separator: ", "), columns.capabilities,
      until: region.columns)
  }

  func hints(_ look: Look) -> [KeyHint] {
    if editing != nil {
      return [
        KeyHint(keys: "Enter", word: "keep"), KeyHint(keys: "Tab", word: "next"), KeyHint(keys: "Esc", word: "back"),
      ]
    }
    return [
      KeyHint(keys: "Enter", word: "take these on"), KeyHint(keys: "Space", word: "on or off"),
      KeyHint(keys: "a", word: "all or none"), KeyHint(keys: "e", word: "change", isKept: true),
      KeyHint(keys: look.marks.arrows.upDown, word: "choose"), KeyHint(keys: "Esc", word: "leave all out"),
    ]
  }
}

extension TitleEditing {
  /// A sentence, then the two lines.
  func draw(in region: inout Region, look: Look) {
    region.fill(region.bounds)
    let sentence = problem ?? "\(look.shown(title)): capabilities are separated by commas, such as backend, payments 2."
    let lines = [("Craft: ", craft, !isOnCapabilities), ("Can do: ", capabilities, isOnCapabilities)]
    // The line that is typed in is drawn last, for the terminal's own cursor, and is all there is in one row.
    let shown = region.rows > 2 ? lines : lines.filter(\.2)
    let first = region.rows - shown.count
    if first > 0 {
      region.write(
        sentence, at: Position(column: 1, row: 0), style: look[problem == nil ? .muted : .broken],
        width: region.columns - 2, mark: look.marks.cut)
    }
    for (row, line) in shown.enumerated().sorted(by: { !$0.element.2 && $1.element.2 }) {
      let place = Position(column: 1, row: first + row)
      region.write(line.0, at: place, style: look[.heading], width: region.columns - 2)
      let start = Position(column: place.column + 9, row: place.row)
      let width = max(0, region.columns - start.column - 1)
      let used = line.1.draw(in: &region, at: start, width: width, look: look, isFocused: line.2)
      guard line.2, let completion, used < width else { continue }
      let rest = String(completion.string.dropFirst(craft.text.string.count))
      region.write(
        look.shown(Text(rest)), at: Position(column: start.column + used, row: start.row), style: look[.muted],
        width: width - used, mark: look.marks.cut)
    }
  }
}
