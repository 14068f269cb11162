import Syntax

extension Change {
  /// What makes one plan the other: applied to `before` it gives `after`, byte for byte.
  ///
  /// Records are the same where their ids are; within a pod seats are known by their own id, else by their person.
  public static func between(_ before: Plan, _ after: Plan) -> Change {
    var difference = PlanDifference(before: before, after: after)
    difference.compare(.plan, in: nil)
    // People that are new come before what points to them, people that are gone go after what pointed to them.
    difference.compare(.person, in: nil)
    difference.compare(.scenario, in: nil)
    for scenario in after.scenarios where before.scenarios[scenario.id] != nil {
      for kind in Kind.allCases where kind.isOfScenario && kind != .seat { difference.compare(kind, in: scenario.id) }
      difference.compareSeats(of: scenario)
    }
    return Change(difference.deltas)
  }
}

private struct PlanDifference {
  let before: Plan
  let after: Plan
  var deltas: [Delta] = []

  init(before: Plan, after: Plan) {
    self.before = before
    self.after = after
  }

  mutating func compare(_ kind: Kind, in scenario: ScenarioID?, pod: PodID? = nil) {
    guard let access = RecordAccess.all[kind] else { return }
    let subject = Subject(kind, text: "", in: pod)
    let old = RecordAccess.Place(scenario: scenario.flatMap { before.scenarios.position(of: $0) }, subject: subject)
    let new = RecordAccess.Place(scenario: scenario.flatMap { after.scenarios.position(of: $0) }, subject: subject)
    deltas += access.difference(before, old, after, new).map { step in
      Delta(Subject(kind, text: step.id, in: pod), in: scenario, step.event)
    }
  }

  /// Seats of pods that are new or gone went with them.
  mutating func compareSeats(of scenario: Scenario) {
    guard let old = before.scenarios[scenario.id]?.pods else { return }
    for pod in scenario.pods where old.contains(pod.id) && !old.hasSame(pod.id, as: scenario.pods) {
      compare(.seat, in: scenario.id, pod: pod.id)
    }
  }
}
