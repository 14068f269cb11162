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
    #expect(try place.files() == ["people.csv", "plan.json"])
  }

  @Test("what somebody else wrote meanwhile stays, and one's own is kept beside it and told")
  func changedElsewhere() throws {
    let place = try Workplace.withPlan()
    let board = try place.board("plan.json")
    try board.waitFor("20 people")
    #expect(try place.run("edit", "plan.json", "add scenario \"Theirs\"").ending == .exit(0))
    let theirs = try place.read("plan.json")
    try board.add("p", "Checkout")
    try board.waitFor("Yours is kept beside it, in plan.mine-1.json")
    #expect(try place.read("plan.json") == theirs)
    try board.add("p", "Growth")
    try place.wait(for: "\"Growth\"", in: "plan.mine-1.json", on: board)
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
    try board.waitFor("Yours is in plan.mine-1.json.")
    #expect(try place.text("plan.mine-1.json").contains("\"Checkout\""))
    #expect(try place.read("plan.json") == theirs)
  }

  @Test("leaving at once after a change tells, too, that the file holds somebody else's")
  func changedElsewhereAtTheEnd() throws {
    let place = try Workplace.withPlan()
    let board = try place.board("plan.json")
    try board.waitFor("20 people")
    #expect(try place.run("edit", "plan.json", "add scenario \"Theirs\"").ending == .exit(0))
    try board.send("a", "p")
    try board.waitFor("Add a pod")
    try board.sendText("Checkout")
    try board.send("Enter", "q")
    #expect(try board.waitForExit() == .exit(0))
    try board.waitFor("Yours is in plan.mine-1.json.")
    #expect(try place.text("plan.mine-1.json").contains("\"Checkout\""))
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
