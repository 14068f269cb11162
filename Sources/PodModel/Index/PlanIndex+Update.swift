import Syntax

extension PlanIndex {
  /// Takes one delta in; `plan` is the plan after it.
  mutating func update(_ delta: Delta, at place: RecordAccess.Place, _ plan: Plan) {
    guard delta.scenario == nil || delta.scenario == scenario else { return }
    if delta.subject.kind.isOfScenario, delta.subject.kind != .seat { references.update(delta, at: place, plan) }
    switch delta.subject.kind {
    case .person: updatePerson(delta, plan)
    case .pod: updatePod(delta, plan)
    case .seat: updateSeat(delta, plan)
    case .line: refresh([PersonID(delta.subject.id)], plan)
    case .placement: refresh([PersonID(delta.subject.id)], plan, mayHaveComeBack: true)
    case .agent: updateAgent(delta)
    case .outcome: updateOutcome(delta)
    case .plan:
      guard let leaders = delta.change(of: "frame.leaders"), let content = plan.scenarios[scenario] else { return }
      for leader in leaders.ids(PersonID.self) { refreshBench(leader, content, plan) }
    case .scenario, .pair, .waiver, .told, .note, .concern, .clash: break
    }
  }

  /// Puts in order what a whole change left out of order, once.
  mutating func settle(_ plan: Plan) {
    if isStale { rebuild(plan) }
    if !moved.isEmpty { refreshDepths(below: moved) }
    moved = []
    bench.settle(plan.people)
  }

  mutating func rebuild(_ plan: Plan) {
    self = PlanIndex(empty: scenario)
    guard let content = plan.scenarios[scenario] else { return }
    let people = plan.people.indices.map { plan.people.id(at: $0) }
    podsOf.reserveCapacity(people.count)
    lineOf.reserveCapacity(people.count)
    managerOf.reserveCapacity(people.count)
    for person in plan.people { bench.add(person.id, of: person.mainTeam, plan.people) }
    for pod in content.pods { addPod(pod) }
    for agent in content.agents { for pod in agent.pods { agentsIn[pod, default: []].insert(agent.id) } }
    for outcome in content.outcomes { if let pod = outcome.pod { outcomesOf[pod, default: []].insert(outcome.id) } }
    references.add(everythingIn: content)
    for person in people { setLine(of: person, content, plan) }
    for person in people { setManager(of: person, content, plan) }
    for person in people { refreshBench(person, content, plan) }
    bench.settle(plan.people)
    rebuildDepths()
    moved = []
  }

  private init(empty scenario: ScenarioID) { self.scenario = scenario }

  private mutating func updatePerson(_ delta: Delta, _ plan: Plan) {
    let id = PersonID(delta.subject.id)
    let person = plan.people[id]
    switch delta.event {
    case .added: bench.add(id, of: person?.mainTeam ?? "", plan.people)
    case .removed: bench.remove(id, of: delta.change(of: "today.teams")?.mainTeamBefore ?? "", plan.people)
    case .reordered:
      isStale = true
      bench.loseOrder()
    case .moved:
      bench.remove(id, of: person?.mainTeam ?? "", plan.people)
      bench.add(id, of: person?.mainTeam ?? "", plan.people)
    case .set:
      guard let teams = delta.change(of: "today.teams") else { break }
      bench.remove(id, of: teams.mainTeamBefore, plan.people)
      bench.add(id, of: person?.mainTeam ?? "", plan.people)
    }
    refresh([id], plan)
  }

  private mutating func updatePod(_ delta: Delta, _ plan: Plan) {
    // The order of pods decides which of two equal shares is the home pod.
    if case .reordered = delta.event { return isStale = true }
    let id = PodID(delta.subject.id)
    let pod = plan.scenarios[scenario]?.pods[id]
    let leaders = delta.change(of: "reportsTo")?.ids(PersonID.self) ?? []
    move(id, in: \.podsUnder, leaders, to: pod?.reportsTo.map { [$0] } ?? [])
    if let numbers = delta.change(of: "number") {
      let now = pod?.number
      for number in [numbers.before, numbers.after].compactMap({ $0.flatMap { try? Int(json: $0) } }) {
        if number == now { podNumbered.put(id, at: number) } else { podNumbered.take(id, at: number) }
      }
    }
    let members = delta.membersOfPod + (pod?.people ?? [])
    let hasOtherSeats = delta.change(of: "seats") != nil
    if hasOtherSeats { for person in members { refreshPod(id, of: person, plan) } }
    // What a pod is called, or needs, or who leads it, is nothing to anybody's line.
    var stayInPods = false
    if case .set = delta.event, !hasOtherSeats {
      if leaders.isEmpty { return }
      stayInPods = true
    }
    refresh(Set(members), plan, leaders: leaders, stayInPods: stayInPods)
  }

