import Support
import Testing

/// Rosters that come in while the board is open.
@Suite struct ImportingTests {
  private static let update = """
    Employee ID,Name,Job Title,Manager,Team
    3,Maya Chen,Senior Product Manager,Deepa Nair,Product
    21,Grace Hopper,Compiler Engineer,Nobody Known,Web

    """

  @Test(":import completes the file's name, shows what changes, takes it in, asks about titles, and undo takes it back")
  func importing() throws {
    let place = try Workplace.withPlan()
    try place.folder.write(Self.update.utf8, to: "update.csv")
    let board = try place.board("plan.json")
    try board.waitFor("20 people")
    try board.send(":")
    try board.sendText("import up")
    try board.waitFor("import update.csv")
    try board.waitFor("a roster, 2 rows")
    try board.send("Enter")
    try board.waitFor("Maya Chen, job title: Senior Product Manager.")
    try board.waitFor("row 3 has the manager \"Nobody Known\"")
    #expect(!(try place.text("plan.json").contains("Grace Hopper")))
    try board.send("Enter")
    try board.waitFor("JOB TITLES")
    try board.waitFor("Senior Product Manager")
    try board.send("Enter")
    try board.waitFor("are taken on, for")
    try place.wait(for: "\"engineering\"", in: "plan.json", on: board)
    try board.send("u", "u")
    try board.waitFor("Grace Hopper is gone from the roster again.")
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
    let plan = try place.text("plan.json")
    #expect(!plan.contains("Grace Hopper") && !plan.contains("Senior"))
  }

  @Test("a file that is no roster, is not there, or is a folder is told of with its name, and the board goes on")
  func refused() throws {
    let place = try Workplace.withPlan()
    try place.folder.write("just,some\nthing,else\n".utf8, to: "no.csv")
    let board = try place.board("plan.json")
    try board.waitFor("20 people")
    for (path, told) in [("no.csv", "No header was found"), ("gone.csv", "gone.csv cannot be read"), ("..", ".. ")] {
      try board.send(":")
      try board.enter("import \(path)")
      try board.waitFor("It cannot be taken in")
      try board.waitFor(told)
      try board.send("Escape")
      try board.waitFor("Nothing was taken in.")
    }
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
  }

  @Test("a roster that is opened is taken in on the board, and then its job titles are asked about")
  func opened() throws {
    let place = try Workplace()
    try place.folder.write(Self.update.utf8, to: "people.csv")
    let board = try place.board("people.csv")
    try board.waitFor("Taking these people in makes the plan people.plan.json.")
    try board.send("Enter")
    try board.waitFor("JOB TITLES")
    try board.send("Escape")
    try board.waitFor(":titles lists them again")
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
    #expect(!(try place.text("people.plan.json").contains("capabilities")))
  }
}
