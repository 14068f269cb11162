import Syntax

extension IndexedScenario {
  /// The team of today that a pod goes on with: the one it says, or the main team of all its people; nil where it goes
  /// on with none.
  public func team(continuedBy pod: Pod) -> Text? {
    if !pod.homeTeam.isEmpty { return pod.homeTeam }
    let teams = Set(pod.people.compactMap { counted($0)?.mainTeam })
    return teams.count == 1 ? teams.first?.nonEmpty : nil
  }

  /// The main teams of today of which nobody is left outside pods and with which no pod goes on, by their bytes.
  public var dissolvedTeams: [Text] {
    var dissolved = Set(plan.people.lazy.filter { !$0.isVacant }.map(\.mainTeam))
    dissolved.remove("")
    for person in plan.people where counted(person.id) != nil && homePod(of: person.id) == nil {
      dissolved.remove(person.mainTeam)
    }
    for pod in scenario.pods { if let team = team(continuedBy: pod) { dissolved.remove(team) } }
    return dissolved.sorted()
  }

  /// nil for vacant posts and for who leaves.
  private func counted(_ id: PersonID) -> Person? {
    guard let person = plan.people[id], !person.isVacant, !scenario.leaves(id) else { return nil }
    return person
  }
}
