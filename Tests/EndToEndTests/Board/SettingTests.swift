import Support
import Testing

/// What the reader sets for all plans: keys, colours, signs.
@Suite struct SettingTests {
  private static func place(_ configuration: String) throws -> Workplace {
    let place = try Workplace.withPlan()
    try place.home.write(configuration.utf8, to: "config.json")
    _ = try ChildProcess.run(
      ["sh", "-c", "mkdir -p .config/podboard && mv config.json .config/podboard/"],
      environment: pinnedEnvironment(home: place.home), in: place.home.path)
    return place
  }

  @Test("keys and signs that were set count, and what is wrong is named with its line and left out")
  func configuration() throws {
    let place = try Self.place(
      """
      {
        "keys": {
          "move": "v",
          "fly": "f",
          "undo": "7"
        },
        "theme": "pink",
        "marks": "ascii"
      }
      """)
    let board = try place.board("plan.json", columns: 200)
    let screen = try board.waitFor("line 4: found \"fly\"").joined(separator: " ")
    #expect(screen.contains("v move"))
    #expect(screen.contains("+- No pod yet"))
    try board.send("v")
    try board.waitFor("MOVING")
    try board.send("Escape", "q")
    #expect(try board.waitForExit() == .exit(0))
  }

  @Test("a file that is no JSON is named with its line, and the board opens all the same")
  func broken() throws {
    let place = try Self.place("{\n  \"theme\": dark\n}\n")
    let board = try place.board("plan.json")
    try board.waitFor("config.json, line 2")
    try board.send("m")
    try board.waitFor("MOVING")
  }

  @Test("--read-only shows the plan and changes nothing, the file least of all")
  func readOnly() throws {
    let place = try Workplace.withPlan()
    let before = try place.read("plan.json")
    let board = try place.board("plan.json", "--read-only", "--theme", "high-contrast")
    try board.waitFor("20 people")
    try board.send("m")
    try board.waitFor("only to be looked at")
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
    #expect(try place.read("plan.json") == before)
  }

  @Test("a theme paints its own ground; a name that is none is refused")
  func theme() throws {
    let place = try Workplace.withPlan()
    let board = try place.board("plan.json", "--theme", "light")
    try board.waitFor("20 people")
    let styled = try board.styledScreen().joined()
    #expect(styled.contains("107m") || styled.contains("48;5;15m"), "\(styled.debugDescription.prefix(300))")
    let refused = try place.run("plan.json", "--theme", "pink")
    #expect(refused.ending == .exit(2))
    #expect(refused.errorText.contains("high-contrast"))
  }
}

/// The mouse as terminals report it (SGR), in tmux and in a plain xterm.
@Suite struct MouseInputTests {
  @Test("a drag beyond column 223 moves somebody, in a terminal with nothing between")
  func plainTerminal() throws {
    let place = try Workplace.withPlan()
    // So many that the cards go beyond that column.
    try place.run(["edit", "plan.json"] + (1...12).map { "add pod \"Pod \($0)\"" })
    var environment = pinnedEnvironment(home: place.home)
    environment["TERM"] = "xterm-256color"
    let terminal = try PseudoTerminal(
      [try podboardExecutable(), "plan.json"], columns: 260, rows: 40, environment: environment, in: place.folder.path)
    try terminal.waitFor("20 people")
    #expect(terminal.contains("\u{1b}[?1006h"))
    try terminal.send("\u{1b}[<0;5;5M\u{1b}[<32;240;6M")
    try terminal.waitFor("MOVING")
    try terminal.send("\u{1b}[<0;240;6m")
    try terminal.send("q")
    #expect(try terminal.waitForExit() == .exit(0))
    let pods = try #require(try place.text("plan.json").part(after: "\"pods\""))
    #expect(pods.contains("\"seats\""))
    #expect(terminal.contains("\u{1b}[?1006l"))
  }

  @Test("in tmux people are dragged onto cards, also far to the right, and out of them again")
  func dragging() throws {
    let place = try Workplace.withPlan()
    try place.run(["edit", "plan.json"] + (1...12).map { "add pod \"Pod \($0)\"" })
    let board = try place.board("plan.json", columns: 260, rows: 40)
    try board.waitFor("20 people")
    // Column and row are counted from 1; 32 is added while the mouse moves with the button down.
    try board.sendText("\u{1b}[<0;5;5M\u{1b}[<32;240;6M")
    try board.waitFor("MOVING")
    try board.sendText("\u{1b}[<0;240;6m")
    let screen = try board.waitFor(" joins Pod ")
    let row = try #require(screen.lastIndex { $0.contains("Maya Chen") && !$0.contains("joins") })
    let before = try #require(screen[row].firstRange(of: "Maya Chen").map { screen[row][..<$0.lowerBound] })
    // All names left of it are of one cell a letter.
    let column = before.unicodeScalars.count
    #expect(column > 100)
    try board.sendText("\u{1b}[<0;\(column + 2);\(row + 1)M\u{1b}[<32;5;9M")
    try board.waitFor("MOVING")
    try board.sendText("\u{1b}[<0;5;9m")
    try board.waitFor("has no pod now")
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
  }

  @Test("--no-mouse leaves the mouse to the terminal")
  func noMouse() throws {
    let place = try Workplace.withPlan()
    let board = try place.board("plan.json", "--no-mouse")
    try board.waitFor("20 people")
    #expect(try board.modes().mouse == false)
    let other = try place.board("plan.json")
    try other.waitFor("20 people")
    #expect(try other.modes().mouse)
  }
}

extension String {
  /// What stands behind a text; nil where it does not occur.
  fileprivate func part(after text: String) -> Substring? { firstRange(of: text).map { self[$0.upperBound...] } }
}
