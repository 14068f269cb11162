import PodModel
import Syntax

extension Check {
  static let clash = Check(
    name: "clash",
    counted: ("clash to settle", "clashes to settle"),
    summary: "Two people changed the same thing in different ways, or gave two pods one number; nobody has chosen yet.",
    reason: "Until somebody chooses, the plan holds what neither of them meant.",
    source: "domain.md, Merging",
    limits: "None.",
    examples: [
      Example("none", people: "ana", #""clashes": []"#),
      Example(
        "about a person", people: "ana",
        #""clashes": [{"on": "person ana", "field": "seats", "sides": [[], [{"pod": "x"}]]}]"#,
        finds: ["Where Ana sits was changed in 2 ways; choose one."]),
      Example(
        "two pods with one number", people: "",
        #""pods": [{"id": "growth", "name": "Growth", "number": 2}, {"id": "search", "name": "Search", "number": 2}]"#,
        finds: ["Search is pod 2, as Growth is."]),
    ],
    elsewhere: { scenario, _ in
      var known: Set<Subject> = []
      var numbers: Set<Int> = []
      let twice = scenario.scenario.pods.filter { pod in pod.number.map { !numbers.insert($0).inserted } ?? false }
      let subjects = scenario.scenario.clashes.map(\.subject) + twice.map { .pod($0.id) }
      return subjects.filter { known.insert($0).inserted }
    },
    touched: { delta, scenario in
      if delta.subject.kind == .clash { return subjects(of: delta, scenario) }
      // The name of the record that a clash is about is told.
      let named: Set<Subject> = scenario.scenario.clashes.isEmpty ? [] : [delta.subject]
      return delta.subject.kind == .pod ? named.union(pods(numberedAs: delta, scenario)) : named
    },
    look: { subject, scenario, _ in
      let number = scenario.pod(at: subject).flatMap { sharedNumber(of: $0, scenario) }.listed
      return number
        + clashes(about: subject, scenario).map { clash in
          let name = name(of: subject, clash, scenario)
          return Finding(
            "clash", at: subject, .broken,
            "\(what(clash, name)) was changed in \(clash.sides.count) ways; choose one.",
            short: "clash")
        }
    },
    mends: { finding, scenario in
      if let pod = scenario.pod(at: finding.subject), finding.sentence == sharedNumber(of: pod, scenario)?.sentence {
        let free = scenario.highestPodNumber + 1
        return [Mend("\(pod.shownName) becomes pod \(free)", .set("number", finding.subject, free.json))]
      }
      return clashes(about: finding.subject, scenario).flatMap { clash in
        clash.sides.indices.map { side in
          Mend(
            "\(what(clash, name(of: finding.subject, clash, scenario))): \(clash.told(side: side, in: scenario.scenario))",
            .settle(clash.subject, clash.field, .side(side + 1)))
        } + [
          Mend(
            "\(what(clash, name(of: finding.subject, clash, scenario))): as it was before, \(clash.toldBefore(in: scenario.scenario))",
            .settle(clash.subject, clash.field, .base))
        ]
      }
    })

  /// Of several pods with one number the first keeps it, as it is the one that the number is taken for.
  private static func sharedNumber(of pod: Pod, _ scenario: IndexedScenario) -> Finding? {
    guard let number = pod.number, let first = scenario.pod(numbered: number), first.id != pod.id else { return nil }
    return Finding(
      "clash", at: .pod(pod.id), .broken, "\(pod.shownName) is pod \(number), as \(first.shownName) is.",
      short: "a second pod \(number)", mended: "\(pod.shownName) has a number of its own now.")
  }

  /// The pods that have a number which a change takes away, gives, or has come to stand in another place.
  private static func pods(numberedAs delta: Delta, _ scenario: IndexedScenario) -> Set<Subject> {
    let change = delta.change(of: "number")
    let values = [change?.before, change?.after].compactMap(\.self).compactMap { try? Int(json: $0) }
    let own = scenario.scenario.pods[PodID(delta.subject.id)]?.number
    let pods = Set(values + (own.map { [$0] } ?? [])).flatMap { scenario.pods(numbered: $0) }
    return Set([delta.subject] + pods.map { .pod($0.id) })
  }

  private static func what(_ clash: Clash, _ name: Text) -> String {
    clash.field == "seats" ? "Where \(name) sits" : "The field \(clash.field) of \(name)"
  }

  /// In the order of the plan.
  private static func clashes(about subject: Subject, _ scenario: IndexedScenario) -> [Clash] {
    let clashes = scenario.scenario.clashes
    guard !clashes.isEmpty else { return [] }
    // What is about no kind of record is found by nothing else.
    if subject.kind == .clash { return clashes.filter { $0.subject == subject } }
    let positions = scenario.referrers(of: subject, .clash).compactMap { clashes.position(of: ID($0.id)) }
    return positions.sorted().map { clashes[$0] }
  }

  private static func name(of subject: Subject, _ clash: Clash, _ scenario: IndexedScenario) -> Text {
    switch subject.kind {
    case .person: scenario.name(of: PersonID(subject.id))
    case .pod: scenario.scenario.pods[PodID(subject.id)]?.shownName ?? clash.on.text
    case .outcome: scenario.scenario.outcomes[OutcomeID(subject.id)]?.shownName ?? clash.on.text
    case .agent: scenario.scenario.agents[AgentID(subject.id)]?.shownName ?? clash.on.text
    default: clash.on.text
    }
  }

  private static func subjects(of delta: Delta, _ scenario: IndexedScenario) -> Set<Subject> {
    var words: [Text] = scenario.scenario.clashes[ID(delta.subject.id)].map { [$0.on.text] } ?? []
    for case .text(let text)? in [delta.change(of: "on")?.before, delta.change(of: "on")?.after] { words.append(text) }
    return Set(words.map { Subject(words: $0) ?? Subject(.clash, text: $0) })
  }
}

extension Clash {
  /// The record that it is about; the clash itself where its words name none.
  fileprivate var subject: Subject { Subject(words: on.text) ?? Subject(.clash, text: on.text) }
}
