/// Changes of the whole roster at once. Edit by edit, each team that changes would put the whole bench in order again.
extension IndexedPlan {
  /// Applies edits that are about people alone, as those of a ``RosterImport`` are: all of them or none. The indexes
  /// are built once, afterwards.
  public mutating func applyRoster(_ edits: [Edit]) throws(EditRefusal) -> Change {
    var change = Change()
    try withoutScenarios { bare throws(EditRefusal) in change = try bare.apply(edits) }
    return change
  }

  /// Makes a change of people alone again, or takes it back where it is the inverse of one.
  public mutating func performRoster(_ change: Change) throws(EditRefusal) {
    try withoutScenarios { bare throws(EditRefusal) in try bare.perform(change) }
  }

  private mutating func withoutScenarios(
    _ body: (inout IndexedPlan) throws(EditRefusal) -> Void
  ) throws(EditRefusal) {
    var plan = plan
    let scenarios = plan.scenarios
    plan.scenarios = Scenarios()
    var bare = IndexedPlan(plan)
    try body(&bare)
    plan = bare.plan
    plan.scenarios = scenarios
    self = IndexedPlan(plan)
  }
}
