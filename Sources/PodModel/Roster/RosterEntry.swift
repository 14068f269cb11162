import Syntax

/// One person or post of a roster, gathered from one row or several.
struct RosterEntry {
  /// The first row, with what the others add.
  var row: RosterRow
  /// Where the managers of the row stand: several rows of one person may give them in another one than the first.
  private(set) var managerLine: RosterLine
  /// What the other rows say otherwise, by what it is: "Other titles".
  var others: [(key: Text, values: [Text])] = []

  private(set) var key: MatchKey
  private(set) var emailKey: MatchKey

  init(_ row: RosterRow) {
    self.row = row
    managerLine = row.line
    key = MatchKey(row.name)
    emailKey = MatchKey(row.email)
  }
}

extension RosterEntry {
  /// The people of the rows, in their order. Rows are one person's where they have the same employee id, or, in a
  /// roster that knows no ids, the same name and e-mail.
  static func gather(_ rows: [RosterRow], _ notes: inout [RosterNote]) -> [RosterEntry] {
    struct Identity: Hashable {
      var employee: Text = ""
      var name: MatchKey?
      var email: MatchKey?
    }
    let hasIDs = rows.contains { !$0.employee.isEmpty }
    var entries: [RosterEntry] = []
    entries.reserveCapacity(rows.count)
    var positions: [Identity: Int] = [:]
    for row in rows {
      var identity: Identity?
      if !row.employee.isEmpty {
        identity = Identity(employee: row.employee)
      } else if !hasIDs, !row.name.isEmpty, !row.email.isEmpty {
        identity = Identity(name: MatchKey(row.name), email: MatchKey(row.email))
      }
      if let identity, let position = positions[identity] {
        entries[position].take(row, &notes)
      } else {
        if let identity { positions[identity] = entries.count }
        entries.append(RosterEntry(row))
      }
    }
    return entries
  }

  /// Takes another row of the same person in: teams are gathered, and of all else the first that is said stays.
  private mutating func take(_ other: RosterRow, _ notes: inout [RosterNote]) {
    for team in other.teams where !row.teams.contains(team) { row.teams.append(team) }
    var told: [String] = []
    if row.post != .named, other.post == .named {
      row.post = .named
      row.name = ""
    }
    for (key, word, path) in RosterEntry.single {
      let value = other[keyPath: path]
      guard !value.isEmpty, value != row[keyPath: path] else { continue }
      if row[keyPath: path].isEmpty { row[keyPath: path] = value } else if keep(value, under: key) { told.append(word) }
    }
    key = MatchKey(row.name)
    emailKey = MatchKey(row.email)
    row.otherNames += other.otherNames.filter { !row.otherNames.contains($0) }
    if row.managers.isEmpty {
      row.managers = other.managers
      managerLine = other.line
    } else if !other.managers.isEmpty, other.managers != row.managers,
      let text = other.managers.max(by: { $0.kind < $1.kind })?.text, keep(text, under: "Other managers")
    {
      told.append("another manager")
    }
    row.dotted += other.dotted.filter { !row.dotted.contains($0) }
    row.skills += other.skills.filter { skill in !row.skills.contains { $0.capability == skill.capability } }
    row.fte = row.fte ?? other.fte
    row.utcOffset = row.utcOffset ?? other.utcOffset
    if row.left.isEmpty { row.left = other.left }
    takeMore(other.more)
    if !told.isEmpty {
      notes.append(
        RosterNote(.severalRows, line: other.line, "gives \(shownName) \(told.told) than row \(row.line)"))
    }
  }

  private static let single: [(key: Text, word: String, path: WritableKeyPath<RosterRow, Text> & Sendable)] = [
    ("Other names", "another name", \.name),
    ("Other titles", "another title", \.title),
    ("Other e-mails", "another e-mail", \.email),
    ("Other locations", "another location", \.location),
  ]

  private mutating func keep(_ value: Text, under key: Text) -> Bool {
    guard let position = others.firstIndex(where: { $0.key == key }) else {
      others.append((key, [value]))
      return true
    }
    guard !others[position].values.contains(value) else { return false }
    others[position].values.append(value)
    return true
  }

  private mutating func takeMore(_ members: [JSON.Member]) {
    for member in members {
      if let known = row.more.first(where: { $0.key == member.key }) {
        if known.value != member.value, case .text(let value) = member.value {
          _ = keep(value, under: "Other \(member.key)")
        }
      } else {
        row.more.append(member)
      }
    }
  }

  /// The name as messages say it.
  var shownName: String {
    if !row.name.isEmpty { return row.name.string }
    return row.title.isEmpty ? "this post" : row.title.string
  }
}
