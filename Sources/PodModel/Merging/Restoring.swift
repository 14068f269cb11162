import Syntax

/// Puts back what one side removed while the other needs it, together with what went with it.
struct Restoring {
  private let base: FlatPlan
  private let contents: [RecordKey: [RecordKey]]
  private let pointing: [RecordKey: [RecordKey]]

  init(_ base: FlatPlan) {
    self.base = base
    var contents: [RecordKey: [RecordKey]] = [:]
    var pointing: [RecordKey: [RecordKey]] = [:]
    for (key, fields) in base.records {
      if let container = key.container { contents[container, default: []].append(key) }
      for reference in FlatPlan.references(of: key, fields) { pointing[reference.target, default: []].append(key) }
    }
    self.contents = contents
    self.pointing = pointing
  }

  /// What a side removed while the other one changed it, put something into it or points to it.
  func needed(removedBy side: FlatPlan, keptBy other: FlatPlan, in merged: FlatPlan) -> Set<RecordKey> {
    let removed = base.records.filter { key, fields in
      !key.isDerived(fields) && key.subject.kind != .clash && side.records[key] == nil && other.records[key] != nil
    }.keys
    if removed.isEmpty { return [] }
    let gone = Set(removed)
    let touched = touched(by: other)
    var needed = gone.filter { touched.keys.contains($0) || touched.words.contains(ClashKey($0, "")) }
    for (key, fields) in merged.records {
      for reference in FlatPlan.references(of: key, fields) where gone.contains(reference.target) {
        needed.insert(reference.target)
      }
    }
    return needed
  }

  /// The records that a side changed or added, with what they stand in, and those whose clashes changed.
  private func touched(by side: FlatPlan) -> (keys: Set<RecordKey>, words: Set<ClashKey>) {
    var keys: Set<RecordKey> = []
    var words: Set<ClashKey> = []
    for (key, fields) in side.records where base.records[key] != fields {
      if key.subject.kind == .clash { words.insert(about(key, fields)) }
      if key.subject.kind == .clash || hasOnlyLost(key, fields, by: side) { continue }
      // Where somebody sits is no change of their record, but one of the scenario.
      let changed = key.isSeatsOfPerson ? key.container : key
      guard let changed else { continue }
      for holder in sequence(first: changed, next: \.container) { keys.insert(holder) }
    }
    for (key, fields) in base.records where key.subject.kind == .clash && side.records[key] == nil {
      words.insert(about(key, fields))
    }
    return (keys, words)
  }

  /// Whether all that a side did to a record is what came of its removals elsewhere: that is no decision of its own.
  private func hasOnlyLost(_ key: RecordKey, _ fields: FlatPlan.Fields, by side: FlatPlan) -> Bool {
    guard let before = base.records[key] else { return false }
    return Set((before + fields).map(\.key)).allSatisfy { field in
      let (was, now) = (before[of: field], fields[of: field])
      return now == was || now == side.remainder(of: was, field, key)
    }
  }

  private func about(_ key: RecordKey, _ clash: FlatPlan.Fields) -> ClashKey {
    var about = ClashKey(key, clash)
    about.field = ""
    return about
  }

  /// Puts a record back as the base has it, what was in it, and what the side lost with it.
  func restore(_ key: RecordKey, in side: inout FlatPlan) {
    guard side.records[key] == nil, base.records[key] != nil else { return }
    let before = side
    copy(key, to: &side)
    for pointer in pointing[key] ?? [] {
      guard let fields = base.records[pointer] else { continue }
      if side.records[pointer] == nil, !pointer.isDerived(fields) {
        if pointer.subject.kind.isNothingAlone { restore(pointer, in: &side) }
        continue
      }
      for reference in FlatPlan.references(of: pointer, fields) where reference.target == key {
        let value = fields[of: reference.field]
        guard before.records[pointer]?[of: reference.field] == before.remainder(of: value, reference.field, pointer)
        else { continue }
        side.records[pointer, default: []][of: reference.field] = side.remainder(of: value, reference.field, pointer)
      }
    }
  }

  private func copy(_ key: RecordKey, to side: inout FlatPlan) {
    guard side.records[key] == nil else { return }
    side.records[key] = base.records[key]
    if !key.isSeatsOfPerson { insert(key, into: &side) }
    for inner in contents[key] ?? [] { copy(inner, to: &side) }
  }

  /// Behind what it stood behind in the base.
  private func insert(_ key: RecordKey, into side: inout FlatPlan) {
    let order = base.lists[key.list] ?? []
    var list = side.lists[key.list] ?? []
    guard !list.contains(key.subject.id), let place = order.firstIndex(of: key.subject.id) else { return }
    let position = order[..<place].reversed().lazy.compactMap { list.firstIndex(of: $0) }.first.map { $0 + 1 } ?? 0
    list.insert(key.subject.id, at: position)
    side.lists[key.list] = list
  }

  /// Takes away what points to something that both sides removed: the base's value of a field that clashes can.
  func dropDangling(in merged: inout FlatPlan) {
    let all = merged
    for (key, fields) in all.records {
      for reference in FlatPlan.references(of: key, fields)
      where reference.mustResolve && all.records[reference.target] == nil {
        merged.records[key]?[of: reference.field] = all.remainder(
          of: fields[of: reference.field], reference.field, key)
      }
    }
  }
}

extension Kind {
  /// Whether such a record goes when what it points to goes.
  fileprivate var isNothingAlone: Bool {
    switch self {
    case .line, .placement, .pair, .waiver, .told, .note, .concern: true
    case .plan, .person, .scenario, .pod, .seat, .outcome, .agent, .clash: false
    }
  }
}
