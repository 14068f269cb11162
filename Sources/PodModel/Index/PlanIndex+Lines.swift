import Syntax

extension PlanIndex {
  /// Works out again who manages these people, and what follows from it for others.
  ///
  /// `leaders` are those who may have got pods or have none any more: their own lines do not hang on that.
  /// - Parameters:
  ///   - mayHaveComeBack: whether somebody of these left, or came back.
  ///   - stayInPods: whether all of them are in a pod as they were before, so that only their lines change.
  mutating func refresh(
    _ people: Set<PersonID>, _ plan: Plan, leaders: [PersonID] = [], mayHaveComeBack: Bool = false,
    stayInPods: Bool = false
  ) {
    guard let content = plan.scenarios[scenario] else { return }
    var touched = stayInPods ? Set(leaders) : people.union(leaders)
    // All lines first: who manages one of these people may hang on the line of another.
    for person in people {
      if let line = lineOf[person] { touched.insert(line) }
      if let manager = managerOf[person] { touched.insert(manager) }
      setLine(of: person, content, plan)
    }
    var waiting = Array(people)
    var seen: Set<PersonID> = []
    while let person = waiting.popLast() {
      if !stayInPods || !people.contains(person) { touched.insert(person) }
      if let manager = managerOf[person] { touched.insert(manager) }
      setManager(of: person, content, plan)
      if let manager = managerOf[person] { touched.insert(manager) }
      if let line = lineOf[person] { touched.insert(line) }
      // Whoever is skipped upwards, or was until now, hands the line of others on: once, also on a circle. Everybody else is
      // the manager of all who have a line there, who need not be walked.
      let leaves = content.leaves(person)
      guard leaves || mayHaveComeBack, let below = linesTo[person], seen.insert(person).inserted else { continue }
      for other in below where leaves || managerOf[other] != person { waiting.append(other) }
    }
    for person in touched { refreshBench(person, content, plan) }
  }

  func homePod(of person: PersonID, _ content: Scenario, _ plan: Plan) -> Pod? {
    guard let ids = podsOf[person] else { return nil }
    if ids.count == 1, let only = ids.first { return content.pods[only] }
    let fte = plan.people[person]?.workingTime ?? .full
    let pods = ids.compactMap { content.pods.position(of: $0) }.sorted().map { content.pods[$0] }
    var best: (pod: Pod, share: Int)?
    for pod in pods {
      let share = (pod.seat(of: person)?.share ?? fte).thousandths
      if share > best?.share ?? -1 { best = (pod, share) }
    }
    return best?.pod
  }

  /// The line before people who leave are skipped: the person's own, else the home pod's leader, else today's manager.
  mutating func setLine(of person: PersonID, _ content: Scenario, _ plan: Plan) {
    var line = content.lines[ID(person.text)]?.reportsTo
    if line == nil, let leader = homePod(of: person, content, plan)?.reportsTo, leader != person { line = leader }
    line = line ?? plan.people[person]?.today.manager
    let before = lineOf[person]
    guard before != line else { return }
    if let before { linesTo.take(person, at: before) }
    lineOf[person] = line
    if let line { linesTo.put(person, at: line) }
  }

  mutating func setManager(of person: PersonID, _ content: Scenario, _ plan: Plan) {
    var manager = lineOf[person]
    var skipped: Set<PersonID> = []
    while let leaving = manager, content.leaves(leaving) {
      manager = skipped.insert(leaving).inserted ? lineOf[leaving] : nil
    }
    let before = managerOf[person]
    // Whoever has people below takes them along.
    if before != manager {
      if linesTo[person] != nil { moved.insert(person) }
      managerOf[person] = manager
    }
    let counts = plan.people[person].map { !$0.isVacant } == true && !content.leaves(person)
    setReports(of: person, from: before, to: counts ? manager : nil)
  }

  private mutating func setReports(of person: PersonID, from before: PersonID?, to manager: PersonID?) {
    if let before, before != manager, reportsTo[before] != nil {
      reportsTo.take(person, at: before)
      if reportsTo[before] == nil { moved.insert(before) }
    }
    if let manager {
      if reportsTo[manager] == nil { moved.insert(manager) }
      reportsTo.put(person, at: manager)
    }
  }

  func whereabouts(of person: PersonID, _ content: Scenario, _ plan: Plan) -> Whereabouts {
    if plan.people[person]?.isVacant == true { return .vacantPost }
    switch content.placements[ID(person.text)]?.is {
    case .leaves: return .leaves
    case .stays: return .stays
    case nil: break
    }
    if podsOf[person] != nil { return .inPod }
    return isLeader(person, in: plan) ? .leader : .bench
  }

  func isLeader(_ person: PersonID, in plan: Plan) -> Bool {
    reportsTo[person] != nil || podsUnder[person] != nil || plan.frame.leaders.contains(person)
  }

  mutating func refreshBench(_ id: PersonID, _ content: Scenario, _ plan: Plan) {
    guard let person = plan.people[id] else { return }
    bench.set(person, isUnplaced: whereabouts(of: id, content, plan) == .bench, plan.people)
  }
}

extension Scenario {
  func leaves(_ person: PersonID) -> Bool { placements[ID(person.text)]?.is == .leaves }
}
