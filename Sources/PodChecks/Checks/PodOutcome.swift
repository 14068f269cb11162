import PodModel
import Syntax

extension Check {
  static let podOutcome = Check(
    name: "pod-outcome",
    counted: ("pod without an outcome", "pods without an outcome"),
    summary: "A pod that is accountable for no outcome, or for too many to keep in mind.",
    reason: "A pod is judged by outcomes and not by its headcount.",
    source: "domain.md, Checks",
    limits: "1 to 5 outcomes; \"podOutcomes\": most in the rules.",
    examples: [
      Example("one outcome", people: "", outcomes(1)),
      Example("none", people: "", outcomes(0), finds: ["Growth has no outcome."]),
      Example("six", people: "", outcomes(6), finds: ["Growth has 6 outcomes; 5 at most can be kept in mind."]),
      Example(
        "rules with another limit", people: "", outcomes(2), rules: #"{"podOutcomes": 1}"#,
        finds: ["Growth has 2 outcomes; 1 at most can be kept in mind."]),
    ],
    touched: { delta, scenario in
      guard delta.subject.kind == .outcome else { return scenario.podSubject(of: delta) }
      return Set(delta.change(of: "pod")?.people.map { Subject(.pod, text: $0.text) } ?? [])
    },
    each: .pod { checked, scenario in
      let pod = checked.pod
      let count = scenario.outcomeCount(of: pod.id)
      let most = scenario.plan.rules.mostOutcomes
      if count == 0 {
        return [
          Finding(
            "pod-outcome", at: checked.subject, .toDo, "\(pod.shownName) has no outcome.", short: "outcome")
        ]
      }
      guard count > most else { return [] }
      return [
        Finding(
          "pod-outcome", at: checked.subject, .watch,
          "\(pod.shownName) has \(count) outcomes; \(most) at most can be kept in mind.", short: "\(count) outcomes")
      ]
    },
    mends: { finding, scenario in
      guard let pod = scenario.pod(at: finding.subject), finding.severity == .toDo else { return [] }
      let loose = scenario.scenario.outcomes.filter { $0.pod == nil }.prefix(Mend.most)
      return loose.map { outcome in
        Mend(
          "\(pod.shownName) is accountable for \(outcome.shownName)",
          .set("pod", Subject(.outcome, outcome.id), pod.id.json))
      } + [Mend("Write an outcome for \(pod.shownName)", add: .outcome, [JSON.Member("pod", .text(pod.id.text))])]
    })

  private static func outcomes(_ count: Int) -> String {
    let outcomes = (0..<count).map { #"{"id": "o\#($0)", "measure": "Sign-ups", "pod": "growth"}"# }
    return #""pods": [{"id": "growth", "name": "Growth"}], "outcomes": [\#(outcomes.joined(separator: ", "))]"#
  }
}
