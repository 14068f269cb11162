import Syntax

/// What is handed out with some pods: the pods with their seats, people, outcomes and agents, the people above them, and
/// what is said of all these.
struct PartOfPlan {
  private let all: FlatPlan
  private let scenario: Scenario
  private let pods: Set<PodID>
  private let people: Set<PersonID>

  init(_ plan: Plan, _ scenario: Scenario, pods: [PodID]) {
    all = FlatPlan(plan)
    self.scenario = scenario
    self.pods = Set(pods)
    people = PartOfPlan.people(of: plan, scenario, self.pods)
  }

  /// Who sits in the pods or leads them, to whom these report, and who stands above those without a pod elsewhere:
  /// somebody who is at work elsewhere would look free.
  private static func people(of plan: Plan, _ scenario: Scenario, _ pods: Set<PodID>) -> Set<PersonID> {
    let inside = scenario.pods.filter { pods.contains($0.id) }
    let elsewhere = Set(scenario.pods.filter { !pods.contains($0.id) }.flatMap(\.people))
    var people: Set<PersonID> = []
    var waiting = inside.flatMap { $0.people + [$0.lead, $0.reportsTo].compactMap { $0 } }
    waiting += inside.flatMap(\.dottedTo).filter { !elsewhere.contains($0) }
    while let id = waiting.popLast() {
      guard people.insert(id).inserted else { continue }
      let line = scenario.lines[ID<Line>(id.text)]
      waiting += [line?.reportsTo, plan.people[id]?.today.manager].compactMap { $0 }.filter { !elsewhere.contains($0) }
    }
    return people
  }

  /// The records of the part as they are, what points elsewhere included; that alone has no records here.
  var records: FlatPlan {
    var part = FlatPlan()
    part.records = all.records.filter { contains($0.key, $0.value) }
    let known = part
    part.records = part.records.filter { key, fields in
      switch key.subject.kind {
      case .waiver, .note, .concern: isAboutPart(fields, known)
      case .line: known.visible(key, fields).count > 1
      default: true
      }
    }
    part.lists = all.lists
    part.dropMissing()
    return part
  }

  private func contains(_ key: RecordKey, _ fields: FlatPlan.Fields) -> Bool {
    if key.scenario != nil, key.scenario != scenario.id { return false }
    func people(_ field: Text) -> [PersonID] {
      fields[of: field]?.subjects(.list(.reference(.person))).map { PersonID($0.id) } ?? []
    }
    func isInside(_ field: Text) -> Bool {
      fields[of: field]?.subjects(.list(.reference(.pod))).contains { pods.contains(PodID($0.id)) } ?? false
    }
    switch key.subject.kind {
    case .plan: return true
    case .scenario: return key.subject.id == scenario.id.text
    case .person: return self.people.contains(PersonID(key.subject.id))
    case .pod: return pods.contains(PodID(key.subject.id))
    case .seat: return key.subject.pod.map(pods.contains) ?? false
    case .outcome: return isInside("pod")
    case .agent: return isInside("pods")
    case .line, .placement, .told: return people("person").allSatisfy(self.people.contains)
    case .pair: return people("people").allSatisfy(self.people.contains)
    case .waiver, .note, .concern: return true
    case .clash: return false
    }
  }

  private func isAboutPart(_ fields: FlatPlan.Fields, _ part: FlatPlan) -> Bool {
    guard case .text(let words)? = fields[of: "on"], let about = Subject(told: words) else { return false }
    return [.person, .pod, .outcome, .agent].contains(about.kind)
      && part.records[RecordKey(scenario: about.kind == .person ? nil : scenario.id, subject: about)] != nil
  }

  /// The part with a record that is nothing but its id for each that it points to, and the records so made. Who also
  /// sits in a pod elsewhere has that seat here: without it nobody could tell later who was moved.
  var withSurroundings: (plan: FlatPlan, leftOut: Set<RecordKey>) {
    var part = records
    var leftOut: Set<RecordKey> = []
    for (key, fields) in part.records {
      for reference in FlatPlan.references(of: key, fields) {
        let target = reference.target
        guard reference.mustResolve, part.records[target] == nil else { continue }
        leftOut.insert(target)
        part.records[target] = [JSON.Member("id", .text(target.subject.id))]
      }
    }
    for pod in scenario.pods where leftOut.contains(RecordKey(scenario: scenario.id, subject: .pod(pod.id))) {
      for seat in pod.seats where seat.person.map(people.contains) ?? false {
        let key = RecordKey(scenario: scenario.id, subject: Subject(.seat, seat.id, in: pod.id))
        part.records[key] = all.records[key]?.filter { ["id", "person"].contains($0.key) }
      }
    }
    part.lists = all.lists
    part.dropMissing()
    return (part, leftOut)
  }
}

extension FlatPlan {
  /// The plan without some records, what is in them and what points to them.
  func hiding(_ leftOut: Set<RecordKey>) -> FlatPlan {
    var shown = self
    shown.records = records.filter { key, _ in
      !leftOut.contains(key) && !(key.container.map { !key.isSeatsOfPerson && leftOut.contains($0) } ?? false)
    }
    let known = shown
    for (key, fields) in known.records {
      let visible = known.visible(key, fields)
      shown.records[key] = key.isSeatsOfPerson && visible.isEmpty ? nil : visible
    }
    shown.dropMissing()
    return shown
  }

  /// The fields of a record as far as they point to records of this plan.
  fileprivate func visible(_ key: RecordKey, _ fields: Fields) -> Fields {
    fields.compactMap { field in remainder(of: field.value, field.key, key).map { JSON.Member(field.key, $0) } }
  }

  /// Takes ids without a record out of the lists.
  fileprivate mutating func dropMissing() {
    for (list, ids) in lists {
      let present = ids.filter { records[list.record($0)] != nil }
      lists[list] = present.isEmpty ? nil : present
    }
  }

  /// The plan, with everybody in their seats.
  func seated(as base: FlatPlan) throws(FieldRefusal) -> Plan {
    var seated = self
    MergedSeats(base).settle(&seated)
    return try seated.plan()
  }
}
