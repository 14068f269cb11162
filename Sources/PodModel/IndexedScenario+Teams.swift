import Syntax

extension IndexedScenario {
  /// The team of today that each pod goes on with; a pod that goes on with none is not there.
  ///
  /// A pod goes on with the team it says. Of those that say none and are made of people of one team alone, at most one
  /// goes on with it, the one with most of them, then the first, and none where a pod says it: a team that is divided
  /// goes on once.
  public var continuedTeams: [PodID: Text] {
    var continued: [PodID: Text] = [:]
    for pod in scenario.pods where !pod.homeTeam.isEmpty { continued[pod.id] = pod.homeTeam }
    let said = Set(continued.values)
    var largest: [Text: (pod: PodID, count: Int)] = [:]
    for pod in scenario.pods where pod.homeTeam.isEmpty {
      let people = pod.people.compactMap { counted($0) }
      guard let team = people.first?.mainTeam.nonEmpty, !said.contains(team) else { continue }
      guard people.allSatisfy({ $0.mainTeam == team }), people.count > largest[team]?.count ?? 0 else { continue }
      largest[team] = (pod.id, people.count)
    }
    for (team, best) in largest { continued[best.pod] = team }
    return continued
  }

  /// The main teams of today of which nobody is left outside pods and with which no pod goes on, by their bytes.
  public var dissolvedTeams: [Text] {
    var dissolved = Set(plan.people.lazy.filter { !$0.isVacant }.map(\.mainTeam))
    dissolved.remove("")
    for person in plan.people where counted(person.id) != nil && homePod(of: person.id) == nil {
      dissolved.remove(person.mainTeam)
    }
    for team in continuedTeams.values { dissolved.remove(team) }
    return dissolved.sorted()
  }

  /// nil for vacant posts and for who leaves.
  private func counted(_ id: PersonID) -> Person? {
    guard let person = plan.people[id], !person.isVacant, !scenario.leaves(id) else { return nil }
    return person
  }
}
