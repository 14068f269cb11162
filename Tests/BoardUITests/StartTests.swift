import BoardUI
import Cells
import Syntax
import Testing

@Suite("The start screen")
struct StartTests {
  private let files = [
    StartFile(path: "./people.csv", name: "people-2026-11.csv", kind: .roster, detail: "a roster, 61 rows"),
    StartFile(path: "./n.json", name: "northwind.plan.json", kind: .plan, detail: "41 people, 9 pods, Monday"),
  ]

  private func pressed(_ keys: [Key], _ screen: StartScreen? = nil) -> (screen: StartScreen, outcome: StartOutcome) {
    var screen = screen ?? StartScreen(files: files)
    var outcome = StartOutcome.stay
    for key in keys { outcome = screen.press(key) }
    return (screen, outcome)
  }

  private func lines(_ screen: StartScreen, _ columns: Int, _ rows: Int, ascii: Bool = false) -> [String] {
    drawn(columns, rows) { screen.draw(in: &$0, look: Look(ascii: ascii)) }
  }

  @Test("it tells what podboard is, what lies here and how a session goes")
  func whole() {
    #expect(
      lines(StartScreen(files: files), 80, 24)
        == """

         podboard
         Plan a reorganisation into small pods. Move people, see at once what it breaks,
         take the result away as text. Nothing leaves this computer.

         IN THIS FOLDER
        ▌ 1  people-2026-11.csv     a roster, 61 rows            make a plan from it
          2  northwind.plan.json    41 people, 9 pods, Monday    open

         OR
          d  look around in a made-up company; nothing is kept
          n  start with names typed or pasted
          o  open another file…

         A SESSION GOES
          people in → who leads, what matters → pods and outcomes, still empty →
          people into pods in rounds → compare options → decide → tell





         A CSV from Workday, BambooHR, ADP or a spreadsheet works as it is.
         Enter choose   ? keys   q leave
        """.screenLines)
  }

  @Test("a small screen keeps what can be chosen")
  func small() {
    #expect(
      lines(pressed(keys("↓ ↓")).screen, 30, 6)
        == """
         IN THIS FOLDER
          1  people-202… a roster, 61…
          2  northwind.… 41 people, 9…
         OR
        ▌ d  look around in a made-up…
         Enter choose   ? keys   q le…
        """.screenLines)
  }

  @Test(
    "one key chooses",
    arguments: [
      ("1", .importRoster(path: "./people.csv")), ("2", .open(path: "./n.json")), ("3", .stay), ("d", .demo),
      ("q", .quit), ("Esc", .quit), ("Enter", .importRoster(path: "./people.csv")),
      ("↓ Enter", .open(path: "./n.json")),
      ("↓ ↓ Enter", .demo), ("o x . j Enter", .open(path: "x.j")), ("o Enter", .stay), ("o x Esc q", .quit),
      ("n A n a Ctrl-S", .newPlan(names: ["Ana"])), ("n A Enter B Enter Enter", .newPlan(names: ["A", "B"])),
      ("n Enter Ctrl-S", .stay), ("n A Enter B Home Backspace x Ctrl-S", .newPlan(names: ["AxB"])),
      ("n A B ← Enter ↑ End Del Ctrl-S", .newPlan(names: ["AB"])), ("? q", .stay), ("? Esc q", .quit),
    ] as [(String, StartOutcome)])
  func choosing(notation: String, outcome: StartOutcome) {
    #expect(pressed(keys(notation)).outcome == outcome)
  }

  @Test("names are pasted one a line or with commas, in any script")
  func pasting() {
    var screen = StartScreen(files: [])
    screen.paste("Ana Ruiz\n  王伟\r\n\nنور, Jose\u{301} ;👩🏽‍💻\n")
    #expect(lines(screen, 60, 14)[1].contains("5 so far"))
    #expect(
      screen.press(.enter) == .newPlan(names: ["Ana Ruiz", "王伟", "نور", "Jose\u{301}", "👩🏽‍💻"]))
  }

  @Test("what could not be opened is told until the next key")
  func refused() {
    var screen = pressed(keys("o x Enter")).screen
    screen.refuse("There is no file x.")
    #expect(lines(screen, 40, 10).contains(" There is no file x."))
    _ = screen.press(.left)
    #expect(!lines(screen, 40, 10).contains(" There is no file x."))
  }

  @Test("in ASCII there is nothing but ASCII")
  func ascii() {
    for line in lines(StartScreen(files: files), 80, 24, ascii: true) { #expect(line.utf8.allSatisfy { $0 < 0x80 }) }
  }

  @Test(
    "random keys and sizes do no harm, and the cursor stays on what is chosen", arguments: 1...5 as ClosedRange<UInt64>)
  func random(seed: UInt64) {
    var random = Seeded(seed)
    let name = Text("plan 王伟 نور 👩🏽‍💻")
    var screen = StartScreen(
      files: (0..<Int.random(in: 0...30, using: &random)).map {
        StartFile(path: Text("\($0)"), name: name, kind: $0 % 2 == 0 ? .plan : .roster, detail: "")
      })
    let letters: [Character] = ["d", "n", "o", "?", "1"]
    for step in 0..<200 {
      let key = random.key()
      _ = screen.press(step % 20 == 0 ? .character(letters.randomElement(using: &random) ?? "d") : key)
      if step % 50 == 0 { _ = screen.press(.escape) }
      let size = hardSizes.randomElement(using: &random) ?? (1, 1)
      let canvas = picture(size.columns, size.rows) { screen.draw(in: &$0, look: Look()) }
      if size.columns > 2, size.rows > 0 { #expect(canvas.cursor != nil, "seed \(seed), step \(step), \(size)") }
    }
  }
}

extension String {
  /// The lines of a picture.
  var screenLines: [String] { split(separator: "\n", omittingEmptySubsequences: false).map { String($0) } }
}
