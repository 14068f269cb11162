import PodModel

extension Check {
  public static let noPod = Check(
    name: "no-pod",
    counted: ("person without a pod", "people without a pod"),
    summary: "Somebody in scope who has no seat and is no leader.",
    reason: "Nobody may be forgotten.",
    source: "domain.md, Definitions: bench",
    limits: "None.",
    examples: [
      Example(
        "in a pod", people: "ana", #""pods": [{"id": "growth", "name": "Growth", "seats": [{"person": "ana"}]}]"#),
      Example("a leader", people: "ana", #""pods": [{"id": "growth", "name": "Growth", "reportsTo": "ana"}]"#),
      Example("staying out of it", people: "ana", #""placements": [{"person": "ana", "is": "stays"}]"#),
      Example("without a place", people: "ana", #""pods": []"#, finds: ["Ana has no pod."]),
    ],
    elsewhere: { scenario, _ in scenario.unplaced.flatMap { $0.people.map(Subject.person) } },
    touched: { delta, scenario in Set(scenario.people(touchedBy: delta).map(Subject.person)) },
    look: { subject, scenario, _ in
      guard subject.kind == .person, let person = scenario.plan.people[PersonID(subject.id)],
        scenario.whereabouts(of: person.id) == .bench
      else { return [] }
      return [Finding("no-pod", at: subject, .toDo, "\(person.shownName) has no pod.", short: "no pod yet")]
    },
    mends: { finding, scenario in
      guard let person = scenario.person(at: finding.subject) else { return [] }
      let best = PodFits(of: scenario).best(5, for: person.id, in: scenario).compactMap { scenario.scenario.pods[$0] }
      let stays = Edit.place(person.id, .stays)
      return best.map { Mend.put(person.id, into: $0, in: scenario) }
        + [Mend("Leave \(person.shownName) out of this option", stays)]
    })
}
