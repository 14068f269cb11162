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
    // Who sits where decides which seats there are: what clashed in one that is gone went with it.
    open = open.filter { key, fields in
      var about = ClashKey(key, fields)
      about.field = ""
      return Subject(words: about.on)?.kind != .seat || seats.contains(about)
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

  /// Settled by one side is settled, unless the other one made more of it.
  private func known(in merged: FlatPlan) -> [RecordKey: FlatPlan.Fields] {
    let plans = [base] + sides
    var known: [RecordKey: FlatPlan.Fields] = [:]
    for key in Set(plans.flatMap { $0.records.keys.filter { $0.subject.kind == .clash } }) {
      guard let scenario = key.container, merged.records[scenario] != nil else { continue }
      let states = plans.map { $0.records[key] }
      if states[1] == states[0] {
        known[key] = states[2]
      } else if states[2] == states[0] || states[1] == states[2] {
        known[key] = states[1]
      } else {
        known[key] = unite([states[1], states[2]].compactMap { $0 })
      }
    }
    return known
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
