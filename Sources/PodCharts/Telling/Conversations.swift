import PodModel
import Syntax

/// The conversations that a scenario calls for, against today or another one: first the people themselves, then the
/// leaders they come to, then the teams they leave, then everybody.
public struct Conversations: Sendable {
  public let all: [Conversation]
  /// The day of the announcement, held or set; else the day from which the decision holds.
  public let announced: Day?
  /// Whose own conversation would come after the announcement, or is not even set; by name within the stage's order.
  public let overtaken: [PersonID]

  let changes: [PersonID: PersonChange]

  public init(of scenario: IndexedScenario) {
    self.init(of: ChartContent(today: scenario))
  }

  init(of content: ChartContent) {
    let scenario = content.scenario
    // Who leaves too, behind a curtain as without one: who is told what does not hang on who may see it.
    let everybody = content.changes(of: content.everybody(withLeavers: true))
    let teams = TeamsOfToday(content)
    let leads = content.newLeads
    let people = everybody.filter { change in
      let stays = change.kind == .moves && !change.hasNewManager && teams.goesOnWhole(with: change.person)
      return (change.kind != .nothing && !stays) || leads.contains(change.person) || change.losesPeople(in: scenario)
    }
    changes = Dictionary(uniqueKeysWithValues: people.map { ($0.person, $0) })
    let top = scenario.top
    let own = Self.own(people, top, scenario)
    let before = content.comparison.before
    all =
      own + Self.newLeaders(people, top, scenario)
      + (before.map { Self.oldPods(people, $0, top, scenario) } ?? Self.oldTeams(people, teams, top, scenario))
      + (people.isEmpty ? [] : Self.announcement(people, top, scenario))
    let days = scenario.scenario.told.filter { $0.what == Self.announcementWord }.compactMap(\.at)
    let announced = days.min() ?? scenario.scenario.decision.from
    self.announced = announced
    let isAnnounced = scenario.scenario.told.contains { $0.what == Self.announcementWord }
    overtaken = own.filter { conversation in
      if let day = conversation.day, let announced { return day > announced }
      return conversation.record == nil && (isAnnounced || announced != nil)
    }.map(\.person)
  }

  static let announcementWord: Text = "announcement"

  /// Those who lose most first: who leaves, who has no pod, who leads nobody any more, whose manager changes.
  private static func own(
    _ people: [PersonChange], _ top: PersonID?, _ scenario: IndexedScenario
  ) -> [Conversation] {
    let inOrder = people.enumerated().sorted { left, right in
      (left.element.weight(in: scenario), left.offset) < (right.element.weight(in: scenario), right.offset)
    }
    return inOrder.map { _, change in
      Conversation(
        .own, change.person, what: "own conversation", by: speaker(to: change, scenario) ?? top,
        about: [change.person], in: scenario)
    }
  }

  /// The manager before the change, or whoever stands above a post that nobody holds.
  private static func speaker(to change: PersonChange, _ scenario: IndexedScenario) -> PersonID? {
    scenario.plan.holder(of: change.managerBefore)
  }

  private static func newLeaders(
    _ people: [PersonChange], _ top: PersonID?, _ scenario: IndexedScenario
  ) -> [Conversation] {
    var coming: [PersonID: [PersonID]] = [:]
    for change in people where change.hasNewManager && scenario.whereabouts(of: change.person) != .leaves {
      // Above a vacant post may stand who was the manager before, who gets nobody new.
      guard let leader = scenario.holder(of: change.manager), leader != change.managerBefore, leader != change.person
      else { continue }
      coming[leader, default: []].append(change.person)
    }
    return scenario.byName(Array(coming.keys)).map { leader in
      Conversation(
        .newLeader, leader, what: "new people", by: scenario.holder(of: scenario.manager(of: leader)) ?? top,
        about: coming[leader] ?? [], in: scenario)
    }
  }

  /// A team hears whom it loses. Who has no pod yet is no loss: nothing is decided about them.
  private static func oldTeams(
    _ people: [PersonChange], _ teams: TeamsOfToday, _ top: PersonID?, _ scenario: IndexedScenario
  ) -> [Conversation] {
    var going: [Text: [PersonID]] = [:]
    for change in people where [.moves, .leaves].contains(change.kind) && !teams.goesOn(with: change.person) {
      let team = scenario.plan.people[change.person]?.mainTeam ?? ""
      if !team.isEmpty { going[team, default: []].append(change.person) }
    }
    return going.keys.sorted().compactMap { team in
      guard let people = going[team], let first = people.first else { return nil }
      let leader = teams.manager(of: team) ?? top ?? first
      return Conversation(
        .oldTeam, leader, what: Text("team \(team)"), by: leader, about: people, team: team, in: scenario)
    }
  }

  /// Against another option the pods there hear whom they lose; that option knows nothing of today's teams.
  private static func oldPods(
    _ people: [PersonChange], _ before: IndexedScenario, _ top: PersonID?, _ scenario: IndexedScenario
  ) -> [Conversation] {
    var going: [PodID: [PersonID]] = [:]
    for change in people where [.moves, .leaves].contains(change.kind) {
      let kept = change.kind == .leaves ? [] : scenario.seats(of: change.person).map(\.pod)
      for seat in before.seats(of: change.person) where !kept.contains(seat.pod) {
        going[seat.pod, default: []].append(change.person)
      }
    }
    return before.scenario.pods.compactMap { pod in
      guard let people = going[pod.id], let first = people.first else { return nil }
      let leader = scenario.plan.holder(of: pod.lead ?? pod.reportsTo) ?? top ?? first
      return Conversation(
        .oldTeam, leader, what: Text("pod \(pod.id)"), by: leader, about: people, pod: pod.id, in: scenario)
    }
  }

  private static func announcement(
    _ people: [PersonChange], _ top: PersonID?, _ scenario: IndexedScenario
  ) -> [Conversation] {
    let held = scenario.scenario.told.first { $0.what == announcementWord }?.person
    guard let speaker = held ?? top else { return [] }
    return [
      Conversation(.everybody, speaker, what: announcementWord, by: speaker, about: people.map(\.person), in: scenario)
    ]
  }
}

extension IndexedScenario {
  /// Whoever stands at the top with most people below: the one who can announce; nil where nobody leads anybody.
  fileprivate var top: PersonID? {
    let roots = leadersOfPeople.filter { manager(of: $0) == nil && plan.people[$0]?.isVacant != true }
    return roots.max { (span(of: $0), $1) < (span(of: $1), $0) }
  }
}

extension PersonChange {
  /// Whether they led people before and nobody here.
  func losesPeople(in scenario: IndexedScenario) -> Bool { ledBefore > 0 && !scenario.leads(person) }

  fileprivate func weight(in scenario: IndexedScenario) -> Int {
    switch kind {
    case .leaves: 0
    case .bench: 1
    case _ where losesPeople(in: scenario): 2
    case _ where hasNewManager: 3
    default: 4
    }
  }
}
