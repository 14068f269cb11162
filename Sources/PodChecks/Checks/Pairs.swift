import PodModel
import Syntax

extension Check {
  static let pairs = Check(
    name: "pairs",
    counted: ("pair of people not as it must be", "pairs of people not as they must be"),
    summary: "People who must be together and are not, or must be apart and are not.",
    reason: "It was asked for, and is easily lost while others move.",
    source: "domain.md, Checks",
    limits: "The scenario's \"pairs\"; together is looked at once one of them has a pod.",
    examples: [
      Example("together", people: "ana ben", pods("ana ben", "", "together")),
      Example("nobody placed yet", people: "ana ben", pods("", "", "together")),
      Example("apart", people: "ana ben", pods("ana", "ben", "apart")),
      Example(
        "split", people: "ana ben", pods("ana", "ben", "together"),
        finds: ["Ana and Ben must be together, but no pod has them all."]),
      Example(
        "one without a pod", people: "ana ben", pods("ana", "", "together"),
        finds: ["Ana and Ben must be together, but Ben has no pod."]),
      Example(
        "in one pod", people: "ana ben", pods("ana ben", "", "apart"),
        finds: ["Ana and Ben must be apart, but both are in Growth."]),
    ],
    touched: { delta, scenario in
      if delta.subject.kind == .pair { return [delta.subject] }
      return scenario.seatedPeople(touchedBy: delta).reduce(into: []) { pairs, person in
        pairs.formUnion(scenario.referrers(of: .person(person), .pair))
      }
    },
    each: .pair { pair, scenario in
      let problem =
        switch pair.must {
        case .together: split(pair.people, in: scenario)
        case .apart: meeting(pair.people, in: scenario)
        case nil: nil as String?
        }
      guard let problem, let must = pair.must?.rawValue else { return [] }
      let names = pair.people.map { scenario.name(of: $0).string }.told
      return [
        Finding(
          "pairs", at: Subject(.pair, pair.id), .broken, "\(names) must be \(must), but \(problem).",
          short: "must be \(must)",
          mended: "\(names) are \(must) now.")
      ]
    },
    mends: { finding, scenario in
      guard let pair = scenario.scenario.pairs[ID(finding.subject.id)], pair.people.count == 2 else { return [] }
      return pair.must == .apart ? waysApart(pair.people, in: scenario) : waysTogether(pair.people, in: scenario)
    })

  private static func waysTogether(_ people: [PersonID], in scenario: IndexedScenario) -> [Mend] {
    [(people[0], people[1]), (people[1], people[0])].compactMap { mover, other in
      guard let pod = scenario.homePod(of: other) else { return nil }
      guard let from = scenario.homePod(of: mover) else { return Mend.put(mover, into: pod, in: scenario) }
      return Mend(
        "Move \(scenario.name(of: mover)) from \(from.shownName) to \(pod.shownName)",
        .move(mover, from: from.id, to: pod.id, share: nil))
    }
  }

  private static func waysApart(_ people: [PersonID], in scenario: IndexedScenario) -> [Mend] {
    let first = Set(scenario.seats(of: people[0]).map(\.pod))
    let shared = scenario.seats(of: people[1]).map(\.pod).filter(first.contains).compactMap {
      scenario.scenario.pods[$0]
    }
    return shared.flatMap { pod in people.map { Mend.takeOut($0, of: pod, in: scenario) } }
  }

  private static func split(_ people: [PersonID], in scenario: IndexedScenario) -> String? {
    let pods = people.map { person in Set(scenario.seats(of: person).map(\.pod)) }
    guard let first = pods.first, pods.contains(where: { !$0.isEmpty }),
      pods.dropFirst().reduce(first, { $0.intersection($1) }).isEmpty
    else { return nil }
    let without = zip(people, pods).filter(\.1.isEmpty).map { scenario.name(of: $0.0).string }
    if without.isEmpty { return "no pod has them all" }
    return without.count == 1 ? "\(without[0]) has no pod" : "\(without.told) have no pod"
  }

  private static func meeting(_ people: [PersonID], in scenario: IndexedScenario) -> String? {
    let pods = people.flatMap { scenario.seats(of: $0).map(\.pod) }
    let counts = Dictionary(pods.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }
    let first = counts.keys.min {
      scenario.scenario.pods.position(of: $0) ?? 0 < scenario.scenario.pods.position(of: $1) ?? 0
    }
    guard let first, let pod = scenario.scenario.pods[first], let count = counts[first] else { return nil }
    return "\(count == people.count && count == 2 ? "both" : "\(count.inWords) of them") are in \(pod.shownName)"
  }

  private static func pods(_ growth: String, _ search: String, _ must: String) -> String {
    func seats(_ people: String) -> String {
      people.split(separator: " ").map { #"{"person": "\#($0)"}"# }.joined(separator: ", ")
    }
    return #"""
      "pods": [{"id": "growth", "name": "Growth", "seats": [\#(seats(growth))]},
       {"id": "search", "name": "Search", "seats": [\#(seats(search))]}],
      "pairs": [{"people": ["ana", "ben"], "must": "\#(must)"}]
      """#
  }
}
