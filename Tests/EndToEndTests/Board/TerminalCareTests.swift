import Glibc
import Support
import Testing

/// The terminal belongs to the reader: it is given back, taken over again, and never taken for keys.
@Suite struct TerminalCareTests {
  @Test("Ctrl-Z gives the shell its terminal back, saved, and fg brings the board as it was")
  func suspending() throws {
    let place = try Workplace.withPlan()
    let shell = try TmuxSession.shell(columns: 100, rows: 30, home: place.home, in: place.folder.path)
    let before = try shell.modes()
    try shell.enter("podboard plan.json")
    try shell.waitFor("20 people")
    try shell.add("p", "Checkout")
    try shell.waitFor("Checkout is added")
    let busy = try shell.modes()
    for stop in [{ try shell.send("C-z") }, { try shell.signal(SIGTSTP) }] as [() throws -> Void] {
      try stop()
      try shell.wait(until: "the shell has its terminal") { () throws(HarnessError) -> Bool? in
        guard try shell.format("#{pane_current_command}") == "sh", try shell.modes() == before else { return nil }
        return true
      }
      #expect(try place.text("plan.json").contains("\"Checkout\""))
      try shell.enter("fg")
      try shell.waitFor("1 Checkout")
      #expect(try shell.modes() == busy)
    }
    try shell.send("q")
    // What is typed while the board gives the terminal back may be the board's still.
    try shell.wait(until: "the shell has its terminal") { () throws(HarnessError) -> Bool? in
      try shell.format("#{pane_current_command}") == "sh" ? true : nil
    }
    try shell.enter("echo exit $?")
    try shell.waitFor("exit 0")
    #expect(try shell.modes() == before)
  }

  @Test("what something else wrote over is drawn again at Ctrl-L, and when the program was stopped and goes on")
  func redrawing() throws {
    let place = try Workplace.withPlan()
    let board = try place.board("plan.json")
    let whole = try board.waitFor("20 people")
    let terminal = try board.format("#{pane_tty}")
    for redraw in [{ try board.send("C-l") }, { try board.signal(SIGSTOP, SIGCONT) }] as [() throws -> Void] {
      let wall = try ChildProcess.run(
        ["/bin/sh", "-c", #"printf '\033[5;1H%s' "a message from elsewhere" >"$0""#, terminal],
        environment: pinnedEnvironment(home: place.home), in: place.home.path)
      #expect(wall.ending == .exit(0))
      try board.waitFor("a message from elsewhere")
      try redraw()
      try board.waitUntil("the message is gone") { $0 == whole }
    }
  }

  @Test("what is pasted into the board is no command: it says so, and nothing else happens")
  func pasting() throws {
    let place = try Workplace.withPlan()
    let bytes = try place.read("plan.json")
    let board = try place.board("plan.json")
    let before = try board.waitFor("20 people")
    try board.paste("ap\rGone\rq:q!\nuU-b\u{3}\u{1a}")
    let after = try board.waitFor("Pasted text is never taken for keys.")
    #expect(Array(after[0..<25]) == Array(before[0..<25]))
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
    #expect(try place.read("plan.json") == bytes)
  }

  @Test(
    "a signal saves what has changed, restores the terminal and ends the program",
    arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func ending(signal: Int32) throws {
    let place = try Workplace.withPlan()
    let board = try place.board("plan.json")
    try board.waitFor("20 people")
    try board.add("p", "Checkout")
    try board.waitFor("Checkout is added")
    try board.signal(signal)
    #expect(try board.waitForExit() == .exit(0))
    #expect(try board.modes() == TerminalModes())
    #expect(try place.text("plan.json").contains("\"Checkout\""))
  }

  @Test("Ctrl-C leaves forms and moves, and never the program")
  func interrupting() throws {
    let place = try Workplace.withPlan()
    let board = try place.board("plan.json")
    try board.waitFor("20 people")
    try board.send("a", "p")
    try board.waitFor("Add a pod")
    try board.send("C-c")
    try board.waitFor("Nothing was changed.")
    try board.send("C-c")
    try board.waitFor("Nothing is lost. q leaves.")
    try board.signal(SIGINT)
    try board.send("?")
    try board.waitFor("Keys with:")
    try board.send("Escape")
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
  }
}
