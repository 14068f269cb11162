import Cells

extension HelpScreen {
  /// One row of the list: the heading of a section, or an entry.
  enum Row {
    case section(String)
    case entry(HelpEntry, index: Int)
    /// The rest of the selected entry, where it is longer than a row.
    case more(String)
  }

  /// Draws the filter on top, the list, and where in it one is.
  public func draw(in region: inout Region, look: Look) {
    region.fill(region.bounds)
    let list = Rectangle(column: 0, row: 1, columns: region.columns, rows: region.rows - 2)
    var seen = 0..<0
    region.region(list) { seen = drawList(in: &$0, look) }
    let used = region.write(
      region.columns > 20 ? " Keys with: " : " ", at: Position(column: 0, row: 0), style: look[.heading])
    if region.rows > 2 { drawFooter(seen, in: &region, look) }
    query.draw(
      in: &region, at: Position(column: used, row: 0), width: region.columns - used - 1, look: look, isFocused: true)
  }

  private func drawFooter(_ seen: Range<Int>, in region: inout Region, _ look: Look) {
    let place = shown.isEmpty ? "" : "\(seen.lowerBound + 1)–\(seen.upperBound) of \(shown.count)   "
    let text = look.isASCII ? place.map { $0 == "–" ? "-" : String($0) }.joined() : place
    region.write(
      " \(text)type to filter   \(look.marks.arrows.upDown) scroll   Esc leave",
      at: Position(column: 0, row: region.rows - 1), style: look[.muted], width: region.columns,
      mark: look.marks.cut)
  }

  /// Draws from the first entry on, and says which ones were shown.
  private func drawList(in region: inout Region, _ look: Look) -> Range<Int> {
    guard !shown.isEmpty else {
      region.write(
        "No key or command has \"\(query.text)\".", at: Position(column: 1, row: 0), style: look[.muted],
        width: region.columns - 1, mark: look.marks.cut)
      return 0..<0
    }
    let keys = min(max(8, shown.map { DisplayWidth.cells(of: $0.keys) }.max() ?? 0), region.columns / 3)
    let rows = rows(textColumns: region.columns - keys - 4)
    let focus = rows.firstIndex { $0.index == selection } ?? 0
    let scroll = Scroll(of: rows.count, focus: focus, rows: region.rows)
    var seen: [Int] = []
    for (line, row) in rows[scroll.range].enumerated() {
      switch row {
      case .section(let name):
        region.write(
          name, at: Position(column: 1, row: line), style: look[.heading], width: region.columns - 1,
          mark: look.marks.cut)
      case .entry(let entry, let index):
        seen.append(index)
        draw(entry, index, row: line, keys: keys, in: &region, look)
      case .more(let text): region.write(text, at: Position(column: keys + 4, row: line))
      }
    }
    return (seen.first ?? 0)..<(seen.last.map { $0 + 1 } ?? 0)
  }

  private func draw(_ entry: HelpEntry, _ index: Int, row: Int, keys: Int, in region: inout Region, _ look: Look) {
    if index == selection {
      region.write(look.marks.cursor, at: Position(column: 0, row: row), style: look[.selected])
    }
    region.write(
      entry.keys, at: Position(column: 2, row: row), style: look[.key], width: keys, mark: look.marks.cut)
    let column = keys + 4
    let lines = index == selection ? entry.lines(columns: region.columns - column) : []
    region.write(
      lines.first ?? entry.text, at: Position(column: column, row: row), width: region.columns - column,
      mark: look.marks.cut)
  }

  private func rows(textColumns: Int) -> [Row] {
    var rows: [Row] = []
    var section: String?
    for (index, entry) in shown.enumerated() {
      if section != entry.section { rows.append(.section(entry.section)) }
      section = entry.section
      rows.append(.entry(entry, index: index))
      if index == selection { rows += entry.lines(columns: textColumns).dropFirst().map(Row.more) }
    }
    return rows
  }
}

extension HelpScreen.Row {
  /// The entry's place among those shown; nil for a heading.
  fileprivate var index: Int? { if case .entry(_, let index) = self { index } else { nil } }
}

extension HelpEntry {
  fileprivate var text: String { help.isEmpty ? name : name.isEmpty ? help : "\(name): \(help)" }

  /// The whole text in as many lines as it takes; one where there is hardly room for words.
  fileprivate func lines(columns: Int) -> [String] {
    columns < 20 ? [text] : DisplayWidth.wrap(text, to: columns)
  }
}
