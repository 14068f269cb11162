import PodChecks
import PodModel
import Syntax

extension Chart {
  public static let summary = Chart(
    name: "summary",
    summary: "one page: the question, measures today and planned, what is still to do, concerns, former leaders",
    help: """
      What a sponsor reads first. Lists of names end after twelve with how many more there are, so that it stays a page; \
      `podboard check` and the other charts have all of them.
      """,
    sheet: { content in
      content.sheet(
        "Summary",
        [
          .lines(content.questionLines),
          .table(Grid(columns: summaryColumns, groups: [Grid.Group(rows: content.measureRows)])),
          .lines(content.decisionLines),
        ])
    },
    records: { content in
      let rows = content.measures.map { key, label, today, planned -> [Records.Value] in
        [.text(Text(key)), .text(Text(label)), .list(today.map(Text.init)), .list(planned.map(Text.init))]
      }
      return Records(of: "measures", keys: ["key", "measure", "today", "planned"], rows: rows)
    })

  private static let summaryColumns = [
    Grid.Column(title: "Measure", least: 14, most: 40, weight: 2),
    Grid.Column(title: "Today", least: 10, most: 30),
    Grid.Column(title: "Planned", least: 12, most: 40),
  ]
}

extension ChartContent {
  /// What a sponsor asks, but what the lists below have a number of; all others are told by `podboard measures`.
  private static let keys: Set<String> = [
    "people", "in-pod", "leave", "pods", "pod-sizes", "leaders", "spans", "layers", "dotted-lines", "moves",
    "dissolved-teams", "outcomes", "loops", "agents",
  ]
  /// So many names of a list are told, and how many more there are.
  private static let longest = 12

  fileprivate var measures: [(key: String, label: String, today: [String], planned: [String])] {
    let today = Measures.ofToday(plan)
    let planned = Measures.of(scenario)
    return zip(today, planned).compactMap { before, after in
      guard ChartContent.keys.contains(after.key) else { return nil }
      return (after.key, after.label, before.value?.lines ?? [], after.value?.lines ?? [])
    }
  }

  fileprivate var measureRows: [Grid.Row] {
    measures.map { _, label, today, planned in
      let value = { (lines: [String]) -> Phrase in
        lines.isEmpty ? [.plain("-")] : [.words(Text(lines.joined(separator: "; ")))]
      }
      return Grid.Row([[.plain(label)], value(today), value(planned)])
    }
  }

  fileprivate var questionLines: [Line] {
    var lines: [Line] = []
    if !plan.frame.question.isEmpty { lines.append(.text([.plain("Question: "), .words(plan.frame.question)])) }
    if !plan.frame.matters.isEmpty {
      let matters = plan.frame.matters.map { Phrase([.words($0)]) }
      lines.append(.text([.plain("What matters: ")] + Phrase(matters, between: .plain(", "))))
    }
    if let day = plan.frame.decideBy { lines.append(.text([.plain("Decide by: \(day)")])) }
    let decision = scenario.scenario.decision
    if decision.at != nil || decision.from != nil {
      let from = decision.from.map { ", holds from \($0)" } ?? ""
      lines.append(.text([.plain("Decided\(decision.at.map { " on \($0)" } ?? "")\(from)")]))
    }
    return lines
  }

  // MARK: What is still to do

  fileprivate var decisionLines: [Line] {
    let seats = scenario.scenario.pods.flatMap { pod in
      scenario.openSeats(of: pod).map { seat -> Phrase in
        let role: Phrase = seat.role.isEmpty ? [] : [.plain(" "), .words(seat.role)]
        return pod.title + role + (seat.by.map { [.plain(" by \($0)")] } ?? [])
      }
    }
    let bench = scenario.byName(scenario.unplaced.flatMap(\.people)).map(named)
    let withoutAgent = scenario.scenario.pods.filter { scenario.agents(in: $0.id).isEmpty }.map(\.title)
    let lines =
      findingLines + list(bench, "without a pod") + list(seats, "open seat", plural: "open seats")
      + list(withoutAgent, "pod without an agent", plural: "pods without an agent")
      + list(formerLeaders, "leads people today and nobody here", plural: "lead people today and nobody here")
    return (lines.isEmpty ? [] : [.heading("To decide")] + lines) + concernLines
  }

  /// "! 2 without a pod: Nina Falk, Paul Stone"
  private func list(_ entries: [Phrase], _ words: String, plural: String? = nil) -> [Line] {
    guard !entries.isEmpty else { return [] }
    let more = entries.count - Self.longest
    let told = Array(entries.prefix(Self.longest)) + (more > 0 ? [[.plain("and \(more) more")]] : [])
    let count = "\(entries.count) \(entries.count == 1 ? words : plural ?? words): "
    return [.item([.plain(count)] + Phrase(told, between: .plain(", ")), mark: [.sign(.warning)])]
  }

  /// "! 3 broken: pod-size 2, outcome-accountable 1"
  private var findingLines: [Line] {
    let findings = Findings(of: scenario).all(in: scenario).filter { !$0.isAccepted }
    return Severity.allCases.filter { $0 != .watch }.compactMap { severity in
      let those = findings.filter { $0.severity == severity }
      guard !those.isEmpty else { return nil }
      let checks = Check.all.compactMap { check -> String? in
        let count = those.count { $0.check == check.name }
        return count > 0 ? "\(check.name) \(count)" : nil
      }
      let words = "\(those.count) \(severity.word): \(checks.joined(separator: ", "))"
      return .item([.plain(words)], mark: [.sign(.warning)])
    }
  }

  /// Who leads people today, and here neither people nor pods; whoever leaves is not among them.
  private var formerLeaders: [Phrase] {
    let today = Set(plan.people.lazy.filter { !$0.isVacant }.compactMap(\.today.manager))
    let former = today.filter { person in
      plan.people[person]?.isVacant != true && scenario.whereabouts(of: person) != .leaves && !scenario.leads(person)
    }
    return scenario.byName(Array(former)).map(named)
  }

  /// Behind a curtain their number alone: what was said in the room names people.
  private var concernLines: [Line] {
    let open = scenario.scenario.concerns.filter { $0.settled.isEmpty }.sorted { $0.id < $1.id }
    guard !open.isEmpty else { return [] }
    if isCurtained { return [.heading("Concerns", "(\(open.count))")] }
    return section(
      "Concerns",
      open.map { concern in
        let owner: Phrase = concern.owner.map { [.plain(" (")] + named($0) + [.plain(")")] } ?? []
        return .item(about(concern.on) + [.plain(": "), .words(concern.text)] + owner)
      })
  }

  private func about(_ on: About) -> Phrase {
    guard let subject = Subject(words: on.text) else { return [.words(on.text)] }
    switch subject.kind {
    case .pod: return scenario.scenario.pods[PodID(subject.id)]?.title ?? [.words(on.text)]
    case .person where plan.people.contains(PersonID(subject.id)): return named(PersonID(subject.id))
    default: return [.words(on.text)]
    }
  }
}
