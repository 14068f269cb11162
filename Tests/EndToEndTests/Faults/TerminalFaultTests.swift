import Glibc
import Support
import Testing

/// Terminals that are odd, full, or go away: the program ends with a sentence or waits without burning the processor.
@Suite struct TerminalFaultTests {
  private func start(
    _ place: Workplace, _ changes: [String: String] = [:], without name: String? = nil, streams: [Int: String] = [:]
  ) throws -> PseudoTerminal {
    var environment = pinnedEnvironment(home: place.home).merging(changes) { $1 }
    if let name { environment[name] = nil }
    return try PseudoTerminal(
      [try podboardExecutable(), "plan.json"], columns: 100, rows: 30, environment: environment,
      in: place.folder.path, streams: streams)
  }

  @Test("a terminal that goes away saves what has changed and ends the program")
  func hangingUp() throws {
    let place = try Workplace.withPlan()
    let board = try start(place)
    try board.waitFor("20 people")
    try board.send("apCheckout\r")
    try board.waitFor("is added as pod 1")
    board.hangUp()
    #expect(try board.waitForExit() == .exit(0))
    #expect(try place.text("plan.json").contains("\"Checkout\""))
  }

  @Test(
    "a terminal of a kind that cannot show the board is refused with a sentence",
    arguments: ["dumb", "no-such-terminal", ""])
  func unusableTerminal(type: String) throws {
    let place = try Workplace.withPlan()
    let board = try start(place, ["TERM": type], without: type.isEmpty ? "TERM" : nil)
    #expect(try board.waitForExit() == .exit(2))
    #expect(board.contains("Set TERM, for example TERM=xterm-256color."))
    #expect(!board.output.contains(0x1B))
    #expect(board.isRestored)
  }

  @Test("streams that are no terminal are refused", arguments: [(0, "/dev/null"), (1, "/dev/full")])
  func noTerminal(stream: Int, file: String) throws {
    let place = try Workplace.withPlan()
    let board = try start(place, streams: [stream: file])
    #expect(try board.waitForExit() == .exit(2))
    #expect(board.contains("The board needs a terminal"))
    #expect(board.isRestored)
  }

  @Test("a terminal closed for reading ends the program")
  func closedInput() throws {
    let place = try Workplace.withPlan()
    let script = #"exec "$0" plan.json <&-"#
    let board = try PseudoTerminal(
      ["/bin/sh", "-c", script, try podboardExecutable()], environment: pinnedEnvironment(home: place.home),
      in: place.folder.path)
    #expect(try board.waitForExit() == .exit(2))
    #expect(board.isRestored)
  }

  @Test("five hundred changes of size, down to nothing, are survived, and then it sleeps")
  func resizing() throws {
    let place = try Workplace.withPlan()
    let board = try start(place)
    try board.waitFor("20 people")
    var random = SeededGenerator(state: 7)
    for _ in 0..<500 {
      let sizes = [0, 1, 2, 5, 24, 80, 300]
      board.resize(
        columns: sizes.randomElement(using: &random) ?? 0, rows: sizes.randomElement(using: &random) ?? 0)
    }
    board.resize(columns: 100, rows: 30)
    try board.send("apCheckout\r")
    try board.waitFor("is added as pod 1")
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
    #expect(board.isRestored)
  }

  @Test("an idle board uses no processor time")
  func idling() throws {
    let place = try Workplace.withPlan()
    let board = try start(place)
    try board.waitFor("20 people")
    // Time is what is measured here; nothing is waited for.
    usleep(300_000)
    let before = try board.processorTime()
    usleep(1_000_000)
    #expect(try board.processorTime() - before < 0.02)
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
  }

  @Test("pasted text with what ends a paste within, cut off, and any bytes are no commands")
  func hostilePaste() throws {
    let place = try Workplace.withPlan()
    let bytes = try place.read("plan.json")
    let board = try start(place)
    try board.waitFor("20 people")
    try board.send("\u{1b}[200~ap\rGone\r\u{1b}[20\u{1b}[O\u{1b}[<0;5;5M\u{0}\u{7f}")
    try board.send("\u{1b}[201~")
    try board.waitFor("Pasted text is never taken for keys.")
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
    #expect(try place.read("plan.json") == bytes)
    #expect(board.isRestored)
  }

  @Test("LANG=C still shows names as they are")
  func localeC() throws {
    let place = try Workplace.withPlan()
    let board = try start(place, ["LANG": "C", "LC_ALL": "C"])
    try board.waitFor("Nguyễn Thị Hương")
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
  }
}
