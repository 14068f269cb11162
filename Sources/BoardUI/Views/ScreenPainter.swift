import Cells
import PodModel

/// Draws a board again and again, and anew only what differs: where nothing but the cursor went on, two cards, the people
/// without a pod and the rows of text, on the picture before.
public struct ScreenPainter {
  /// All that the cards show but where the cursor is.
  private struct Scene: Equatable {
    let layout: BoardLayout
    let top: Int
    let face: CardFace
    let revision: Int
  }

  private var last: (scene: Scene, focus: Focus, canvas: Canvas)?

  public init() {}

  /// The same picture as `Screen.draw`; a test holds it to that.
  public mutating func draw(_ board: Board) -> Canvas {
    guard case .browsing = board.mode, board.page == .board, !board.layout.isTooSmall else {
      last = nil
      return Screen.draw(board)
    }
    let layout = board.layout
    let scene = Scene(layout: layout, top: board.top, face: board.face, revision: board.revision)
    let canvas: Canvas
    if let last, last.scene == scene {
      canvas = moving(from: last.focus, on: last.canvas, board, layout)
    } else {
      canvas = Screen.draw(board)
    }
    last = (scene, board.focus, canvas)
    return canvas
  }

  private func moving(from focus: Focus, on picture: Canvas, _ board: Board, _ layout: BoardLayout) -> Canvas {
    var canvas = picture
    canvas.cursor = nil
    var bench = layout.bench
    if !layout.benchIsColumn { bench = bench.below(1) }
    for area in [layout.strip, layout.overview, layout.footer, bench] { canvas.fill(area) }
    canvas.region(layout.overview) { PodStripView(board: board).draw(&$0) }
    canvas.region(layout.strip) { StripView(board: board, layout: layout).draw(&$0) }
    canvas.region(canvas.bounds) { region in
      for pod in Set([focus.pod, board.focus.pod].compactMap { $0 }) { redraw(pod, board, layout, &region) }
      BenchView(board: board, layout: layout).draw(&region)
    }
    // A message of several rows lies over what is below it.
    canvas.region(layout.messages) { MessageView(board: board).draw(&$0) }
    canvas.region(layout.footer) { FooterView(board: board).draw(&$0) }
    return canvas
  }

  private func redraw(_ id: PodID, _ board: Board, _ layout: BoardLayout, _ region: inout Region) {
    guard let index = board.pods.position(of: id), let frame = layout.card(at: index, top: board.top) else { return }
    region.fill(frame.inset(columns: 1, rows: 1))
    let border = Rectangle(column: frame.column + 1, row: frame.row, columns: frame.columns - 2, rows: 1)
    region.fill(border, style: board.look[.border], with: board.look.marks.horizontal)
    CardView(board: board, pod: board.pods[index], layout: layout).draw(frame, &region)
  }
}

extension Rectangle {
  fileprivate func below(_ rows: Int) -> Rectangle {
    Rectangle(column: column, row: row + rows, columns: columns, rows: self.rows - rows)
  }
}
