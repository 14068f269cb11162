import BoardUI
import Cells
import Support
import Testing

@Suite struct ScreenPainterTests {
  @Test("what is drawn on the picture before is what is drawn from nothing", arguments: 1...12)
  func samePicture(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    let sizes = [(80, 24), (100, 30), (120, 40), (200, 50), (60, 24), (40, 12)]
    let (columns, rows) = sizes[seed % sizes.count]
    var player = try Player(
      seed.isMultiple(of: 2) ? Plans.sample() : Plans.pods(30, of: 4, unplaced: 25), columns, rows)
    var painter = ScreenPainter()
    let keys = [
      "Up", "Down", "Left", "Right", "Down", "Right", "PgDn", "PgUp", "Home", "End", "3", "z", "u", "*", "b", "]",
    ]
    for step in 0..<120 {
      let key = keys[Int.random(in: 0..<keys.count, using: &random)]
      player.press(key)
      let drawn = painter.draw(player.board)
      let afresh = Screen.draw(player.board)
      guard drawn != afresh else { continue }
      let rows = zip(drawn.lines, afresh.lines).filter { $0 != $1 }.map { "drawn  \($0)\nafresh \($1)" }
      Issue.record("seed \(seed), step \(step), key \(key)\n\(rows.joined(separator: "\n"))")
      return
    }
  }
}
