import Syntax

/// Finds the people of a plan whom the entries of a roster are: by employee id, then by e-mail, then by a name that
/// is unique on both sides, then entry by entry among those that are alike in name, title and main team.
///
/// Nobody is two entries, and no entry is two people.
struct RosterMatching {
  /// By position of the entry; nil for somebody new.
  private(set) var found: [PersonID?]
  private var taken: Set<PersonID> = []
  private let entries: [RosterEntry]
  private let people: Table<Person>

  init(_ entries: [RosterEntry], _ people: Table<Person>) {
    self.entries = entries
    self.people = people
    found = Array(repeating: nil, count: entries.count)
    guard !people.isEmpty else { return }
    match({ $0.row.employee.nonEmpty }, { $0.employee.nonEmpty })
    match({ $0.row.email.isEmpty ? nil : $0.emailKey }, { $0.email.isEmpty ? nil : MatchKey($0.email) })
    match(
      { $0.row.name.isEmpty ? nil : $0.key }, { $0.name.isEmpty ? nil : MatchKey($0.name) }, amongAll: true)
    matchAlike()
  }

  /// The people of the plan who are not in the roster, in the order of the plan.
  var gone: [Person] { people.filter { !taken.contains($0.id) } }

  /// Matches by a key that one entry and one person have; `amongAll` counts those that are matched already too.
  private mutating func match<Key: Hashable>(
    _ keyOfEntry: (RosterEntry) -> Key?, _ keyOfPerson: (Person) -> Key?, amongAll: Bool = false
  ) {
    /// -1 where several have the key.
    var persons: [Key: Int] = [:]
    for (position, person) in people.enumerated() where amongAll || !taken.contains(person.id) {
      if let key = keyOfPerson(person) { persons[key] = persons[key] == nil ? position : -1 }
    }
    var positions: [Key: Int] = [:]
    for (position, entry) in entries.enumerated() where amongAll || found[position] == nil {
      if let key = keyOfEntry(entry) { positions[key] = positions[key] == nil ? position : -1 }
    }
    for (key, position) in positions {
      guard position >= 0, let person = persons[key], person >= 0 else { continue }
      take(people[person], at: position)
    }
  }

  private mutating func take(_ person: Person, at position: Int) {
    guard found[position] == nil, !taken.contains(person.id) else { return }
    let employee = entries[position].row.employee
    // Two ids under one name are two people, but a new numbering under one e-mail is not told by the id alone.
    if !employee.isEmpty, !person.employee.isEmpty, employee != person.employee,
      person.email.isEmpty || MatchKey(person.email) != entries[position].emailKey
    {
      return
    }
    found[position] = person.id
    taken.insert(person.id)
  }

  /// People who share a name, and posts that have none, are told apart by the rest; of equals the first is the first.
  private mutating func matchAlike() {
    struct Likeness: Hashable {
      var employee: Text
      var email: MatchKey
      var name: MatchKey
      var title: Text
      var team: Text
    }
    var waiting: [Likeness: [PersonID]] = [:]
    for person in people.reversed() where !taken.contains(person.id) {
      let likeness = Likeness(
        employee: person.employee, email: MatchKey(person.email), name: MatchKey(person.name), title: person.title,
        team: person.mainTeam)
      waiting[likeness, default: []].append(person.id)
    }
    guard !waiting.isEmpty else { return }
    for (position, entry) in entries.enumerated() where found[position] == nil {
      let likeness = Likeness(
        employee: entry.row.employee, email: entry.emailKey, name: entry.key, title: entry.row.title,
        team: entry.row.teams.first ?? "")
      guard let person = waiting[likeness]?.popLast() else { continue }
      found[position] = person
      taken.insert(person)
    }
  }
}

extension Text {
  var nonEmpty: Text? { isEmpty ? nil : self }
}
