import BoardUI
import Cells
import PodModel
import Testing

/// What a large plan has worked out on another thread before it is needed.
@Suite struct WorkingAheadTests {
  private func board(_ pods: Int = 1000) throws -> Board {
    Board(try Plans.pods(pods, of: 2, unplaced: 3), size: Size(columns: 100, rows: 30))
  }

  @Test("how well people fit is ordered once, and m shows the same as without it")
  func fits() throws {
    var ahead = try board()
    let message = try workedOut(&ahead)
    #expect(order(&ahead) == nil)
    ahead.receive(message)
    #expect(order(&ahead) == nil)
    var late = try board()
    for key in [Key.character("m"), .right, .enter, .character("m")] {
      _ = ahead.handle(.key(key))
      _ = late.handle(.key(key))
      #expect(Screen.draw(ahead) == Screen.draw(late))
    }
  }

  @Test("what was worked out from a plan that has changed since, or from another option, is dropped and ordered anew")
  func stale() throws {
    var board = try board()
    var message = try workedOut(&board)
    for key in [Key.character("a"), .character("p"), .character("X"), .enter] { _ = board.handle(.key(key)) }
    board.receive(message)
    message = try workedOut(&board)
    for key in [Key.character("C"), .escape] { _ = board.handle(.key(key)) }
    board.receive(message)
    _ = try workedOut(&board)
  }

  @Test("a small plan orders nothing")
  func small() throws {
    var board = try board(20)
    #expect(order(&board) == nil)
  }

  private func order(_ board: inout Board) -> FitsOrder? { board.orderFits() }

  private func workedOut(_ board: inout Board) throws -> Message {
    let order = board.orderFits()
    return try #require(order).workOut()
  }
}
