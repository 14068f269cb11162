import Cells
import PodChecks
import PodModel
import Syntax

/// One pod: its number and name in the border, its rows, and a last row that speaks.
struct CardView {
  let board: Board
  let pod: Pod
  let layout: BoardLayout

  private var look: Look { board.look }
  private var isChosen: Bool { move?.target == .pod(pod.id) }
  private var isFocused: Bool { board.focus.pod == pod.id && move == nil }

  private var move: Move? {
    if case .moving(let move) = board.mode { move } else { nil }
  }

  func draw(_ frame: Rectangle, _ region: inout Region) {
    if isChosen { drawChosen(frame, &region) }
    drawTitle(frame, &region)
    let inner = frame.inset(columns: 1, rows: 1)
    guard inner.rows > 0 else { return }
    region.region(inner) { region in
      if layout.density == .names { drawNames(&region) } else { drawRows(&region) }
      if !isFull { drawSpeech(&region) }
    }
  }

  /// Whether every row is taken by people.
  private var isFull: Bool {
    layout.density == .compact && board.face == .people && pod.seats.count >= layout.cardHeight - 1
  }

  // MARK: The border

  private func drawTitle(_ frame: Rectangle, _ region: inout Region) {
    let summary = board.findings.summary(of: pod.id)
    let alarm = summary.broken.isEmpty ? "" : "! "
    let number = pod.number.map { "\($0) " } ?? ""
    let whole = "\(alarm)\(number)\(look.shown(pod.shownName))"
    let room = frame.columns - 6
    // The name comes first: what stands at the right yields to it.
    let wanted = rightOfTitle
    let fits = DisplayWidth.cells(of: whole) + DisplayWidth.cells(of: wanted) + 2 <= room
    let right = fits ? wanted : move != nil || isFull ? DisplayWidth.cut(wanted, to: room - 10, mark: look.marks.cut) : ""
    let left = room - (right.isEmpty ? 0 : DisplayWidth.cells(of: right) + 2)
    let name = DisplayWidth.cut(whole, to: max(4, left), mark: look.marks.cut)
    let isOnTitle = isFocused && board.focus.item == nil
    let style = look[isOnTitle ? .selected : isChosen ? .chosen : summary.broken.isEmpty ? .title : .broken]
    let cursor = isOnTitle ? look.marks.cursor : " "
    region.write("\(cursor)\(name) ", at: Position(column: frame.column + 2, row: frame.row), style: style)
    if isOnTitle { region.placeCursor(at: Position(column: frame.column + 2, row: frame.row)) }
    guard !right.isEmpty else { return }
    region.write(
      " \(right) ", endingAt: frame.endColumn - 1, row: frame.row, style: look[isFull ? speech.1 : move == nil ? .plain : .chosen])
  }

  private var rightOfTitle: String {
    let rank = move?.rank(of: pod.id)
    // A full card has no row to speak in: what there is to say stands in its border.
    if isFull, speech.1 != .muted { return speech.0 }
    if move != nil { return rank ?? "" }
    return [.critical, .high].contains(pod.weight) && layout.cardWidth >= 24 ? pod.weight.rawValue : ""
  }

  /// The card that somebody would be dropped on has another border.
  private func drawChosen(_ frame: Rectangle, _ region: inout Region) {
    for column in frame.column + 1..<frame.endColumn - 1 {
      for row in [frame.row, frame.endRow - 1] {
        region.write(look.marks.chosenHorizontal, at: Position(column: column, row: row), style: look[.chosen])
      }
    }
    for row in frame.row + 1..<frame.endRow - 1 {
      for column in [frame.column, frame.endColumn - 1] {
        region.write(look.marks.chosenVertical, at: Position(column: column, row: row), style: look[.chosen])
      }
    }
  }

  // MARK: The rows

  private func drawRows(_ region: inout Region) {
    let rows = CardRows(of: pod.id, on: board, layout.density).rows
    let room = isFull ? region.rows : region.rows - 1
    let focused = isFocused ? rows.firstIndex { $0.item != nil && $0.item == board.focus.item } : nil
    let first = max(0, min((focused ?? 0) - room + 1, rows.count - room))
    let last = min(rows.count, first + room)
    for index in first..<max(first, last) {
      drawRow(held(rows[index]), at: index - first, isSelected: focused == index, &region)
    }
    // Nobody is out of sight unsaid; what else does not fit, the last row and the other faces tell.
    let hidden = rows[last...].count(where: \.isPerson)
    guard hidden > 0, room > 0, focused != last - 1 else { return }
    region.fill(Rectangle(column: 0, row: room - 1, columns: region.columns, rows: 1))
    drawRow(CardRow(text: "\(hidden + (rows[last - 1].isPerson ? 1 : 0)) more people", role: .muted), at: room - 1, isSelected: false, &region)
  }

