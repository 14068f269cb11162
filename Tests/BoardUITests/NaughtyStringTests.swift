import BoardUI
import Cells
import Support
import Syntax
import Testing

@Suite("Naughty strings on the board")
struct NaughtyStringTests {
  private static let walks = [
    "", "1", "1 j j", "z", "z z z", "m 2", "m 2 Enter", "m 2 Enter u", "1 e", "1 j e", "1 t", "/ \"a\"",
    "/ \"b\" Enter", "?",
    "a p", "!", "C", "w", ":", ": \"bench\"", "g l l", "g o", "g p", "g p End", "g c", "g c End", "g c f", "g d",
    "g d End", "g d v v v", "g f",
    "x", "x l l", "x h Tab", "P g p", "p", "1 j m 2 Enter g d v v",
  ]

  @Test("no control and nothing invisible is drawn, wherever one looks", arguments: walks)
  func own(keys: String) throws { try expectHarmless(NaughtyStrings.own, keys) }

  @Test(
    "the Big List of Naughty Strings is drawn without what acts on a terminal",
    .enabled(if: !NaughtyStrings.shared.isEmpty, "needs ../shared/data"), arguments: walks)
  func shared(keys: String) throws { try expectHarmless(NaughtyStrings.shared, keys) }

  private func expectHarmless(_ texts: [Text], _ keys: String) throws {
    // Few enough that the walks come by most of them.
    for start in stride(from: 0, to: texts.count, by: 120) {
      let plan = try NaughtyStrings.plan(of: Array(texts[start..<min(start + 120, texts.count)]))
      var player = Player(plan, 120, 40)
      player.press(keys)
      for line in player.canvas.lines {
        let active = NaughtyStrings.active(in: Array(line.utf8))
        #expect(active == [], "after \(keys): \(line)")
        #expect(DisplayWidth.cells(of: line) <= 120)
      }
    }
  }
}
