import PodModel
import Syntax

extension Check {
  static let lostRemark = Check(
    name: "lost-remark",
    counted: ("remark about what is gone", "remarks about what is gone"),
    summary: "A note, a concern or a waiver about a record or a check that is not there.",
    reason:
      "What was said of something that is gone is read by nobody, and a waiver with a slip of the pen accepts nothing.",
    source: "file-format.md, What is not refused",
    limits: "None. Inside podboard such remarks go with their record; they come from editors and merges.",
    examples: [
      Example("about a pod", people: "", pods + #", "notes": [{"id": "n", "on": "pod growth", "text": "Ask Ana"}]"#),
      Example(
        "a note about no pod", people: "", pods + #", "notes": [{"id": "n", "on": "pod grwth", "text": "Ask Ana"}]"#,
        finds: ["The note \"Ask Ana\" is about pod grwth, which is not there."]),
      Example(
        "a concern about no record", people: "",
        pods + #", "concerns": [{"id": "c", "on": "growth", "text": "Who pays?"}]"#,
        finds: ["The concern \"Who pays?\" is about growth, which is not there."]),
      Example(
        "a waiver of no check", people: "", pods + #", "waivers": [{"check": "pod-sise", "on": "pod growth"}]"#,
        finds: ["The check pod-sise is accepted on pod growth, and there is no such check."]),
      Example(
        "a waiver on no pod", people: "", pods + #", "waivers": [{"check": "pod-size", "on": "pod grwth"}]"#,
        finds: ["The check pod-size is accepted on pod grwth, which is not there."]),
    ],
    elsewhere: { scenario, _ in [scenario.whole] },
    touched: { delta, scenario in
      switch (delta.subject.kind, delta.event) {
      case (.note, _), (.concern, _), (.waiver, _): [scenario.whole]
      case (.person, .added), (.pod, .added), (.outcome, .added), (.agent, .added): [scenario.whole]
      case (.person, .removed), (.pod, .removed), (.outcome, .removed), (.agent, .removed): [scenario.whole]
      default: []
      }
    },
    look: { subject, scenario, _ in
      guard subject == scenario.whole else { return [] }
      return lost(in: scenario).map { finding($0.sentence, scenario) }
    },
    mends: { finding, scenario in
      let remark = lost(in: scenario).first { $0.sentence == finding.sentence }?.remark
      return remark.map { [Mend("Take the \($0.kind.rawValue) away", .remove($0))] } ?? []
    })

  /// In the order of the lists; there are few remarks, and most of them are about what is there.
  private static func lost(in scenario: IndexedScenario) -> [(remark: Subject, sentence: String)] {
    let content = scenario.scenario
    let notes = content.notes.filter { !scenario.holds($0.on) }.map {
      (Subject(.note, $0.id), "The note \"\($0.text.start)\" is about \($0.on.text), which is not there.")
    }
    let concerns = content.concerns.filter { !scenario.holds($0.on) }.map {
      (Subject(.concern, $0.id), "The concern \"\($0.text.start)\" is about \($0.on.text), which is not there.")
    }
    let waivers = content.waivers.compactMap { waiver -> (Subject, String)? in
      let accepted = "The check \(waiver.check) is accepted on \(waiver.on.text)"
      let why = scenario.holds(waiver.on) ? nil : ", which is not there."
      let unknown = Check.named(waiver.check) == nil ? ", and there is no such check." : nil
      return (why ?? unknown).map { (Subject(.waiver, waiver.id), accepted + $0) }
    }
    return notes + concerns + waivers
  }

  private static func finding(_ sentence: String, _ scenario: IndexedScenario) -> Finding {
    Finding("lost-remark", at: scenario.whole, .watch, sentence, short: "remark on nothing")
  }

  private static let pods = #""pods": [{"id": "growth", "name": "Growth"}]"#
}

extension IndexedScenario {
  /// Whether what a remark is about is there; of what comes and goes by itself, such as lines, it always is.
  fileprivate func holds(_ on: About) -> Bool {
    guard !on.text.isEmpty else { return true }
    guard let subject = Subject(words: on.text) else { return on.text == Text(Subject.plan.description) }
    return switch subject.kind {
    case .person: plan.people.contains(PersonID(subject.id))
    case .pod: scenario.pods.contains(PodID(subject.id))
    case .outcome: scenario.outcomes.contains(OutcomeID(subject.id))
    case .agent: scenario.agents.contains(AgentID(subject.id))
    default: true
    }
  }
}

extension Text {
  /// As much of a text as tells it from others.
  fileprivate var start: String {
    let scalars = string.unicodeScalars
    return scalars.count <= 40 ? string : String(scalars.prefix(39)) + "…"
  }
}
