import PodModel
import Syntax

/// Makes a row of a roster from the cells of a table.
struct RosterCells {
  private(set) var notes: [RosterNote] = []
  private let columns: RosterColumns
  private let positions: [RosterField: Int]
  private let kept: [RosterColumns.Column]

  init(_ columns: RosterColumns) {
    self.columns = columns
    kept = columns.all.filter(\.field.isKept)
    positions = Dictionary(
      columns.all.map { ($0.field, $0.position) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func row(_ fields: [Text], line: Int) -> RosterRow {
    var row = RosterRow(line: RosterLine(line))
    row.employee = cell(.id, fields)
    row.email = cell(.email, fields)
    row.title = cell(.title, fields).onOneLine
    row.location = cell(.location, fields).onOneLine
    if let team = cell(.team, fields).onOneLine.nonEmpty { row.teams = [team] }
    takeName(fields, into: &row)
    takeVacancy(fields, into: &row)
    row.managers = [(.id, RosterField.managerID), (.email, .managerEmail), (.name, .manager)].compactMap {
      kind, field in
      cell(field, fields).nonEmpty.map { RosterRow.Clue(kind, $0) }
    }
    row.dotted = cell(.dotted, fields).parts(between: [":", ";"])
    row.skills = RosterValues.skills(cell(.capabilities, fields))
    for column in kept {
      guard column.position < fields.count, let value = fields[column.position].nonEmpty else { continue }
      row.more.append(JSON.Member(column.key, .text(value)))
      if row.left.isEmpty, column.field == .employment, RosterValues.saysLeft(value) { row.left = value }
      if row.left.isEmpty, column.field == .end { row.left = "\(column.key.string) \(value.string)" }
    }
    takeNumbers(fields, into: &row)
    for (position, value) in fields.enumerated().dropFirst(columns.count) where !value.isEmpty {
      row.more.append(JSON.Member("Column \(position + 1)", .text(value)))
    }
    return row
  }

  private func cell(_ field: RosterField, _ fields: [Text]) -> Text {
    guard let position = positions[field], position < fields.count else { return "" }
    return fields[position]
  }

  /// The full name as the file has it, else the preferred name, else first and last name. A preferred name alone is
  /// often the first name only.
  private func takeName(_ fields: [Text], into row: inout RosterRow) {
    let last = cell(.last, fields).string
    let preferred = cell(.preferred, fields)
    let composed = Text("\(cell(.first, fields).string) \(last)").trimmed
    let isWhole = last.isEmpty || preferred.utf8.contains(UInt8(ascii: " "))
    let chosen = preferred.isEmpty || isWhole ? preferred : Text("\(preferred.string) \(last)")
    let names = [cell(.name, fields), chosen, composed].map(\.onOneLine).filter { !$0.isEmpty }
    guard let name = names.first else {
      row.post = .nameless
      return
    }
    row.post = RosterRow.Post(name: name)
    if row.post.isVacant { row.postName = name }
    guard row.post == .named else { return }
    row.name = name
    for other in names.dropFirst() where other != name && !row.otherNames.contains(other) {
      row.otherNames.append(other)
    }
  }

  private func takeVacancy(_ fields: [Text], into row: inout RosterRow) {
    if RosterValues.isYes(cell(.vacant, fields)), row.post != .eliminated { row.post = .vacant }
    // A requisition stays in the data of whoever was hired on it.
    if row.name.isEmpty, row.post != .eliminated, !cell(.requisition, fields).isEmpty { row.post = .vacant }
  }

  /// Working time and time zone, or the text under `more` where it cannot be read.
  private mutating func takeNumbers(_ fields: [Text], into row: inout RosterRow) {
    if let share = cell(.fte, fields).nonEmpty {
      row.fte = RosterValues.share(share)
      if row.fte == nil { keep(share, .fte, "a share of full time", in: &row) }
    }
    if row.fte == nil, let hours = cell(.hours, fields).nonEmpty {
      row.fte = RosterValues.share(hours: hours)
      if row.fte == nil { keep(hours, .hours, "hours a week up to 40", in: &row) }
    }
    if let zone = cell(.timezone, fields).nonEmpty {
      row.utcOffset = RosterValues.offset(zone)
      if row.utcOffset == nil { keep(zone, .timezone, "an offset from UTC such as +01:00", in: &row) }
    }
  }

  private mutating func keep(_ value: Text, _ field: RosterField, _ expected: String, in row: inout RosterRow) {
    let key = columns.first(field)?.key ?? Text(field.rawValue)
    row.more.append(JSON.Member(key, .text(value)))
    notes.append(
      RosterNote(
        .unreadable, line: row.line,
        "has \"\(value)\" under \"\(key)\", expected \(expected); it is kept under \"more\""))
  }
}

extension Text {
  var nonEmpty: Text? { isEmpty ? nil : self }

  /// What stands between any of these, trimmed; nothing for empty parts.
  func parts(between separators: Set<Unicode.Scalar>) -> [Text] {
    if isEmpty { return [] }
    return string.unicodeScalars.split { separators.contains($0) }.compactMap { Text(String($0)).trimmed.nonEmpty }
  }
}
