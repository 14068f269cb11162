import PodModel

/// Everybody who stands in the tree by leading, and not by a seat: leaders, whoever pods report to, and those above.
public struct LeaderTree: Sendable {
  /// In the order of the roster.
  public let all: [PersonID]
  /// Those whom nobody stands above.
  public let roots: [PersonID]
  /// Those right below a leader who lead in turn, in the order of the roster.
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
    all = scenario.inRosterOrder(members)
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

  func inRosterOrder(_ people: some Sequence<PersonID>) -> [PersonID] {
    people.compactMap { plan.people.position(of: $0) }.sorted().map { plan.people.id(at: $0) }
  }
}
