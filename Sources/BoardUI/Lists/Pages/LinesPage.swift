import Cells
import PodCharts
import PodChecks
import PodModel
import Syntax

extension ListPage {
  /// Leaders, the pods that report to them, and on demand the people; then what has no line, and who leads nobody any more.
  static let lines = ListPage(
    columns: { _ in
      [
        ListColumns.Column("", least: 30, share: 5), ListColumns.Column("", least: 14, share: 2),
        ListColumns.Column("", least: 20, share: 3), ListColumns.Column("", least: 14, share: 2),
      ]
    },
    rows: { board in board.content.map { LineRows(of: board, $0).rows } ?? [] },
    remark: { board in
      let here = board.content?.layers ?? 0
      return "\(here) \(here == 1 ? "layer" : "layers"), today \(board.findings.layersToday)"
    },
    openWord: { board in
      guard let key = board.listKey, let subject = LineRows.unfoldable(key, on: board) else { return "edit" }
      return subject.kind == .pod ? "people" : "fold"
    },
    open: { board, key in
      guard let subject = LineRows.unfoldable(key, on: board) else { return board.editFocused() }
      board.turnFolding(of: subject)
      return []
    })
}

/// The rows of Lines, from the top down and without recursion: lines may be as long as the roster.
struct LineRows {
  private(set) var rows: [ListRow] = []
  private let board: Board
  private let content: IndexedScenario
  private let tree: LeaderTree

  /// What is still to be drawn, with the lines that lead to it.
  private enum Step {
    case leader(PersonID), pod(Pod), person(PersonID), seat(Pod, Seat), agent(Pod, Agent)
  }

  private typealias Waiting = (step: Step, stem: String, isLast: Bool, depth: Int)

  /// What can be unfolded on a row: a pod, or a leader.
  static func unfoldable(_ key: ListRow.Key, on board: Board) -> Subject? {
    switch key.focus {
    case .card(let pod, nil): .pod(pod)
    case _ where key.detail == "leader": board.person(at: key.focus).map { .person($0) }
    default: nil
    }
  }

  init(of board: Board, _ content: IndexedScenario) {
    self.board = board
    self.content = content
    tree = LeaderTree(of: content)
    var drawn: Set<PersonID> = []
    for root in tree.roots { draw(.leader(root), &drawn) }
    let circles = tree.all.filter { !drawn.contains($0) }
    if !circles.isEmpty {
      rows += [.blank, .heading("! IN A CIRCLE: these lines lead back to where they begin", .broken)]
      for leader in circles where !drawn.contains(leader) { draw(.leader(leader), &drawn) }
    }
    addLoosePods()
    addFormerLeaders()
    if rows.isEmpty { rows = [.note("Nobody leads anybody yet. Put the cursor on a pod and press t.")] }
  }

  private mutating func draw(_ root: Step, _ drawn: inout Set<PersonID>) {
    var waiting: [Waiting] = [(root, "", true, 0)]
    while let (step, stem, isLast, depth) = waiting.popLast() {
      if case .leader(let leader) = step, !drawn.insert(leader).inserted { continue }
      rows.append(row(for: step, prefix: depth == 0 ? "" : stem + arm(isLast)))
      let inner = depth == 0 ? "" : depth > 20 ? stem : stem + (isLast ? "   " : "\(board.look.marks.vertical)  ")
      let below = steps(below: step)
      waiting += below.enumerated().reversed().map { ($1, inner, $0 == below.count - 1, depth + 1) }
    }
  }

  private func arm(_ isLast: Bool) -> String {
    let marks = board.look.marks
    return marks.crossings[isLast ? 9 : 11] + marks.horizontal + " "
  }

  private func steps(below step: Step) -> [Step] {
    switch step {
    case .leader(let leader) where board.lists.options.folded.contains(.person(leader)): []
    case .leader(let leader):
      content.pods(under: leader).map { .pod($0) } + (tree.below[leader] ?? []).map { .leader($0) }
        + (isUnfolded(.person(leader)) ? direct(leader).map { .person($0) } : [])
    case .pod(let pod):
      isUnfolded(.pod(pod.id))
        ? pod.seats.map { .seat(pod, $0) } + content.agents(in: pod.id).map { .agent(pod, $0) } : []
    case .person, .seat, .agent: []
    }
  }

