import Cells
import PodModel
import Syntax

/// Draws the board: a pure function of its state.
public enum Screen {
  public static func draw(_ board: Board) -> Canvas {
    var canvas = Canvas(size: board.size)
    let layout = board.layout
    guard !layout.isTooSmall else {
      drawSentence(on: &canvas)
      return canvas
    }
    canvas.region(layout.strip) { StripView(board: board, layout: layout).draw(&$0) }
    if layout.overview.rows > 0, board.shownPage == .board {
      canvas.region(layout.overview) { PodStripView(board: board).draw(&$0) }
    }
    if let list = board.shownPage.list {
      canvas.region(layout.page) { ListPageView(board: board, list: list).draw(&$0) }
    } else {
      canvas.region(canvas.bounds) { region in
        let bench = BenchView(board: board, layout: layout)
        bench.drawLine(&region)
        CardGrid(board: board, layout: layout).draw(&region)
        bench.draw(&region)
      }
    }
    canvas.region(layout.messages) { MessageView(board: board).draw(&$0) }
    canvas.region(layout.footer) { FooterView(board: board).draw(&$0) }
    canvas.region(Rectangle(column: 0, row: 0, columns: board.size.columns, rows: layout.footer.row)) { region in
      switch board.mode {
      case .form(let form): form.draw(in: &region, look: board.look)
      case .picking(let picker): picker.draw(in: &region, look: board.look)
      case .help(let help): help.draw(in: &region, look: board.look)
      case .recovering(let recovery): recovery.draw(in: &region, look: board.look)
      case .exporting(let screen): screen.draw(in: &region, look: board.look)
      case .importing(let screen): screen.draw(in: &region, look: board.look)
      case .titles(let screen): screen.draw(in: &region, look: board.look)
      case .unreadable(let file): file.draw(in: &region, look: board.look)
      case .browsing, .moving, .adding, .going, .filtering: break
      }
    }
    return canvas
  }

  /// At sizes that hold no board the program lives on and says so.
  private static func drawSentence(on canvas: inout Canvas) {
    let least = BoardLayout.smallest
    let sentence = "podboard needs \(least.columns) columns and \(least.rows) rows. Nothing is lost."
    for (row, line) in DisplayWidth.wrap(sentence, to: max(1, canvas.size.columns)).enumerated() {
      canvas.write(line, at: Position(column: 0, row: row))
    }
    if canvas.size.columns > 0, canvas.size.rows > 0 { canvas.cursor = Position(column: 0, row: 0) }
  }
}

extension Region {
  /// Writes a text so that it ends at a column; says where it began.
  @discardableResult
  mutating func write(_ text: String, endingAt column: Int, row: Int, style: Style = .plain) -> Int {
    let start = column - DisplayWidth.cells(of: text)
    write(text, at: Position(column: start, row: row), style: style)
    return start
  }
}
