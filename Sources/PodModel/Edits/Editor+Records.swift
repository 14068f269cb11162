import Syntax

extension Editor {
  mutating func add(_ addition: Edit.Addition, in scenario: ScenarioID) throws(EditRefusal) {
    let kind = addition.kind
    guard kind != .plan, kind != .seat else {
      throw EditRefusal(kind == .plan ? "There is one plan." : "A seat is made with put, move or open.")
    }
    if kind.isOfScenario { _ = try content(of: scenario) }
    let access = try access(to: kind)
    let given = JSON.map(try members(of: addition, access, in: scenario))
    let id: Text
    let record: JSON
    do throws(FieldRefusal) { (id, record) = try access.read(given) } catch {
      throw EditRefusal("This \(kind.rawValue) cannot be added: \(error.problem).")
    }
    let subject = Subject(kind, text: id)
    let place = place(of: subject, in: scenario)
    if access.position(plan, place) != nil { throw there(record, subject) }
    if kind == .pair, Set(record.ids("people")).count < 2 {
      throw EditRefusal("A pair is of two people or more; name them all.")
    }
    if kind == .pod, let number = record["number"] { try refuseTaken(number, by: id, in: scenario) }
    let position = try addition.place.map { at throws(EditRefusal) in try self.position(at, access, place) }
    try self.record(.added(record, at: position ?? access.count(plan, place)), subject, in: scenario)
  }

  /// What is known by more than an id is told in words.
  private func there(_ record: JSON, _ subject: Subject) -> EditRefusal {
    let person = name(PersonID(record.ids("person").first ?? ""))
    return switch subject.kind {
    case .told: EditRefusal("\(person) was told this already: \(record["what"]?.words ?? "").")
    case .line, .placement: EditRefusal("\(person) has a \(subject.kind.rawValue) already.")
    case .pair: EditRefusal("\(record.ids("people").map { name(PersonID($0)) }.told) are a pair already.")
    case .waiver:
      EditRefusal("\(record["check"]?.words ?? "") on \(record["on"]?.words ?? "") is accepted already.")
    default: EditRefusal("There is \(subject.kind.article) \(subject) already.")
    }
  }

  mutating func order(_ subject: Subject, _ at: Edit.ListPlace, in scenario: ScenarioID) throws(EditRefusal) {
    let access = try access(to: subject.kind)
    let place = place(of: subject, in: scenario)
    guard let from = access.position(plan, place), subject.kind != .plan else { throw missing(subject, scenario) }
    let target = try position(at, access, place)
    let to = target > from ? target - 1 : target
    if to != from { try record(.moved(from: from, to: to), subject, in: scenario) }
  }

  mutating func remove(_ subject: Subject, in scenario: ScenarioID) throws(EditRefusal) {
    let access = try access(to: subject.kind)
    let place = place(of: subject, in: scenario)
    guard subject.kind != .plan, access.position(plan, place) != nil else { throw missing(subject, scenario) }
    if subject.kind == .scenario {
      if plan.scenarios.count == 1 { throw EditRefusal("A plan keeps one option.") }
      try rehomeClashes(of: ScenarioID(subject.id))
    }
    try takeAway(subject, in: scenario)
  }

  mutating func duplicate(_ original: ScenarioID, as id: ScenarioID?, _ name: Text?) throws(EditRefusal) {
    guard var copy = plan.scenarios[original], let position = plan.scenarios.position(of: original) else {
      throw EditRefusal("The plan has no option \"\(original)\".")
    }
    copy.name = name ?? "\(copy.shownName.string) (copy)"
    let slug = copy.name.slug
    copy.id = id ?? ScenarioID((slug.isEmpty ? original.text : slug).unused { plan.scenarios[ScenarioID($0)] != nil })
    copy.decision = Scenario.Decision()
    for clash in copy.clashes where clash.isPlanWide { copy.clashes.remove(clash.id) }
    if plan.scenarios[copy.id] != nil { throw EditRefusal("There is an option \"\(copy.id)\" already.") }
    try record(.added(.map(copy.members), at: position + 1), Subject(.scenario, copy.id), in: original)
  }

  /// Takes a record away together with what is nothing without it; what else pointed to it points there no more.
  ///
  /// `going` is what goes already: two notes can be about each other.
  mutating func takeAway(
    _ subject: Subject, in scenario: ScenarioID, along going: Set<Subject> = []
  ) throws(EditRefusal) {
    let access = try access(to: subject.kind)
    let place = place(of: subject, in: scenario)
    for gone in [subject] + contents(of: subject, in: scenario) {
      // What belongs to the plan as a whole is pointed to from every scenario.
      let scenarios = gone.kind.isOfScenario ? [scenario] : plan.scenarios.map { Optional($0.id) } + [nil]
      for home in scenarios { try clear(gone, in: home, scenario, along: going.union([subject])) }
    }
    guard let record = access.record(plan, place), let position = access.position(plan, place) else { return }
    try self.record(.removed(record, at: position), subject, in: scenario)
  }

