import Cells

/// Draws a list page: the lines above, and the rows in sight.
struct ListPageView {
  let board: Board
  let list: ListPage

  private var look: Look { board.look }

  func draw(_ region: inout Region) {
    let columns = ListColumns(list.columns(board), total: region.columns - 2)
    let head = list.headRows(board)
    for (row, line) in head.prefix(region.rows).enumerated() { draw(line, columns, row: row, &region) }
    let cursor = board.lists[board.page]
    let rows = board.lists.rows
    let visible = max(0, region.rows - head.count)
    for offset in 0..<visible where rows.indices.contains(cursor.top + offset) {
      let index = cursor.top + offset
      let isSelected = index == cursor.index && cursor.key != nil
      draw(rows[index], columns, row: head.count + offset, isSelected: isSelected, &region)
    }
  }

  private func draw(
    _ line: ListRow, _ columns: ListColumns, row: Int, isSelected: Bool = false, _ region: inout Region
  ) {
    if isSelected {
      region.fill(Rectangle(column: 0, row: row, columns: region.columns, rows: 1), style: look[.selected])
      region.write(look.marks.cursor, at: Position(column: 0, row: row), style: look[.selected])
      region.placeCursor(at: Position(column: 0, row: row))
    }
    for piece in line.pieces(board, columns) where piece.width > 0 {
      let style = look[isSelected ? .selected : piece.role]
      let text = DisplayWidth.cut(piece.text, to: piece.width, mark: look.marks.cut)
      if piece.isAtEnd {
        region.write(text, endingAt: 1 + piece.column + piece.width, row: row, style: style)
      } else {
        region.write(text, at: Position(column: 1 + piece.column, row: row), style: style)
      }
    }
  }
}
