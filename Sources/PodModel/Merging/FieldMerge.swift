import Syntax

/// The field that a clash is about. What is plan-wide has no scenario here, wherever its clash is kept.
struct ClashKey: Hashable {
  var scenario: ScenarioID?
  var on: Text
  var field: Text

  /// The pseudo-field that a record which one side removed clashes over.
  static let removed: Text = "removed"

  init(_ key: RecordKey, _ field: Text) {
    scenario = key.scenario
    on = Text(key.subject.description)
    self.field = field
  }

  /// Of a record of the kind clash.
  init(_ key: RecordKey, _ clash: FlatPlan.Fields) {
    if case .text(let text)? = clash[of: "on"] { on = text } else { on = "" }
    if case .text(let text)? = clash[of: "field"] { field = text } else { field = "" }
    scenario = Clash.isPlanWide(on, field) ? nil : key.scenario
  }
}

extension Clash {
  /// Whether it is over something of the plan as a whole, whatever scenario it stands in.
  var isPlanWide: Bool { Clash.isPlanWide(on.text, field) }

  fileprivate static func isPlanWide(_ on: Text, _ field: Text) -> Bool {
    let kind = Subject(told: on)?.kind
    return on == "plan" || kind == .scenario || (kind == .person && field != "seats")
  }
}

/// Merges the fields of all records, and finds what clashes.
struct FieldMerge {
  private let base: FlatPlan
  private let sides: [FlatPlan]
  /// Open clashes of the base and the sides.
  private let open: [[ClashKey: FlatPlan.Fields]]
  private let hasClashes: Bool
  /// What clashes after this merge: new ones, and those that grew.
  private(set) var clashes: [ClashKey: FlatPlan.Fields] = [:]

  init(base: FlatPlan, ours: FlatPlan, theirs: FlatPlan) {
    self.base = base
    sides = [ours, theirs]
    open = [base, ours, theirs].map(\.openClashes)
    hasClashes = open.contains { !$0.isEmpty }
  }

  /// All records that are there after the merge; clashes, the order of lists and who sits in which seat come after.
  mutating func run() -> FlatPlan {
    var merged = FlatPlan()
    for key in Set(base.records.keys).union(sides[0].records.keys).union(sides[1].records.keys) {
      guard key.subject.kind != .clash else { continue }
      let (was, one, other) = (base.records[key], sides[0].records[key], sides[1].records[key])
      if !key.isDerived(was ?? one ?? other), one == nil || other == nil {
        if was == nil { merged.records[key] = one ?? other }
        continue
      }
      let fields = mergedFields(key, was ?? [], one ?? [], other ?? [])
      if !fields.isEmpty { merged.records[key] = fields }
    }
    return merged
  }

  private mutating func mergedFields(
    _ key: RecordKey, _ was: FlatPlan.Fields, _ one: FlatPlan.Fields, _ other: FlatPlan.Fields
  ) -> FlatPlan.Fields {
    if !hasClashes {
      if one == other || other == was { return one }
      if one == was { return other }
    }
    let keys = key.isSeatsOfPerson ? ["seats"] : FlatPlan.keys(of: key.subject.kind)
    return keys.compactMap { field in
      merged(field, of: key, was[of: field], one[of: field], other[of: field]).map { JSON.Member(field, $0) }
    }
  }

  private mutating func merged(
    _ field: Text, of key: RecordKey, _ was: JSON?, _ one: JSON?, _ other: JSON?
  ) -> JSON? {
    if one == other, one == was { return was }
    let values = [was, one, other]
    let states: [State]
    if hasClashes {
      let clashKey = ClashKey(key, field)
      states = zip(values, open).map { State(value: $0, clash: $1[clashKey]) }
    } else {
      states = values.map { State(value: $0, clash: nil) }
    }
    if states[1] == states[2] || states[2] == states[0] { return one }
    if states[1] == states[0] { return other }
    if field == .unknownKeys, let united = JSON.unitingUnknown(was, one, other) { return united }
    // What a side lost only because it removed what it pointed to is no decision of its own.
    let left = sides.map { $0.remainder(of: was, field, key) }
    switch (states[1].clash == nil && one == left[0], states[2].clash == nil && other == left[1]) {
    case (true, true): return sides[1].remainder(of: left[0], field, key)
    case (true, false): return other
    case (false, true): return one
    case (false, false): break
    }
    clashes[ClashKey(key, field)] = states[1].clashing(with: states[2], on: ClashKey(key, field), from: was)
    return was
  }

