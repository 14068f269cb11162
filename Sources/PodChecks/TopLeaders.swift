import PodModel

/// Who stands at the very top with other leaders below, kept up to date from changes alone.
struct TopLeaders: Sendable, Equatable {
  private var all: Set<PersonID>

  init(of scenario: IndexedScenario) { all = Set(scenario.leadersOfPeople.filter(scenario.isTopLeader)) }

  /// Takes a change in; the scenario is the one after it.
  /// - Returns: who has come to the top, or is no longer there.
  mutating func update(after deltas: [Delta], in scenario: IndexedScenario) -> Set<PersonID> {
    var changed: Set<PersonID> = []
    for person in deltas.reduce(into: Set<PersonID>(), { $0.formUnion(scenario.mayBeTopLeaders(after: $1)) })
    where all.contains(person) != scenario.isTopLeader(person) {
      changed.insert(person)
      all.formSymmetricDifference([person])
    }
    return changed
  }
}

extension IndexedScenario {
  /// Whether nobody manages them here, and somebody who reports to them leads in turn.
  func isTopLeader(_ person: PersonID) -> Bool { isAtTop(person) && leadsLeaders(person) }

  /// Everybody who may have come to the top, or may no longer be there: whose own manager may be another, and whoever is
  /// two steps at most above somebody whose place may be another.
  fileprivate func mayBeTopLeaders(after delta: Delta) -> Set<PersonID> {
    people(touchedBy: delta).reduce(into: peopleWithOtherManagers(after: delta)) { found, person in
      found.formUnion(lineUp(from: person).prefix(3))
    }
  }
}
