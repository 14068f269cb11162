import Cells
import PodModel
import Syntax

extension ListPage {
  /// What each pod is judged by; outcomes that no pod is accountable for stand on top.
  static let outcomes = ListPage(
    columns: { _ in
      [
        ListColumns.Column("OUTCOME", least: 24, share: 5),
        ListColumns.Column("BASELINE TO TARGET", least: 18, share: 2),
        ListColumns.Column("NOW", least: 16), ListColumns.Column("OWNER", least: 14, share: 2),
        ListColumns.Column("DUE", least: 10), ListColumns.Column("LOOP", least: 12, share: 1),
      ]
    },
    rows: { board in
      let scenario = board.content?.scenario
      let loose = scenario?.outcomes.filter { $0.pod == nil }.map(\.id) ?? []
      var rows = loose.isEmpty ? [] : [ListRow.heading("WITHOUT A POD: e names the pod that answers for it", .toDo)]
      rows += loose.map { outcome($0, of: nil) }
      for pod in board.pods {
        if !rows.isEmpty { rows.append(.blank) }
        rows.append(title(of: pod.id))
        rows += board.content?.outcomes(of: pod.id).map { outcome($0.id, of: pod.id) } ?? []
      }
      return rows.isEmpty ? [.note("No outcomes yet. a adds a pod, and then its outcome.")] : rows
    },
    remark: { board in
      let outcomes = board.content?.scenario.outcomes ?? Table()
      return "\(outcomes.count(where: \.canBeJudged)) of \(outcomes.count) can be judged"
    })

  private static func title(of id: PodID) -> ListRow {
    ListRow(.card(id, nil)) { board, columns in
      guard let pod = board.pods[id] else { return [] }
      let count = board.content?.outcomes(of: id).count ?? 0
      let name = "\(pod.number.map { "\($0) " } ?? "")\(board.look.shown(pod.shownName))"
      return columns.piece(0, name, .heading)
        + columns.rest(from: 1, count == 0 ? "no outcome yet: a, then o" : pod.importance?.rawValue ?? "", .muted)
    }
  }

  private static func outcome(_ id: OutcomeID, of pod: PodID?) -> ListRow {
    let focus = pod.map { Focus.card($0, .outcome(id)) } ?? .elsewhere(Subject(.outcome, id))
    return ListRow(focus) { board, columns in
      guard let outcome = board.content?.scenario.outcomes[id] else { return [] }
      let look = board.look
      let owner = outcome.owner.flatMap { board.plan.people[$0] }.map { look.shown($0) }
      return columns.piece(0, look.shown(outcome.shownName), indent: 2)
        + columns.piece(
          1, outcome.span(arrow: look.marks.arrow) ?? "no numbers yet", outcome.target == nil ? .toDo : .plain)
        + columns.piece(2, OutcomeBar(of: outcome).drawn(look.marks))
        + columns.piece(3, owner ?? "no owner yet", owner == nil ? .toDo : .plain)
        + columns.piece(4, outcome.due.map { "\($0)" } ?? "no date", outcome.due == nil ? .toDo : .plain)
        + columns.piece(5, loop(of: outcome, board), .muted)
    }
  }

  private static func loop(of outcome: Outcome, _ board: Board) -> String {
    guard let stage = outcome.loop.stage else { return "" }
    let agent = outcome.loop.agent.flatMap { board.content?.scenario.agents[$0] }.map { board.look.shown($0.shownName) }
    return [agent ?? "an agent", stage.rawValue].joined(separator: ", ")
  }
}

/// How far an outcome has come from its baseline to its target.
struct OutcomeBar {
  /// nil where one of the three values is not known or not comparable.
  let part: Double?
  private let current: String?

  init(of outcome: Outcome) {
    current = outcome.current?.description
    guard let from = outcome.baseline?.magnitude, let to = outcome.target?.magnitude, from != to,
      let now = outcome.current?.magnitude
    else {
      part = nil
      return
    }
    part = (now - from) / (to - from)
  }

  /// "███░░░░░ 31": eight cells, and the value itself.
  func drawn(_ marks: Marks) -> String {
    guard let current else { return "" }
    guard let part else { return current }
    let filled = Int((max(0, min(1, part)) * 8).rounded())
    let bar = String(repeating: marks.full, count: filled) + String(repeating: marks.empty, count: 8 - filled)
    return "\(bar) \(current)"
  }
}
