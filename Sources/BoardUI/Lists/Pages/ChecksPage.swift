import Cells
import PodChecks
import PodModel
import Syntax

extension ListPage {
  /// What the checks say, the heaviest first, and the concerns that the room raised. Enter goes where it belongs.
  static let checks = ListPage(
    columns: { _ in [ListColumns.Column("", least: 40, share: 1), ListColumns.Column("", least: 18)] },
    rows: { board in
      guard let content = board.content else { return [] }
      let findings = board.findings.all(in: content)
      var rows: [ListRow] = []
      for severity in Severity.allCases {
        let ones = findings.filter { $0.severity == severity && !$0.isAccepted }
        if !ones.isEmpty { rows += part("\(severity.word.uppercased())  \(ones.count)", ones, rows, on: board) }
      }
      let accepted = findings.filter(\.isAccepted)
      if !accepted.isEmpty { rows += part("ACCEPTED  \(accepted.count)", accepted, rows, on: board) }
      rows += concerns(board, after: rows)
      return rows.isEmpty ? [.note("Nothing is broken, nothing is to do.")] : rows
    },
    remark: { board in
      let accepted = board.findings.acceptedCount
      return accepted == 0 ? "" : "\(accepted) accepted"
    },
    openWord: { _ in "go there" },
    open: { board, key in
      guard key.detail == unplacedDetail else { return board.goToSubject() }
      board.lists.options.listsUnplaced.toggle()
      return []
    },
    inspect: { board, _ in
      guard let (check, subject) = board.focusedFinding else { return nil }
      return board.findings.at(subject).first { $0.check == check }?.sentence
    })

  private static func part(_ title: String, _ findings: [Finding], _ before: [ListRow], on board: Board) -> [ListRow] {
    let unplaced = findings.filter { $0.check == Check.noPod.name }
    let together = unplaced.count > mostUnplaced
    let others = together ? findings.filter { $0.check != Check.noPod.name } : findings
    let start = (before.isEmpty ? [] : [ListRow.blank]) + [.heading(title)] + others.map { row(for: $0, on: board) }
    guard together else { return start }
    return start + [heading(ofUnplaced: unplaced.count)]
      + (board.lists.options.listsUnplaced ? unplaced.map { row(for: $0, on: board) } : [])
  }

  /// Of more people without a pod there is one line, so that all else is in sight.
  private static let mostUnplaced = 12
  fileprivate static let unplacedDetail: Text = "unplaced"

  private static func heading(ofUnplaced count: Int) -> ListRow {
    ListRow(ListRow.Key(focus: .elsewhere(.plan), detail: unplacedDetail)) { board, columns in
      let enter = board.lists.options.listsUnplaced ? "Enter folds them" : "Enter lists them"
      return columns.piece(0, "\(count) people have no pod yet. \(enter).", indent: 1)
        + columns.piece(1, Check.noPod.name.string, .muted)
    }
  }

  private static func row(for finding: Finding, on board: Board) -> ListRow {
    let focus = board.focus(on: finding.subject)
    // Whoever accepts one after the other goes on to the next, and not along with what was accepted.
    let detail = Text("\(finding.check) on \(finding.subject)\(finding.isAccepted ? Board.acceptedMark : "")")
    return ListRow(ListRow.Key(focus: focus, detail: detail)) { board, columns in
      let role: Role = finding.isAccepted ? .muted : finding.severity == .broken ? .broken : .plain
      return columns.piece(0, board.look.shown(Text(finding.sentence)), role, indent: 1)
        + columns.piece(1, finding.check.string, .muted)
    }
  }

  private static func concerns(_ board: Board, after rows: [ListRow]) -> [ListRow] {
    let concerns = board.content?.scenario.concerns.filter { $0.settled.isEmpty } ?? []
    guard !concerns.isEmpty else { return [] }
    return (rows.isEmpty ? [] : [.blank]) + [.heading("RAISED IN THE ROOM  \(concerns.count)")]
      + concerns.map { concern in
        ListRow(.elsewhere(Subject(.concern, concern.id))) { board, columns in
          let look = board.look
          let owner = concern.owner.map { ", for \(board.shownName(of: $0))" } ?? ""
          return columns.piece(0, "\(look.shown(concern.text))\(owner)", indent: 1)
            + columns.piece(1, board.name(about: concern), .muted)
        }
      }
  }
}

extension Board {
  /// Whether the cursor is on the line that stands for many findings which are not listed.
  private var isOnFoldedFindings: Bool {
    listKey?.detail == ListPage.unplacedDetail && !lists.options.listsUnplaced
  }

  /// Why nothing can be accepted where the cursor is, in Checks.
  var whyNotAccept: String? {
    if isOnFoldedFindings { return "Enter lists them first; then \(key(of: .accept)) accepts one of them." }
    return focusedFinding == nil ? "Put the cursor on a finding first." : nil
  }

  /// The same of mending.
  var whyNotMend: String? {
    if isOnFoldedFindings { return "Enter lists them first; then \(key(of: .mend)) mends one of them." }
    return focusedFinding == nil && focusedConcern == nil ? "Put the cursor on a finding or a concern first." : nil
  }

  /// Where a record is: on a card, among those without a pod, else by itself.
  func focus(on subject: Subject) -> Focus {
    switch subject.kind {
    case .pod: .card(PodID(subject.id), nil)
    case .person: listFocus(of: PersonID(subject.id))
    case .seat: subject.pod.map { .card($0, .seat(SeatID(subject.id))) } ?? .elsewhere(subject)
    case .outcome: outcomeFocus(OutcomeID(subject.id))
    case .agent:
      content?.scenario.agents[AgentID(subject.id)]?.pods.first.map { .card($0, .agent(AgentID(subject.id))) }
        ?? .elsewhere(subject)
    default: .elsewhere(subject)
    }
  }

  private func outcomeFocus(_ id: OutcomeID) -> Focus {
    content?.scenario.outcomes[id]?.pod.map { .card($0, .outcome(id)) } ?? .elsewhere(Subject(.outcome, id))
  }

  /// To the page on which what the cursor is on can be seen and worked on.
  mutating func goToSubject() -> [Effect] {
    guard case .elsewhere(let subject) = focus else {
      show(.board)
      return []
    }
    switch subject.kind {
    case .person: show(content?.whereabouts(of: PersonID(subject.id)) == .leader ? .lines : .people)
    case .outcome: show(.outcomes)
    case .concern:
      guard let on = content?.scenario.concerns[ID(subject.id)]?.on, let about = Subject(words: on.text) else {
        return editFocused()
      }
      focus = focus(on: about)
      if case .elsewhere = focus { return editFocused() }
      show(.board)
    default: return editFocused()
    }
    return []
  }
}