  private mutating func updateSeat(_ delta: Delta, _ plan: Plan) {
    guard let pod = delta.subject.pod else { return }
    var people = delta.change(of: "person")?.ids(PersonID.self) ?? []
    if let person = plan.scenarios[scenario]?.pods[pod]?.seats[SeatID(delta.subject.id)]?.person {
      people.append(person)
    }
    for person in people { refreshPod(pod, of: person, plan) }
    refresh(Set(people), plan)
  }

  private mutating func updateAgent(_ delta: Delta) {
    guard let pods = delta.change(of: "pods") else { return }
    move(AgentID(delta.subject.id), in: \.agentsIn, pods.ids(PodID.self), to: FieldDelta.ids(pods.after))
  }

  private mutating func updateOutcome(_ delta: Delta) {
    guard let pods = delta.change(of: "pod") else { return }
    move(OutcomeID(delta.subject.id), in: \.outcomesOf, pods.ids(PodID.self), to: FieldDelta.ids(pods.after))
  }

  private mutating func move<Key, Member>(
    _ member: Member, in sets: WritableKeyPath<PlanIndex, [Key: Set<Member>]>, _ keys: [Key], to now: [Key]
  ) {
    for key in keys {
      if now.contains(key) {
        self[keyPath: sets].put(member, at: key)
      } else {
        self[keyPath: sets].take(member, at: key)
      }
    }
  }

  private mutating func addPod(_ pod: Pod) {
    for person in pod.people { podsOf.put(pod.id, at: person) }
    if let leader = pod.reportsTo { podsUnder.put(pod.id, at: leader) }
    if let number = pod.number { podNumbered.put(pod.id, at: number) }
  }

  private mutating func refreshPod(_ pod: PodID, of person: PersonID, _ plan: Plan) {
    if plan.scenarios[scenario]?.pods[pod]?.seat(of: person) != nil {
      podsOf.put(pod, at: person)
    } else {
      podsOf.take(pod, at: person)
    }
  }
}

extension [JSON.Member] {
  fileprivate subscript(key: Text) -> JSON? { first { $0.key == key }?.value }
}

extension Delta {
  /// The people in the seats of a pod that was added or removed as a whole.
  fileprivate var membersOfPod: [PersonID] {
    let seats: JSON? =
      switch event {
      case .added(let record, _), .removed(let record, _): record["seats"]
      case .moved, .reordered, .set: nil
      }
    guard case .list(let elements) = seats else { return [] }
    return elements.flatMap { FieldDelta.ids($0["person"]) }
  }
}

extension FieldDelta {
  /// The first of the teams before the change.
  fileprivate var mainTeamBefore: Text {
    guard case .list(let teams) = before, case .text(let first) = teams.first else { return "" }
    return first
  }

  /// Every id that stood in the field or stands there now.
  func ids<Subject>(_ type: ID<Subject>.Type) -> [ID<Subject>] {
    FieldDelta.ids(before) + FieldDelta.ids(after)
  }

  static func ids<Subject>(_ value: JSON?) -> [ID<Subject>] {
    switch value {
    case .text(let text): [ID(text)]
    case .list(let elements): elements.flatMap { ids($0) }
    default: []
    }
  }
}

extension Dictionary {
  mutating func put<Member>(_ member: Member, at key: Key) where Value == Set<Member> {
    self[key, default: []].insert(member)
  }

  /// Empty sets are dropped, so that an index that was kept equals one built afresh.
  mutating func take<Member>(_ member: Member, at key: Key) where Value == Set<Member> {
    guard self[key]?.remove(member) != nil, self[key]?.isEmpty == true else { return }
    self[key] = nil
  }
}
