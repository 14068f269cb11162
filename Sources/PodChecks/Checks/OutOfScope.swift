import PodModel
import Syntax

extension Check {
  static let outOfScope = Check(
    name: "out-of-scope",
    counted: ("place of somebody who leaves or stays out of it", "places of people who leave or stay out of it"),
    summary: "Somebody who leaves or stays out of it, and who has a seat, leads a pod or owns an outcome all the same.",
    reason: "Two decisions about one person contradict each other, and the pod counts on whoever will not be there.",
    source: "domain.md, Definitions: the first that holds of leaves, stays, in a pod",
    limits:
      "Worth knowing only, where somebody leaves on a day after the pod's \"start\", or, where it has none, after "
      + "the day from which the decision holds.",
    examples: [
      Example("leaves, and has no place", people: "ana", pod("") + leaves("")),
      Example(
        "leaves, and has a seat", people: "ana", pod(#""seats": [{"person": "ana"}]"#) + leaves(""),
        finds: ["Ana leaves, and sits in Growth all the same."]),
      Example(
        "leaves, and leads", people: "ana", pod(#""lead": "ana", "seats": [{"person": "ana"}]"#) + leaves(""),
        finds: ["Ana leaves, and leads Growth all the same."]),
      Example(
        "stays out of it, and has a seat", people: "ana",
        pod(#""seats": [{"person": "ana"}]"#) + #", "placements": [{"person": "ana", "is": "stays"}]"#,
        finds: ["Ana stays out of it, and sits in Growth all the same."]),
      Example(
        "leaves, and owns an outcome", people: "ana",
        pod("") + leaves("") + #", "outcomes": [{"id": "o", "measure": "Sign-ups", "owner": "ana"}]"#,
        finds: ["Ana leaves, and owns Sign-ups all the same."]),
      Example(
        "leaves after the pod has started", people: "ana",
        pod(#""start": "2027-01-01", "seats": [{"person": "ana"}]"#) + leaves(#", "by": "2027-01-31""#),
        finds: ["Ana leaves on 2027-01-31; Growth needs somebody then."]),
      Example(
        "leaves before the pod starts", people: "ana",
        pod(#""start": "2027-03-01", "seats": [{"person": "ana"}]"#) + leaves(#", "by": "2027-01-31""#),
        finds: ["Ana leaves, and sits in Growth all the same."]),
    ],
    elsewhere: { scenario, _ in
      let people = scenario.scenario.placements.filter { $0.is != nil }.map(\.person)
      return Array(people.reduce(into: Set()) { $0.formUnion(scenario.referrers(of: .person($1), .outcome)) })
    },
    touched: { delta, scenario in
      var subjects = scenario.podSubject(of: delta).union(scenario.outcomes(touchedBy: delta))
      guard [.person, .placement].contains(delta.subject.kind) else { return subjects }
      let person = PersonID(delta.subject.id)
      subjects.formUnion(scenario.seats(of: person).map { .pod($0.pod) })
      subjects.formUnion(scenario.pods(naming: person))
      return subjects.union(scenario.referrers(of: .person(person), .outcome))
    },
    each: .pod { checked, scenario in
      absentees(of: checked.pod, scenario).map { finding(of: $0, in: checked.pod, scenario) }
    },
    look: { subject, scenario, _ in scenario.outcome(at: subject).flatMap { finding(of: $0, scenario) }.listed },
    mends: { finding, scenario in
      if let outcome = scenario.outcome(at: finding.subject) { return mends(of: outcome, scenario) }
      guard let pod = scenario.pod(at: finding.subject) else { return [] }
      let absentee = absentees(of: pod, scenario).first {
        Check.finding(of: $0, in: pod, scenario).sentence == finding.sentence
      }
      return absentee.map { mends(of: $0, in: pod, scenario) } ?? []
    })

  /// Those of its lead and its people who leave or stay out of it, the lead first.
  private static func absentees(of pod: Pod, _ scenario: IndexedScenario) -> [Placement] {
    let placements = scenario.scenario.placements
    guard !placements.isEmpty else { return [] }
    let people = (pod.lead.map { [$0] } ?? []) + pod.people.filter { $0 != pod.lead }
    return people.compactMap { placements[ID($0.text)] }.filter { $0.is != nil }
  }

  private static func finding(of placement: Placement, in pod: Pod, _ scenario: IndexedScenario) -> Finding {
    let leads = placement.person == pod.lead
    return finding(
      of: placement, at: .pod(pod.id), "\(leads ? "leads" : "sits in") \(pod.shownName)",
      needs: "\(pod.shownName) needs somebody then", start: pod.start, scenario)
  }

  private static func finding(of outcome: Outcome, _ scenario: IndexedScenario) -> Finding? {
    guard let placement = outcome.owner.flatMap({ scenario.scenario.placements[ID($0.text)] }), placement.is != nil
    else { return nil }
    return finding(
      of: placement, at: Subject(.outcome, outcome.id), "owns \(outcome.shownName)",
      needs: "\(outcome.shownName) needs an owner then",
      start: outcome.pod.flatMap { scenario.scenario.pods[$0]?.start }, scenario)
  }

  private static func finding(
    of placement: Placement, at subject: Subject, _ does: String, needs: String, start: Day?,
    _ scenario: IndexedScenario
  ) -> Finding {
    let name = scenario.name(of: placement.person)
    let mended = "What \(name) does here is settled."
    let isLeaving = placement.is == .leaves
    if isLeaving, let day = placement.by, let start = start ?? scenario.scenario.decision.from, day > start {
      return Finding(
        "out-of-scope", at: subject, .watch, "\(name) leaves on \(day); \(needs).", short: "leaves on \(day)",
        mended: mended)
    }
    return Finding(
      "out-of-scope", at: subject, .broken,
      "\(name) \(isLeaving ? "leaves" : "stays out of it"), and \(does) all the same.",
      short: isLeaving ? "somebody leaves" : "somebody out of it", mended: mended)
  }

  private static func mends(of placement: Placement, in pod: Pod, _ scenario: IndexedScenario) -> [Mend] {
    let person = placement.person
    let name = scenario.name(of: person)
    let way =
      pod.seat(of: person) == nil
      ? Mend("\(name) gives the lead of \(pod.shownName) up", Edit.lead(nil, of: pod.id))
      : Mend.takeOut(person, of: pod, in: scenario)
    return [way, Mend("\(name) takes part in this option", Edit.place(person, nil))]
  }

  private static func mends(of outcome: Outcome, _ scenario: IndexedScenario) -> [Mend] {
    let subject = Subject(.outcome, outcome.id)
    let people = outcome.pod.flatMap { scenario.scenario.pods[$0]?.people } ?? []
    let able = people.filter { scenario.scenario.placements[ID($0.text)]?.is == nil }
    return able.prefix(Mend.most).map { person in
      Mend("\(scenario.name(of: person)) owns \(outcome.shownName)", .set("owner", subject, person.json))
    } + [Mend("Nobody owns \(outcome.shownName) yet", .set("owner", subject, nil))]
  }

  private static func pod(_ fields: String) -> String {
    #""pods": [{"id": "growth", "name": "Growth"\#(fields.isEmpty ? "" : ", ")\#(fields)}]"#
  }

  private static func leaves(_ by: String) -> String {
    #", "placements": [{"person": "ana", "is": "leaves"\#(by)}]"#
  }
}
