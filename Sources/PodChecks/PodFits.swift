import PodModel

/// How well somebody would fit into every pod of a scenario, kept up to date from changes alone, so that the best pods
/// are found at once when somebody is picked up.
public struct PodFits: Sendable, Equatable {
  private let scenario: ScenarioID
  private var fits: [PodID: PodFit] = [:]

  public init(of scenario: IndexedScenario) {
    self.scenario = scenario.scenario.id
    fits.reserveCapacity(scenario.scenario.pods.count)
    for pod in scenario.scenario.pods { fits[pod.id] = PodFit(of: pod, in: scenario) }
  }

  /// Looks again at the pods that a change touched; the scenario is the one after it.
  public mutating func update(after change: Change, in scenario: IndexedScenario) {
    for delta in change.deltas where delta.scenario == nil || delta.scenario == self.scenario {
      switch delta.subject.kind {
      case .plan, .scenario:
        self = PodFits(of: scenario)
        return
      case .person: for place in scenario.seats(of: PersonID(delta.subject.id)) { refresh(place.pod, scenario) }
      case .agent:
        let before = delta.change(of: "pods")?.people.map { PodID($0.text) } ?? []
        for pod in before + (scenario.scenario.agents[AgentID(delta.subject.id)]?.pods ?? []) { refresh(pod, scenario) }
      default: if let pod = scenario.podTouched(by: delta) { refresh(pod, scenario) }
      }
    }
  }

  /// The pods that suit somebody best, without those where they have a seat; ties in the order of the plan.
  public func best(_ count: Int, for person: PersonID, in scenario: IndexedScenario) -> [PodID] {
    best(count, for: [person], in: scenario)
  }

  /// The pods that suit people best who go together, without those where all of them have seats.
  public func best(_ count: Int, for people: [PersonID], in scenario: IndexedScenario) -> [PodID] {
    let people = people.compactMap { scenario.plan.people[$0] }
    guard !people.isEmpty, count > 0 else { return [] }
    var own: [PodID: Set<PersonID>] = [:]
    for person in people {
      for place in scenario.seats(of: person.id) { own[place.pod, default: []].insert(person.id) }
    }
    var best: [(cost: Int, pod: PodID)] = []
    for (id, fit) in fits {
      let there = own[id]
      if there?.count == people.count { continue }
      let cost = there.map { there in fit.cost(for: people.filter { !there.contains($0.id) }) } ?? fit.cost(for: people)
      if best.count == count, let last = best.last, cost > last.cost { continue }
      let position = scenario.scenario.pods.position(of: id) ?? 0
      let place = best.firstIndex { known in
        cost < known.cost
          || (cost == known.cost && position < scenario.scenario.pods.position(of: known.pod) ?? 0)
      }
      best.insert((cost, id), at: place ?? best.count)
      if best.count > count { best.removeLast() }
    }
    return best.map(\.pod)
  }

  private mutating func refresh(_ pod: PodID, _ scenario: IndexedScenario) {
    fits[pod] = scenario.scenario.pods[pod].map { PodFit(of: $0, in: scenario) }
  }
}
