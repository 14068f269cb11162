import Syntax

/// The edits of an import, made entry by entry: additions, and settings of the fields that differ.
struct RosterEdits {
  private(set) var added = 0
  private(set) var changed = 0
  private(set) var notes: [RosterNote] = []
  private var edits: [Edit] = []
  /// Lines to people who are added further down.
  private var later: [Edit] = []
  private let people: Table<Person>
  private var known: Set<PersonID> = []

  init(_ people: Table<Person>) { self.people = people }

  var all: [Edit] { edits + later }

  mutating func take(
    _ entry: RosterEntry, _ id: PersonID, manager: PersonID?, dotted: [PersonID], kept: [JSON.Member]
  ) {
    let before = people[id]
    let person = (before ?? Person(id: id)).taking(entry, kept: kept, hasManager: manager != nil)
    if let before {
      let count = edits.count + later.count
      for field in Person.fields.settable {
        let value = field.read(person)
        if value != field.read(before) { edits.append(Edit(.set(field.key, .person(id), value))) }
      }
      setLines(of: id, manager, dotted, before)
      if edits.count + later.count > count { changed += 1 }
      noteVacancy(entry, before)
    } else {
      var fields = person.additionFields
      let waits = dotted.contains { !isThere($0) } || manager.map { !isThere($0) } == true
      if !waits {
        if let manager = manager?.json { fields.append(JSON.Member("today.manager", manager)) }
        if let dotted = dotted.json { fields.append(JSON.Member("today.dottedTo", dotted)) }
      }
      edits.append(Edit(.add(Edit.Addition(.person, person.name.nonEmpty, as: id.text, fields))))
      if waits { setLines(of: id, manager, dotted, nil) }
      added += 1
    }
    known.insert(id)
  }

  private func isThere(_ id: PersonID) -> Bool { known.contains(id) || people.contains(id) }

  private mutating func setLines(of id: PersonID, _ manager: PersonID?, _ dotted: [PersonID], _ before: Person?) {
    if let manager, manager != before?.today.manager {
      later.append(Edit(.set("today.manager", .person(id), manager.json)))
    }
    if !dotted.isEmpty, dotted != before?.today.dottedTo {
      later.append(Edit(.set("today.dottedTo", .person(id), dotted.json)))
    }
  }

  private mutating func noteVacancy(_ entry: RosterEntry, _ before: Person) {
    guard entry.row.post.isVacant, !before.isVacant, !before.name.isEmpty else { return }
    let told = "says that the post of \(before.name) is vacant; \(before.name) stays in the plan"
    notes.append(RosterNote(.nowVacant, line: entry.row.line, told))
  }
}

extension Person {
  /// This person with what a roster says of them; their lines are left alone.
  fileprivate func taking(_ entry: RosterEntry, kept: [JSON.Member], hasManager: Bool) -> Person {
    var person = self
    let row = entry.row
    if !row.name.isEmpty { person.name = row.name }
    if row.post.isVacant {
      // Somebody of the plan is not made a vacant post by an import; that is reported.
      if name.isEmpty || isVacant { person.vacant = true }
    } else if row.post == .named, isVacant {
      person.vacant = nil
    }
    if !row.title.isEmpty { person.title = row.title }
    if !row.employee.isEmpty { person.employee = row.employee }
    if !row.email.isEmpty { person.email = row.email }
    if !row.location.isEmpty { person.location = row.location }
    if let fte = row.fte, fte.thousandths != workingTime.thousandths { person.fte = fte }
    if let offset = row.utcOffset { person.utcOffset = offset }
    if !row.teams.isEmpty { person.today.teams = row.teams }
    for skill in row.skills { person.capabilities.learn(skill) }
    if hasManager { person.more.members.removeAll { $0.key == RosterLines.managerKey } }
    for member in row.more + kept { person.more.put(member) }
    for other in entry.others {
      person.more.put(JSON.Member(other.key, .text(Text(other.values.map(\.string).joined(separator: "; ")))))
    }
    return person
  }

  /// The fields of an addition: all that are written but the id and the name, which it has by itself.
  fileprivate var additionFields: [JSON.Member] {
    Person.fields.settable.compactMap { field in
      guard field.key != "id", field.key != "name", let value = field.read(self) else { return nil }
      return JSON.Member(field.key, value)
    }
  }
}

extension Levels {
  /// A level that the roster gives counts; where it gives none, somebody new to it has the middle one.
  fileprivate mutating func learn(_ skill: RosterRow.Skill) {
    let position = entries.firstIndex { $0.capability == skill.capability }
    guard let position else { return entries.append(Entry(skill.capability, skill.level ?? 3)) }
    if let level = skill.level { entries[position] = Entry(skill.capability, level) }
  }
}

extension Members {
  fileprivate mutating func put(_ member: JSON.Member) {
    if let position = members.firstIndex(where: { $0.key == member.key }) {
      members[position] = member
    } else {
      members.append(member)
    }
  }
}
