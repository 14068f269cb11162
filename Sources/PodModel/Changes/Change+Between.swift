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
    let steps = access.difference(before, old, after, new)
    deltas += (kind == .seat ? steps.vacatingFirst : steps).map { step in
      Delta(Subject(kind, text: step.id, in: pod), in: scenario, step.event)
    }
  }

  /// Seats of pods that are new or gone went with them.
  mutating func compareSeats(of scenario: Scenario) {
    guard let old = before.scenarios[scenario.id]?.pods else { return }
    for (_, position) in ListDifference.changed(from: old, to: scenario.pods) {
      compare(.seat, in: scenario.id, pod: scenario.pods.id(at: position))
    }
  }
}

extension [ListDifference.Step] {
  /// The steps of a list of seats. Nobody sits twice in a pod, not even between two steps: where somebody takes another
  /// seat, all who change seats leave theirs first.
  fileprivate var vacatingFirst: [ListDifference.Step] {
    let leaving = Set(compactMap { $0.person?.before })
    guard contains(where: { step in step.taker.map(leaving.contains) ?? false }) else { return self }
    let vacating = filter { $0.person?.before != nil }.map { step in
      let person = FieldDelta("person", before: step.person?.before, after: nil)
      return ListDifference.Step(id: step.id, event: .set([person]))
    }
    return vacating + compactMap(\.afterVacating)
  }
}

extension ListDifference.Step {
  /// Who sits in the seat before and after, where that is what changes.
  fileprivate var person: FieldDelta? {
    guard case .set(let fields) = event else { return nil }
    return fields.first { $0.key == "person" }
  }

  /// Who has a seat after the step that they had not before.
  fileprivate var taker: JSON? {
    if case .added(let seat, _) = event { seat["person"] } else { person?.after }
  }

  /// What is left of the step once whoever sat there has left; nil where that was all.
  fileprivate var afterVacating: ListDifference.Step? {
    guard case .set(let fields) = event, let person else { return self }
    let others = fields.filter { $0.key != "person" }
    let taking = person.after.map { [FieldDelta("person", before: nil, after: $0)] } ?? []
    return others.isEmpty && taking.isEmpty ? nil : ListDifference.Step(id: id, event: .set(taking + others))
  }
}
