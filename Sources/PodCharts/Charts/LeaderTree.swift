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
    let dotted = Set(scenario.scenario.pods.lazy.flatMap(\.dottedTo))
    var members: Set<PersonID> = []
    for person in scenario.plan.people {
      let leads =
        scenario.whereabouts(of: person.id) == .leader || dotted.contains(person.id)
        || !scenario.pods(under: person.id).isEmpty
      var next = leads ? person.id : nil
      while let id = next, members.insert(id).inserted { next = scenario.manager(of: id) }
    }
    var roots: [PersonID] = []
    var below: [PersonID: [PersonID]] = [:]
    all = scenario.plan.people.lazy.map(\.id).filter { members.contains($0) }
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
