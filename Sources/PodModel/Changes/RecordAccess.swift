import Syntax

/// How the records of one kind are reached in a plan, whatever their type: the one way in which a change gets there.
struct RecordAccess: Sendable {
  let kind: Kind
  /// The fields that an edit may set, with their types.
  let settable: [Settable]
  /// The fields that point to other records, or say in words what the record is about.
  let pointing: [Settable]
  /// The id of a record, and the record as the file would have it.
  let read: @Sendable (JSON) throws(FieldRefusal) -> (Text, JSON)
  /// What a record points to; nothing where there is no such record.
  let pointsTo: @Sendable (Plan, Place) -> Set<Subject>
  /// What becomes of a record when what it points to goes; nil where it does not point there.
  let bereft: @Sendable (Plan, Place, Subject) -> Bereft?
  let record: @Sendable (Plan, Place) -> JSON?
  /// Goes through all records as the file has them, one after the other.
  let forEach: @Sendable (Plan, Place, (JSON) -> Void) -> Void
  let position: @Sendable (Plan, Place) -> Int?
  let count: @Sendable (Plan, Place) -> Int
  let idAt: @Sendable (Plan, Place, Int) -> Text?
  let get: @Sendable (Plan, Place, Text) -> JSON?
  /// All that is written in the fields of a record, what podboard does not know last; records of its own aside.
  let written: @Sendable (Plan, Place) -> [JSON.Member]
  /// Sets fields to what stands after the change: all of them or none.
  let set: @Sendable (inout Plan, Place, [FieldDelta]) throws(FieldRefusal) -> Void
  /// What a field makes of a value, without setting it: an empty text is no text.
  let checked: @Sendable (Plan, Place, Text, JSON?) throws(FieldRefusal) -> JSON?
  let insert: @Sendable (inout Plan, Place, JSON, Int) throws(FieldRefusal) -> Void
  let remove: @Sendable (inout Plan, Place) -> Void
  let reorder: @Sendable (inout Plan, Place, [Text]) -> Void
  /// What makes the records of a list in one plan those of the list in another, in the order in which it is to be done.
  let difference: @Sendable (Plan, Place, Plan, Place) -> [ListDifference.Step]

  struct Settable {
    let key: Text
    let label: String
    let type: FieldType
  }

  enum Bereft {
    /// It stays, with fields that hold what is left.
    case stays([FieldDelta])
    /// It is nothing without what it pointed to.
    case goes
  }

  /// Where a record stands: its scenario's position, its subject.
  struct Place {
    var scenario: Int?
    var subject: Subject
  }

  static let all: [Kind: RecordAccess] = Dictionary(
    uniqueKeysWithValues: [
      RecordAccess.plan,
      RecordAccess(Person.self, { $0.people }, { plan, _, body throws(FieldRefusal) in try body(&plan.people) }),
      RecordAccess(
        Scenario.self, { $0.scenarios }, { plan, _, body throws(FieldRefusal) in try body(&plan.scenarios) }),
      RecordAccess(\.pods), RecordAccess(\.agents), RecordAccess(\.outcomes), RecordAccess(\.lines),
      RecordAccess(\.placements), RecordAccess(\.pairs), RecordAccess(\.waivers), RecordAccess(\.told),
      RecordAccess(\.notes), RecordAccess(\.concerns), RecordAccess(\.clashes),
      RecordAccess.seats,
    ].map { ($0.kind, $0) })
}

extension RecordAccess {
  /// The records of a table of each scenario.
  private init<Row: Record>(_ path: WritableKeyPath<Scenario, Table<Row>> & Sendable) {
    self.init(
      Row.self,
      { (plan: Plan, place: Place) in place.scenario.map { plan.scenarios[$0][keyPath: path] } },
      { plan, place, body throws(FieldRefusal) in
        guard let scenario = place.scenario else { return }
        try body(&plan.scenarios[scenario][keyPath: path])
      })
  }

  private init<List: RecordList>(
    _ type: List.Row.Type, _ list: @escaping @Sendable (Plan) -> List,
    _ change:
      @escaping @Sendable (
        inout Plan, Place, (inout List) throws(FieldRefusal) -> Void
      ) throws(FieldRefusal) -> Void
  ) {
    self.init(type, { (plan: Plan, _: Place) -> List? in list(plan) }, change)
  }

