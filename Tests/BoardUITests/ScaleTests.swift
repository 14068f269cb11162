import Cells
import PodModel
import Testing

@testable import BoardUI

/// Nothing per key grows with the organisation, counted in what is looked at; the benchmarks time it.
@Suite("Large organisations")
struct ScaleTests {
  private static func board(_ pods: Int, unplaced: Int) throws -> Player {
    try Player(Plans.pods(pods, of: 2, unplaced: unplaced), 120, 40)
  }

  @Test("the lines of a long bench are worked out, and not walked")
  func bench() throws {
    let player = try Self.board(1, unplaced: 20_000)
    let lines = BenchLines(player.board, player.board.layout)
    #expect(lines.count == 20_000 + 2 * 7 - 1)
    let last = try #require(player.board.content?.unplaced.last?.people.last)
    #expect(lines.line(of: last) == lines.count - 1)
    #expect(lines[lines.count - 1] == .people([last]))
  }

  @Test("25,000 pods are laid out like 25: as many cards in sight, the last one too")
  func layout() {
    let size = Size(columns: 120, rows: 40)
    let many = BoardLayout(size: size, pods: 25_000)
    #expect(many.visibleCards(top: 0).count == BoardLayout(size: size, pods: 250).visibleCards(top: 0).count)
    #expect(many.visibleCards(top: many.lastTop).last == 24_999)
  }
}
