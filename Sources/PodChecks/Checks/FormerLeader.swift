import PodModel
import Syntax

extension Check {
  static let formerLeader = Check(
    name: "former-leader",
    counted: ("leader of today to decide about", "leaders of today to decide about"),
    summary: "Somebody who leads people today and nobody here, with no word about it.",
    reason: "Whoever loses their people learns it from the chart unless somebody decided and told them.",
    source: "domain.md, Checks; Definitions: leader",
    limits: "A placement, the lead of a pod, or a note on the person is a word about it.",
    examples: [
      Example("still leading", peopleAs: people, #""pods": [{"id": "growth", "reportsTo": "ana"}]"#),
      Example("leads a pod", peopleAs: people, moved(#", "lead": "ana""#)),
      Example("a note about it", peopleAs: people, moved("") + #", "notes": [{"id": "n", "on": "person ana"}]"#),
      Example(
        "no word about it", peopleAs: people, moved(""),
        finds: ["Ana leads 1 person today and nobody here; nothing says what becomes of that."]),
    ],
    elsewhere: { _, facts in facts.today.leaders.map(Subject.person) },
    touched: { delta, scenario in
      if delta.subject.kind == .note { return subjects(ofNote: delta, scenario) }
      return Set(scenario.people(touchedBy: delta).map(Subject.person))
    },
    look: { subject, scenario, facts in
      guard let leader = scenario.person(at: subject), !leader.isVacant, !scenario.leads(leader.id) else { return [] }
      let span = facts.today.span(of: leader.id)
      guard span > 0, !hasWord(about: leader.id, scenario) else { return [] }
      return [
        Finding(
          "former-leader", at: subject, .toDo,
          "\(leader.shownName) leads \(span.told("person", "people")) today and nobody here; "
            + "nothing says what becomes of that.",
          short: "\(span.told("person", "people")) to hand on")
      ]
    },
    mends: { finding, scenario in
      guard let person = scenario.person(at: finding.subject) else { return [] }
      let about = JSON.Member("on", .text(Text(finding.subject.description)))
      return [Mend("Note what becomes of \(person.shownName)", add: .note, [about])]
    })

  private static func hasWord(about person: PersonID, _ scenario: IndexedScenario) -> Bool {
    scenario.scenario.placements[ID(person.text)]?.is != nil
      || scenario.seats(of: person).contains { scenario.scenario.pods[$0.pod]?.lead == person }
      || !scenario.referrers(of: .person(person), .note).isEmpty
  }

  private static func subjects(ofNote delta: Delta, _ scenario: IndexedScenario) -> Set<Subject> {
    guard let on = delta.change(of: "on") else { return [] }
    let words = [on.before, on.after].compactMap { value -> Text? in
      if case .text(let words) = value { words } else { nil }
    }
    return Set(words.compactMap { Subject(words: $0) })
  }

  private static let people =
    #"{"id": "ana", "name": "Ana"}, {"id": "ben", "today": {"manager": "ana"}}, {"id": "lea"}"#

  private static func moved(_ lead: String) -> String {
    #""pods": [{"id": "growth", "name": "Growth", "reportsTo": "lea"\#(lead), "#
      + #""seats": [{"person": "ana"}, {"person": "ben"}]}]"#
  }
}
