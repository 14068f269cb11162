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
    board.plan.people.isEmpty ? "nobody on the roster" : "everybody has a place"
  }

  private func drawFrame(_ region: inout Region) {
    let bench = layout.bench
    var borders = BorderMap(bench)
    if layout.benchIsColumn {
      borders.add(bench)
      borders.draw(&region, look)
    }
    let isTarget = if case .moving(let move) = board.mode { move.target == .noPod } else { false }
    let number = if case .moving = board.mode { "0 " } else { "" }
    region.write(
      " \(number)No pod yet  \(board.content?.unplacedCount ?? 0) ",
      at: Position(column: bench.column + 2, row: bench.row), style: look[isTarget ? .chosen : .title],
      width: max(0, bench.columns - 3), mark: look.marks.cut)
  }

  private func draw(_ line: BenchLines.Line, at row: Int, _ region: inout Region) {
    switch line {
    case .blank: break
    case .team(let team):
      let text = team.isEmpty ? "No team today" : "\(look.shown(team)) today"
      region.write(
        text, at: Position(column: 1, row: row), style: look[.muted], width: region.columns - 1, mark: look.marks.cut)
    case .people(let people):
      let width = layout.benchIsColumn ? region.columns : max(1, (region.columns - 2) / max(1, perLine))
      for (place, person) in people.enumerated() {
        let frame = Rectangle(column: place * width, row: row, columns: width, rows: 1)
        region.region(frame) { draw(person, &$0) }
      }
    }
  }

  private var perLine: Int { max(1, (layout.bench.columns - 2) / 26) }

  private func draw(_ id: PersonID, _ region: inout Region) {
    guard let person = board.plan.people[id] else { return }
    let isHeld = if case .moving(let move) = board.mode { move.person == id } else { false }
    let isFocused = board.focus == .unplaced(id)
    let style = look[isFocused ? .selected : .plain]
    if isFocused {
      region.fill(region.bounds, style: style)
      region.write(look.marks.cursor, at: Position(column: 0, row: 0), style: style)
      region.placeCursor(at: Position(column: 0, row: 0))
    }
    let held = isHeld ? " HELD" : ""
    let room = max(1, region.columns - 2 - held.count)
    let used = region.write(
      look.shown(person), at: Position(column: 1, row: 0), style: style, width: room, mark: look.marks.cut)
    region.write(held, endingAt: region.columns, row: 0, style: style)
    let detail = person.craft.isEmpty ? person.title : person.craft
    if !isHeld, used + 7 < region.columns {
      region.write(
        look.shown(detail), at: Position(column: used + 2, row: 0), style: isFocused ? style : look[.muted],
        width: region.columns - used - 3, mark: look.marks.cut)
    }
  }
}
