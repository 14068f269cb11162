import PodModel

extension Check {
  static let podLine = Check(
    name: "pod-line",
    counted: ("pod without a line to a leader", "pods without a line to a leader"),
    summary: "A pod that reports to nobody.",
    reason: "Somebody must clear the way for the pod and hear what it found.",
    source: "domain.md, Checks",
    limits: "None.",
    examples: [
      Example(
        "a line to a leader", people: "ana", #""pods": [{"id": "growth", "name": "Growth", "reportsTo": "ana"}]"#),
      Example(
        "a dotted line alone is none", people: "ana",
        #""pods": [{"id": "growth", "name": "Growth", "dottedTo": ["ana"]}]"#, finds: ["Growth reports to nobody."]),
    ],
    touched: { delta, scenario in scenario.podSubject(of: delta) },
    each: .pod { checked, _ in
      let pod = checked.pod
      guard pod.reportsTo == nil else { return [] }
      return [
        Finding(
          "pod-line", at: checked.subject, .toDo, "\(pod.shownName) reports to nobody.", short: "line")
      ]
    },
    mends: { finding, scenario in
      guard let pod = scenario.pod(at: finding.subject) else { return [] }
      let leaders = scenario.plan.frame.leaders.isEmpty ? scenario.leadersOfPeople : scenario.plan.frame.leaders
      return leaders.filter { !scenario.leaves($0) }.prefix(Mend.most).map { leader in
        Mend("\(pod.shownName) reports to \(scenario.name(of: leader))", Edit.line(pod.id, to: leader))
      }
    })
}
