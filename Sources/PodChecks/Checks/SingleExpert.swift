import PodModel
import Syntax

extension Check {
  static let singleExpert = Check(
    name: "single-expert",
    counted: ("single expert", "single experts"),
    summary: "One person alone covers a capability that a pod needs, or is the only cover of several pods.",
    reason: "One absence, and the pod stands still.",
    source: "domain.md, Checks",
    limits: "Pods of two or more people whose capabilities are all known; an agent's cover counts.",
    examples: [
      Example("two can do it", peopleAs: people(#""sales": 3"#, #""sales": 3"#), pods(#"{"person": "ben"}"#)),
      Example(
        "one can do it", peopleAs: people(#""sales": 3"#, #""law": 3"#), pods(#"{"person": "ben"}"#),
        finds: ["In Growth only Ana has sales as it is needed."]),
      Example(
        "the only cover of two pods", peopleAs: people(#""sales": 3"#, #""law": 3"#),
        pods(#"{"person": "ben"}"#, #"{"person": "ana"}, {"person": "ben"}"#),
        finds: [
          "In Growth only Ana has sales as it is needed.", "In Search only Ana has sales as it is needed.",
          "Ana is the only one for sales in Growth and for sales in Search.",
        ]),
    ],
    elsewhere: { scenario, _ in scenario.dividedPeople(withShares: false) },
    touched: { delta, scenario in
      let pods = scenario.podsWithOtherMembers(after: delta)
      let members = pods.flatMap { scenario.members(of: PodID($0.id)) }
      return pods.union(members.map(Subject.person)).union(scenario.seatedPeople(touchedBy: delta).map(Subject.person))
    },
    each: .pod { checked, scenario in finding(of: checked, scenario).listed },
    look: { subject, scenario, _ in scenario.person(at: subject).flatMap { finding(of: $0, scenario) }.listed })

  private static func finding(of checked: CheckedPod, _ scenario: IndexedScenario) -> Finding? {
    let pod = checked.pod
    let alone = checked.cover.alone
    guard !alone.isEmpty else { return nil }
    var experts: [PersonID] = []
    for (_, person) in alone where !experts.contains(person) { experts.append(person) }
    let told = experts.map { expert in
      let needs = alone.filter { $0.person == expert }.map(\.need.capability.string)
      return "only \(scenario.name(of: expert)) has \(needs.told)"
    }
    return Finding(
      "single-expert", at: .pod(pod.id), .watch, "In \(pod.shownName) \(told.told) as \(alone.map(\.need).asNeeded).",
      short: alone.count == 1 ? "one expert" : "\(alone.count) single experts")
  }

  private static func finding(of person: Person, _ scenario: IndexedScenario) -> Finding? {
    guard scenario.seatCount(of: person.id) > 1 else { return nil }
    let seats = scenario.seats(of: person.id)
    let told: [String] = seats.compactMap { place in
      guard let pod = scenario.scenario.pods[place.pod] else { return nil }
      let needs = NeedCover(of: pod, in: scenario).alone.filter { $0.person == person.id }.map(
        \.need.capability.string)
      return needs.isEmpty ? nil : "for \(needs.told) in \(pod.shownName)"
    }
    guard told.count > 1 else { return nil }
    return Finding(
      "single-expert", at: .person(person.id), .watch, "\(person.shownName) is the only one \(told.told).",
      short: "holds up \(told.count) pods")
  }

  private static func people(_ ana: String, _ ben: String) -> String {
    #"{"id": "ana", "name": "Ana", "capabilities": {\#(ana)}}, {"id": "ben", "name": "Ben", "capabilities": {\#(ben)}}"#
  }

  private static func pods(_ growth: String, _ search: String = "") -> String {
    #"""
    "pods": [{"id": "growth", "name": "Growth", "needs": {"sales": 3}, "seats": [{"person": "ana"}, \#(growth)]},
     {"id": "search", "name": "Search", "needs": {"sales": 2}, "seats": [\#(search)]}]
    """#
  }
}
