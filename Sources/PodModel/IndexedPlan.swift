import Syntax

/// A plan together with the indexes of its scenarios: what edits are applied to and what checks and views ask.
///
/// The plan alone is what is saved: a copy of it that a save holds does not hold the indexes.
public struct IndexedPlan: Sendable {
  public private(set) var plan: Plan
  private var indexes: [PlanIndex]
  /// The scenarios as they are asked for. There are none while something changes: what is held would be copied.
  private var contents: [IndexedScenario] = []
  /// What the plan and its people point to, whatever the scenario.
  public private(set) var references = References()

  /// One without content, which costs nothing to make.
  init() {
    plan = Plan()
    indexes = []
  }

  public init(_ plan: Plan) {
    self.plan = plan
    indexes = plan.scenarios.map { PlanIndex(of: $0.id, in: plan) }
    references.add(plan)
    references.add(plan.people)
    gatherContents()
  }

  /// A scenario with its index; nil where the plan has no such scenario.
  public subscript(scenario: ScenarioID) -> IndexedScenario? {
    if let content = contents.first(where: { $0.scenario.id == scenario }) { return content }
    guard let index = indexes.first(where: { $0.scenario == scenario }),
      let position = plan.scenarios.position(of: scenario)
    else { return nil }
    return IndexedScenario(plan, plan.scenarios[position], index)
  }

  private mutating func gatherContents() {
    contents = plan.scenarios.compactMap { self[$0.id] }
  }

  /// The indexes, for the test that holds them against indexes built afresh.
  public var allIndexes: [PlanIndex] { indexes }

  /// Makes a change again that was made and undone, or one that came from elsewhere: all of it, or none where a record
  /// is not as the change found it.
  public mutating func perform(_ change: Change) throws(EditRefusal) {
    defer { settle() }
    var done = change.deltas[..<0]
    do throws(EditRefusal) {
      for (position, delta) in change.deltas.enumerated() {
        try requireFit(of: delta)
        try perform(delta)
        done = change.deltas[...position]
      }
      try requireWholeReferences(around: change)
    } catch {
      try takeBack(done)
      throw error
    }
  }

  /// Takes back a change that this plan was the result of.
  public mutating func undo(_ change: Change) throws(EditRefusal) { try perform(change.inverse) }

  /// Takes back deltas that were performed just now: nothing came between, so that there is nothing to ask.
  mutating func takeBack(_ deltas: some BidirectionalCollection<Delta>) throws(EditRefusal) {
    for delta in deltas.reversed() { try perform(delta.inverse) }
  }

  /// Puts the indexes in order after a whole change: what one edit of many would move is moved once.
  mutating func settle() {
    contents = []
    for position in indexes.indices { indexes[position].settle(plan) }
    gatherContents()
  }

  /// The one place where a plan is changed; whoever calls it settles the indexes when all is done.
  mutating func perform(_ delta: Delta) throws(EditRefusal) {
    guard let access = RecordAccess.all[delta.subject.kind] else { return }
    contents = []
    var place = RecordAccess.Place(scenario: nil, subject: delta.subject)
    if let scenario = delta.scenario { place.scenario = plan.scenarios.position(of: scenario) }
    if delta.subject.kind.isOfScenario, place.scenario == nil {
      throw EditRefusal("The plan has no option \"\(delta.scenario?.text ?? "")\".")
    }
    do throws(FieldRefusal) {
      try access.perform(delta.event, at: place, in: &plan)
    } catch {
      throw EditRefusal("\(delta.subject): \(error.problem).")
    }
    if delta.subject.kind == .scenario { reindexScenarios() }
    if delta.subject.kind == .plan || delta.subject.kind == .person { references.update(delta, at: place, plan) }
    for position in indexes.indices { indexes[position].update(delta, at: place, plan) }
  }

  private mutating func reindexScenarios() {
    let known = Dictionary(uniqueKeysWithValues: indexes.map { ($0.scenario, $0) })
    indexes = plan.scenarios.map { known[$0.id] ?? PlanIndex(of: $0.id, in: plan) }
  }
}

extension IndexedPlan {
  /// What points to a record or is about it, of a scenario or of the plan as a whole: by kind, then in the order of lists.
  func referrers(of subject: Subject, in scenario: ScenarioID?) -> [Subject] {
    guard let scenario else { return ordered(references.referrers(of: subject), nil) }
    guard let content = self[scenario] else { return [] }
    let seats =
      subject.kind == .person
      ? content.seats(of: PersonID(subject.id)).map { Subject(.seat, $0.seat.id, in: $0.pod) } : []
    let others = ordered(content.index.references.referrers(of: subject), plan.scenarios.position(of: scenario))
    let later = others.firstIndex { $0.kind != .pod } ?? others.count
    return others[..<later] + seats + others[later...]
  }

  private func ordered(_ subjects: Set<Subject>, _ scenario: Int?) -> [Subject] {
    let placed = subjects.map { subject in
      let place = RecordAccess.Place(scenario: scenario, subject: subject)
      let position = RecordAccess.all[subject.kind]?.position(plan, place) ?? 0
      return (kind: Kind.allCases.firstIndex(of: subject.kind) ?? 0, position: position, subject: subject)
    }
    return placed.sorted { ($0.kind, $0.position) < ($1.kind, $1.position) }.map(\.subject)
  }
}

extension RecordAccess {
  fileprivate func perform(_ event: Delta.Event, at place: Place, in plan: inout Plan) throws(FieldRefusal) {
    switch event {
    case .added(let record, let position):
      guard self.position(plan, place) == nil else {
        throw FieldRefusal("there is one already with this id")
      }
      try insert(&plan, place, record, Swift.min(position, count(plan, place)))
    case .removed:
      remove(&plan, place)
    case .moved(_, let to):
      guard let record = record(plan, place) else { return }
      remove(&plan, place)
      try insert(&plan, place, record, Swift.min(to, count(plan, place)))
    case .reordered(_, let ids):
      reorder(&plan, place, ids)
    case .set(let fields):
      try set(&plan, place, fields)
    }
  }
}
