import Support
import Testing

/// Ways into the board, and out of it.
@Suite struct OpeningTests {
  @Test("the demo opens, and q leaves the terminal and the folders as they were")
  func demo() throws {
    let place = try Workplace()
    let shell = try TmuxSession.shell(columns: 100, rows: 30, home: place.home, in: place.folder.path)
    let before = try shell.modes()
    try shell.enter("podboard demo; echo exit $?")
    try shell.waitFor("m move")
    let modes = try shell.modes()
    #expect(modes.alternateScreen && modes.mouse)
    try shell.send("q")
    let screen = try shell.waitFor("exit 0")
    #expect(!screen.contains { $0.contains("m move") })
    #expect(try shell.modes() == before)
    #expect(try place.files().isEmpty)
    let left = try ChildProcess.run(
      ["find", ".", "-name", "*podboard*"], environment: pinnedEnvironment(home: place.home), in: place.home.path)
    #expect(left.outputText.isEmpty, "the demo's private copy is still there")
  }

  @Test("the start screen lists what is in the folder, and opens the plan, the roster or the sample")
  func startScreen() throws {
    let place = try Workplace.withPlan()
    let start = try place.board()
    let screen = try start.waitFor("people.csv")
    #expect(screen.contains { $0.contains("plan.json") && $0.contains("20 people") })
    #expect(screen.contains { $0.contains("people.csv") && $0.contains("20 rows") })
    try start.send("d")
    try start.waitFor("m move")
    try start.send("q")
    #expect(try start.waitForExit() == .exit(0))
    #expect(try start.modes() == TerminalModes())
  }

  @Test("the start screen opens a plan by its number")
  func startByNumber() throws {
    let place = try Workplace.withPlan()
    let start = try place.board()
    let screen = try start.waitFor("plan.json")
    let line = try #require(screen.first { $0.contains("plan.json") })
    try start.send(String(try #require(line.first { $0.isNumber })))
    try start.waitFor("Deepa Nair")
    try start.send("q")
    #expect(try start.waitForExit() == .exit(0))
  }

  @Test("the start screen is left with q, and a signal that ends it restores the terminal")
  func leavingStart() throws {
    let place = try Workplace()
    for leave in [{ try $0.send("q") }, { try $0.signal(15) }, { try $0.signal(1) }] as [(TmuxSession) throws -> Void] {
      let start = try place.board()
      try start.waitFor("look around")
      try leave(start)
      #expect(try start.waitForExit() == .exit(0))
      #expect(try start.modes() == TerminalModes())
    }
    #expect(try place.files().isEmpty)
  }

  @Test("a plan that is not there is offered to be made; n makes nothing, y makes it and opens it")
  func missingPlan() throws {
    let place = try Workplace()
    let refused = try place.board("new.json")
    try refused.waitFor("[y/N]")
    try refused.enter("n")
    #expect(try refused.waitForExit() == .exit(0))
    #expect(try place.files().isEmpty)
    let made = try place.board("new.json")
    try made.waitFor("[y/N]")
    try made.enter("y")
    try made.waitFor("Nobody is on the roster yet")
    try made.send("q")
    #expect(try made.waitForExit() == .exit(0))
    #expect(try place.files() == ["new.json"])
  }

  @Test("a question asked in the shell can be left with Ctrl-C, also after the start screen")
  func interruptingAQuestion() throws {
    let place = try Workplace.withPlan()
    let start = try place.board()
    let line = try #require(try start.waitFor("people.csv").first { $0.contains("people.csv") })
    try start.send(String(try #require(line.first { $0.isNumber })))
    try start.waitFor("[y/t/N]")
    try start.send("C-c")
    #expect(try start.waitForExit() == .signal(2))
    #expect(try start.modes() == TerminalModes())
  }

  @Test("a roster is offered to be made a plan, told, and opened")
  func roster() throws {
    let place = try Workplace()
    try place.folder.write(Roster.csv.utf8, to: "people.csv")
    let board = try place.board("people.csv")
    let told = try board.waitFor("[y/t/N]")
    #expect(told.contains { $0.contains("20") })
    #expect(try place.files() == ["people.csv"])
    try board.enter("y")
    // What job titles say is to be confirmed once.
    try board.waitFor("JOB TITLES")
    try board.send("Enter")
    try board.waitFor("m move")
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
    #expect(try place.files() == ["people.csv", "people.plan.json"])
  }
}
