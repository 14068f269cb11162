import BoardUI
import Cells
import Testing

@Suite("Help")
struct HelpTests {
  private let entries = (1...30).map { number in
    HelpEntry(
      keys: "g \(number)", name: "go to \(number)", help: "shows view \(number)",
      section: number < 5 ? "Board" : "Views 王")
  }

  private func screen(_ keys: [Key]) -> HelpScreen {
    var screen = HelpScreen(entries)
    for key in keys { _ = screen.press(key) }
    return screen
  }

  @Test("it says where in the list one is")
  func place() {
    #expect(
      drawn(60, 8) { screen(keys("PgDn")).draw(in: &$0, look: Look()) }
        == """
         Keys with:
          g 8       go to 8: shows view 8
          g 9       go to 9: shows view 9
          g 10      go to 10: shows view 10
        ▌ g 11      go to 11: shows view 11
          g 12      go to 12: shows view 12
          g 13      go to 13: shows view 13
         8–13 of 30   type to filter   ↑↓ scroll   Esc leave
        """.screenLines)
  }

  @Test("it filters as one types, by any word of an entry")
  func filter() {
    #expect(
      drawn(60, 6) { screen(typed("VIEW 3")).draw(in: &$0, look: Look()) }
        == """
         Keys with: VIEW 3
         Board
        ▌ g 3       go to 3: shows view 3
         Views 王
          g 30      go to 30: shows view 30
         1–2 of 2   type to filter   ↑↓ scroll   Esc leave
        """.screenLines)
    #expect(drawn(60, 4) { screen(typed("zz")).draw(in: &$0, look: Look()) }[1] == " No key or command has \"zz\".")
  }

  @Test("Esc leaves; Enter leaves where nothing was typed")
  func leaving() {
    var help = HelpScreen(entries)
    #expect(help.press(.down) == .reading)
    #expect(help.press(.enter) == .left)
    _ = help.press(.character("x"))
    #expect(help.press(.enter) == .reading)
    #expect(help.press(.escape) == .left)
  }

  @Test("in ASCII there is nothing but ASCII")
  func ascii() {
    let help = HelpScreen(Array(entries.prefix(4)))
    for line in drawn(80, 10, { help.draw(in: &$0, look: Look(ascii: true)) }) {
      #expect(line.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test("random keys and sizes do no harm", arguments: 1...5 as ClosedRange<UInt64>)
  func random(seed: UInt64) {
    var random = Seeded(seed)
    var help = HelpScreen(entries)
    for step in 0..<200 {
      _ = help.press(random.key())
      if step % 40 == 0 { _ = help.press(.control("u")) }
      let size = hardSizes.randomElement(using: &random) ?? (1, 1)
      let canvas = picture(size.columns, size.rows) { help.draw(in: &$0, look: Look()) }
      if size.columns > 2, size.rows > 0 { #expect(canvas.cursor != nil, "seed \(seed), step \(step), \(size)") }
    }
  }
}