  /// The records that a record holds: they are in no list of the scenario.
  private func contents(of subject: Subject, in scenario: ScenarioID) -> [Subject] {
    guard subject.kind == .pod, let pod = plan.scenarios[scenario]?.pods[PodID(subject.id)] else { return [] }
    return pod.seats.map { Subject(.seat, $0.id, in: pod.id) }
  }

  /// Clears what points to a record from one scenario, or from the plan as a whole.
  private mutating func clear(
    _ gone: Subject, in home: ScenarioID?, _ scenario: ScenarioID, along going: Set<Subject>
  ) throws(EditRefusal) {
    for referrer in indexed.referrers(of: gone, in: home) where !going.contains(referrer) {
      let access = try access(to: referrer.kind)
      let scenario = home ?? scenario
      switch access.bereft(plan, place(of: referrer, in: scenario), gone) {
      case .stays(let fields):
        try record(.set(fields), referrer, in: scenario)
        try dropIfBare(referrer, access, in: scenario)
      case .goes: try takeAway(referrer, in: scenario, along: going)
      case nil: break
      }
    }
  }

  private func position(
    _ at: Edit.ListPlace, _ access: RecordAccess, _ place: RecordAccess.Place
  ) throws(EditRefusal) -> Int {
    guard case .after(let id) = at else { return 0 }
    var neighbour = place
    neighbour.subject.id = id
    guard let position = access.position(plan, neighbour) else {
      throw EditRefusal("There is no \(neighbour.subject) to stand after.")
    }
    return position + 1
  }

  func missing(_ subject: Subject, _ scenario: ScenarioID) -> EditRefusal {
    EditRefusal("There is no \(subject).")
  }
}

extension Editor {
  /// The record that an addition makes, in the form of the file: id and number are made where they are not given.
  private func members(
    of addition: Edit.Addition, _ access: RecordAccess, in scenario: ScenarioID
  ) throws(EditRefusal) -> [JSON.Member] {
    let kind = addition.kind
    var members: [JSON.Member] = []
    if access.settable.contains(where: { $0.key == "id" }) {
      members.append(JSON.Member("id", .text(addition.id ?? newID(for: addition, access, in: scenario))))
    }
    if kind == .pod, !addition.fields.contains(where: { $0.key == "number" }) {
      let number = (indexed[scenario]?.highestPodNumber ?? 0) + 1
      members.append(JSON.Member("number", .number(Text(String(number)))))
    }
    if let name = addition.name, let key = kind.nameKey { members.append(JSON.Member(key, .text(name))) }
    for field in addition.fields {
      guard let settable = access.settable.first(where: { $0.key == field.key }) else {
        throw EditRefusal(access.unknownField(field.key))
      }
      try resolve(field.value, settable.type, in: scenario)
      members.place(field.value, at: field.key.leaf, in: field.key.group)
    }
    return members
  }

  private func newID(for addition: Edit.Addition, _ access: RecordAccess, in scenario: ScenarioID) -> Text {
    if addition.kind == .note || addition.kind == .concern { return contentID(of: addition, access, in: scenario) }
    let employee = addition.fields.first { $0.key == "employee" }?.value
    let source = [addition.name, employee.flatMap { try? Text(json: $0) }].compactMap { $0?.slug }.first { !$0.isEmpty }
    let kind = addition.kind
    let first = place(of: Subject(kind, text: ""), in: scenario)
    let stem = source ?? Text("\(kind.rawValue)-\(access.count(plan, first) + 1)")
    return stem.unused { candidate in
      var place = first
      place.subject.id = candidate
      return access.position(plan, place) != nil
    }
  }
}

extension Editor {
  /// Notes and concerns are known by what they say, so that the same one added on two sides is one.
  private func contentID(of addition: Edit.Addition, _ access: RecordAccess, in scenario: ScenarioID) -> Text {
    let content =
      addition.fields.map { "\($0.key)=\($0.value.inline)" }.joined(separator: ";") + (addition.name?.string ?? "")
    // FNV-1a: an id, not a protection.
    let hash = content.utf8.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return Text(String(hash, radix: 36)).unused { candidate in
      access.position(plan, place(of: Subject(addition.kind, text: candidate), in: scenario)) != nil
    }
  }
}

extension JSON {
  /// The ids in a field of a record: one, or a list of them.
  fileprivate func ids(_ key: Text) -> [Text] {
    switch self[key] {
    case .text(let id)?: [id]
    case .list(let ids)?: ids.compactMap { try? Text(json: $0) }
    default: []
    }
  }

  fileprivate var words: String { (try? Text(json: self))?.string ?? inline }
}

extension Text {
  /// This text, or with the first of -2, -3 … that is not taken.
  public func unused(isTaken: (Text) -> Bool) -> Text {
    guard isTaken(self) else { return self }
    var number = 2
    while isTaken("\(string)-\(number)") { number += 1 }
    return "\(string)-\(number)"
  }
}
