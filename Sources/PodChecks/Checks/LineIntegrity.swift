import PodModel
import Syntax

extension Check {
  static let lineIntegrity = Check(
    name: "line-integrity",
    counted: ("reporting line that ends nowhere", "reporting lines that end nowhere"),
    summary: "Reporting lines that run in a circle, to the same person, or to somebody who leaves.",
    reason: "Every line must end at somebody who is there.",
    source: "domain.md, Definitions: manager, depth",
    limits: "None.",
    examples: [
      Example("a line up", people: "ana ben", #""lines": [{"person": "ana", "reportsTo": "ben"}]"#),
      Example(
        "to the same person", people: "ana", #""lines": [{"person": "ana", "reportsTo": "ana"}]"#,
        finds: ["Ana is given as their own manager."]),
      Example(
        "a circle of two", people: "ana ben",
        #""lines": [{"person": "ana", "reportsTo": "ben"}, {"person": "ben", "reportsTo": "ana"}]"#,
        finds: ["The line up from Ana runs in a circle: Ana, Ben, Ana."]),
      Example(
        "to somebody who leaves", people: "ana ben",
        #""lines": [{"person": "ana", "reportsTo": "ben"}], "placements": [{"person": "ben", "is": "leaves"}]"#,
        finds: ["Ana reports to Ben, who leaves."]),
      Example(
        "a pod to somebody who leaves", people: "ben",
        #""pods": [{"id": "growth", "name": "Growth", "reportsTo": "ben"}], "#
          + #""placements": [{"person": "ben", "is": "leaves"}]"#,
        finds: ["Growth reports to Ben, who leaves."]),
    ],
    elsewhere: { scenario, facts in
      (facts.circles?.starts ?? []).union(scenario.scenario.lines.lazy.map(\.person)).map(Subject.person)
    },
    touched: { delta, scenario in lineSubjects(touchedBy: delta, in: scenario) },
    each: .pod { checked, scenario in linesToLeavers(of: checked.pod, in: scenario) },
    look: { subject, scenario, facts in
      subject.kind == .person ? findings(of: PersonID(subject.id), in: scenario, facts) : []
    },
    mends: { finding, scenario in
      let subject = finding.subject.kind == .pod ? finding.subject : Subject(.line, text: finding.subject.id)
      let name =
        scenario.pod(at: finding.subject)?.shownName ?? scenario.person(at: finding.subject)?.shownName ?? ""
      let isPod = finding.subject.kind == .pod
      let hasLine = isPod || scenario.scenario.lines[ID(finding.subject.id)]?.reportsTo != nil
      let leaders = scenario.plan.frame.leaders.filter { !scenario.leaves($0) && $0.text != finding.subject.id }
      return (hasLine ? [Mend("Take the line of \(name) away", .set("reportsTo", subject, nil))] : [])
        + leaders.prefix(Mend.most).map { leader in
          Mend("\(name) reports to \(scenario.name(of: leader))", .set("reportsTo", subject, leader.json))
        }
    })

  private static func linesToLeavers(of pod: Pod, in scenario: IndexedScenario) -> [Finding] {
    guard !scenario.scenario.placements.isEmpty else { return [] }
    var findings: [Finding] = []
    if let leader = pod.reportsTo, scenario.leaves(leader) {
      findings.append(lineToLeaver(.pod(pod.id), pod.shownName, "reports", leader, scenario))
    }
    for leader in pod.dottedTo where scenario.leaves(leader) {
      findings.append(lineToLeaver(.pod(pod.id), pod.shownName, "has a dotted line", leader, scenario))
    }
    return findings
  }

  private static func findings(of id: PersonID, in scenario: IndexedScenario, _ facts: SharedFacts) -> [Finding] {
    guard let person = scenario.plan.people[id], !scenario.leaves(id) else { return [] }
    var findings: [Finding] = []
    let mayStart = facts.circles?.starts.contains(id) ?? true
    if mayStart, let circle = scenario.circle(from: id), let start = circle.first, start == id {
      findings.append(circleFinding(of: person, circle, scenario))
    }
    guard let line = scenario.scenario.lines[ID(id.text)] else { return findings }
    let lines = (line.reportsTo.map { [($0, "reports")] } ?? []) + line.dottedTo.map { ($0, "has a dotted line") }
    for (leader, has) in lines where scenario.leaves(leader) {
      findings.append(lineToLeaver(.person(id), person.shownName, has, leader, scenario))
    }
    return findings
  }

  private static func lineToLeaver(
    _ subject: Subject, _ name: Text, _ has: String, _ leader: PersonID, _ scenario: IndexedScenario
  ) -> Finding {
    Finding(
      "line-integrity", at: subject, .broken, "\(name) \(has) to \(scenario.name(of: leader)), who leaves.",
      short: "line to a leaver", mended: "No line of \(name) leads to somebody who leaves now.")
  }

  private static func circleFinding(of person: Person, _ circle: [PersonID], _ scenario: IndexedScenario) -> Finding {
    let name = person.shownName
    let told = circle.prefix(6).map { scenario.name(of: $0).string }
    let more = circle.count > told.count ? ["\(circle.count - told.count) more"] : []
    let sentence =
      circle.count == 1
      ? "\(name) is given as their own manager."
      : "The line up from \(name) runs in a circle: \((told + more + [name.string]).joined(separator: ", "))."
    return Finding(
      "line-integrity", at: .person(person.id), .broken, sentence, short: "line in a circle",
      mended: "The line up from \(name) has an end now.")
  }

  private static func lineSubjects(touchedBy delta: Delta, in scenario: IndexedScenario) -> Set<Subject> {
    var people = scenario.people(touchedBy: delta)
    for person in people { people.formUnion(scenario.lineUp(from: person)) }
    var subjects = scenario.podSubject(of: delta).union(people.map(Subject.person))
    let person = PersonID(delta.subject.id)
    let isNamed = delta.subject.kind == .person && delta.renames("name", "title")
    if isNamed || delta.subject.kind == .placement {
      subjects.formUnion(scenario.pods(naming: person))
      // A line is known by whose it is.
      subjects.formUnion(scenario.referrers(of: .person(person), .line).map { .person(PersonID($0.id)) })
    }
    return subjects
  }
}
