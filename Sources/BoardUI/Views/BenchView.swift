import Cells
import PodModel
import Syntax

/// The people without a pod, by their team of today.
struct BenchView {
  let board: Board
  let layout: BoardLayout

  private var look: Look { board.look }

  /// The line that the people below the cards begin on; the cards' own border is drawn over it.
  func drawLine(_ region: inout Region) {
    guard !layout.benchIsColumn, layout.bench.rows > 0 else { return }
    for column in 0..<layout.bench.columns {
      region.write(look.marks.horizontal, at: Position(column: column, row: layout.bench.row), style: look[.border])
    }
  }

  func draw(_ region: inout Region) {
    guard layout.bench.rows > 1 else { return }
    drawFrame(&region)
    let lines = BenchLines(board, layout)
    let inner = Rectangle(
      column: layout.bench.column + (layout.benchIsColumn ? 1 : 0), row: layout.bench.row + 1,
      columns: layout.bench.columns - (layout.benchIsColumn ? 2 : 0), rows: lines.rows)
    region.region(inner) { region in
      for row in 0..<lines.rows { draw(lines[board.benchTop + row], at: row, &region) }
      if lines.count == 0 {
        region.write(emptyText, at: Position(column: 1, row: 0), style: look[.muted], width: region.columns - 1)
      }
    }
  }

  private var emptyText: String {
    board.plan.people.isEmpty ? "nobody yet" : "nobody is left"
  }

  private func drawFrame(_ region: inout Region) {
    let bench = layout.bench
    var borders = BorderMap(bench)
    if layout.benchIsColumn {
      borders.add(bench)
      borders.draw(&region, look)
    }
    let isTarget = if case .moving(let move) = board.mode { move.target == .noPod } else { false }
    let start = bench.column + 2
    let used = region.write(
      heading(room: bench.columns - 4), at: Position(column: start, row: bench.row),
      style: look[isTarget ? .chosen : .title], width: bench.columns - 4, mark: look.marks.cut)
    if isTarget { region.placeCursor(at: Position(column: start, row: bench.row)) }
    if !layout.benchIsColumn { drawRight(room: bench.columns - used - 6, &region) }
  }

  /// Fewer words rather than half a number.
  private func heading(room: Int) -> String {
    let number = if case .moving = board.mode { "0 " } else { "" }
    let count = board.content?.unplacedCount ?? 0
    let headings = ["No pod yet", "No pod", "None"].map { " \(number)\($0) \(count) " }
    return headings.first { DisplayWidth.cells(of: $0) <= room } ?? " \(number)\(count) "
  }

  /// What the one row of the strip has no room for: the marking, and where the cards in sight stand among all.
  private func drawRight(room: Int, _ region: inout Region) {
    let marking = look.shown(board.plan.marking)
    let end = layout.bench.endColumn - 2
    let shown = marking.isEmpty ? "" : " \(DisplayWidth.cut(marking, to: room, mark: look.marks.cut)) "
    region.write(shown, endingAt: end, row: layout.bench.row, style: look[.marking])
    let cards = layout.cardsInSight(top: board.top).map { " \($0) " } ?? ""
    let left = room - DisplayWidth.cells(of: shown)
    guard DisplayWidth.cells(of: cards) <= left else { return }
    region.write(cards, endingAt: end - DisplayWidth.cells(of: shown), row: layout.bench.row, style: look[.plain])
  }

  private func draw(_ line: BenchLines.Line, at row: Int, _ region: inout Region) {
    switch line {
    case .blank: break
    case .team(let team):
      let text = team.isEmpty ? "No team today" : "\(look.shown(team)) today"
      region.write(
        text, at: Position(column: 1, row: row), style: look[.muted], width: region.columns - 1, mark: look.marks.cut)
    case .people(let people):
      let width = Self.width(of: layout)
      for (place, person) in people.enumerated() {
        let frame = Rectangle(column: place * width, row: row, columns: width, rows: 1)
        region.region(frame) { draw(person, &$0) }
      }
    }
  }

  /// How many cells one person takes.
  static func width(of layout: BoardLayout) -> Int {
    let columns = layout.bench.columns - 2
    return layout.benchIsColumn ? columns : max(1, columns / max(1, columns / 26))
  }

  private func draw(_ id: PersonID, _ region: inout Region) {
    guard let person = board.plan.people[id] else { return }
    let state = board.state(of: id, in: nil)
    let isFocused = board.focus == .unplaced(id)
    let lit: Role = board.spotlight.map { $0.people.contains(id) ? .chosen : .muted } ?? .plain
    let style = look[isFocused ? .selected : lit]
    if isFocused {
      region.fill(region.bounds, style: style)
      region.write(look.marks.cursor, at: Position(column: 0, row: 0), style: style)
      if state == nil { region.placeCursor(at: Position(column: 0, row: 0)) }
    }
    if board.isMarked(id, in: nil) {
      region.write(look.marks.marked, at: Position(column: 0, row: 0), style: isFocused ? style : look[.chosen])
    }
    let held = state.map { " \($0)" } ?? ""
    let room = max(1, region.columns - 2 - held.utf8.count)
    let used = region.write(
      look.shown(person), at: Position(column: 1, row: 0), style: style, width: room, mark: look.marks.cut)
    region.write(held, endingAt: region.columns, row: 0, style: style)
    let detail = look.curtain != nil ? "" : person.craft.isEmpty ? person.title : person.craft
    if state == nil, used + 7 < region.columns {
      region.write(
        look.shown(detail), at: Position(column: used + 2, row: 0), style: isFocused ? style : look[.muted],
        width: region.columns - used - 3, mark: look.marks.cut)
    }
  }
}
