import PodModel

extension Check {
  static let sliver = Check(
    name: "sliver",
    counted: ("person in slivers", "people in slivers"),
    summary: "A share too small to be in the pod with, or somebody in too many pods.",
    reason: "Every further pod costs the time to keep up with it.",
    source: "domain.md, Checks",
    limits: "Shares from 20 %, two pods; \"sliver\": least share, \"podsEach\": most pods in the rules.",
    examples: [
      Example("two halves", people: "ravi", seats("50", "50")),
      Example("a sliver", people: "ravi", seats("85", "15"), finds: ["Ravi has only 15 % in Pod1; 20 % at least."]),
      Example("three pods", people: "ravi", seats("40", "30", "30"), finds: ["Ravi is in three pods; two at most."]),
      Example(
        "rules with other limits", people: "ravi", seats("90", "10"), rules: #"{"sliver": 10, "podsEach": 1}"#,
        finds: ["Ravi is in two pods; one at most."]),
    ],
    elsewhere: { scenario, _ in
      // Rules that allow no pod at all have something to say about everybody in one.
      guard scenario.plan.rules.mostPodsEach < 1 else { return scenario.dividedPeople(withShares: true) }
      return scenario.plan.people.lazy.map(\.id).filter { scenario.isSeated($0) }.map(Subject.person)
    },
    touched: { delta, scenario in Set(scenario.seatedPeople(touchedBy: delta).map(Subject.person)) },
    look: { subject, scenario, _ in
      guard let person = scenario.person(at: subject) else { return [] }
      let seats = scenario.seats(of: person.id)
      let least = scenario.plan.rules.leastShare
      var findings: [Finding] = []
      for place in seats {
        guard let share = place.seat.share?.thousandths, share < least else { continue }
        let pod = scenario.scenario.pods[place.pod]?.shownName ?? ""
        findings.append(
          Finding(
            "sliver", at: subject, .watch,
            "\(person.shownName) has only \(share.toldAsPercent) in \(pod); \(least.toldAsPercent) at least.",
            short: "only \(share.toldAsPercent)"))
      }
      let most = scenario.plan.rules.mostPodsEach
      if seats.count > most {
        findings.append(
          Finding(
            "sliver", at: subject, .watch,
            "\(person.shownName) is in \(seats.count.inWords) pods; \(most.inWords) at most.",
            short: "in \(seats.count.inWords) pods"))
      }
      return findings
    },
    mends: { finding, scenario in
      guard let person = scenario.person(at: finding.subject) else { return [] }
      let seats = scenario.seats(of: person.id).sorted {
        ($0.seat.share ?? .full).thousandths < ($1.seat.share ?? .full).thousandths
      }
      // Of two seats only the lesser one is too little; of more, any one is one too many.
      return seats.prefix(seats.count > 2 ? Mend.most : 1).compactMap { scenario.scenario.pods[$0.pod] }.map {
        Mend.takeOut(person.id, of: $0, in: scenario)
      }
    })

  private static func seats(_ shares: String...) -> String {
    let pods = shares.enumerated().map { number, share in
      #"{"id": "p\#(number)", "name": "Pod\#(number)", "seats": [{"person": "ravi", "share": \#(share)}]}"#
    }
    return #""pods": [\#(pods.joined(separator: ", "))]"#
  }
}
