import PodModel
import Syntax

extension Check {
  static let outcomeAccountable = Check(
    name: "outcome-accountable",
    counted: ("outcome to find an owner for", "outcomes to find owners for"),
    summary: "An outcome that no pod or nobody answers for, or whose owner is not in its pod.",
    reason: "An outcome that two answer for, or nobody, is reached by accident.",
    source: "domain.md, Checks",
    limits: "None.",
    examples: [
      Example("owned in its pod", people: "ana", outcome(#", "pod": "growth", "owner": "ana""#)),
      Example(
        "nobody answers", people: "ana", outcome(""), finds: ["No pod and nobody is accountable for Sign-ups."]),
      Example(
        "no owner", people: "ana", outcome(#", "pod": "growth""#), finds: ["Nobody is accountable for Sign-ups."]),
      Example(
        "the owner is elsewhere", people: "ana ben", outcome(#", "pod": "growth", "owner": "ben""#),
        finds: ["Ben owns Sign-ups, but is not in Growth, which is accountable for it."]),
    ],
    touched: { delta, scenario in scenario.outcomes(touchedBy: delta) },
    each: .outcome { outcome, scenario in
      let subject = Subject(.outcome, outcome.id)
      guard let owner = outcome.owner, let id = outcome.pod, let pod = scenario.scenario.pods[id] else {
        return [missing(of: outcome, at: subject)]
      }
      guard pod.seat(of: owner) == nil else { return [] }
      return [
        Finding(
          "outcome-accountable", at: subject, .broken,
          "\(scenario.name(of: owner)) owns \(outcome.shownName), but is not in \(pod.shownName), "
            + "which is accountable for it.",
          short: "owner is elsewhere", mended: "\(outcome.shownName) has its owner in its pod now.")
      ]
    },
    mends: { finding, scenario in
      guard let outcome = scenario.outcome(at: finding.subject) else { return [] }
      guard let pod = outcome.pod.flatMap({ scenario.scenario.pods[$0] }) else {
        return [Mend("Say which pod is accountable for \(outcome.shownName)", say: "pod", of: finding.subject)]
      }
      let others = pod.people.filter { $0 != pod.lead }
      let people = pod.people.filter { $0 == pod.lead } + others
      return people.prefix(Mend.most).map { person in
        Mend("\(scenario.name(of: person)) owns \(outcome.shownName)", .set("owner", finding.subject, person.json))
      } + (outcome.owner.map { [Mend.put($0, into: pod, in: scenario)] } ?? [])
    })

  private static func missing(of outcome: Outcome, at subject: Subject) -> Finding {
    let who = [outcome.pod == nil ? "no pod" : nil, outcome.owner == nil ? "nobody" : nil].compactMap(\.self).told
    return Finding(
      "outcome-accountable", at: subject, .toDo,
      "\(who.prefix(1).uppercased() + who.dropFirst()) is accountable for \(outcome.shownName).",
      short: [outcome.pod == nil ? "pod" : nil, outcome.owner == nil ? "owner" : nil].compactMap(\.self).told)
  }

  private static func outcome(_ fields: String) -> String {
    #""pods": [{"id": "growth", "name": "Growth", "seats": [{"person": "ana"}]}], "#
      + #""outcomes": [{"id": "o", "measure": "Sign-ups"\#(fields)}]"#
  }
}
