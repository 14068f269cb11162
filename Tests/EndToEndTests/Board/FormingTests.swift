import Support
import Testing

/// What a session is for: from a roster to pods, and back to the same board another day.
@Suite struct FormingTests {
  @Test("from a roster to a pod with people, lead, line and outcome, undone, done again, left and opened again")
  func formingAPod() throws {
    let place = try Workplace.withPlan()
    let board = try place.board("plan.json")
    try board.waitFor("20 people")
    try board.add("p", "Checkout")
    try board.waitFor("Checkout is added as pod 1.")
    try board.add("o", "Fewer drop off")
    try board.waitFor("Fewer drop off is added.")
    for name in ["Maya", "山田", "Nguyễn", "김민준", "שרה"] { try board.moveToPodOne(name) }
    try board.find("Maya")
    try board.send("*")
    try board.waitFor("Maya Chen leads Checkout.")
    try board.send("t")
    try board.waitFor("Who does Checkout report to?")
    try board.sendText("deepa")
    try board.send("Enter")
    try board.waitFor("Checkout reports to Deepa Nair.")
    try board.waitFor("0 broken, 15 to do")
    let formed = try cards(of: board)

    for _ in 0..<5 { try board.send("u") }
    try board.waitFor("Undone: Nguyễn")
    for _ in 0..<5 { try board.send("C-r") }
    try board.waitFor("Done again: Checkout reports to Deepa Nair.")
    #expect(try cards(of: board) == formed)

    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
    #expect(try board.modes() == TerminalModes())
    let again = try place.board("plan.json")
    try again.waitFor("0 broken, 15 to do")
    #expect(try cards(of: again) == formed)
    #expect(try place.run("check", "plan.json").ending == .exit(0))
    try again.send("q")
    #expect(try again.waitForExit() == .exit(0))
    #expect(try place.files() == ["people.csv", "plan.json"])
  }

  @Test("names that are wide, run from right to left or hold combining marks stand on the screen as they are")
  func names() throws {
    let place = try Workplace.withPlan()
    let board = try place.board("plan.json", columns: 160, rows: 40)
    try board.waitFor("20 people")
    try board.add("p", "決済 Größe")
    let screen = try board.waitFor("決済 Größe is added as pod 1.")
    for name in Roster.names where name != Roster.names[0] {
      #expect(screen.contains { $0.utf8.contains(name.utf8) }, "\(name) in:\n\(screen.joined(separator: "\n"))")
    }
    // Borders stay in their columns, whatever stands before them.
    try board.find("José")
    try board.waitFor(Roster.names[0])
    let style = try board.screen().filter { $0.hasPrefix("│") }
    #expect(style.count > 20)
  }

  @Test("a form stays what it is while the terminal changes its size under it, down to one cell")
  func resizingAForm() throws {
    let place = try Workplace.withPlan()
    let board = try place.board("plan.json")
    try board.waitFor("20 people")
    try board.send("a", "p")
    try board.waitFor("Add a pod")
    try board.sendText("Check")
    try board.waitFor("Check")
    for (columns, rows) in [(80, 24), (40, 12), (20, 5), (1, 1), (3, 40), (200, 60)] {
      try board.resize(columns: columns, rows: rows)
    }
    try board.waitFor("Add a pod")
    try board.sendText("out")
    try board.send("Enter")
    try board.waitFor("Checkout is added as pod 1.")
    try board.resize(columns: 30, rows: 8)
    try board.waitFor("podboard needs")
    try board.resize(columns: 80, rows: 24)
    try board.waitFor("Checkout")
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
  }

  /// The board without its strip and messages, with the cursor on somebody who has no pod.
  private func cards(of board: TmuxSession) throws -> [String] {
    try board.find("Tom")
    return Array(try board.waitFor("Tom Whitfield, Engineer")[2..<25])
  }
}

extension TmuxSession {
  /// Adds a record by its name: `a`, then the key of its kind.
  func add(_ key: String, _ name: String) throws {
    try send("a", key)
    try waitFor("Enter save")
    try sendText(name)
    try send("Enter")
  }

  /// Puts the cursor on somebody, found by a part of the name.
  func find(_ name: String) throws {
    try send("/")
    try waitFor("─ Find ─")
    try sendText(name)
    try waitFor("Name: \(name)")
    try send("Enter")
    try waitUntil("the list is gone") { screen in !screen.contains { $0.contains("─ Find ─") } }
  }

  /// Moves somebody to the pod with the number 1.
  func moveToPodOne(_ name: String) throws {
    try find(name)
    try send("m")
    try waitFor("MOVING \(name)")
    try send("1", "Enter")
    try waitUntil("\(name) has joined") { screen in screen.contains { $0.contains("\(name)") && $0.contains(" joins ") }
    }
  }
}
