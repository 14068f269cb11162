import Cells
import Syntax

/// Lays the rows of one card out in lines of at most `inner` cells.
struct CardWriter {
  let inner: Int
  /// The column of the sign: two cells and a blank.
  private static let signWidth = 3
  /// Less of a title than this says nothing.
  private static let leastOfTitle = 4
  /// From this width on there is room for the day that an outcome is due.
  private static let roomForDetail = 48

  /// The lines of each group of a section.
  func lines(of section: Card.Section, _ pen: inout Pen) -> [[String]] {
    section.groups.map { group in group.rows.flatMap { lines(of: $0, &pen) } }
  }

  private func lines(of row: Card.Row, _ pen: inout Pen) -> [String] {
    switch row {
    case .line(let phrase): [pen.cut(pen.string(phrase), to: inner)]
    case .firstFitting(let phrases): firstFitting(phrases, &pen)
    case .member(let member): lines(of: member, &pen)
    case .measure(let name, let values, let detail): [measure(name, values, detail, &pen)]
    }
  }

  private func firstFitting(_ phrases: [Phrase], _ pen: inout Pen) -> [String] {
    var last = ""
    for phrase in phrases {
      last = pen.string(phrase)
      if DisplayWidth.cells(of: last) <= inner { return [last] }
    }
    return DisplayWidth.wrap(last, to: inner, hanging: 3)
  }

  private func lines(of member: Card.Member, _ pen: inout Pen) -> [String] {
    let room = inner - Self.signWidth
    let rest: Phrase = member.role.isEmpty ? [] : [.plain(member.separator)] + member.role
    let mark = self.mark(of: member, &pen)
    // An agent is no person: its name may be cut with the rest.
    if member.sign == .agent { return [mark + pen.cut(pen.string(member.name + rest), to: room)] }
    var lines = DisplayWidth.wrap(pen.string(member.share + member.name), to: room, hanging: 2)
    let last = lines.popLast() ?? ""
    lines.append(last + end(pen.string(rest), in: room - DisplayWidth.cells(of: last), &pen))
    let blanks = DisplayWidth.padded("", to: Self.signWidth)
    return lines.enumerated().map { ($0 == 0 ? mark : blanks) + $1 }
  }

  /// "★→ ": what the seat is, and what became of whoever sits in it.
  private func mark(of member: Card.Member, _ pen: inout Pen) -> String {
    let sign = member.sign.map { pen.sign($0) } ?? ""
    let change = member.change.map { pen.sign($0) } ?? ""
    return DisplayWidth.padded(DisplayWidth.padded(sign, to: change.isEmpty ? 0 : 1) + change, to: Self.signWidth)
  }

  /// What may be cut: as much of it as there is room for, or nothing.
  private func end(_ rest: String, in room: Int, _ pen: inout Pen) -> String {
    if DisplayWidth.cells(of: rest) <= room { return rest }
    // ", " and something of a title.
    return room < Self.leastOfTitle + 2 ? "" : pen.cut(rest, to: room)
  }

  private func measure(_ name: Phrase, _ values: Phrase, _ detail: Phrase, _ pen: inout Pen) -> String {
    var right = pen.string(values)
    if inner >= Self.roomForDetail, !right.isEmpty { right += pen.string(detail) }
    // Values take two thirds at most, so that something of the name is left.
    right = pen.cut(right, to: inner * 2 / 3)
    let room = inner - DisplayWidth.cells(of: right) - (right.isEmpty ? 0 : 1)
    let left = pen.cut(pen.string(name), to: room)
    return DisplayWidth.padded(left, to: inner - DisplayWidth.cells(of: right)) + right
  }
}
