import PodModel
import Syntax

/// What a scenario is compared with: today's teams and managers, or another scenario.
struct Comparison: Sendable {
  let name: Phrase
  private let now: IndexedScenario
  /// nil for today.
  let before: IndexedScenario?
  /// The team of today that each pod goes on with; empty where another scenario is compared with.
  private let continued: [PodID: Text]

  init(_ now: IndexedScenario, _ before: IndexedScenario?) {
    self.now = now
    self.before = before
    name = before.map { [.words($0.scenario.shownName)] } ?? [.plain("today")]
    continued = before == nil ? now.continuedTeams : [:]
  }

  /// New for who had no place of work before, moved for who had another one; nil for who stays where they were.
  func sign(of person: PersonID, in pod: PodID) -> Sign? {
    guard let before else {
      let team = now.plan.people[person]?.mainTeam ?? ""
      if team.isEmpty { return .new }
      return continued[pod] == team ? nil : .moved
    }
    let places = before.seats(of: person)
    if places.isEmpty { return .new }
    return places.contains { $0.pod == pod } ? nil : .moved
  }

  /// Pods that are no more; none today, which has no pods.
  var podsGone: [Pod] { before?.scenario.pods.filter { !now.scenario.pods.contains($0.id) } ?? [] }

  /// Teams that are no more; none where another scenario is compared with.
  var teamsDissolved: [Text] { before == nil ? now.dissolvedTeams : [] }

  /// Where somebody worked before, to be put into groups by; empty where nothing is known.
  func place(of person: PersonID) -> Phrase {
    guard let before else {
      let team = now.plan.people[person]?.mainTeam ?? ""
      return team.isEmpty ? [] : [.words(team)]
    }
    return Phrase(before.seats(of: person).compactMap { before.scenario.pods[$0.pod]?.title }, between: .plain(" and "))
  }

  /// How many people reported to each leader before.
  var peopleLed: [PersonID: Int] {
    if let before {
      return Dictionary(uniqueKeysWithValues: before.leadersOfPeople.map { ($0, before.span(of: $0)) })
    }
    var led: [PersonID: Int] = [:]
    for person in now.plan.people where !person.isVacant {
      if let manager = person.today.manager { led[manager, default: 0] += 1 }
    }
    return led
  }

  func manager(of person: PersonID) -> PersonID? {
    before.map { $0.manager(of: person) } ?? now.plan.people[person]?.today.manager
  }
}