  private func isUnfolded(_ subject: Subject) -> Bool { board.lists.options.unfolded.contains(subject) }

  /// Who reports to a leader, but not by a pod, and leads nobody.
  private func direct(_ leader: PersonID) -> [PersonID] {
    let leaders = Set(tree.below[leader] ?? [])
    return content.direct(leader).filter { !leaders.contains($0) }
  }

  // MARK: Rows

  private func row(for step: Step, prefix: String) -> ListRow {
    switch step {
    case .leader(let leader): Self.leader(leader, prefix, board.listFocus(of: leader))
    case .pod(let pod): Self.pod(pod.id, prefix)
    case .person(let person): Self.person(person, prefix, board.listFocus(of: person))
    case .seat(let pod, let seat): Self.seat(seat.id, pod.id, prefix)
    case .agent(let pod, let agent): Self.agent(agent.id, pod.id, prefix)
    }
  }

  private static func leader(_ id: PersonID, _ prefix: String, _ focus: Focus) -> ListRow {
    ListRow(ListRow.Key(focus: focus, detail: "leader")) { board, columns in
      guard let person = board.plan.people[id], let content = board.content else { return [] }
      let title = person.title.isEmpty || board.look.curtain != nil ? "" : ", \(board.look.shown(person.title))"
      let today = board.findings.spanToday(of: id)
      let folded = board.lists.options.folded.contains(.person(id)) ? " \(board.look.marks.cut)" : ""
      return columns.piece(0, prefix + board.look.shown(person) + title + folded, .heading)
        + columns.rest(from: 1, led(by: id, in: content)).map { piece in
          RowPiece(piece.text, at: piece.column, width: columns.width(of: 1) + columns.width(of: 2) + 2)
        } + columns.piece(3, today == 0 ? "" : "today \(today) \(today == 1 ? "person" : "people")", .muted)
    }
  }

