import PodModel

/// Everybody who stands in the tree by leading, and not by a seat: leaders, whoever pods report to, and those above.
public struct LeaderTree: Sendable {
  /// First those whom the frame names, in its order, then by the first pod that stands below them, then by name: the order
  /// of the roster means nothing.
  public let all: [PersonID]
  /// Those whom nobody stands above.
  public let roots: [PersonID]
  /// Those right below a leader who lead in turn, in that order too.
  public let below: [PersonID: [PersonID]]

  public init(of scenario: IndexedScenario) {
    var leaders: Set<PersonID> = []
    for pod in scenario.scenario.pods { leaders.formUnion(pod.dottedTo + [pod.reportsTo].compactMap { $0 }) }
    leaders.formUnion(scenario.leadersWithoutSeat)
    var members: Set<PersonID> = []
    for leader in leaders {
      var next: PersonID? = leader
      while let id = next, members.insert(id).inserted { next = scenario.manager(of: id) }
    }
    var roots: [PersonID] = []
    var below: [PersonID: [PersonID]] = [:]
    all = scenario.inOrder(members)
    for leader in all {
      if let manager = scenario.manager(of: leader), manager != leader {
        below[manager, default: []].append(leader)
      } else {
        roots.append(leader)
      }
    }
    self.roots = roots
    self.below = below
  }
}

extension IndexedScenario {
  /// Everybody who stands in the scenario by leading alone, in no order.
  var leadersWithoutSeat: [PersonID] {
    let leaders = Set(leadersOfPeople).union(scenario.pods.lazy.compactMap(\.reportsTo)).union(plan.frame.leaders)
    return leaders.filter { whereabouts(of: $0) == .leader }
  }

  /// Leaders as charts tell them.
  fileprivate func inOrder(_ leaders: Set<PersonID>) -> [PersonID] {
    var firstPods: [PersonID: Int] = [:]
    for (number, pod) in scenario.pods.enumerated() {
      var next = pod.reportsTo
      // Whoever has a pod already had it from one that stands before, and so had all above.
      while let leader = next, firstPods[leader] == nil {
        firstPods[leader] = number
        next = manager(of: leader)
      }
    }
    var named: [PersonID: Int] = [:]
    for (number, leader) in plan.frame.leaders.enumerated() where named[leader] == nil { named[leader] = number }
    let keyed = leaders.map { leader in
      (named[leader] ?? .max, firstPods[leader] ?? .max, NameKey(plan.people[leader]?.shownName ?? leader.text, leader))
    }
    return keyed.sorted { $0 < $1 }.map(\.2.id)
  }
}