  private init<List: RecordList>(
    _ type: List.Row.Type, _ list: @escaping @Sendable (Plan, Place) -> List?,
    _ change:
      @escaping @Sendable (
        inout Plan, Place, (inout List) throws(FieldRefusal) -> Void
      ) throws(FieldRefusal) -> Void
  ) {
    typealias Row = List.Row
    let row: @Sendable (Plan, Place) -> Row? = { list($0, $1)?[ID<Row>($1.subject.id)] }
    kind = Row.kind
    settable = Row.fields.settable.map(Settable.init)
    pointing = Row.fields.pointing.map(Settable.init)
    read = { json throws(FieldRefusal) in
      let row = try Row(json: json)
      return (row.id.text, .map(row.members))
    }
    pointsTo = { row($0, $1)?.targets ?? [] }
    bereft = { row($0, $1)?.bereft(of: $2) }
    record = { row($0, $1)?.json }
    forEach = { plan, place, body in
      guard let list = list(plan, place) else { return }
      for position in 0..<list.count { body(.map(list[position].members)) }
    }
    position = { list($0, $1)?.position(of: ID($1.subject.id)) }
    count = { list($0, $1)?.count ?? 0 }
    idAt = { plan, place, position in
      list(plan, place).flatMap { position < $0.count ? $0.id(at: position).text : nil }
    }
    get = { plan, place, key in row(plan, place)?.value(of: key) }
    written = { plan, place in row(plan, place)?.written ?? [] }
    let changed: @Sendable (Plan, Place, [FieldDelta]) throws(FieldRefusal) -> Row? = {
      plan, place, fields throws(FieldRefusal) in
      guard var changed = row(plan, place) else { return nil }
      for field in fields { try changed.set(field.key, to: field.after) }
      guard changed.id.text == place.subject.id else {
        throw FieldRefusal("\(Row.kind.withArticle) is known by this; it is given once and stays")
      }
      try changed.validate()
      return changed
    }
    checked = { plan, place, key, value throws(FieldRefusal) in
      let field = FieldDelta(key, before: nil, after: value)
      return try changed(plan, place, [field])?.value(of: key)
    }
    set = { plan, place, fields throws(FieldRefusal) in
      guard let row = try changed(plan, place, fields) else { return }
      try change(&plan, place) { list in list.replace(row) }
    }
    insert = { plan, place, json, position throws(FieldRefusal) in
      let row = try Row(json: json)
      guard row.id.text == place.subject.id else {
        throw FieldRefusal("what is to be added there is known by another id")
      }
      try change(&plan, place) { list in list.insert(row, at: position) }
    }
    remove = { plan, place in try? change(&plan, place) { list in list.remove(ID(place.subject.id)) } }
    reorder = { plan, place, ids in try? change(&plan, place) { list in list.reorder(ids.map { ID($0) }) } }
    difference = { before, placeBefore, after, placeAfter in
      guard let old = list(before, placeBefore), let new = list(after, placeAfter) else { return [] }
      return ListDifference.steps(from: old, to: new)
    }
  }

  private static let seats = RecordAccess(
    Seat.self,
    { (plan: Plan, place: Place) in
      place.scenario.flatMap { scenario in place.subject.pod.flatMap { plan.scenarios[scenario].pods[$0]?.seats } }
    },
    { plan, place, body throws(FieldRefusal) in
      guard let scenario = place.scenario, let id = place.subject.pod, var pod = plan.scenarios[scenario].pods[id]
      else { return }
      try body(&pod.seats)
      try pod.validate()
      plan.scenarios[scenario].pods.replace(pod)
    })

  /// The plan itself: there is one, which is neither added nor removed.
  private static let plan = RecordAccess(
    kind: .plan, settable: Plan.fields.settable.dropFirst().map(Settable.init),
    pointing: Plan.fields.pointing.map(Settable.init),
    read: { ("", $0) },
    pointsTo: { plan, _ in plan.targets }, bereft: { plan, _, subject in plan.bereft(of: subject) },
    record: { plan, _ in plan.json }, forEach: { plan, _, body in body(.map(plan.members)) }, position: { _, _ in 0 },
    count: { _, _ in 1 }, idAt: { _, _, _ in nil },
    get: { plan, _, key in plan.value(of: key) }, written: { plan, _ in plan.written },
    set: { plan, _, fields throws(FieldRefusal) in
      var probe = Plan()
      for field in fields { try probe.set(field.key, to: field.after) }
      for field in fields { try plan.set(field.key, to: field.after) }
    },
    checked: { plan, _, key, value throws(FieldRefusal) in
      var probe = Plan()
      try probe.set(key, to: value)
      return probe.value(of: key)
    },
    insert: { _, _, _, _ in }, remove: { _, _ in }, reorder: { _, _, _ in },
    difference: { before, _, after, _ in
      let fields = before.fieldDifference(to: after)
      return fields.isEmpty ? [] : [ListDifference.Step(id: "", event: .set(fields))]
    })
}

extension RecordAccess.Settable {
  fileprivate init<Row>(_ field: Field<Row>) {
    self.init(key: field.key, label: field.label, type: field.type)
  }
}

extension Record {
  fileprivate var targets: Set<Subject> {
    var targets: Set<Subject> = []
    forEachTarget { targets.insert($0) }
    return targets
  }

  /// What becomes of this record when a subject goes; nil where it does not point there.
  fileprivate func bereft(of subject: Subject) -> RecordAccess.Bereft? {
    var changed = self
    var deltas: [FieldDelta] = []
    for field in Self.fields.pointing where field.type.target == subject.kind || field.type == .subject {
      guard let before = field.read(self) else { continue }
      if field.type == .subject {
        if before == .text(Text(subject.description)) { return .goes }
        continue
      }
      let after = before.without(subject.id)
      guard after != before else { continue }
      try? field.write(&changed, after)
      deltas.append(FieldDelta(field.key, before: before, after: after))
    }
    guard !deltas.isEmpty else { return nil }
    let stays = changed.id == id && (try? changed.validate()) != nil
    return stays ? .stays(deltas) : .goes
  }
}

extension JSON {
  fileprivate func without(_ id: Text) -> JSON? {
    switch self {
    case .text(let text): text == id ? nil : self
    case .list(let elements): elements.filter { $0 != .text(id) }.json
    default: self
    }
  }
}

extension [JSON] {
  fileprivate var json: JSON? { isEmpty ? nil : .list(self) }
}

extension [Seat]: RecordList {
  typealias Row = Seat
  subscript(id: SeatID) -> Seat? { first { $0.id == id } }
  func position(of id: SeatID) -> Int? { firstIndex { $0.id == id } }
  func id(at position: Int) -> SeatID { self[position].id }

  mutating func replace(_ row: Seat) {
    if let position = position(of: row.id) { self[position] = row }
  }

  mutating func reorder(_ ids: [SeatID]) { reorder(ids, by: \.id) }

  mutating func insert(_ row: Seat, at position: Int) { insert(contentsOf: CollectionOfOne(row), at: position) }
  mutating func remove(_ id: SeatID) { removeAll { $0.id == id } }
}
