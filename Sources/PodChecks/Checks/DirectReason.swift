import PodModel

extension Check {
  static let directReason = Check(
    name: "direct-reason",
    counted: ("pod at the very top without a reason", "pods at the very top without a reason"),
    summary: "A pod that reports to the very top, past the leaders below, without saying why.",
    reason: "Every line to the top costs the top attention; some are worth it, and the reason is to be known.",
    source: "domain.md, Checks; Definitions: depth",
    limits: "Depth 1, where other leaders stand below; a reason is the pod's \"why\".",
    examples: [
      Example("a reason is given", people: "ana ben cem", pods(#", "why": "All ship on it""#)),
      Example("nobody else leads", people: "ana", #""pods": [{"id": "growth", "name": "Growth", "reportsTo": "ana"}]"#),
      Example(
        "no reason is given", people: "ana ben cem", pods(""),
        finds: ["Growth reports to Ana, at the very top, and does not say why."]),
    ],
    touched: { delta, scenario in
      let pods = scenario.podSubject(of: delta)
      guard delta.subject.kind == .person, delta.renames("name", "title") else { return pods }
      return pods.union(scenario.pods(naming: PersonID(delta.subject.id)))
    },
    looksAgainUnderTop: { $0.why.isEmpty },
    each: .pod { checked, scenario in
      let pod = checked.pod
      guard pod.why.isEmpty, let leader = pod.reportsTo, scenario.isTopLeader(leader) else { return [] }
      return [
        Finding(
          "direct-reason", at: checked.subject, .toDo,
          "\(pod.shownName) reports to \(scenario.name(of: leader)), at the very top, and does not say why.",
          short: "why to the top", mended: "\(pod.shownName) has a reason for where it reports now.")
      ]
    },
    mends: { finding, scenario in
      guard let pod = scenario.pod(at: finding.subject) else { return [] }
      return [Mend("Say why \(pod.shownName) reports there", say: "why", of: finding.subject)]
    })

  private static func pods(_ why: String) -> String {
    #""pods": [{"id": "growth", "name": "Growth", "reportsTo": "ana"\#(why)}], "#
      + #""lines": [{"person": "ben", "reportsTo": "ana"}, {"person": "cem", "reportsTo": "ben"}]"#
  }
}
