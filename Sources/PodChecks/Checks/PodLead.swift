import PodModel

extension Check {
  static let podLead = Check(
    name: "pod-lead",
    counted: ("pod without a lead in it", "pods without a lead in them"),
    summary: "A pod without a lead, or with a lead who has no seat in it.",
    reason: "Somebody in the pod must be able to answer for it.",
    source: "domain.md, Checks",
    limits: "None.",
    examples: [
      Example(
        "the lead sits in the pod", people: "ana",
        #""pods": [{"id": "growth", "name": "Growth", "lead": "ana", "seats": [{"person": "ana"}]}]"#),
      Example(
        "a lead without a seat", people: "ana",
        #""pods": [{"id": "growth", "name": "Growth", "lead": "ana"}]"#,
        finds: ["Ana leads Growth, but has no seat in it."]),
      Example(
        "nobody leads", people: "ana", #""pods": [{"id": "growth", "name": "Growth", "seats": [{"person": "ana"}]}]"#,
        finds: ["Growth has no lead."]),
    ],
    touched: { delta, scenario in
      if delta.subject.kind == .person, delta.renames("name", "title") {
        return scenario.pods(naming: PersonID(delta.subject.id))
      }
      return scenario.podSubject(of: delta)
    },
    each: .pod { checked, scenario in
      let pod = checked.pod
      guard let lead = pod.lead else {
        return [
          Finding(
            "pod-lead", at: checked.subject, .toDo, "\(pod.shownName) has no lead.", short: "lead")
        ]
      }
      guard pod.seat(of: lead) == nil else { return [] }
      return [
        Finding(
          "pod-lead", at: checked.subject, .broken,
          "\(scenario.name(of: lead)) leads \(pod.shownName), but has no seat in it.", short: "lead has no seat",
          mended: "\(pod.shownName) has its lead among its people now.")
      ]
    },
    mends: { finding, scenario in
      guard let pod = scenario.pod(at: finding.subject) else { return [] }
      let seat = pod.lead.map { [Mend.put($0, into: pod, in: scenario)] } ?? []
      return seat
        + pod.people.prefix(Mend.most).map { person in
          Mend("\(scenario.name(of: person)) leads \(pod.shownName)", Edit.lead(person, of: pod.id))
        }
    })
}
