import Cells
import PodCharts
import PodModel
import Syntax

/// The conversations that the changes call for, in the order in which they are to be held; Enter ticks one.
struct TellingRows {
  private(set) var rows: [ListRow] = []
  private let board: Board

  init(of board: Board) {
    self.board = board
    guard let content = board.content else { return }
    let conversations = Conversations(of: content)
    let all = conversations.all.filter { board.isShown($0.person) }
    guard !all.isEmpty else {
      rows = [.note("Nothing changes for anybody yet, so that nobody has to be told.")]
      return
    }
    let own = all.filter { $0.stage == .own }
    rows = [.note("\(own.count(where: \.isHeld)) of \(own.count) own conversations were held. Enter ticks one.")]
    addWarning(conversations)
    for stage in Conversation.Stage.allCases {
      let those = all.filter { $0.stage == stage }
      guard !those.isEmpty else { continue }
      rows += [.blank, .heading("\(stage.title.uppercased())  \(those.count)")] + those.map(row)
    }
  }

  private mutating func addWarning(_ conversations: Conversations) {
    let overtaken = conversations.overtaken.filter(board.isShown)
    guard !overtaken.isEmpty else { return }
    let names = overtaken.prefix(5).map { board.shownName(of: $0) }
    let more = overtaken.count > 5 ? " and \(overtaken.count - 5) more" : ""
    rows.append(
      .heading("! The announcement would come before it was said to: \(names.joined(separator: ", "))\(more)", .broken))
  }

  private func row(for conversation: Conversation) -> ListRow {
    let focus = board.listFocus(of: conversation.person)
    let key = ListRow.Key(focus: focus, detail: Board.detail(of: conversation))
    return ListRow(key) { board, columns in
      let look = board.look
      let who = conversation.team.isEmpty ? board.shownName(of: conversation.person) : look.shown(conversation.team)
      let by = conversation.by.map { ", by \(board.shownName(of: $0))" } ?? ""
      let day = conversation.day.map { conversation.isHeld ? "; on \($0)" : "; set for \($0)" } ?? ""
      let about =
        conversation.stage == .own
        ? ": \(board.whereNow(conversation.person))" : conversation.stage == .everybody ? "" : told(conversation, board)
      let box = conversation.isHeld ? "[x]" : "[ ]"
      return columns.rest(
        from: 0, "\(box) \(who)\(about)\(by)\(day)", conversation.isHeld ? .muted : .plain, indent: 1)
    }
  }
}

/// Whom a conversation with a leader or a team is about.
private func told(_ conversation: Conversation, _ board: Board) -> String {
  let people = conversation.about.filter(board.isShown)
  let names = people.prefix(4).map { board.shownName(of: $0) }.joined(separator: ", ")
  let more = people.count > 4 ? " and \(people.count - 4) more" : ""
  return " \(conversation.stage == .newLeader ? "gets" : "loses") \(names)\(more)"
}

extension Board {
  var isTelling: Bool { page == .changes && lists.options.comparison.side == .toTell }

  static func detail(of conversation: Conversation) -> Text { Text("tell \(conversation.what)") }

  /// Notes that a conversation was held, on the plan's day; once more takes the note away.
  mutating func tick(_ key: ListRow.Key) -> [Effect] {
    if isReadOnly {
      refuse(Self.readOnly)
      return []
    }
    guard let content, let person = person(at: key.focus) else { return [] }
    let conversation = Conversations(of: content).all.first {
      $0.person == person && Self.detail(of: $0) == key.detail
    }
    guard let conversation else { return [] }
    let speaker = conversation.by.flatMap { plan.people[$0]?.shownName } ?? ""
    let effects = commit(edits: [conversation.ticking(by: speaker, at: plan.asOf, in: scenario)])
    if !status.isRefusal { stepInList(1) }
    return effects
  }
}
