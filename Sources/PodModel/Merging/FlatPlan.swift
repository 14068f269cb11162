import Syntax

/// Where a record stands: which scenario, which record. A person in a scenario stands for the seats they have there.
struct RecordKey: Hashable {
  var scenario: ScenarioID?
  var subject: Subject

  /// The one field "seats" of a person in one scenario: who sits where is one decision.
  static func seats(of person: PersonID, in scenario: ScenarioID?) -> RecordKey {
    RecordKey(scenario: scenario, subject: .person(person))
  }

  var isSeatsOfPerson: Bool { subject.kind == .person && scenario != nil }

  /// The record that this one goes with: the pod of a seat, the scenario of a pod.
  var container: RecordKey? {
    if let pod = subject.pod { return RecordKey(scenario: scenario, subject: .pod(pod)) }
    return scenario.map { RecordKey(scenario: nil, subject: Subject(.scenario, $0)) }
  }

  var list: ListKey { ListKey(scenario: scenario, kind: subject.kind, pod: subject.pod) }
}

/// One list of records: the people, the pods of a scenario, the seats of a pod.
struct ListKey: Hashable {
  var scenario: ScenarioID?
  var kind: Kind
  var pod: PodID?

  func record(_ id: Text) -> RecordKey { RecordKey(scenario: scenario, subject: Subject(kind, text: id, in: pod)) }
}

/// A plan as records with fields, side by side and not in one another, so that three of them can be compared field by
/// field whatever the kind of record.
struct FlatPlan {
  typealias Fields = [JSON.Member]

  /// Seats have neither share nor, without an id of their own, person: those are the seats of a person.
  var records: [RecordKey: Fields] = [:]
  var lists: [ListKey: [Text]] = [:]

  init() {}

  init(_ plan: Plan) {
    take(ListKey(kind: .plan), of: plan, in: nil)
    take(ListKey(kind: .person), of: plan, in: nil)
    take(ListKey(kind: .scenario), of: plan, in: nil)
    for (position, scenario) in plan.scenarios.enumerated() {
      for kind in Kind.allCases where kind.isOfScenario && kind != .seat {
        take(ListKey(scenario: scenario.id, kind: kind), of: plan, in: position)
      }
      for pod in scenario.pods {
        take(ListKey(scenario: scenario.id, kind: .seat, pod: pod.id), of: plan, in: position)
      }
      takeSeats(of: scenario)
    }
  }

  private mutating func take(_ list: ListKey, of plan: Plan, in scenario: Int?) {
    guard let access = RecordAccess.all[list.kind] else { return }
    var place = RecordAccess.Place(scenario: scenario, subject: list.record("").subject)
    let ids = (0..<access.count(plan, place)).map { access.idAt(plan, place, $0) ?? "" }
    for id in ids {
      place.subject.id = id
      records[list.record(id)] = access.written(plan, place)
    }
    lists[list] = ids
  }

  private mutating func takeSeats(of scenario: Scenario) {
    var seats: [PersonID: [(pod: PodID, share: Percent?)]] = [:]
    for pod in scenario.pods {
      for seat in pod.seats {
        guard let person = seat.person else { continue }
        seats[person, default: []].append((pod.id, seat.share))
        let key = RecordKey(scenario: scenario.id, subject: Subject(.seat, seat.id, in: pod.id))
        records[key]?.removeAll { $0.key == "share" || ($0.key == "person" && seat.ownID.isEmpty) }
      }
    }
    for (person, places) in seats {
      let value = places.sorted { $0.pod < $1.pod }.map { place in
        JSON.map(
          [JSON.Member("pod", .text(place.pod.text))]
            + [place.share?.json.map { JSON.Member("share", $0) }].compactMap { $0 })
      }
      records[.seats(of: person, in: scenario.id)] = [JSON.Member("seats", .list(value))]
    }
  }

  /// The fields of such records that are merged; what podboard does not know is one of them.
  static func keys(of kind: Kind) -> [Text] { (RecordAccess.all[kind]?.settable.map(\.key) ?? []) + [.unknownKeys] }

  /// Throws where a record cannot stand in a plan.
  func plan() throws(FieldRefusal) -> Plan {
    var plan = Plan()
    let whole = (records[ListKey(kind: .plan).record("")] ?? []).map {
      FieldDelta($0.key, before: nil, after: $0.value)
    }
    try RecordAccess.all[.plan]?.set(&plan, RecordAccess.Place(scenario: nil, subject: .plan), whole)
    try insert(ListKey(kind: .person), into: &plan, nil)
    try insert(ListKey(kind: .scenario), into: &plan, nil)
    for (position, scenario) in (lists[ListKey(kind: .scenario)] ?? []).map({ ScenarioID($0) }).enumerated() {
      for kind in Kind.allCases where kind.isOfScenario && kind != .seat {
        try insert(ListKey(scenario: scenario, kind: kind), into: &plan, position)
      }
      for pod in lists[ListKey(scenario: scenario, kind: .pod)] ?? [] {
        try insert(ListKey(scenario: scenario, kind: .seat, pod: PodID(pod)), into: &plan, position)
      }
    }
    return plan
  }

  private func insert(_ list: ListKey, into plan: inout Plan, _ scenario: Int?) throws(FieldRefusal) {
    guard let access = RecordAccess.all[list.kind], let ids = lists[list] else { return }
    for (position, id) in ids.enumerated() {
      let key = list.record(id)
      guard let fields = records[key] else { continue }
      let place = RecordAccess.Place(scenario: scenario, subject: key.subject)
      var members: [JSON.Member] = []
      for field in fields where field.key != .unknownKeys {
        members.place(field.value, at: field.key.leaf, in: field.key.group)
      }
      try access.insert(&plan, place, .map(members), position)
      guard let unknown = fields[of: .unknownKeys] else { continue }
      try access.set(&plan, place, [FieldDelta(.unknownKeys, before: nil, after: unknown)])
    }
  }
}

extension ListKey {
  init(scenario: ScenarioID? = nil, kind: Kind) { self.init(scenario: scenario, kind: kind, pod: nil) }
}

extension [JSON.Member] {
  /// The value of a field; setting nil takes it away.
  subscript(of key: Text) -> JSON? {
    get { first { $0.key == key }?.value }
    set {
      let position = firstIndex { $0.key == key }
      switch (position, newValue) {
      case (let position?, let value?): self[position].value = value
      case (let position?, nil): remove(at: position)
      case (nil, let value?): append(JSON.Member(key, value))
      case (nil, nil): break
      }
    }
  }
}
