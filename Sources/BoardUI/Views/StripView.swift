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
    drawTitle(&region, right: board.look.shown(board.plan.marking), .marking)
    let place = layout.cardsInSight(top: board.top).map { "   \($0)" } ?? ""
    region.write(" BOARD", at: Position(column: 0, row: 1), style: board.look[.heading])
    region.write(findings + place, at: Position(column: 9, row: 1), style: findingsStyle)
    region.write(people + saved, endingAt: region.columns - 1, row: 1, style: savedStyle)
  }

  private func drawOneRow(_ region: inout Region) {
    let marking = board.look.shown(board.plan.marking)
    let right = [findings, savedWord].joined(separator: " \(board.look.marks.dot) ")
    drawTitle(&region, right: right, .plain)
    let first = region.columns - 1 - DisplayWidth.cells(of: right)
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

  private func drawTitle(_ region: inout Region, right: String, _ role: Role) {
    let start = region.write(right, endingAt: region.columns - 1, row: 0, style: board.look[role])
    region.write(
      title, at: Position(column: 1, row: 0), style: board.look[.title], width: max(0, start - 2),
      mark: board.look.marks.cut)
  }

  private var title: String {
    let plan = board.plan.title.isEmpty ? "Plan" : board.look.shown(board.plan.title)
    guard let scenario = board.content?.scenario else { return plan }
    return "\(plan) > \(board.look.shown(scenario.shownName))"
  }

  private var findings: String {
    let broken = board.findings.count(of: .broken)
    let toDo = board.findings.count(of: .toDo)
    return broken + toDo == 0 ? "nothing broken, nothing to do" : "\(broken) broken, \(toDo) to do"
  }

  private var findingsStyle: Style { board.look[board.findings.count(of: .broken) > 0 ? .broken : .plain] }

  private var people: String {
    let people = board.plan.people.count
    return "\(people) \(people == 1 ? "person" : "people") \(board.look.marks.dot) "
  }

  private var savedWord: String {
    switch board.save {
    case .saved: "saved"
    case .saving: "saving"
    case .failed: "NOT SAVED"
    }
  }

  private var saved: String { savedWord }
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
    let hint = "Enter drops \(look.marks.dot) Esc puts back"
    let text = "MOVING \(name)   to  \(target)\(share)"
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
