import PodModel

/// How well somebody would fit into every pod of a scenario, kept up to date from changes alone, so that the best pods
/// are found at once when somebody is picked up.
///
/// Very many pods are of few kinds: people are held against each kind once, so that this costs no more with more pods.
public struct PodFits: Sendable, Equatable {
  private let scenario: ScenarioID
  private var fits: [PodID: PodFit] = [:]
  /// The pods into which anybody fits alike, in the order of the plan.
  private var alike: [PodFit: [PodID]] = [:]

  public init(of scenario: IndexedScenario) {
    self.scenario = scenario.scenario.id
    fits.reserveCapacity(scenario.scenario.pods.count)
    for pod in scenario.scenario.pods {
      let fit = PodFit(of: pod, in: scenario)
      fits[pod.id] = fit
      alike[fit, default: []].append(pod.id)
    }
  }

  /// Looks again at the pods that a change touched; the scenario is the one after it.
  public mutating func update(after change: Change, in scenario: IndexedScenario) {
    var touched: Set<PodID> = []
    for delta in change.deltas where delta.scenario == nil || delta.scenario == self.scenario {
      switch delta.subject.kind {
      case .plan, .scenario: return self = PodFits(of: scenario)
      case .pod where delta.isAboutOrder: return self = PodFits(of: scenario)
      case .person: touched.formUnion(scenario.seats(of: PersonID(delta.subject.id)).map(\.pod))
      case .agent:
        touched.formUnion(delta.change(of: "pods")?.people.map { PodID($0.text) } ?? [])
        touched.formUnion(scenario.scenario.agents[AgentID(delta.subject.id)]?.pods ?? [])
      default: if let pod = scenario.podTouched(by: delta) { touched.insert(pod) }
      }
    }
    // All of them go first: among those that stay, places in the plan tell where each that comes belongs.
    for pod in touched { remove(pod, scenario) }
    for pod in touched { add(pod, scenario) }
  }

  /// The pods that suit somebody best, without those where they have a seat; ties in the order of the plan.
  public func best(_ count: Int, for person: PersonID, in scenario: IndexedScenario) -> [PodID] {
    best(count, for: [person], in: scenario)
  }

  /// The pods that suit people best who go together, without those where all of them have seats.
  public func best(_ count: Int, for people: [PersonID], in scenario: IndexedScenario) -> [PodID] {
    found(count, for: people, in: scenario).map(\.pod)
  }

  /// The same, and how many of them deserve a rank: those that are better than the first that is left out, or than
  /// several that come last together.
  public func ranking(
    _ count: Int, for people: [PersonID], in scenario: IndexedScenario
  ) -> (best: [PodID], ranked: Int) {
    let found = found(count + 1, for: people, in: scenario)
    let best = found.prefix(count)
    guard let first = found.first, let last = found.last, first.cost < last.cost else { return (best.map(\.pod), 0) }
    let better = best.count { $0.cost < last.cost }
    return (best.map(\.pod), found.count <= count && better == found.count - 1 ? found.count : better)
  }

  private func found(_ count: Int, for people: [PersonID], in scenario: IndexedScenario) -> [Best.Found] {
    let people = people.compactMap { scenario.plan.people[$0] }
    guard !people.isEmpty, count > 0 else { return [] }
    var own: [PodID: Set<PersonID>] = [:]
    for person in people {
      for place in scenario.seats(of: person.id) { own[place.pod, default: []].insert(person.id) }
    }
    var best = Best(most: count, pods: scenario.scenario.pods)
    for (fit, pods) in alike {
      let cost = fit.cost(for: people)
      guard best.takes(cost) else { continue }
      for pod in pods.lazy.filter({ own[$0] == nil }).prefix(count) { best.add(pod, cost) }
    }
    // Where some of them sit already, only the others would come.
    for (pod, there) in own where there.count < people.count {
      if let fit = fits[pod] { best.add(pod, fit.cost(for: people.filter { !there.contains($0.id) })) }
    }
    return best.found
  }

  private mutating func remove(_ pod: PodID, _ scenario: IndexedScenario) {
    guard let fit = fits.removeValue(forKey: pod), var pods = alike.removeValue(forKey: fit) else { return }
    let place = place(of: pod, among: pods, scenario)
    // A pod that is gone from the plan has no place there any more.
    let index = place < pods.count && pods[place] == pod ? place : pods.firstIndex(of: pod)
    if let index { pods.remove(at: index) }
    if !pods.isEmpty { alike[fit] = pods }
  }

  private mutating func add(_ id: PodID, _ scenario: IndexedScenario) {
    guard let pod = scenario.scenario.pods[id] else { return }
    let fit = PodFit(of: pod, in: scenario)
    fits[id] = fit
    var pods = alike.removeValue(forKey: fit) ?? []
    pods.insert(id, at: place(of: id, among: pods, scenario))
    alike[fit] = pods
  }

  /// Where a pod stands among others in the order of the plan, or would stand.
  private func place(of pod: PodID, among pods: [PodID], _ scenario: IndexedScenario) -> Int {
    let position = { scenario.scenario.pods.position(of: $0) ?? 0 }
    let wanted = position(pod)
    var low = 0
    var high = pods.count
    while low < high {
      let middle = (low + high) / 2
      if position(pods[middle]) < wanted { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// The best few pods that were found so far, the best first; of those that cost the same the first of the plan.
private struct Best {
  typealias Found = (cost: Int, place: Int, pod: PodID)

  let most: Int
  let pods: Table<Pod>
  private(set) var found: [Found] = []

  init(most: Int, pods: Table<Pod>) {
    self.most = most
    self.pods = pods
  }

  func takes(_ cost: Int) -> Bool { found.count < most || cost <= found[found.count - 1].cost }

  mutating func add(_ pod: PodID, _ cost: Int) {
    guard takes(cost) else { return }
    let place = pods.position(of: pod) ?? 0
    let index = found.firstIndex { (cost, place) < ($0.cost, $0.place) } ?? found.count
    found.insert((cost, place, pod), at: index)
    if found.count > most { found.removeLast() }
  }
}

extension Delta {
  /// Whether it puts records into another order and changes nothing else.
  fileprivate var isAboutOrder: Bool {
    switch event {
    case .moved, .reordered: true
    case .added, .removed, .set: false
    }
  }
}
