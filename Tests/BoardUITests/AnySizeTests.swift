import BoardUI
import Cells
import PodModel
import Testing

@Suite("Every view and dialog at every size")
struct AnySizeTests {
  /// Keys that open each view and dialog.
  static let views = [
    "", "1", "1 j j", "1 z", "1 z z", "1 z z z", "m", "m 2 % 5", "1 j j m 0", "a", "1 t", "1 t \"ros\"", "/",
    "/ \"an\"",
    "1 e", "e", "1 z j e", "1 a o", "a p", "a n", "1 a s", "?", "? \"pod\"", "m 2 Enter",
    "g", "g l", "g l l", "g o", "g p", "g p / \"an\"", "g c", "g c A", "g c f", "x", "x l Tab Enter", "g d v v v", "C",
    "g d", "g d v", "g d v v", "g d =",
    "g f",
    "g f e", "D",
    "Space Space m 2", "1 Space m 3", ":", ": \"mo\"", "1 d", "6 j s", "6 j %", "1 r",
  ]

  static let sizes = [
    (0, 0), (1, 1), (2, 2), (0, 5), (5, 0), (39, 11), (40, 10), (40, 12), (41, 13), (79, 24), (80, 24), (89, 20),
    (90, 20),
    (90, 27), (91, 28), (200, 60), (300, 100), (40, 100), (300, 12),
  ].map { Size(columns: $0.0, rows: $0.1) }

  static let plans: [@Sendable () throws -> Plan] = [
    { try Plans.sample() }, { Plans.empty() }, { try Plans.hostile() }, { try Plans.pods(30, of: 7, unplaced: 40) },
  ]

  @Test("it is drawn in its size, with the cursor inside", arguments: views)
  func drawn(keys: String) throws {
    for plan in Self.plans {
      let plan = try plan()
      var player = Player(plan, 80, 24)
      player.press(keys)
      for size in Self.sizes {
        player.resize(size.columns, size.rows)
        expectSound(player)
      }
    }
  }

  @Test("it is opened and left at every size", arguments: sizes)
  func opened(size: Size) throws {
    let plan = try Plans.sample()
    for keys in Self.views {
      var player = Player(plan, size.columns, size.rows)
      player.press(keys)
      expectSound(player)
      player.press("Esc Esc Esc j j k l h z PgDn PgUp Home End")
      expectSound(player)
    }
  }

  @Test("it goes through random resizes", arguments: 1...12)
  func resized(seed: Int) throws {
    var dice = Dice(seed: seed)
    var player = Player(try Plans.hostile(), 80, 24)
    player.press(Self.views.randomElement(using: &dice) ?? "")
    for _ in 0..<25 {
      player.resize(Int.random(in: 0...220, using: &dice), Int.random(in: 0...70, using: &dice))
      player.press(["j", "k", "l", "h", "z", "1", "PgDn"].randomElement(using: &dice) ?? "j")
      expectSound(player)
    }
  }

  private func expectSound(_ player: Player) {
    let canvas = player.canvas
    let size = player.board.size
    #expect(canvas.size == size, "\(player.pressed)")
    guard let cursor = canvas.cursor else { return }
    #expect(canvas.bounds.contains(cursor), "\(player.pressed) at \(size)")
  }
}
