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

  @Test("a plan that is not there is made by the first change, and by nothing else")
  func missingPlan() throws {
    let place = try Workplace()
    let looked = try place.board("new.json")
    try looked.waitFor("There is no file new.json yet: your first change makes it. q leaves.")
    try looked.send("q")
    #expect(try looked.waitForExit() == .exit(0))
    #expect(try place.files().isEmpty)
    let made = try place.board("new.json")
    try made.waitFor("There is no file new.json yet")
    try made.send("a", "p")
    try made.waitFor("Add a pod")
    try made.send("Checkout", "Enter")
    try made.waitFor("Checkout is added as pod 1.")
    try made.send("q")
    #expect(try made.waitForExit() == .exit(0))
    #expect(try place.files() == ["new.json"])
    #expect(try place.text("new.json").contains("\"title\": \"new\""))
  }

  @Test("a plan cannot be made in a folder that is not there")
  func missingFolder() throws {
    let board = try Workplace().board("nowhere/new.json")
    try board.waitFor("nowhere/new.json cannot be read: there is no such file or folder.")
    #expect(try board.waitForExit() == .exit(2))
  }

  @Test("what somebody else made meanwhile is not overwritten: the board goes on beside it")
  func madeMeanwhile() throws {
    let place = try Workplace()
    let board = try place.board("new.json")
    try board.waitFor("There is no file new.json yet")
    #expect(try place.run("new", "new.json", "--title", "Theirs").ending == .exit(0))
    try board.send("a", "p")
    try board.waitFor("Add a pod")
    try board.send("Checkout", "Enter")
    try board.waitFor("new.mine-1.json, and goes on there.")
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
    #expect(try place.text("new.json").contains("Theirs"))
    #expect(try place.files() == ["new.json", "new.mine-1.json"])
    #expect(try place.text("new.mine-1.json").contains("Checkout"))
  }

  @Test("what a roster brings is shown before anything is written; Esc leaves it, also after the start screen")
  func leavingARoster() throws {
    let place = try Workplace()
    try place.folder.write(Roster.csv.utf8, to: "people.csv")
    let start = try place.board()
    let line = try #require(try start.waitFor("people.csv").first { $0.contains("people.csv") })
    try start.send(String(try #require(line.first { $0.isNumber })))
    try start.waitFor("Taking these people in makes the plan people.plan.json.")
    try start.send("Escape")
    try start.waitFor("Nothing was taken in.")
    try start.send("q")
    #expect(try start.waitForExit() == .exit(0))
    #expect(try place.files() == ["people.csv"])
    #expect(try start.modes() == TerminalModes())
  }

  @Test("a roster is shown, taken in, its titles confirmed; opened again, it brings nothing new")
  func roster() throws {
    let place = try Workplace()
    try place.folder.write(Roster.csv.utf8, to: "people.csv")
    let board = try place.board("people.csv")
    let told = try board.waitFor("Taking these people in makes the plan people.plan.json.")
    #expect(told.contains { $0.contains("20 people read.") })
    #expect(try !place.files().contains("people.plan.json"))
    try board.send("Enter")
    // What job titles say is to be confirmed once.
    try board.waitFor("JOB TITLES")
    try board.send("Enter")
    try board.waitFor("m move")
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
    #expect(try place.files() == ["people.csv", "people.plan.json"])
    let again = try place.board("people.csv")
    try again.waitFor("people.csv brings nothing new: the plan has it all.")
    try again.send("q")
    #expect(try again.waitForExit() == .exit(0))
  }

  @Test("a roster that cannot be read is refused in the shell, with file and line")
  func unreadableRoster() throws {
    let place = try Workplace()
    try place.folder.write("PK\u{3}\u{4}rest".utf8, to: "people.csv")
    let board = try place.board("people.csv")
    try board.waitFor("people.csv, line 1, column 1:")
    #expect(try board.waitForExit() == .exit(2))
  }
}
