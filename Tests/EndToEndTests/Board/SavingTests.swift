import Glibc
import Support
import Testing

/// What the strip says about the file is so.
@Suite struct SavingTests {
  @Test("a change is saved without being asked, and the strip says so once the file holds it")
  func saving() throws {
    let place = try Workplace.withPlan()
    let board = try place.board("plan.json")
    try board.waitFor("20 people")
    try board.add("p", "Checkout")
    try board.waitFor("Checkout is added")
    try board.waitUntil("the strip says saved") { $0[1].hasSuffix("· saved") }
    #expect(try place.text("plan.json").contains("\"Checkout\""))
    let journals = try place.files().filter { $0 != "people.csv" && $0 != "plan.json" }
    #expect(journals.count == 1 && journals[0].hasPrefix(".plan.json.journal-"))
  }

  @Test("what somebody else saves comes in by itself and is told, and both end in the file")
  func changedElsewhere() throws {
    let place = try Workplace.withPlan()
    let board = try place.board("plan.json")
    try board.waitFor("20 people")
    #expect(try place.run("edit", "plan.json", "add pod \"Theirs\"").ending == .exit(0))
    try board.waitFor("From the file: Theirs is added")
    try board.add("p", "Checkout")
    try place.wait(for: "\"Checkout\"", in: "plan.json", on: board)
    #expect(try place.text("plan.json").contains("\"Theirs\""))
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
    #expect(try place.files() == ["people.csv", "plan.json"])
  }

  @Test("what somebody else saves is joined, too, where one leaves at once after a change")
  func changedElsewhereAtTheEnd() throws {
    let place = try Workplace.withPlan()
    let board = try place.board("plan.json")
    try board.waitFor("20 people")
    try board.send("a", "p")
    try board.waitFor("Add a pod")
    try board.sendText("Checkout")
    #expect(try place.run("edit", "plan.json", "add pod \"Theirs\"").ending == .exit(0))
    try board.send("Enter", "q")
    #expect(try board.waitForExit() == .exit(0))
    let plan = try place.text("plan.json")
    #expect(plan.contains("\"Checkout\"") && plan.contains("\"Theirs\""))
  }

  @Test("what was done before a restart is undone after it")
  func undoneAfterRestart() throws {
    let place = try Workplace.withPlan()
    let before = try place.text("plan.json")
    var board = try place.board("plan.json")
    try board.waitFor("20 people")
    try board.add("p", "Checkout")
    try board.waitFor("Checkout is added")
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
    board = try place.board("plan.json")
    try board.waitFor("u undo")
    try board.send("u")
    try board.waitFor("Undone: ")
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
    #expect(try place.text("plan.json") == before)
  }

  @Test("a file that was taken away is made again")
  func removed() throws {
    let place = try Workplace.withPlan()
    let board = try place.board("plan.json")
    try board.waitFor("20 people")
    #expect(unlink(place.folder.path("plan.json")) == 0)
    try board.add("p", "Checkout")
    try board.waitFor("It is made again")
    #expect(try place.text("plan.json").contains("\"Checkout\""))
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
  }

  @Test("in a folder that cannot be written NOT SAVED is told, and leaving keeps a copy and says where")
  func readOnlyFolder() throws {
    let place = try Workplace.withPlan()
    let bytes = try place.read("plan.json")
    let board = try place.boardUnderPermissions("plan.json")
    try board.waitFor("20 people")
    #expect(chmod(place.folder.path, 0o500) == 0)
    defer { chmod(place.folder.path, 0o700) }
    try board.add("p", "Checkout")
    try board.waitFor("NOT SAVED")
    try board.waitFor("Not saved:")
    try board.send("q")
    #expect(try board.waitForExit() == .exit(2))
    let told = try board.waitFor("The plan is kept in")
    let kept = place.home.path(".local/state/podboard/plan.mine-1.json")
    #expect(told.joined().contains(kept))
    #expect(String(decoding: try TemporaryFolder.read(kept), as: UTF8.self).contains("\"Checkout\""))
    #expect(try place.read("plan.json") == bytes)
    #expect(try board.modes() == TerminalModes())
  }

  @Test("where nothing can be written at all the board stays, so that nothing is lost")
  func nowhereToWrite() throws {
    let place = try Workplace.withPlan()
    let board = try place.boardUnderPermissions("plan.json")
    try board.waitFor("20 people")
    for folder in [place.folder.path, place.home.path] { #expect(chmod(folder, 0o500) == 0) }
    defer { for folder in [place.folder.path, place.home.path] { chmod(folder, 0o700) } }
    try board.add("p", "Checkout")
    try board.waitFor("NOT SAVED")
    try board.send("q")
    try board.waitFor("Nothing is closed")
    #expect(chmod(place.folder.path, 0o700) == 0)
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
    #expect(try place.text("plan.json").contains("\"Checkout\""))
  }
}
