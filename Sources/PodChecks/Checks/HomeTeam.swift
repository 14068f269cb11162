import PodModel
import Syntax

extension Check {
  static let homeTeam = Check(
    name: "home-team",
    counted: ("home team that nobody is in", "home teams that nobody is in"),
    summary: "A pod that goes on with a team in which nobody is today.",
    reason: "A slip of the pen makes a team of people who stay together look dissolved.",
    source: "file-format.md: homeTeam",
    limits: "None.",
    examples: [
      Example("a team of today", peopleAs: ana, pod("Sales")),
      Example("nobody's team is known", people: "ana", pod("Sales")),
      Example(
        "no team of today", peopleAs: ana, pod("Sails"),
        finds: ["Nobody is in a team called \"Sails\" today; Growth goes on with it."]),
    ],
    elsewhere: { scenario, _ in [scenario.whole] },
    touched: { delta, scenario in
      let isAboutIt =
        delta.subject.kind == .person && delta.renames("today.teams")
        || delta.subject.kind == .pod && delta.renames("homeTeam", "name")
      return isAboutIt ? [scenario.whole] : []
    },
    look: { subject, scenario, _ in
      guard subject == scenario.whole else { return [] }
      return strays(in: scenario).map { finding(of: $0, scenario) }
    },
    mends: { finding, scenario in
      let pod = strays(in: scenario).first { Check.finding(of: $0, scenario).sentence == finding.sentence }
      return pod.map { [Mend("Say which team \($0.shownName) goes on with", say: "homeTeam", of: .pod($0.id))] } ?? []
    })

  /// Looked for in one pass, and only where a pod says a team: the roster may be long.
  private static func strays(in scenario: IndexedScenario) -> [Pod] {
    let pods = scenario.scenario.pods.filter { !$0.homeTeam.isEmpty }
    guard !pods.isEmpty, scenario.plan.people.contains(where: { !$0.today.teams.isEmpty }) else { return [] }
    var missing = Set(pods.map(\.homeTeam))
    for person in scenario.plan.people {
      missing.subtract(person.today.teams)
      if missing.isEmpty { return [] }
    }
    return pods.filter { missing.contains($0.homeTeam) }
  }

  private static func finding(of pod: Pod, _ scenario: IndexedScenario) -> Finding {
    Finding(
      "home-team", at: scenario.whole, .watch,
      "Nobody is in a team called \"\(pod.homeTeam)\" today; \(pod.shownName) goes on with it.",
      short: "no such team today")
  }

  private static let ana = #"{"id": "ana", "name": "Ana", "today": {"teams": ["Sales"]}}"#

  private static func pod(_ team: String) -> String {
    #""pods": [{"id": "growth", "name": "Growth", "homeTeam": "\#(team)"}]"#
  }
}
