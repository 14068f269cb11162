import Cells
import PodModel
import Syntax

/// All cards in sight, with the borders that they share.
struct CardGrid {
  let board: Board
  let layout: BoardLayout

  func draw(_ region: inout Region) {
    guard layout.pods > 0 else { return drawInvitation(&region) }
    let visible = layout.visibleCards(top: board.top)
    drawBorders(visible, &region)
    for index in visible {
      guard let frame = layout.card(at: index, top: board.top) else { continue }
      CardView(board: board, pod: board.pods[index], layout: layout).draw(frame, &region)
    }
  }

  private func drawInvitation(_ region: inout Region) {
    let text = "No pods yet. Press a, then p, to make the first one."
    region.region(layout.grid) { region in
      for (row, line) in DisplayWidth.wrap(text, to: max(1, region.columns - 4)).enumerated() {
        region.write(line, at: Position(column: 2, row: 1 + row), style: board.look[.muted])
      }
    }
  }

  private func drawBorders(_ visible: Range<Int>, _ region: inout Region) {
    var crossings = BorderMap(layout.grid)
    for index in visible {
      if let frame = layout.card(at: index, top: board.top) { crossings.add(frame) }
    }
    // The people without a pod begin on a line of their own: the cards' corners join it.
    if !layout.benchIsColumn { crossings.joinLine(at: layout.bench.row, upTo: layout.bench.columns) }
    crossings.draw(&region, board.look)
  }
}

/// Frames whose borders join where they meet.
struct BorderMap {
  private let area: Rectangle
  private var frames: [Rectangle] = []
  /// Where lines go from each corner: 1 up, 2 down, 4 left, 8 right.
  private var corners: [Position: UInt8] = [:]

  init(_ area: Rectangle) { self.area = area }

  mutating func add(_ frame: Rectangle) {
    let right = frame.endColumn - 1
    let bottom = frame.endRow - 1
    guard right > frame.column, bottom > frame.row else { return }
    frames.append(frame)
    corners[Position(column: frame.column, row: frame.row), default: 0] |= 2 | 8
    corners[Position(column: right, row: frame.row), default: 0] |= 2 | 4
    corners[Position(column: frame.column, row: bottom), default: 0] |= 1 | 8
    corners[Position(column: right, row: bottom), default: 0] |= 1 | 4
  }

  /// A line across all columns that runs through the corners on its row.
  mutating func joinLine(at row: Int, upTo columns: Int) {
    for position in corners.keys where position.row == row {
      if position.column > 0 { corners[position, default: 0] |= 4 }
      if position.column < columns - 1 { corners[position, default: 0] |= 8 }
    }
  }

  func draw(_ region: inout Region, _ look: Look) {
    for frame in frames {
      let across = Rectangle(column: frame.column, row: frame.row, columns: frame.columns, rows: 1)
      let along = Rectangle(column: frame.column, row: frame.row, columns: 1, rows: frame.rows)
      for row in [frame.row, frame.endRow - 1] { fill(across.at(row: row), look.marks.horizontal, &region, look) }
      for column in [frame.column, frame.endColumn - 1] {
        fill(along.at(column: column), look.marks.vertical, &region, look)
      }
    }
    for (position, sides) in corners where area.contains(position) {
      region.write(look.marks.crossings[Int(sides)], at: position, style: look[.border])
    }
  }

  private func fill(_ line: Rectangle, _ mark: String, _ region: inout Region, _ look: Look) {
    region.fill(line.intersection(area), style: look[.border], with: mark)
  }
}

extension Rectangle {
  fileprivate func at(row: Int) -> Rectangle { Rectangle(column: column, row: row, columns: columns, rows: rows) }
  fileprivate func at(column: Int) -> Rectangle { Rectangle(column: column, row: row, columns: columns, rows: rows) }
}
