import Syntax

/// The clashes that are open after a merge: those that were and are not settled, and the new ones.
struct MergedClashes {
  private let base: FlatPlan
  private let sides: [FlatPlan]

  init(base: FlatPlan, _ sides: [FlatPlan]) {
    self.base = base
    self.sides = sides
  }

  func settle(_ merged: inout FlatPlan, _ new: [ClashKey: FlatPlan.Fields]) {
    var open = known(in: merged)
    for (key, fields) in new {
      let id = Text("\(key.on) \(key.field)")
      guard let scenario = key.scenario ?? home(of: id, open, &merged) else { continue }
      open[ListKey(scenario: scenario, kind: .clash).record(id)] = fields
    }
    let seats = Set(merged.records.keys.filter { $0.subject.kind == .seat }.map { ClashKey($0, "") })
    let scenarios = Set(merged.records.keys.filter { $0.subject.kind == .scenario }.map { ClashKey($0, "") })
    // Who sits where decides which seats there are: what clashed in one that is gone went with it.
    open = open.filter { key, fields in
      var about = ClashKey(key, fields)
      about.field = ""
      switch Subject(words: about.on)?.kind {
      case .seat: return seats.contains(about)
      // What clashed in a scenario may stand in another one.
      case .scenario: return scenarios.contains(about)
      default: return true
      }
    }
    var present: [ListKey: Set<Text>] = [:]
    for (key, fields) in open {
      merged.records[key] = fields
      present[key.list, default: []].insert(key.subject.id)
    }
    for (list, ids) in present {
      let lists = [base, sides[0], sides[1]].map { $0.lists[list] ?? [] }
      let order = MergedOrder(base: lists[0], ours: lists[1], theirs: lists[2]).ids(ids)
      let isOld = Set(lists.joined())
      merged.lists[list] = order.filter(isOld.contains) + order.filter { !isOld.contains($0) }
    }
  }

  /// Settled by one side is settled, unless the other one made more of it. What is plan-wide moves to another scenario
  /// when a side removes the one that it stood in: then it is looked for by what it is about.
  private func known(in merged: FlatPlan) -> [RecordKey: FlatPlan.Fields] {
    let plans = [base] + sides
    let open = plans.map(\.openClashes)
    let clashes = Dictionary(
      plans.flatMap { $0.records.filter { $0.key.subject.kind == .clash } }, uniquingKeysWith: { first, _ in first })
    let (staying, homeless) = (clashes.filter { hasHome($0.key, merged) }, clashes.filter { !hasHome($0.key, merged) })
    let moved = Set(homeless.map { ClashKey($0, $1) })
    var known: [RecordKey: FlatPlan.Fields] = [:]
    for (key, fields) in staying {
      let about = ClashKey(key, fields)
      known[key] = standing(moved.contains(about) ? open.map { $0[about] } : plans.map { $0.records[key] })
    }
    return known
  }

  private func hasHome(_ key: RecordKey, _ merged: FlatPlan) -> Bool {
    key.container.map { merged.records[$0] != nil } ?? false
  }

  /// One clash in the base and in both sides.
  private func standing(_ states: [FlatPlan.Fields?]) -> FlatPlan.Fields? {
    if states[1] == states[0] { return states[2] }
    if states[2] == states[0] || states[1] == states[2] { return states[1] }
    return unite([states[1], states[2]].compactMap { $0 })
  }

  private func unite(_ clashes: [FlatPlan.Fields]) -> FlatPlan.Fields? {
    guard var united = clashes.min(by: { JSON.map($0).inlineText < JSON.map($1).inlineText }) else { return nil }
    let values = clashes.flatMap { clash -> [JSON] in
      if case .list(let sides)? = clash[of: "sides"] { sides } else { [] }
    }
    united[of: "sides"] = values.isEmpty ? nil : .list(values.sortedByBytes)
    return united
  }

  /// A clash over something plan-wide stays where it is, or goes to the first scenario; a plan without one gets one.
  private func home(of id: Text, _ open: [RecordKey: FlatPlan.Fields], _ merged: inout FlatPlan) -> ScenarioID? {
    let list = ListKey(kind: .scenario)
    let scenarios = (merged.lists[list] ?? []).map { ScenarioID($0) }
    let holder = scenarios.first { open[ListKey(scenario: $0, kind: .clash).record(id)] != nil }
    if let home = holder ?? scenarios.first { return home }
    merged.records[list.record("a")] = [JSON.Member("id", .text("a"))]
    merged.lists[list] = ["a"]
    return "a"
  }
}
