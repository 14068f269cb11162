import PodModel

extension Check {
  static let leaderSpan = Check(
    name: "leader-span",
    counted: ("leader with too many people", "leaders with too many people"),
    summary: "A leader to whom more people report than one can know.",
    reason: "Who leads too many hears of trouble last.",
    source: "domain.md, Definitions: span",
    limits: "Over 10 is worth a look, over 16 too many; \"leaderSpan\": [10, 16] in the rules.",
    examples: [
      Example("ten", people: people(10), lines(10)),
      Example("eleven", people: people(11), lines(11), finds: ["11 people report to Lea; 10 are a good limit."]),
      Example("seventeen", people: people(17), lines(17), finds: ["17 people report to Lea; 16 at most."]),
      Example(
        "rules with other limits, and pods", people: people(3),
        lines(3) + #", "pods": [{"id": "growth", "reportsTo": "lea"}]"#, rules: #"{"leaderSpan": [1, 2]}"#,
        finds: ["3 people report to Lea, and 1 pod; 2 at most."]),
    ],
    elsewhere: { scenario, _ in scenario.leadersOfPeople.map(Subject.person) },
    touched: { delta, scenario in Set(scenario.people(touchedBy: delta).map(Subject.person)) },
    look: { subject, scenario, _ in
      let limits = scenario.plan.rules.leaderSpan
      guard let leader = scenario.person(at: subject) else { return [] }
      let span = scenario.span(of: leader.id)
      guard span > limits.watch || span > limits.most else { return [] }
      let isTooMany = span > limits.most
      let pods = scenario.podCount(under: leader.id)
      let beside = pods == 0 ? "" : ", and \(pods.told("pod", "pods"))"
      let limit = isTooMany ? "\(limits.most) at most" : "\(limits.watch) are a good limit"
      return [
        Finding(
          "leader-span", at: subject, isTooMany ? .broken : .watch,
          "\(span.told("person reports", "people report")) to \(leader.shownName)\(beside); \(limit).",
          short: "span \(span)", mended: "\(leader.shownName)'s span is within the limit now.")
      ]
    })

  private static func people(_ count: Int) -> String { (["lea"] + (1...count).map { "p\($0)" }).joined(separator: " ") }

  private static func lines(_ count: Int) -> String {
    let lines = (1...count).map { #"{"person": "p\#($0)", "reportsTo": "lea"}"# }
    return #""lines": [\#(lines.joined(separator: ", "))]"#
  }
}
