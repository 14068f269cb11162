import Syntax

extension IndexedPlan {
  /// Refuses a delta where its record is not as the delta found it: somebody else changed it meanwhile, and what they
  /// did is not to be lost. Where the record stands in its list does not matter.
  func requireFit(of delta: Delta) throws(EditRefusal) {
    guard let access = RecordAccess.all[delta.subject.kind] else { return }
    let scenario = delta.scenario.flatMap { plan.scenarios.position(of: $0) }
    let place = RecordAccess.Place(scenario: scenario, subject: delta.subject)
    guard !access.fits(delta.event, at: place, in: plan) else { return }
    let names = NamesAfterChange(of: [delta], in: delta.scenario, self)
    let people: [PersonID] = FieldDelta.ids(delta.change(of: "person")?.before)
    let name = names.name(of: people.first.map { .person($0) } ?? delta.subject)
    throw EditRefusal("\(name) is not as it was then: somebody has changed that since.")
  }
}

extension RecordAccess {
  fileprivate func fits(_ event: Delta.Event, at place: Place, in plan: Plan) -> Bool {
    switch event {
    case .added: position(plan, place) == nil
    case .removed(let before, _): record(plan, place) == before
    case .moved: position(plan, place) != nil
    case .reordered(let before, _): (0..<count(plan, place)).map { idAt(plan, place, $0) } == before
    case .set(let fields):
      position(plan, place) != nil && fields.allSatisfy { $0.key == "?" || get(plan, place, $0.key) == $0.before }
    }
  }
}