  /// One side removed a record that the other one needs: it stays until somebody settles it.
  mutating func clash(over key: RecordKey) {
    let clashKey = ClashKey(key, ClashKey.removed)
    let stays = State(value: .flag(false), clash: open[1][clashKey] ?? open[2][clashKey])
    clashes[clashKey] = stays.clashing(with: State(value: .flag(true), clash: nil), on: clashKey, from: .flag(false))
  }

  /// A field with the clash that is open over it.
  private struct State: Equatable {
    let value: JSON?
    let clash: FlatPlan.Fields?

    private var values: [JSON] {
      guard let clash, case .list(let sides)? = clash[of: "sides"] else { return [value ?? .null] }
      return value == clash[of: "base"] ? sides : sides + [value ?? .null]
    }

    func clashing(with other: State, on key: ClashKey, from base: JSON?) -> FlatPlan.Fields {
      let known = [clash, other.clash].compactMap { $0 }.min { JSON.map($0).inlineText < JSON.map($1).inlineText }
      var clash = known ?? [JSON.Member("on", .text(key.on)), JSON.Member("field", .text(key.field))]
      clash[of: "base"] = base
      clash[of: "sides"] = .list((values + other.values).sortedByBytes)
      return clash
    }
  }
}

extension FlatPlan {
  /// Of those over something plan-wide, the first.
  var openClashes: [ClashKey: Fields] {
    var open: [ClashKey: Fields] = [:]
    for scenario in lists[ListKey(kind: .scenario)] ?? [] {
      let list = ListKey(scenario: ScenarioID(scenario), kind: .clash)
      for id in lists[list] ?? [] {
        guard let fields = records[list.record(id)] else { continue }
        let key = ClashKey(list.record(id), fields)
        if open[key] == nil { open[key] = fields }
      }
    }
    return open
  }
}

extension RecordKey {
  /// Whether the record is there because of something else: the seats of a person, a seat that is somebody's.
  func isDerived(_ fields: FlatPlan.Fields?) -> Bool {
    isSeatsOfPerson || (subject.kind == .seat && fields?[of: "id"] == nil)
  }
}

extension JSON {
  var inlineText: Text { Text(inline) }

  /// Keys that podboard does not know, where the sides changed different ones; nil where they clash.
  fileprivate static func unitingUnknown(_ was: JSON?, _ one: JSON?, _ other: JSON?) -> JSON? {
    let lists = [was, one, other].map { value -> [JSON] in if case .list(let list)? = value { list } else { [] } }
    func name(_ member: JSON) -> [JSON] { if case .list(let parts) = member { Array(parts.prefix(2)) } else { [] } }
    var united: [JSON] = []
    let added = (lists[1] + lists[2]).filter { member in !lists[0].contains { name($0) == name(member) } }
    for known in lists[0] + added.sortedByBytes {
      if united.contains(where: { name($0) == name(known) }) { return nil }
      let values = lists.map { list in list.first { name($0) == name(known) } }
      guard values[1] == values[2] || values[1] == values[0] || values[2] == values[0] else { return nil }
      if let value = values[1] == values[0] ? values[2] : values[1] { united.append(value) }
    }
    return united.isEmpty ? nil : .list(united)
  }
}

extension [JSON] {
  /// Each value once, in the order of its bytes.
  var sortedByBytes: [JSON] {
    var written: [Text: JSON] = [:]
    for value in self { written[value.inlineText] = value }
    return written.sorted { $0.key < $1.key }.map(\.value)
  }
}
