import Glibc
import Support
import Testing

/// Two boards, an editor and git on one plan.
@Suite struct SharedPlanTests {
  /// PODBOARD_ROUNDS asks for more, and for longer ones, than a test run has time for.
  private var rounds: Int? { getenv("PODBOARD_ROUNDS").flatMap { Int(String(cString: $0)) } }

  private func add(_ name: String, on board: TmuxSession) throws {
    try board.send("a", "p")
    try board.sendText(name)
    try board.send("Enter")
  }

  @Test("a second board is told who has the plan, and the first is told of the second")
  func presence() throws {
    let place = try Workplace.withPlan()
    let first = try place.board("plan.json")
    try first.waitFor("20 people")
    let second = try place.board("plan.json")
    for board in [first, second] { try board.waitFor("has this plan open too") }
  }

  @Test("who comes back is told that somebody changed the plan, and is shown what")
  func comingBack() throws {
    let place = try Workplace.withPlan()
    let first = try place.board("plan.json")
    try first.waitFor("20 people")
    try first.send("q")
    #expect(try first.waitForExit() == .exit(0))
    #expect(try place.run("edit", "plan.json", "add pod \"Checkout\"").ending == .exit(0))
    let second = try place.board("plan.json")
    try second.waitFor("The plan was changed since you were last here")
    try second.send(":")
    try second.sendText("since last here")
    try second.send("Enter")
    try second.waitFor("CHANGES: since you were last here")
    try second.waitFor("Checkout is added")
  }

  @Test("a moment that was named is there in a later session, and tells what was done since")
  func moments() throws {
    let place = try Workplace.withPlan()
    let first = try place.board("plan.json")
    try first.waitFor("20 people")
    try first.send(":")
    try first.sendText("mark before lunch")
    try first.send("Enter")
    try first.waitFor("Marked: before lunch.")
    try add("Checkout", on: first)
    try first.waitFor("Checkout is added")
    try first.send("q")
    #expect(try first.waitForExit() == .exit(0))
    let second = try place.board("plan.json")
    try second.waitFor("20 people")
    try second.send(":")
    try second.sendText("since before lunch")
    try second.send("Enter")
    try second.waitFor("CHANGES: since before lunch, ")
    try second.waitFor("Checkout is added as pod 1.")
  }

  @Test("two boards that both change the plan, in turn and at once, end with all of it in the file")
  func twoBoards() throws {
    let edits = rounds == nil ? 10 : 50
    for round in 1...(rounds ?? 2) {
      let place = try Workplace.withPlan()
      let boards = [try place.board("plan.json"), try place.board("plan.json")]
      for board in boards { try board.waitFor("20 people") }
      for number in 1...edits {
        for (index, board) in boards.enumerated() { try add("Pod \(index)x\(number)", on: board) }
        // In turn at first: each waits until it has what the other did.
        if number <= edits / 2 {
          for index in 0...1 { try boards[1 - index].waitFor("Pod \(index)x\(number)") }
        }
      }
      for board in boards {
        try board.send("q")
        #expect(try board.waitForExit() == .exit(0))
      }
      let plan = try place.text("plan.json")
      let wanted = (0...1).flatMap { index in (1...edits).map { "\"Pod \(index)x\($0)\"" } }
      #expect(wanted.filter { !plan.contains($0) } == [], "round \(round)")
      #expect(try place.run("check", "plan.json").ending != .exit(2))
      #expect(try place.files() == ["people.csv", "plan.json"])
      print("Round \(round): all \(2 * edits) edits of two boards are in the plan.")
    }
  }

  @Test("git checkout and an editor under an open board: what they wrote comes in, and what was done here stays")
  func gitAndEditor() throws {
    let place = try Workplace.withPlan()
    let git = { (arguments: String...) in
      let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
      let result = try ChildProcess.run(
        ["git"] + identity + arguments, environment: pinnedEnvironment(home: place.home), in: place.folder.path)
      #expect(result.ending == .exit(0), "\(arguments): \(result.errorText)")
    }
    try git("init", "-q", "-b", "main")
    try git("add", "plan.json")
    try git("commit", "-qm", "plan")
    try git("checkout", "-qb", "other")
    #expect(try place.run("edit", "plan.json", "add pod \"From git\"").ending == .exit(0))
    try git("commit", "-qam", "pod")
    try git("checkout", "-q", "main")
    let board = try place.board("plan.json")
    try board.waitFor("20 people")
    try git("checkout", "-q", "other")
    try board.waitFor("From the file: From git is added")
    try add("Mine", on: board)
    try place.wait(for: "\"Mine\"", in: "plan.json", on: board)
    // An editor that writes in place.
    let text = try place.text("plan.json").replacing("\"From git\"", with: "\"From an editor\"")
    try place.folder.write(text.utf8, to: "plan.json")
    try board.waitFor("From an editor")
    #expect(try place.text("plan.json").contains("\"Mine\""))
  }

  @Test(
    "another user's board, whose journal may not be read, is told while it lives, and as uncertain afterwards",
    .enabled(if: geteuid() == 0, "only root can make a file of another user"))
  func otherUser() throws {
    let place = try Workplace.withPlan()
    try place.folder.write("".utf8, to: ".plan.json.journal-other")
    let path = place.folder.path(".plan.json.journal-other")
    #expect(chmod(path, 0o600) == 0)
    let file = open(path, O_RDONLY)
    #expect(flock(file, LOCK_EX) == 0)
    #expect(chown(path, 65_534, 65_534) == 0)
    var board = try place.boardUnderPermissions("plan.json")
    try board.waitFor("has this plan open too")
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
    close(file)
    board = try place.boardUnderPermissions("plan.json")
    try board.waitFor("may have this plan open too")
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
  }
}
