import Syntax

extension Plan {
  /// Merges what two sides made of a plan, record by record and field by field.
  ///
  /// Sides are alike: exchanged, they give the same bytes. What only one side changed is taken; what both changed to
  /// something else stays as it was and becomes a clash: plan-wide ones stand in the first scenario. What one side
  /// removed while the other changed it or points to it stays, with a clash on "removed". Clashes that are open already
  /// unite with new ones on the same field. Throws where the sides together make a record that no plan can have.
  public static func merging(base: Plan, ours: Plan, theirs: Plan) throws(FieldRefusal) -> Plan {
    if ours == theirs || theirs == base { return ours }
    if ours == base { return theirs }
    var merge = PlanMerge(base: FlatPlan(base), ours: FlatPlan(ours), theirs: FlatPlan(theirs))
    return try merge.run().plan()
  }

  /// Clashes that nobody has settled, with the scenario that each stands in.
  public var openClashes: [(scenario: ScenarioID, clash: Clash)] {
    scenarios.flatMap { scenario in scenario.clashes.map { (scenario.id, $0) } }
  }
}

/// A merge under way: sides are put back what they removed until the result needs nothing more of it.
struct PlanMerge {
  let base: FlatPlan
  var sides: [FlatPlan]
  /// What one side removed and the other needs.
  private(set) var contested: Set<RecordKey> = []

  init(base: FlatPlan, ours: FlatPlan, theirs: FlatPlan) {
    self.base = base
    sides = [ours, theirs]
  }

  mutating func run() -> FlatPlan {
    var fields = FieldMerge(base: base, ours: sides[0], theirs: sides[1])
    var merged = fields.run()
    let restoring = Restoring(base)
    while true {
      // Both sides are asked before either is changed: what is put back into one is nothing that it did.
      let found = (0...1).map { side in
        let needed = restoring.needed(removedBy: sides[side], keptBy: sides[1 - side], in: merged).subtracting(
          contested)
        // Pods go with their scenario: only the outermost is told.
        return needed.filter { $0.container.map { !needed.contains($0) } ?? true }
      }
      if found[0].isEmpty, found[1].isEmpty { break }
      for side in 0...1 {
        for key in found[side].sorted() { restoring.restore(key, in: &sides[side]) }
        contested.formUnion(found[side])
      }
      fields = FieldMerge(base: base, ours: sides[0], theirs: sides[1])
      merged = fields.run()
    }
    for key in contested { fields.clash(over: key) }
    restoring.dropDangling(in: &merged)
    MergedSeats(base).settle(&merged)
    order(&merged)
    MergedClashes(base: base, sides).settle(&merged, fields.clashes)
    MergedNumbers(sides).settle(&merged)
    return merged
  }

  private func order(_ merged: inout FlatPlan) {
    var present: [ListKey: Set<Text>] = [:]
    for key in merged.records.keys where !key.isSeatsOfPerson { present[key.list, default: []].insert(key.subject.id) }
    merged.lists = [:]
    for (list, ids) in present {
      let order = MergedOrder(
        base: base.lists[list] ?? [], ours: sides[0].lists[list] ?? [], theirs: sides[1].lists[list] ?? [])
      merged.lists[list] = order.ids(ids)
    }
  }
}

extension RecordKey: Comparable {
  static func < (left: RecordKey, right: RecordKey) -> Bool { left.words < right.words }

  private var words: Text { Text("\(scenario?.text ?? "")\u{0}\(subject)") }
}
