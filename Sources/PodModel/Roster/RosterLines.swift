import Syntax

/// Resolves what a roster says of managers to people; what is not clear is reported and never guessed.
struct RosterLines {
  /// By position of the entry.
  private(set) var managers: [PersonID?]
  private(set) var dotted: [[PersonID]]
  /// What could not be resolved, to be kept under `more`.
  private(set) var kept: [[JSON.Member]]
  private(set) var notes: [RosterNote] = []

  static let managerKey: Text = "Manager"
  static let dottedKey: Text = "Dotted lines"

  private var inRoster = RosterDirectory()
  private var elsewhere = RosterDirectory()
  /// By what stands for their names: several may be called "Vacant".
  private var vacantPosts: [MatchKey: [PersonID]] = [:]

  init(_ entries: [RosterEntry], _ ids: [PersonID], gone: [Person]) {
    managers = Array(repeating: nil, count: entries.count)
    dotted = Array(repeating: [], count: entries.count)
    kept = Array(repeating: [], count: entries.count)
    for (entry, id) in zip(entries, ids) {
      inRoster.add(
        id, employee: entry.row.employee, email: entry.row.email, names: [entry.row.name] + entry.row.otherNames)
      if entry.row.post.isVacant { vacantPosts[MatchKey(entry.row.postName), default: []].append(id) }
    }
    for person in gone {
      elsewhere.add(person.id, employee: person.employee, email: person.email, names: [person.name])
    }
    for position in entries.indices {
      resolveManager(of: entries[position], ids[position], at: position)
      resolveDotted(of: entries[position], ids[position], at: position)
    }
  }

  /// People of the roster come before people of the plan whom it does not name.
  private func people(called text: Text) -> [PersonID] {
    let found = inRoster.people(called: text)
    return found.isEmpty ? elsewhere.people(called: text) : found
  }

  private mutating func resolveManager(of entry: RosterEntry, _ id: PersonID, at position: Int) {
    let clues = entry.row.managers.filter { $0.kind == .id || RosterRow.Post(name: $0.text) == .named }
      .sorted { $0.kind < $1.kind }
    let found = clues.map { people(called: $0.text) }
    guard let decisive = found.firstIndex(where: { !$0.isEmpty }) else {
      return resolveUnknown(clues.last?.text, of: entry, id, at: position)
    }
    let text = clues[decisive].text
    guard found[decisive].count == 1, let manager = found[decisive].first else {
      keepManager(text, at: position)
      let count = found[decisive].count == 2 ? "two" : found[decisive].count.grouped
      return note(.ambiguousManager, entry, "has the manager \"\(text)\", who could be \(count) people")
    }
    if let other = clues.indices.first(where: { !found[$0].contains(manager) }) {
      note(
        .disagreeingManagers, entry,
        "has the managers \"\(text)\" and \"\(clues[other].text)\"; \"\(text)\" was followed")
    }
    follow(manager, of: entry, id, at: position)
  }

  private mutating func follow(_ manager: PersonID, of entry: RosterEntry, _ id: PersonID, at position: Int) {
    if manager == id {
      note(.ownManager, entry, "gives \(entry.shownName) as their own manager; the line was left out")
    } else {
      managers[position] = manager
    }
  }

  /// Of a manager whom nobody is called: "Vacant" means a post where one alone is called so.
  private mutating func resolveUnknown(
    _ unknown: Text?, of entry: RosterEntry, _ id: PersonID, at position: Int
  ) {
    let vacant = entry.row.managers.first { $0.kind != .id && RosterRow.Post(name: $0.text).isVacant }?.text
    if unknown == nil, let vacant, let posts = vacantPosts[MatchKey(vacant)], posts.count == 1 {
      return follow(posts[0], of: entry, id, at: position)
    }
    guard let text = unknown ?? vacant else { return }
    keepManager(text, at: position)
    note(.unknownManager, entry, "has the manager \"\(text)\", who is neither in the file nor in the plan")
  }

  private mutating func resolveDotted(of entry: RosterEntry, _ id: PersonID, at position: Int) {
    var unclear: [Text] = []
    for text in entry.row.dotted {
      let found = people(called: text)
      if found.count == 1, let leader = found.first {
        if leader != id, !dotted[position].contains(leader) { dotted[position].append(leader) }
      } else {
        unclear.append(text)
        let why = found.isEmpty ? "who is not known" : "who could be \(found.count.grouped) people"
        note(.unknownDotted, entry, "has a dotted line to \"\(text)\", \(why)")
      }
    }
    guard !unclear.isEmpty else { return }
    kept[position].append(
      JSON.Member(RosterLines.dottedKey, .text(Text(unclear.map(\.string).joined(separator: "; ")))))
  }

  private mutating func keepManager(_ text: Text, at position: Int) {
    kept[position].append(JSON.Member(RosterLines.managerKey, .text(text)))
  }

  private mutating func note(_ kind: RosterNote.Kind, _ entry: RosterEntry, _ told: String) {
    notes.append(RosterNote(kind, line: kind == .unknownDotted ? entry.row.line : entry.managerLine, told))
  }
}

/// The circles among lines that everybody has one of at most.
struct ReportingCircles {
  /// Each circle once, from the person on it who comes first.
  private(set) var circles: [[PersonID]] = []

  init(among people: [PersonID], manager: (PersonID) -> PersonID?) {
    /// The round in which somebody was met first.
    var rounds: [PersonID: Int] = [:]
    for (round, start) in people.enumerated() {
      var next: PersonID? = start
      while let person = next, rounds[person] == nil {
        rounds[person] = round
        next = manager(person)
      }
      guard let first = next, rounds[first] == round else { continue }
      var circle = [first]
      while let person = manager(circle[circle.count - 1]), person != first { circle.append(person) }
      circles.append(circle)
    }
  }
}
