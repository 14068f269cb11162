import Cells
import PodModel
import Syntax

/// All pods by their numbers in one row, where the screen is too narrow for more than one card: "1! 2 [3] 4 5".
struct PodStripView {
  let board: Board

  func draw(_ region: inout Region) {
    let pods = board.pods
    guard let here, !pods.isEmpty, region.rows > 0 else { return }
    let first = first(before: here, room: region.columns / 2)
    var column = 1
    if first > 0 { column += region.write("\(board.look.marks.cut) ", at: Position(column: 1, row: 0)) }
    for index in first..<pods.count {
      let isHere = index == here
      let name = name(of: index, isHere: isHere)
      let width = DisplayWidth.cells(of: name)
      let isLast = index == pods.count - 1
      guard column + width + (isLast ? 0 : 2) < region.columns else {
        region.write(board.look.marks.cut, at: Position(column: column, row: 0))
        return
      }
      let isBroken = !board.findings.summary(of: pods[index].id).broken.isEmpty
      region.write(
        name, at: Position(column: column, row: 0),
        style: board.look[isHere ? .selected : isBroken ? .broken : .muted])
      column += width + 1
    }
  }

  /// The pod that the cursor is on, or that somebody would be dropped on; the one on top where it is on neither.
  private var here: Int? {
    if case .moving(let move) = board.mode, case .pod(let pod) = move.target { return board.pods.position(of: pod) }
    return board.focus.pod.flatMap { board.pods.position(of: $0) } ?? min(board.top, board.pods.count - 1)
  }

  private func name(of index: Int, isHere: Bool) -> String {
    let pod = board.pods[index]
    let alarm = board.findings.summary(of: pod.id).broken.isEmpty ? "" : "!"
    let number = "\(pod.number ?? index + 1)\(alarm)"
    return isHere ? "[\(number)]" : number
  }

  /// The first pod that is shown, so that the one the cursor is on has half of the row before it.
  private func first(before here: Int, room: Int) -> Int {
    var left = room
    var index = here
    while index > 0 {
      left -= DisplayWidth.cells(of: name(of: index - 1, isHere: false)) + 1
      if left < 0 { break }
      index -= 1
    }
    return index
  }
}
