import Glibc
import Support
import Testing

/// The terminal that the end-to-end tests drive, held against programs whose behaviour is known.
@Suite struct TmuxTests {
  @Test(
    "what is typed and pasted arrives as it is",
    arguments: ["a;", ";", "Enter", "-l", #"#{x} $HOME \; é 界 🙂"#])
  func typing(text: String) throws {
    let session = try TmuxSession(["/bin/sh", "-c", "stty -echo; echo ready; cat"])
    try session.waitFor("ready")
    try session.sendText(text)
    try session.send("Enter")
    try session.paste("\(text)\n\(text)")
    try session.send("Enter")
    try session.waitUntil("the text stands there three times") { $0[1...3].allSatisfy { $0 == text } }
    try session.send("C-d")
    #expect(try session.waitForExit() == .exit(0))
  }

  @Test(
    "the program has the size asked for, and is told of another",
    arguments: [(1, 1), (40, 10), (200, 60)])
  func resizing(columns: Int, rows: Int) throws {
    let home = try TemporaryFolder()
    let script = "trap 'stty size >>sizes' WINCH; stty size >>sizes; while :; do read line; done"
    let session = try TmuxSession(["/bin/sh", "-c", script], columns: columns, rows: rows, home: home)
    func waitForSizes(_ sizes: String) throws {
      try session.wait(until: "the size is told") {
        (try? home.read("sizes")) == Array(sizes.utf8) ? true : nil
      }
    }
    try waitForSizes("\(rows) \(columns)\n")
    try session.resize(columns: columns + 3, rows: rows + 2)
    try waitForSizes("\(rows) \(columns)\n\(rows + 2) \(columns + 3)\n")
    #expect(try session.screen().count == rows + 2)
  }

  @Test("waiting in vain throws the whole last screen")
  func waitingInVain() throws {
    let session = try TmuxSession(["/bin/sh", "-c", "echo what is there; cat"], columns: 30, rows: 4)
    try session.waitFor("there")
    let error = #expect(throws: HarnessError.self) {
      try session.waitFor("what is not", timeout: .milliseconds(100))
    }
    let message = try #require(error).description
    #expect(message.contains("until the screen shows “what is not”"))
    #expect(message.hasSuffix("(30x4):\n│what is there\n│\n│\n│"))
  }

  @Test("the screen and the ending of a program that has gone stay to be looked at")
  func endedProgram() throws {
    // tmux 3.3 may drop what it has not read yet when it hears that its child has ended, so that it is seen before.
    let session = try TmuxSession(["/bin/sh", "-c", "echo last words; read answer; exit 7"], rows: 3)
    try session.waitFor("last words")
    try session.send("C-d")
    #expect(try session.waitForExit() == .exit(7))
    #expect(try session.screen() == ["last words", "", ""])
  }

  @Test("a signal reaches the program in the pane")
  func signals() throws {
    let session = try TmuxSession(["sleep", "60"])
    try session.signal(SIGTERM)
    #expect(try session.waitForExit() == .signal(SIGTERM))
  }

  @Test("a program under a shell is suspended, taken up again and reached by a signal")
  func suspending() throws {
    let session = try TmuxSession.shell()
    func waitForForeground(_ program: String) throws {
      try session.wait(until: "\(program) is in front") { () throws(HarnessError) in
        try session.format("#{pane_current_command}") == program ? true : nil
      }
    }
    try session.enter("cat")
    try waitForForeground("cat")
    try session.send("C-z")
    try waitForForeground("sh")
    try session.enter("fg")
    try waitForForeground("cat")
    try session.signal(SIGTERM)
    try waitForForeground("sh")
    try session.enter("exit 5")
    #expect(try session.waitForExit() == .exit(5))
  }

  @Test("the modes that a program sets are seen, and that it puts them back")
  func modes() throws {
    let session = try TmuxSession.shell()
    let before = try session.modes()
    #expect(before == TerminalModes())
    try session.enter(#"printf '\033[?1049h\033[?1002h\033[?25l\033[?1h\033=re%s' ady; cat"#)
    try session.waitFor("ready")
    var busy = TerminalModes()
    busy.alternateScreen = true
    busy.mouse = true
    busy.cursorShown = false
    busy.applicationCursorKeys = true
    busy.applicationKeypad = true
    #expect(try session.modes() == busy)
    try session.send("C-c")
    // What is typed before the shell is in front again would be lost with the Ctrl-C.
    try session.waitFor("shell>")
    try session.enter(#"printf '\033[?1049l\033[?1002l\033[?25h\033[?1l\033>'"#)
    try session.wait(until: "the modes are as they were") { () throws(HarnessError) in
      try session.modes() == before ? true : nil
    }
  }

  @Test("what a program copies with OSC 52 can be read")
  func clipboard() throws {
    let session = try TmuxSession(["/bin/sh", "-c", #"printf '\033]52;c;SGkgdGhlcmU=\a done'; cat"#])
    try session.waitFor("done")
    #expect(try session.clipboard() == "Hi there")
  }
}
