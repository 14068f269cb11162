import Cells
import PodChecks
import PodModel
import Syntax

/// The rows on top: which plan and option this is, what is broken and to do, and whether it is saved.
struct StripView {
  let board: Board
  let layout: BoardLayout

  func draw(_ region: inout Region) {
    if case .moving(let move) = board.mode { return drawMove(move, &region) }
    if region.rows == 1 { return drawOneRow(&region) }
    drawTitle(&region, right: clock + board.look.shown(board.plan.marking), .marking)
    let end = region.write(savedWord, endingAt: region.columns - 1, row: 1, style: savedStyle)
    drawTabs(&region, room: end - 1)
  }

  /// The pages, the one that is shown in capitals; the findings stand with Checks, and then what there is room for.
  private func drawTabs(_ region: inout Region, room: Int) {
    var column = 1
    // The frame is looked at now and then: it has a place of its own where there is plenty of room.
    for page in Page.allCases where page != .frame || board.page == .frame || region.columns >= 120 {
      let isShown = page == board.page
      let title = isShown ? page.title.uppercased() : page.title
      column += region.write(
        title, at: Position(column: column, row: 1), style: board.look[isShown ? .heading : .muted],
        width: max(0, room - column))
      if page == .checks, column + DisplayWidth.cells(of: findings) + 2 < room {
        column += region.write(": \(findings)", at: Position(column: column, row: 1), style: findingsStyle)
      }
      column += 2
    }
    let dot = " \(board.look.marks.dot) "
    guard let told = remarks.first(where: { column + DisplayWidth.cells(of: $0 + dot) < room }) else { return }
    region.write(told + dot, endingAt: room + 1, row: 1)
  }

  /// What the page says about itself, and where one is in it: the most first, for the first that there is room for.
  private var remarks: [String] {
    let people = board.plan.people.count
    guard let list = board.page.list else {
      return [layout.cardsInSight(top: board.top) ?? "\(people) \(people == 1 ? "person" : "people")"]
    }
    // Most lists show no marks, and what is marked is what m and b are about.
    let marked = board.marked.isEmpty ? "" : "\(board.marked.count) marked"
    let parts = [marked, list.remark(board), board.rowsInSight].filter { !$0.isEmpty }
    return parts.isEmpty ? [] : [parts.joined(separator: " \(board.look.marks.dot) ")] + parts
  }

  private func drawOneRow(_ region: inout Region) {
    let marking = board.look.shown(board.plan.marking)
    if board.page != .board { return drawOneRowOfPage(marking, &region) }
    let tail = [findings, savedWord].joined(separator: " \(board.look.marks.dot) ")
    let right = clock + tail
    drawTitle(&region, right: right, .plain)
    let first = region.columns - 1 - DisplayWidth.cells(of: tail)
    region.write(findings, at: Position(column: first, row: 0), style: findingsStyle)
    region.write(savedWord, endingAt: region.columns - 1, row: 0, style: savedStyle)
    // Where people stand in rows below the cards, the line between them bears the marking.
    guard layout.benchIsColumn, !marking.isEmpty else { return }
    let end = region.columns - DisplayWidth.cells(of: right) - 3
    let start = max(end - DisplayWidth.cells(of: marking), end / 2)
    region.write(" ", at: Position(column: start - 1, row: 0))
    region.write(
      marking, at: Position(column: start, row: 0), style: board.look[.marking], width: end - start,
      mark: board.look.marks.cut)
  }

  /// The page, as much of the title as there is room for, the marking, and the findings.
  private func drawOneRowOfPage(_ marking: String, _ region: inout Region) {
    let look = board.look
    let right = [findings, savedWord].joined(separator: " \(look.marks.dot) ")
    var end = region.write(right, endingAt: region.columns - 1, row: 0, style: findingsStyle) - 2
    let page = board.page.title.uppercased()
    let start = 3 + region.write(page, at: Position(column: 1, row: 0), style: look[.heading], width: max(0, end - 1))
    if !marking.isEmpty, end - start > 4 {
      let shown = DisplayWidth.cut(marking, to: end - start, mark: look.marks.cut)
      end = region.write(shown, endingAt: end, row: 0, style: look[.marking]) - 2
    }
    guard end - start > 4 else { return }
    region.write(
      title, at: Position(column: start, row: 0), style: look[.title], width: end - start, mark: look.marks.cut)
  }

  private func drawTitle(_ region: inout Region, right: String, _ role: Role) {
    let start = region.write(right, endingAt: region.columns - 1, row: 0, style: board.look[role])
    region.write(
      title, at: Position(column: 1, row: 0), style: board.look[.title], width: max(0, start - 2),
      mark: board.look.marks.cut)
  }

  private var title: String {
    let plan = board.plan.title.isEmpty ? "Plan" : board.look.shown(board.plan.title)
    guard let scenario = board.content?.scenario else { return plan }
    let options = board.plan.scenarios
    let place = options.position(of: scenario.id).map { " (\($0 + 1) of \(options.count))" } ?? ""
    let decided = scenario.decision.at == nil ? "" : ", decided"
    return "\(plan) > \(board.look.shown(scenario.shownName))\(options.count > 1 ? place : "")\(decided)"
  }

  /// "Round 2, 06:40 left   " while a round is on.
  private var clock: String { board.round.map { "Round \($0.number), \($0.clock) left   " } ?? "" }

  private var findings: String {
    let broken = board.findings.count(of: .broken)
    let toDo = board.findings.count(of: .toDo)
    return broken + toDo == 0 ? "nothing broken, nothing to do" : "\(broken) broken, \(toDo) to do"
  }

  private var findingsStyle: Style { board.look[board.findings.count(of: .broken) > 0 ? .broken : .plain] }

  private var savedWord: String {
    switch board.save {
    case .saved: "saved"
    case .saving: "saving"
    case .failed: "NOT SAVED"
    }
  }

  private var savedStyle: Style { board.look[board.save == .failed ? .broken : .plain] }

  private func drawMove(_ move: Move, _ region: inout Region) {
    let look = board.look
    let name = board.names(of: move.held)
    let target =
      switch move.target {
      case .noPod: "no pod"
      case .nowhere: "nowhere"
      case .pod(let pod): board.pods[pod].map { "\($0.number.map { "\($0) " } ?? "")\(look.shown($0.shownName))" } ?? ""
      }
    let share = move.shareTyped.map { " at \($0)_ %" } ?? ""
    let also = move.keepsSeats ? "   also" : ""
    let hint = "Enter drops \(look.marks.dot) Esc puts back"
    let text = "MOVING \(name)\(also)   to  \(target)\(share)"
    region.write(
      text, at: Position(column: 1, row: 0), style: look[.heading], width: max(0, region.columns - 2),
      mark: look.marks.cut)
    // The footer says so too: where there is no room, who goes where comes first.
    if DisplayWidth.cells(of: text) + DisplayWidth.cells(of: hint) + 4 <= region.columns {
      region.write(hint, endingAt: region.columns - 1, row: 0, style: look[.muted])
    }
    guard region.rows > 1 else { return }
    region.write(
      "type a pod's number or part of its name: \(look.shown(Text(move.typed)))_", at: Position(column: 1, row: 1),
      style: look[.muted])
  }
}