  /// "2 pods, 1 leader, 8 people": what there is none of is not told.
  private static func led(by leader: PersonID, in content: IndexedScenario) -> String {
    let pods = content.podCount(under: leader)
    let leaders = content.leaderCount(under: leader)
    let people = content.span(of: leader) - leaders
    let parts = [(pods, "pod", "pods"), (leaders, "leader", "leaders"), (people, "person", "people")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    return parts.isEmpty ? "nobody yet" : parts.joined(separator: ", ")
  }

  private static func pod(_ id: PodID, _ prefix: String) -> ListRow {
    ListRow(.card(id, nil)) { board, columns in
      guard let pod = board.pods[id], let content = board.content else { return [] }
      let look = board.look
      let broken = board.findings.summary(of: id).broken.isEmpty ? "" : "! "
      let number = pod.number.map { "\($0) " } ?? ""
      return columns.piece(0, prefix + broken + number + look.shown(pod.shownName), broken.isEmpty ? .plain : .broken)
        + columns.piece(1, pod.importance?.rawValue ?? "", .muted) + columns.piece(2, lead(of: pod, board))
        + columns.piece(3, remark(on: pod, content, look), .muted)
    }
  }

  /// "4, ○ 1  ★ Maya Chen": the numbers first, since a name may be cut.
  private static func lead(of pod: Pod, _ board: Board) -> String {
    let look = board.look
    let lead =
      pod.lead.flatMap { board.plan.people[$0] }.map { "\(look.marks.lead) \(look.shown($0))" } ?? "no lead yet"
    let open = pod.openSeats.isEmpty ? "" : " \(look.marks.open)\(pod.openSeats.count)"
    return "\(pod.people.count)\(open) \(lead)"
  }

  /// Why a pod reports to the very top, and its dotted lines.
  private static func remark(on pod: Pod, _ content: IndexedScenario, _ look: Look) -> String {
    let isDirect = pod.reportsTo.map { content.depth(of: $0) == 1 && content.leadsLeaders($0) } ?? false
    let direct = isDirect ? ["DIRECT: \(pod.why.isEmpty ? "no reason yet" : look.shown(pod.why))"] : []
    let dotted = pod.dottedTo.compactMap { content.plan.people[$0] }.map { "\(look.marks.dotted) \(look.shown($0))" }
    return (direct + dotted).joined(separator: ", ")
  }

  private static func person(_ id: PersonID, _ prefix: String, _ focus: Focus) -> ListRow {
    ListRow(focus) { board, columns in
      guard let person = board.plan.people[id] else { return [] }
      let title = board.look.curtain == nil ? board.look.shown(person.title) : ""
      return columns.piece(0, prefix + board.look.shown(person)) + columns.rest(from: 1, title, .muted)
    }
  }

  private static func seat(_ id: SeatID, _ pod: PodID, _ prefix: String) -> ListRow {
    ListRow(.card(pod, .seat(id))) { board, columns in
      guard let row = board.pods[pod], let seat = row.seats.first(where: { $0.id == id }) else { return [] }
      let look = board.look
      let share = seat.share.map { "\($0)% " } ?? ""
      let name =
        seat.person.flatMap { board.plan.people[$0] }.map { share + look.shown($0) }
        ?? "\(look.marks.open) \(look.shown(seat.shownRole))"
      let isLead = seat.person != nil && seat.person == row.lead
      let title = look.curtain != nil ? "" : seat.person.flatMap { board.plan.people[$0]?.title } ?? ""
      return columns.piece(0, prefix + (isLead ? "\(look.marks.lead) " : "") + name)
        + columns.rest(from: 1, look.shown(title), .muted)
    }
  }

  private static func agent(_ id: AgentID, _ pod: PodID, _ prefix: String) -> ListRow {
    ListRow(.card(pod, .agent(id))) { board, columns in
      guard let agent = board.content?.scenario.agents[id] else { return [] }
      return columns.piece(0, "\(prefix)ai \(board.look.shown(agent.shownName))")
        + columns.rest(from: 1, board.look.shown(agent.purpose), .muted)
    }
  }

  // MARK: What has no place in the tree

  private mutating func addLoosePods() {
    let loose = content.scenario.pods.filter { $0.reportsTo == nil }
    guard !loose.isEmpty else { return }
    rows += [.blank, .heading("NO LINE YET: t picks a leader", .toDo)]
    rows += loose.map { Self.pod($0.id, "  ") }
  }

  private mutating func addFormerLeaders() {
    let managers = Set(board.plan.people.lazy.compactMap(\.today.manager))
    let former = board.plan.people.filter {
      managers.contains($0.id) && board.isShown($0.id) && !$0.isVacant && !content.leads($0.id)
        && board.findings.spanToday(of: $0.id) > 0
    }
    guard !former.isEmpty else { return }
    rows += [
      .blank, .heading("LED PEOPLE TODAY, LEAD NOBODY HERE: \(former.count). Decide, and tell them first.", .toDo),
    ]
    rows += former.map { person in
      let id = person.id
      return ListRow(ListRow.Key(focus: board.listFocus(of: id), detail: "former")) { board, columns in
        guard let person = board.plan.people[id] else { return [] }
        return columns.piece(0, "  " + board.look.shown(person))
          + columns.rest(
            from: 1, "led \(board.findings.spanToday(of: id)) \(board.look.marks.arrow) \(board.whereNow(id))")
      }
    }
  }
}

extension IndexedScenario {
  /// Who reports to a leader, and not by a pod.
  fileprivate func direct(_ leader: PersonID) -> [PersonID] {
    reports(of: leader).filter { homePod(of: $0)?.reportsTo != leader }
  }
}

extension Board {
  /// A pod shows its people or does not. A leader shows pods and leaders, then the people too, then nothing.
  mutating func turnFolding(of subject: Subject) {
    if subject.kind == .pod {
      if lists.options.unfolded.remove(subject) == nil { lists.options.unfolded.insert(subject) }
    } else if lists.options.folded.remove(subject) == nil {
      let hasMore =
        content.map { content in content.direct(PersonID(subject.id)).contains { !content.leads($0) } } ?? false
      if !lists.options.unfolded.contains(subject), hasMore { return unfold(subject) }
      fold(subject)
    }
  }

  /// One step towards showing everything below a row of Lines.
  mutating func unfold(_ subject: Subject) {
    if lists.options.folded.remove(subject) == nil { lists.options.unfolded.insert(subject) }
  }

  /// One step towards showing nothing below it.
  mutating func fold(_ subject: Subject) {
    lists.options.unfolded.remove(subject)
    if subject.kind == .person { lists.options.folded.insert(subject) }
  }
}
