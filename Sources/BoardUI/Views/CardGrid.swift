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
    crossings.draw(&region, board.look)
  }
}

/// Where lines go from each cell, so that borders that meet join.
struct BorderMap {
  private let area: Rectangle
  private var sides: [UInt8]

  init(_ area: Rectangle) {
    self.area = area
    sides = Array(repeating: 0, count: max(0, area.columns) * max(0, area.rows))
  }

  mutating func add(_ frame: Rectangle) {
    let right = frame.endColumn - 1
    let bottom = frame.endRow - 1
    guard right > frame.column, bottom > frame.row else { return }
    for column in frame.column...right {
      let across: UInt8 = (column > frame.column ? 4 : 0) | (column < right ? 8 : 0)
      join(column, frame.row, across)
      join(column, bottom, across)
    }
    for row in frame.row...bottom {
      let along: UInt8 = (row > frame.row ? 1 : 0) | (row < bottom ? 2 : 0)
      join(frame.column, row, along)
      join(right, row, along)
    }
  }

  private mutating func join(_ column: Int, _ row: Int, _ side: UInt8) {
    guard area.contains(Position(column: column, row: row)) else { return }
    sides[(row - area.row) * area.columns + column - area.column] |= side
  }

  /// Writes each line from border to border as one text.
  func draw(_ region: inout Region, _ look: Look) {
    let crossings = look.marks.crossings
    for row in 0..<max(0, area.rows) {
      var column = 0
      while column < area.columns {
        var text = ""
        let start = column
        while column < area.columns, sides[row * area.columns + column] != 0 {
          text += crossings[Int(sides[row * area.columns + column])]
          column += 1
        }
        if !text.isEmpty {
          region.write(text, at: Position(column: area.column + start, row: area.row + row), style: look[.border])
        }
        column += 1
      }
    }
  }
}
