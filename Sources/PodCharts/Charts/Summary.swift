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
          .table(Grid(columns: summaryColumns, groups: [Grid.Group(rows: Grid.Rows(content.measureRows))])),
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
    Grid.Column(title: "Measure", least: 14, most: 20),
    Grid.Column(title: "Today", least: 10, most: 30, weight: 3),
    Grid.Column(title: "Planned", least: 12, most: 44, weight: 3),
  ]
}

extension ChartContent {
  /// What a sponsor asks, but what the lists below tell; all others are told by `podboard measures`.
  private static let keys: Set<String> = [
    "people", "in-pod", "leave", "pods", "pod-sizes", "leaders", "spans", "layers", "dotted-lines", "moves",
    "dissolved-teams", "outcomes", "loops", "agents",
  ]
  /// So many entries of a list are told, and how many more there are.
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
    let sides = [Measures.ofToday(plan), Measures.of(scenario)].map { SummaryValues(measures: $0) }
    return SummaryValues.rows.map { label, words in
      Grid.Row([[.plain(label)]] + sides.map { [.plain(words($0) ?? "-")] })
    }
  }

  fileprivate var questionLines: [Line] {
    var lines: [Line] = []
    if !plan.frame.question.isEmpty { lines.append(.text([.plain("Question: "), .words(plan.frame.question)])) }
    if !plan.frame.matters.isEmpty {
      let matters = plan.frame.matters.map { Phrase([.words($0)]) }
      lines.append(.text([.plain("What matters: ")] + Phrase(matters, between: .plain(", "))))
    }
    if isDecided {
      lines.append(.text(decided))
    } else if let day = plan.frame.decideBy {
      lines.append(.text([.plain("Decide by: \(day)")]))
    }
    return lines
  }

  private var isDecided: Bool { scenario.scenario.decision.at != nil || scenario.scenario.decision.from != nil }

  /// "Decided by Amara Osei on 2026-12-15, holds from 2027-01-01: one owner a journey"; behind a curtain the days alone.
  private var decided: Phrase {
    let decision = scenario.scenario.decision
    var phrase: Phrase = [.plain("Decided")]
    if !decision.by.isEmpty, !isCurtained {
      let person = PersonID(decision.by)
      phrase += [.plain(" by ")] + (plan.people.contains(person) ? named(person) : [.words(decision.by)])
    }
    if let day = decision.at { phrase.append(.plain(" on \(day)")) }
    if let day = decision.from { phrase.append(.plain(", holds from \(day)")) }
    if !decision.because.isEmpty, !isCurtained { phrase += [.plain(": "), .words(decision.because)] }
    return phrase
  }

  // MARK: What is still to do

  fileprivate var decisionLines: [Line] {
    let seats = scenario.scenario.pods.flatMap { pod in scenario.openSeats(of: pod).map { told(open: $0, of: pod) } }
    let withoutAgent = scenario.scenario.pods.filter { scenario.agents(in: $0.id).isEmpty }.map(\.title)
    let lines =
      findingLines + peopleLines + list(seats, "open seat", plural: "open seats")
      + list(withoutAgent, "pod without an agent", plural: "pods without an agent")
    return (lines.isEmpty ? [] : [.heading(isDecided ? "Still to do" : "To decide")] + lines) + concernLines
  }

  /// "1 Checkout (UX designer, by 2027-01-15)"
  private func told(open seat: Seat, of pod: Pod) -> Phrase {
    var details: [Phrase] = seat.role.isEmpty ? [] : [[.words(seat.role)]]
    if let day = seat.by { details.append([.plain("by \(day)")]) }
    guard !details.isEmpty else { return pod.title }
    return pod.title + [.plain(" (")] + Phrase(details, between: .plain(", ")) + [.plain(")")]
  }

  /// "! 2 open seats: 1 Checkout, 6 Partner Desk"
  private func list(_ entries: [Phrase], _ words: String, plural: String) -> [Line] {
    guard !entries.isEmpty else { return [] }
    let more = entries.count - Self.longest
    let told = Array(entries.prefix(Self.longest)) + (more > 0 ? [[.plain("and \(more.grouped) more")]] : [])
    let count = "\(entries.count.grouped) \(entries.count == 1 ? words : plural): "
    return [.item([.plain(count)] + Phrase(told, between: .plain(", ")), mark: [.sign(.warning)])]
  }

  /// Who has no pod, and who leads people today and nobody here: a line each, so that one more or less moves no other;
  /// how many they are, the measures and checks tell.
  private var peopleLines: [Line] {
    let bench = scenario.byName(scenario.unplaced.flatMap(\.people))
    let (unplaced, former) = (Set(bench), formerLeaders)
    let leading = Set(former)
    let people = bench + former.filter { !unplaced.contains($0) }
    guard !people.isEmpty else { return [] }
    let more = people.count - Self.longest
    let told = people.prefix(Self.longest).map { person -> Line in
      let words = unplaced.contains(person) ? ["no pod"] : []
      let why = words + (leading.contains(person) ? ["leads people today and nobody here"] : [])
      return .detail(scenario.titled(person) + [.plain(": \(why.joined(separator: ", "))")])
    }
    return [.item([.plain("Without a pod, or leading nobody any more:")], mark: [.sign(.warning)])] + told
      + (more > 0 ? [.detail([.plain("and \(more.grouped) more")])] : [])
  }

  /// "! 2 broken and 5 to do: 4 people without a pod, 2 outcomes to measure, 1 other": of all that is found the two kinds
  /// that are most, so that it stays one line; the parts make the whole.
  private var findingLines: [Line] {
    let findings = Findings(of: scenario).all(in: scenario).filter { !$0.isAccepted && $0.severity != .watch }
    guard !findings.isEmpty else { return [] }
    let severities = Severity.allCases.compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count > 0 ? "\(count.grouped) \(severity.word)" : nil
    }
    let counts = Check.all.map { check in (check.counted, findings.count { $0.check == check.name }) }
    let order = counts.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
    let most = order.prefix(2).map(\.element).filter { $0.1 > 0 }
    let others = most.reduce(findings.count) { $0 - $1.1 }
    let told = most.map { words, count in "\(count.grouped) \(count == 1 ? words.one : words.many)" }
    let rest = others > 0 ? [others == 1 ? "1 other" : "\(others.grouped) others"] : []
    let words = "\(severities.joined(separator: " and ")): \((told + rest).joined(separator: ", "))"
    return [.item([.plain(words)], mark: [.sign(.warning)])]
  }

  /// Who leads people today, and here neither people nor pods; whoever leaves is not among them.
  private var formerLeaders: [PersonID] {
    let today = Set(plan.people.lazy.filter { !$0.isVacant }.compactMap(\.today.manager))
    let former = today.filter { person in
      plan.people[person]?.isVacant != true && scenario.whereabouts(of: person) != .leaves && !scenario.leads(person)
    }
    return scenario.byName(Array(former))
  }

  /// Behind a curtain their number alone: what was said in the room names people.
  private var concernLines: [Line] {
    let open = scenario.scenario.concerns.filter { $0.settled.isEmpty }.sorted { $0.id < $1.id }
    guard !open.isEmpty else { return [] }
    if isCurtained { return [.heading("Concerns", "(\(open.count.grouped))")] }
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
