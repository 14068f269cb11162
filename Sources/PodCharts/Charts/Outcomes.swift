import PodModel
import Syntax

extension Chart {
  public static let outcomes = Chart(
    name: "outcomes",
    summary: "what each pod is judged by: baseline, target, owner and due date",
    help: """
      By pod, in the order of the plan; pods without an outcome say so. Below 72 cells the owner stands on a line of their \
      own. From 130 cells there is a column for what the value is now, and one for the agent that works on the outcome by itself.
      """,
    sheet: { content in
      let groups = content.scenario.scenario.pods.map(content.outcomeGroup) + content.outcomesWithoutPod
      return content.sheet("Outcomes, by pod", [.table(Grid(columns: outcomeColumns, groups: groups))])
    },
    records: { content in
      Records(
        of: "outcomes",
        keys: [
          "id", "pod_id", "pod", "statement", "measure", "unit", "baseline", "target", "current", "owner_id", "owner",
          "due", "agent", "loop",
        ],
        rows: content.scenario.scenario.outcomes.sorted { $0.id < $1.id }.map(content.outcomeValues))
    })

  private static let outcomeColumns = [
    Grid.Column(title: "Outcome", least: 12, most: 46, weight: 5),
    Grid.Column(title: "Baseline", least: 8, most: 10),
    Grid.Column(title: "Target", least: 8, most: 10),
    Grid.Column(title: "Now", least: 8, most: 10, from: 130),
    Grid.Column(title: "Owner", least: 16, most: 28, weight: 2, from: 72, below: "owner "),
    Grid.Column(title: "Due", least: 10, most: 10, from: 48, below: "due "),
    Grid.Column(title: "On a loop", least: 16, most: 30, from: 130),
  ]
}

extension ChartContent {
  fileprivate func outcomeGroup(of pod: Pod) -> Grid.Group {
    let rows = scenario.outcomes(of: pod.id).sorted { $0.id < $1.id }.map(outcomeRow)
    let none = Grid.Row([[.plain("no outcome yet")], [], [], [], [], [], []])
    return Grid.Group(kind: "Pod", title: pod.title, rows: Grid.Rows(rows.isEmpty ? [none] : rows))
  }

  fileprivate var outcomesWithoutPod: [Grid.Group] {
    let loose = scenario.scenario.outcomes.filter { $0.pod == nil }.sorted { $0.id < $1.id }
    return loose.isEmpty
      ? [] : [Grid.Group(kind: "Pod", title: [.plain("No pod")], rows: Grid.Rows(loose.map(outcomeRow)))]
  }

  private func outcomeRow(of outcome: Outcome) -> Grid.Row {
    let amount = { (amount: Amount?) -> Phrase in
      guard let amount else { return [.plain("?")] }
      return [.plain("\(amount)")] + (outcome.unit.isEmpty ? [] : [.plain(" "), .words(outcome.unit)])
    }
    let agent = outcome.loop.agent.flatMap { scenario.scenario.agents[$0]?.called }
    return Grid.Row([
      [outcome.called], amount(outcome.baseline), amount(outcome.target),
      outcome.current == nil ? [] : amount(outcome.current), named(outcome.owner),
      outcome.due.map { [.plain("\($0)")] } ?? [],
      (agent.map { [$0] } ?? []) + (outcome.loop.stage.map { [.plain(", \($0.rawValue)")] } ?? []),
    ])
  }

  fileprivate func outcomeValues(of outcome: Outcome) -> [Records.Value] {
    let amount = { (amount: Amount?) -> Records.Value in
      switch amount {
      case nil: .none
      case .number(let digits): .number(digits)
      case .duration(let text): .text(text)
      }
    }
    return [
      .text(outcome.id.text), outcome.pod.map { .text($0.text) } ?? .none,
      outcome.pod.flatMap { scenario.scenario.pods[$0] }.map { .text($0.name) } ?? .none, .text(outcome.statement),
      .text(outcome.measure), .text(outcome.unit), amount(outcome.baseline), amount(outcome.target),
      amount(outcome.current), value(outcome.owner), nameValue(outcome.owner),
      outcome.due.map { .text($0.text) } ?? .none, outcome.loop.agent.map { .text($0.text) } ?? .none,
      outcome.loop.stage.map { .text(Text($0.rawValue)) } ?? .none,
    ]
  }
}
