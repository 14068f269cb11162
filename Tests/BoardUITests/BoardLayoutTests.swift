import BoardUI
import Cells
import Testing

@Suite("Where everything lies")
struct BoardLayoutTests {
  static let sizes = [(80, 24), (100, 30), (200, 50), (60, 24), (40, 12), (120, 40), (300, 100), (90, 20), (89, 60)].map
  {
    Size(columns: $0.0, rows: $0.1)
  }

  @Test("under 80 columns it is one pod at a time, below a row of all")
  func narrow() {
    let layout = BoardLayout(size: Size(columns: 60, rows: 24), pods: 8)
    #expect(layout.columns == 1 && layout.visibleCards(top: 3) == 3..<4)
    #expect(layout.overview.rows == 1)
    #expect(BoardLayout(size: Size(columns: 80, rows: 24), pods: 8).overview.rows == 0)
  }

  @Test(
    "all pods are in sight at the sizes that hold them",
    arguments: [
      (80, 24, 9), (100, 30, 9), (120, 40, 24), (200, 50, 60),
    ])
  func allInSight(columns: Int, rows: Int, pods: Int) {
    for count in 0...pods {
      let layout = BoardLayout(size: Size(columns: columns, rows: rows), pods: count)
      #expect(layout.visibleCards(top: 0).count == count, "\(count) pods")
      #expect(layout.lastTop == 0)
    }
  }

  @Test("cards lie inside the grid, share borders and leave no gap", arguments: sizes)
  func cards(size: Size) {
    for pods in [1, 2, 3, 5, 9, 12, 30, 200, 25_000] {
      let layout = BoardLayout(size: size, pods: pods)
      for index in layout.visibleCards(top: 0) {
        guard let card = layout.card(at: index, top: 0) else {
          Issue.record("card \(index) of \(pods) is not in sight")
          continue
        }
        #expect(card.intersection(layout.grid) == card)
        guard index + 1 < pods, layout.row(ofCard: index + 1) == layout.row(ofCard: index),
          let next = layout.card(at: index + 1, top: 0)
        else { continue }
        #expect(next.column == card.endColumn - 1)
      }
    }
  }

  @Test("nothing lies on anything else, and all lies on the screen", arguments: sizes)
  func disjoint(size: Size) {
    for pods in [0, 1, 4, 9, 30] {
      for messages in 1...4 {
        let layout = BoardLayout(size: size, pods: pods, messageRows: messages)
        let parts = [layout.strip, layout.messages, layout.footer]
        for part in parts + [layout.grid, layout.bench] {
          #expect(part.intersection(Rectangle(size)) == part)
        }
        #expect(layout.messages.endRow == layout.footer.row)
        #expect(layout.strip.intersection(layout.messages).isEmpty)
        #expect(layout.bench.rows >= 1, "\(pods) pods, \(messages) rows of messages")
      }
    }
  }

  @Test("the cards do not jump when more is said", arguments: sizes)
  func steady(size: Size) {
    for pods in [1, 9, 30] {
      let one = BoardLayout(size: size, pods: pods, messageRows: 1)
      let three = BoardLayout(size: size, pods: pods, messageRows: 3)
      #expect(one.visibleCards(top: 0) == three.visibleCards(top: 0))
      #expect(
        one.visibleCards(top: 0).map { one.card(at: $0, top: 0) }
          == three.visibleCards(top: 0).map { three.card(at: $0, top: 0) })
    }
  }

  @Test("every pod can be scrolled into sight", arguments: sizes)
  func scrolled(size: Size) {
    for pods in [30, 31, 32, 33, 25_000] {
      let layout = BoardLayout(size: size, pods: pods)
      #expect(layout.visibleCards(top: layout.lastTop).upperBound == pods)
      #expect(layout.visibleCards(top: layout.lastTop).contains(pods - 1))
    }
  }

  @Test("too small a screen holds nothing", arguments: [(0, 0), (39, 12), (40, 11), (1, 500)])
  func tooSmall(columns: Int, rows: Int) {
    let layout = BoardLayout(size: Size(columns: columns, rows: rows), pods: 9)
    #expect(layout.isTooSmall)
    #expect(layout.grid.isEmpty && layout.bench.isEmpty && layout.strip.isEmpty)
  }
}
