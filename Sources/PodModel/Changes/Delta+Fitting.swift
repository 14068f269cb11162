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

  /// Refuses a change after which something would point nowhere: somebody else took away meanwhile what it points to, or
  /// pointed to what it takes away.
  func requireWholeReferences(around change: Change) throws(EditRefusal) {
    if change.deltas.contains(where: { $0.subject.kind == .scenario }) {
      guard plan.danglingReference() != nil else { return }
      throw EditRefusal("Somebody has taken away meanwhile what it is about.")
    }
    for delta in change.deltas {
      guard let access = RecordAccess.all[delta.subject.kind] else { continue }
      let scenario = delta.scenario.flatMap { plan.scenarios.position(of: $0) }
      let place = RecordAccess.Place(scenario: scenario, subject: delta.subject)
      if access.position(plan, place) != nil {
        let targets = needs(access, place)
        guard let missing = targets.first(where: { !plan.has($0, in: scenario) }) else { continue }
        throw EditRefusal("There is no \(missing.kind.rawValue) \(missing.id) any more.")
      }
      let scenarios =
        delta.subject.kind.isOfScenario ? [delta.scenario] : [nil] + plan.scenarios.map { Optional($0.id) }
      for scenario in scenarios {
        let position = scenario.flatMap { plan.scenarios.position(of: $0) }
        let referrer = referrers(of: delta.subject, in: scenario).first { referrer in
          guard let access = RecordAccess.all[referrer.kind] else { return false }
          let place = RecordAccess.Place(scenario: position, subject: referrer)
          return needs(access, place).contains(delta.subject)
        }
        guard let referrer else { continue }
        let names = NamesAfterChange(of: change.deltas, in: scenario, self)
        throw EditRefusal("\(names.name(of: referrer)) needs \(names.name(of: delta.subject)) by now.")
      }
    }
  }

  /// What must be there for a record to stand: a remark may be about anything.
  private func needs(_ access: RecordAccess, _ place: RecordAccess.Place) -> [Subject] {
    access.pointing.filter { $0.type.target != nil }.flatMap { field in
      access.get(plan, place, field.key)?.subjects(field.type) ?? []
    }
  }
}

extension Plan {
  fileprivate func has(_ target: Subject, in scenario: Int?) -> Bool {
    if target.kind == .person { return people.contains(PersonID(target.id)) }
    guard let scenario else { return true }
    return switch target.kind {
    case .pod: scenarios[scenario].pods.contains(PodID(target.id))
    case .agent: scenarios[scenario].agents.contains(AgentID(target.id))
    case .outcome: scenarios[scenario].outcomes.contains(OutcomeID(target.id))
    default: true
    }
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
      position(plan, place) != nil && fields.allSatisfy { get(plan, place, $0.key) == $0.before }
    }
  }
}
