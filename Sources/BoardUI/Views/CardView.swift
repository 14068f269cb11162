import Cells
import PodChecks
import PodModel
import Syntax

/// One pod: its number and name in the border, its rows, and a last row that speaks.
struct CardView {
  let board: Board
  let pod: Pod
  let layout: BoardLayout
  let rows: [CardRow]
  private let speech: CardSpeech

  init(board: Board, pod: Pod, layout: BoardLayout) {
    self.board = board
    self.pod = pod
    self.layout = layout
    rows = CardRows(of: pod.id, on: board, layout.density).rows
    speech = CardSpeech(of: pod, on: board, saysOutcome: layout.density == .roomy && board.face == .people)
  }

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
    layout.density == .compact && [.people, .teams].contains(board.face) && pod.seats.count >= layout.cardHeight - 1
  }

  // MARK: The border

  private func drawTitle(_ frame: Rectangle, _ region: inout Region) {
    let alarm = speech.isBroken ? "! " : ""
    let number = pod.number.map { "\($0) " } ?? ""
    let whole = "\(alarm)\(number)\(look.shown(pod.shownName))"
    let room = frame.columns - 6
    // The name comes first: what stands at the right yields to it.
    let wanted = rightOfTitle
    let fits = DisplayWidth.cells(of: whole) + DisplayWidth.cells(of: wanted) + 2 <= room
    let mustTell = move != nil || (isFull && speech.role != .muted)
    let right = fits ? wanted : mustTell ? shortened(wanted, besides: whole, room) : ""
    let left = room - (right.isEmpty ? 0 : DisplayWidth.cells(of: right) + 2)
    let name = DisplayWidth.cut(whole, to: max(4, left), mark: look.marks.cut)
    let isOnTitle = isFocused && board.focus.item == nil
    let style = look[isOnTitle ? .selected : isChosen ? .chosen : speech.isBroken ? .broken : .title]
    let cursor = isOnTitle ? look.marks.cursor : " "
    region.write("\(cursor)\(name) ", at: Position(column: frame.column + 2, row: frame.row), style: style)
    if isOnTitle || isChosen { region.placeCursor(at: Position(column: frame.column + 2, row: frame.row)) }
    guard !right.isEmpty else { return }
    region.write(
      " \(right) ", endingAt: frame.endColumn - 1, row: frame.row,
      style: look[isFull ? speech.role : move == nil ? .plain : .chosen])
  }

  /// What must be told where it does not fit beside the name: while somebody is in the air it comes before the name, else
  /// the name does, and the mark before it says that there is something.
  private func shortened(_ text: String, besides name: String, _ room: Int) -> String {
    let least = move == nil ? room - DisplayWidth.cells(of: name) - 2 : room - 10
    return least < 8 ? "" : DisplayWidth.cut(text, to: least, mark: look.marks.cut)
  }

  private var rightOfTitle: String {
    // Nobody fits best where there is no room.
    let rank = speech.role == .broken ? nil : move?.rank(of: pod.id)
    // A full card has no row to speak in: what there is to say stands in its border.
    if isFull, speech.role != .muted { return [rank, speech.text].compactMap { $0 }.joined(separator: " ") }
    if move != nil { return rank ?? "" }
    return [.critical, .high].contains(pod.weight) && layout.cardWidth >= 24 ? pod.weight.rawValue : ""
  }

  /// The card that somebody would be dropped on has another border; the lower one is the next card's upper one.
  private func drawChosen(_ frame: Rectangle, _ region: inout Region) {
    for column in frame.column + 1..<frame.endColumn - 1 {
      region.write(look.marks.chosenHorizontal, at: Position(column: column, row: frame.row), style: look[.chosen])
    }
    for row in frame.row + 1..<frame.endRow - 1 {
      for column in [frame.column, frame.endColumn - 1] {
        region.write(look.marks.chosenVertical, at: Position(column: column, row: row), style: look[.chosen])
      }
    }
  }

  // MARK: The rows

  private func drawRows(_ region: inout Region) {
    let (room, focused, first, last) = window(region.rows)
    for index in first..<last {
      drawRow(held(rows[index]), at: index - first, isSelected: focused == index, &region)
    }
    // Nobody is out of sight unsaid; what else does not fit, the last row and the other faces tell.
    let hidden = rows[last...].count(where: \.isPerson)
    guard hidden > 0, room > 0, focused != last - 1 else { return }
    region.fill(Rectangle(column: 0, row: room - 1, columns: region.columns, rows: 1))
    let more = CardRow(text: "and \(hidden + (rows[last - 1].isPerson ? 1 : 0)) more", role: .muted)
    drawRow(more, at: room - 1, isSelected: false, &region)
  }

  /// Which rows are in sight, in how many of the card's, and which of them the cursor is on.
  func window(_ rowsOfCard: Int) -> (room: Int, focused: Int?, first: Int, last: Int) {
    let room = isFull ? rowsOfCard : rowsOfCard - 1
    let first = max(0, min((focusedRow ?? 0) - room + 1, rows.count - room))
    return (room, focusedRow, first, max(first, min(rows.count, first + room)))
  }

  private var focusedRow: Int? {
    isFocused ? rows.firstIndex { $0.item != nil && $0.item == board.focus.item } : nil
  }

  /// The seat of whoever is in the air says so.
  private func held(_ row: CardRow) -> CardRow {
    guard let person = row.person, let word = board.state(of: person, in: pod.id) else { return row }
    var row = row
    row.detail = word
    return row
  }

  private func drawRow(_ row: CardRow, at line: Int, isSelected: Bool, _ region: inout Region) {
    let base = look[isSelected ? .selected : row.role]
    if isSelected { region.fill(Rectangle(column: 0, row: line, columns: region.columns, rows: 1), style: base) }
    let isBare = row.mark.isEmpty && row.item.map { if case .outcome = $0 { true } else { false } } ?? true
    let first = row.isMarked ? look.marks.marked : isSelected ? look.marks.cursor : " "
    region.write(
      first, at: Position(column: 0, row: line), style: isSelected ? base : row.isMarked ? look[.chosen] : base)
    let markStyle = isSelected ? base : look[row.role == .broken ? .broken : .chosen]
    region.write(row.mark, at: Position(column: 1, row: line), style: markStyle)
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
    if let focusedRow { return drawRow(held(rows[focusedRow]), at: 0, isSelected: true, &region) }
    let lines = DisplayWidth.wrap(names.joined(separator: ", "), to: max(1, region.columns - 2))
    for line in lines.indices.prefix(region.rows - 1) {
      let isLast = line == region.rows - 2 && lines.count > region.rows - 1
      let text = isLast ? lines[line...].joined(separator: " ") : lines[line]
      region.write(
        text, at: Position(column: 1, row: line), width: max(1, region.columns - 2), mark: look.marks.cut)
    }
  }

  private var names: [String] {
    rows.map { row in
      [row.isMarked ? look.marks.marked : "", row.mark, row.text].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  // MARK: The last row

  private func drawSpeech(_ region: inout Region) {
    let role = speech.role
    // Agents that have rows of their own need not be said again.
    let text = role == .muted && hasAgentRows(in: region.rows - 1) ? "" : speech.text
    region.write(
      text, at: Position(column: 1, row: region.rows - 1), style: look[role], width: max(1, region.columns - 2),
      mark: look.marks.cut)
    guard role == .muted, let leader = pod.reportsTo, let person = board.plan.people[leader] else { return }
    let name = look.shown(person)
    let room = region.columns - DisplayWidth.cells(of: text) - 3
    let lines = [name, name.lastName].map { "to \($0)" }
    guard let line = lines.first(where: { DisplayWidth.cells(of: $0) <= room }) else { return }
    region.write(line, endingAt: region.columns - 1, row: region.rows - 1, style: look[.muted])
  }

  private func hasAgentRows(in room: Int) -> Bool {
    guard layout.density != .names, move == nil, let last = board.content?.agents(in: pod.id).last else { return false }
    let index = rows.firstIndex { $0.item == .agent(last.id) }
    return index.map { $0 < room } ?? false
  }
}

extension CardView {
  /// What is drawn at a place within the borders of a card of this size; nil for the pod itself.
  func item(at place: Position, in size: Size) -> CardItem? {
    guard place.row >= 0, place.column >= 0, place.column < size.columns else { return nil }
    if layout.density == .names { return itemOfName(at: place, in: size) }
    let (room, _, first, last) = window(size.rows)
    let index = first + place.row
    return place.row < room && index < last ? rows[index].item : nil
  }

  /// Names stand in lines, with a comma and a blank between them.
  private func itemOfName(at place: Position, in size: Size) -> CardItem? {
    guard place.row < size.rows - 1 else { return nil }
    if let focusedRow { return place.row == 0 ? rows[focusedRow].item : nil }
    let lines = DisplayWidth.wrap(names.joined(separator: ", "), to: max(1, size.columns - 2))
    guard lines.indices.contains(place.row) else { return nil }
    var cell = lines[..<place.row].reduce(place.column - 1) { $0 + DisplayWidth.cells(of: $1) + 1 }
    for (index, name) in names.enumerated() {
      cell -= DisplayWidth.cells(of: name) + 2
      if cell < 0 { return rows[index].item }
    }
    return nil
  }
}
