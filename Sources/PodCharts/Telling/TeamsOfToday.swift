import PodModel
import Syntax

/// The main teams of today, as far as it matters who is told what: which of them go on, and who manages them.
///
/// Everybody on the roster counts and names do not, so that nothing changes behind a curtain.
struct TeamsOfToday {
  private let content: ChartContent
  /// How many of each team are to have a place in a pod; leaders, and who leaves or stays out of it, are not.
  private var sizes: [Text: Int] = [:]
  private var managers: [Text: [PersonID: Int]] = [:]

  init(_ content: ChartContent) {
    self.content = content
    for person in content.plan.people where !person.isVacant && !person.mainTeam.isEmpty {
      let team = person.mainTeam
      if [.inPod, .bench].contains(content.scenario.whereabouts(of: person.id)) { sizes[team, default: 0] += 1 }
      if let manager = content.plan.holder(of: person.today.manager) {
        managers[team, default: [:]][manager, default: 0] += 1
      }
    }
  }

  /// Whether somebody has a place in a pod that goes on with their team, and in no other.
  func goesOn(with person: PersonID) -> Bool {
    let seats = content.scenario.seats(of: person).compactMap { content.scenario.scenario.pods[$0.pod] }
    guard !seats.isEmpty, content.staysWithTeam(person) else { return false }
    guard content.comparison.before == nil, let team = content.plan.people[person]?.mainTeam else { return true }
    return seats.allSatisfy { $0.homeTeam == team } || isWhole(team, in: seats)
  }

  /// Whether that pod is the whole of their team too, so that they sit with everybody with whom they sit today.
  func goesOnWhole(with person: PersonID) -> Bool {
    guard content.staysWithTeam(person) else { return false }
    guard content.comparison.before == nil, let team = content.plan.people[person]?.mainTeam else { return true }
    return isWhole(team, in: content.scenario.seats(of: person).compactMap { content.scenario.scenario.pods[$0.pod] })
  }

  private func isWhole(_ team: Text, in pods: [Pod]) -> Bool {
    pods.allSatisfy { pod in pod.people.count { content.plan.people[$0]?.mainTeam == team } == sizes[team] }
  }

  /// Who manages most of a team; of several, whoever is of the team, then by id.
  func manager(of team: Text) -> PersonID? {
    guard let counts = managers[team], let most = counts.values.max() else { return nil }
    let candidates = counts.filter { $0.value == most }.map(\.key)
    let own = candidates.filter { content.plan.people[$0]?.mainTeam == team }
    return (own.isEmpty ? candidates : own).min()
  }
}

extension Plan {
  /// Whoever is there: somebody themselves, or whoever stands above a post that nobody holds.
  func holder(of manager: PersonID?) -> PersonID? {
    holder(of: manager) { people[$0]?.today.manager }
  }

  fileprivate func holder(of manager: PersonID?, above: (PersonID) -> PersonID?) -> PersonID? {
    var seen: Set<PersonID> = []
    var next = manager
    while let post = next, people[post]?.isVacant == true { next = seen.insert(post).inserted ? above(post) : nil }
    return next
  }
}

extension IndexedScenario {
  /// The same by the lines of a scenario, in which whoever stands above a post today may leave.
  func holder(of manager: PersonID?) -> PersonID? {
    plan.holder(of: manager) { self.manager(of: $0) }
  }
}

extension ChartContent {
  /// Who leads a pod that they did not lead before; today there are no pods to lead.
  var newLeads: Set<PersonID> {
    Set(
      scenario.scenario.pods.compactMap { pod in
        pod.lead == comparison.before?.scenario.pods[pod.id]?.lead ? nil : pod.lead
      })
  }
}
