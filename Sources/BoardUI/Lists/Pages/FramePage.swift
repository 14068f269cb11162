import Cells
import PodModel
import Syntax

extension ListPage {
  /// What the exercise is about and who may decide what; each line opens the form where it is said.
  static let frame = ListPage(
    columns: { _ in [ListColumns.Column("", least: 26, share: 1), ListColumns.Column("", least: 30, share: 3)] },
    rows: { board in
      let plan = board.plan
      let frame = plan.frame
      let leaders = frame.leaders.map { board.shownName(of: $0) }
      var rows = [ListRow.heading("WHAT THIS IS ABOUT")]
      rows += [
        field("frame.question", "Question", frame.question.string, missing: "What is to be answered?"),
        field(
          "frame.matters", "What matters", frame.matters.map(\.string).joined(separator: ", "),
          missing: "Three to five criteria"),
        field(
          "frame.leaders", "Leaders who may take pods", leaders.joined(separator: ", "), missing: "Who may lead?"),
        field("frame.decideBy", "Decide by", frame.decideBy.map { "\($0)" } ?? "", missing: "A date"),
        field("title", "Title", plan.title.string, missing: "What the plan is called"),
        field("marking", "Marking", plan.marking.string, missing: "Such as CONFIDENTIAL"),
        field("asOf", "As of", plan.asOf.map { "\($0)" } ?? "", missing: "The day that dates are compared with"),
      ]
      return rows + FrameRows(board: board).all
    },
    open: { board, key in
      let effects = board.editFocused()
      if case .form(var form) = board.mode {
        form.go(to: key.detail)
        board.mode = .form(form)
      }
      return effects
    })

  private static func field(_ key: Text, _ label: String, _ value: String, missing: String) -> ListRow {
    ListRow(ListRow.Key(focus: .elsewhere(Subject(.plan, text: "")), detail: key)) { board, columns in
      columns.piece(0, label, .muted, indent: 1)
        + (value.isEmpty ? columns.piece(1, missing, .toDo) : columns.rest(from: 1, board.look.shown(Text(value))))
    }
  }
}

/// What is said of this option as a whole: who stays together, who is out of it, and what was decided.
private struct FrameRows {
  let board: Board

  var all: [ListRow] { pairs + placements + decision }

  private var pairs: [ListRow] {
    let pairs = board.content?.scenario.pairs ?? Table()
    let rows = pairs.map { pair in
      let names = pair.people.map { board.shownName(of: $0) }.joined(separator: " and ")
      return line(Subject(.pair, pair.id), names, pair.must.map { "must be \($0.rawValue)" } ?? "")
    }
    return part("TOGETHER OR APART", rows, "Nobody has to be together or apart. a, then t, says so.")
  }

  private var placements: [ListRow] {
    let placements = board.content?.scenario.placements ?? Table()
    let rows = placements.filter { board.isShown($0.person) }.map { placement in
      let by = placement.by.map { ", by \($0)" } ?? ""
      let because = placement.because.isEmpty ? "" : ": \(board.look.shown(placement.because))"
      return line(
        Subject(.placement, placement.id), board.shownName(of: placement.person),
        "\(placement.is?.rawValue ?? "")\(by)\(because)")
    }
    let hidden = placements.count - rows.count
    if hidden > 0 { return part("OUT OF THIS OPTION", rows + [.note("\(hidden) leave.")], "") }
    return part("OUT OF THIS OPTION", rows, "Everybody is in scope. a, then l, says who stays out of it or leaves.")
  }

  private var decision: [ListRow] {
    guard let scenario = board.content?.scenario else { return [] }
    let decision = scenario.decision
    let subject = Subject(.scenario, scenario.id)
    let name = board.look.shown(scenario.shownName)
    guard let at = decision.at else {
      return part("DECISION", [line(subject, name, "Not decided. D decides for this option.", .toDo)], "")
    }
    let from = decision.from.map { ", holds from \($0)" } ?? ""
    let by = decision.by.isEmpty ? "" : " by \(board.look.shown(decision.by))"
    let because = decision.because.isEmpty ? "" : ": \(board.look.shown(decision.because))"
    return part("DECISION", [line(subject, name, "Decided on \(at)\(by)\(from)\(because)")], "")
  }

  private func line(_ subject: Subject, _ label: String, _ text: String, _ role: Role = .plain) -> ListRow {
    ListRow(.elsewhere(subject)) { _, columns in
      columns.piece(0, label, indent: 1) + columns.rest(from: 1, text, role)
    }
  }

  private func part(_ title: String, _ rows: [ListRow], _ empty: String) -> [ListRow] {
    [.blank, .heading(title)] + (rows.isEmpty ? [.note(empty)] : rows)
  }
}
