import Cells
import PodChecks
import PodFiles
import PodModel
import Syntax

@testable import BoardUI
@testable import TerminalIO

/// Bytes from a terminal, pressed on a board: after each event it is drawn; at the end its plan is whole, its findings
/// are as if looked for afresh, and all that was done is undone and done again.
enum BoardFuzzer {
  /// The first two bytes are the terminal's size.
  static func run(_ bytes: [UInt8]) {
    guard bytes.count > 2 else { return }
    var parser = InputParser()
    let events = parser.feed(bytes.dropFirst(2).prefix(400)) + parser.flush()
    var board = Board(
      StartPlan.indexed.plan, size: Size(columns: Int(bytes[0]) % 160, rows: Int(bytes[1]) % 60), session: "fuzz")
    let start = board.plan.json
    for event in events {
      _ = board.handle(event)
      require(Screen.draw(board).size == board.size, "a screen of another size")
    }
    expectWhole(board)
    expectUndone(board, start)
  }

  private static func expectWhole(_ board: Board) {
    require(board.plan.danglingReference() == nil, "a plan that names what it has not")
    guard let content = board.indexed[board.scenario] else { return require(false, "no option is on the board") }
    require(board.findings == Findings(of: content), "findings that are not as if looked for afresh")
    do throws(FileProblem) {
      let again = try PlanFile.read(PlanFile.write(board.plan), named: "plan.json")
      require(again.plan.json == board.plan.json, "the plan is read otherwise")
    } catch { require(false, "a plan that cannot be read: \(error.sentence)") }
  }

  private static func expectUndone(_ finished: Board, _ start: JSON?) {
    var board = finished
    let end = board.plan.json
    let steps = board.history.past.count
    for _ in 0..<steps { _ = board.undo() }
    require(board.plan.json == start, "all is undone, and the plan is another one")
    for _ in 0..<steps { _ = board.redo() }
    require(board.plan.json == end, "all is done again, and the plan is another one")
    expectWhole(board)
  }
}
