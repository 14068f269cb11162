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
    guard let person = scenario.plan.people[person], count > 0 else { return [] }
    let own = Set(scenario.seats(of: person.id).map(\.pod))
    var best: [(cost: Int, pod: PodID)] = []
    for (id, fit) in fits {
      let cost = fit.cost(for: person)
      if best.count == count, let last = best.last, cost > last.cost { continue }
      if own.contains(id) { continue }
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
