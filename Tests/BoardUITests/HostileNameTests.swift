import BoardUI
import Cells
import PodModel
import Testing

@Suite("Names of every script")
struct HostileNameTests {
  private static let sides: Set<String> = ["│", "├", "┤", "┼", "┌", "┐", "└", "┘", "┬", "┴", "─", "║", "═"]

  @Test(
    "the borders of cards and of the people without a pod stand in straight columns",
    arguments: [(100, 30), (80, 24), (200, 50), (90, 20), (60, 24), (40, 12), (123, 41)], ["", "z", "z z z", "m 2"])
  func straight(size: (columns: Int, rows: Int), keys: String) throws {
    var player = Player(try Plans.hostile(), size.columns, size.rows)
    player.press(keys)
    let board = player.board
    let canvas = player.canvas
    let layout = BoardLayout(size: board.size, pods: player.pods.count)
    for card in layout.visibleCards(top: 0) {
      guard let frame = layout.card(at: card, top: 0) else { continue }
      expectSides(of: frame, on: canvas)
    }
    if layout.benchIsColumn { expectSides(of: layout.bench, on: canvas) }
  }

  private func expectSides(of frame: Rectangle, on canvas: Canvas) {
    for row in frame.row..<frame.endRow {
      for column in [frame.column, frame.endColumn - 1] {
        #expect(Self.sides.contains(canvas[row, column].text), "row \(row), column \(column)")
      }
    }
  }

  @Test(
    "in ASCII every cell is ASCII, whatever people are called",
    arguments: ["", "1", "1 j", "z", "z z z", "m 2", "m 2 Enter", "1 e", "1 j e", "1 t", "/ \"a\"", "?", "a p", "m 2 Enter u", "*"])
  func ascii(keys: String) throws {
    for plan in [try Plans.hostile(), try Plans.sample()] {
      for (columns, rows) in [(100, 30), (80, 24), (39, 11)] {
        var player = Player(plan, columns, rows, look: Look(ascii: true))
        player.press(keys)
        let lines = player.canvas.lines
        for line in lines where !line.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
          Issue.record("\(columns)x\(rows) after \(keys): \(line)")
        }
      }
    }
  }
}