  /// The seat of whoever is in the air says so.
  private func held(_ row: CardRow) -> CardRow {
    guard let move, move.from == pod.id, let seat = pod.seat(of: move.person), row.item == .seat(seat.id) else { return row }
    var row = row
    row.detail = "HELD"
    return row
  }

  private func drawRow(_ row: CardRow, at line: Int, isSelected: Bool, _ region: inout Region) {
    let base = look[isSelected ? .selected : row.role]
    if isSelected { region.fill(Rectangle(column: 0, row: line, columns: region.columns, rows: 1), style: base) }
    let isBare = row.mark.isEmpty && row.item.map { if case .outcome = $0 { true } else { false } } ?? true
    let mark = isSelected ? look.marks.cursor : row.mark.isEmpty ? "" : " \(row.mark)"
    region.write(mark, at: Position(column: 0, row: line), style: isSelected ? base : look[.chosen])
    let indent = isBare ? 1 : row.mark == "ai" ? 4 : 3
    let detail = fitted(row, region.columns - indent - 1)
    let room = region.columns - indent - 1 - (detail.isEmpty ? 0 : DisplayWidth.cells(of: detail) + 1)
    region.write(
      row.text, at: Position(column: indent, row: line), style: base, width: max(1, room), mark: look.marks.cut)
    region.write(detail, endingAt: region.columns - 1, row: line, style: isSelected ? base : detailStyle(row))
    if isSelected { region.placeCursor(at: Position(column: 0, row: line)) }
  }

  private func detailStyle(_ row: CardRow) -> Style {
    if case .outcome = row.item { return look[.plain] }
    return look[row.role == .plain ? .muted : row.role]
  }

  /// Names come first, details yield; but the numbers of an outcome are the outcome.
  private func fitted(_ row: CardRow, _ room: Int) -> String {
    guard !row.detail.isEmpty else { return "" }
    let name = DisplayWidth.cells(of: row.text)
    if case .outcome = row.item { return DisplayWidth.cut(row.detail, to: max(0, room - 5), mark: look.marks.cut) }
    let left = room - name - 1
    if DisplayWidth.cells(of: row.detail) <= left { return row.detail }
    return left >= 6 ? DisplayWidth.cut(row.detail, to: left, mark: look.marks.cut) : ""
  }

  /// In the smallest cards names stand in lines, with the one under the cursor first.
  private func drawNames(_ region: inout Region) {
    let rows = CardRows(of: pod.id, on: board, layout.density).rows
    if isFocused, let row = rows.first(where: { $0.item != nil && $0.item == board.focus.item }) {
      return drawRow(row, at: 0, isSelected: true, &region)
    }
    let names = rows.map { ($0.mark.isEmpty ? "" : "\($0.mark) ") + $0.text }.joined(separator: ", ")
    let lines = DisplayWidth.wrap(names, to: max(1, region.columns - 2))
    for line in lines.indices.prefix(region.rows - 1) {
      let isLast = line == region.rows - 2 && lines.count > region.rows - 1
      let text = isLast ? lines[line...].joined(separator: " ") : lines[line]
      region.write(
        text, at: Position(column: 1, row: line), width: max(1, region.columns - 2), mark: look.marks.cut)
    }
  }

  // MARK: The last row

  private func drawSpeech(_ region: inout Region) {
    let (text, role) = speech
    region.write(
      text, at: Position(column: 1, row: region.rows - 1), style: look[role], width: max(1, region.columns - 2),
      mark: look.marks.cut)
    guard role == .muted, let leader = pod.reportsTo, let person = board.plan.people[leader] else { return }
    let words = look.shown(person).split(separator: " ")
    let line = "to \(words.last.map(String.init) ?? "")"
    if DisplayWidth.cells(of: text) + DisplayWidth.cells(of: line) + 3 <= region.columns {
      region.write(line, endingAt: region.columns - 1, row: region.rows - 1, style: look[.muted])
    }
  }

  /// What would come of a move, else what is broken, else what is to do, else who works with whom.
  private var speech: (String, Role) {
    if let move {
      if pod.id == move.from { return ("\(look.marks.preview) is here now", .muted) }
      let preview = board.preview(of: pod.id, move)
      return ("\(look.marks.preview) \(preview?.short ?? "")", preview?.isTooMany == true ? .broken : .chosen)
    }
    let summary = board.findings.summary(of: pod.id)
    if let first = summary.broken.first {
      let more = summary.broken.count > 1 ? ", \(summary.broken.count - 1) more" : ""
      return ("! \(first.short)\(more)", .broken)
    }
    if let toDo = board.findings.toDo(of: pod.id) { return (toDo, .toDo) }
    let agents = board.content?.agents(in: pod.id) ?? []
    let names = agents.map { look.shown($0.shownName) }.joined(separator: ", ")
    return (agents.isEmpty ? "no agent" : "ai \(names)", .muted)
  }
}
