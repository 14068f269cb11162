import Support
import Testing

/// Somebody else writes what is no plan over the file of an open board.
@Suite struct UnreadableTests {
  private let garbage = "<<<<<<< ours"
  private let question = "1. Go on beside it"

  /// A board with a change of its own, over whose file garbage was written.
  private func asked() throws -> (place: Workplace, board: TmuxSession, before: String) {
    let place = try Workplace.withPlan()
    let board = try place.board("plan.json")
    try board.waitFor("20 people")
    try board.add("p", "Checkout")
    try place.wait(for: "\"Checkout\"", in: "plan.json", on: board)
    let before = try place.text("plan.json")
    try place.folder.write(garbage.utf8, to: "plan.json")
    try board.waitFor("found the character <")
    try board.waitFor(question)
    return (place, board, before)
  }

  private func leave(_ board: TmuxSession) throws {
    try board.send("q")
    #expect(try board.waitForExit() == .exit(0))
  }

  @Test(
    "the file stays as it is, and one's own plan goes on beside it and is told, where so is decided",
    arguments: ["1", "Enter", "Escape"])
  func beside(key: String) throws {
    let (place, board, _) = try asked()
    try board.send(key)
    try board.waitFor("in plan.mine-1.json, and goes on there")
    try board.add("p", "Growth")
    try place.wait(for: "\"Growth\"", in: "plan.mine-1.json", on: board)
    try leave(board)
    // The shell's screen breaks the sentence between words.
    try board.waitUntil("it is told where one's own is") {
      $0.joined(separator: " ").contains("Yours is in plan.mine-1.json.")
    }
    #expect(try place.text("plan.mine-1.json").contains("\"Checkout\""))
    #expect(try place.text("plan.json") == garbage)
  }

  @Test("one's own plan takes the file's place, and what was there is kept in a new file")
  func inPlace() throws {
    let (place, board, _) = try asked()
    try place.folder.write("not to be touched".utf8, to: "plan.theirs-1.json")
    try board.send("2")
    try board.waitFor("What was in it is kept in plan.theirs-2.json")
    #expect(try place.text("plan.json").contains("\"Checkout\""))
    #expect(try place.text("plan.theirs-2.json") == garbage)
    #expect(try place.text("plan.theirs-1.json") == "not to be touched")
    try board.add("p", "Growth")
    try place.wait(for: "\"Growth\"", in: "plan.json", on: board)
    try leave(board)
    #expect(try place.files() == ["people.csv", "plan.json", "plan.theirs-1.json", "plan.theirs-2.json"])
  }

  @Test("one waits, nothing is written, and once the file can be read again both are joined")
  func waiting() throws {
    let (place, board, before) = try asked()
    try board.send("3")
    try board.waitFor("Nothing is saved until the file can be read")
    try board.add("p", "Growth")
    try board.waitFor("Nothing is saved until it can be read; q keeps yours")
    #expect(try place.text("plan.json") == garbage)
    try place.folder.write(before.utf8, to: "other.json")
    #expect(try place.run("edit", "other.json", "add pod \"Theirs\"").ending == .exit(0))
    try place.folder.write(try place.text("other.json").utf8, to: "plan.json")
    try place.wait(for: "\"Growth\"", in: "plan.json", on: board)
    try board.waitUntil("the strip says saved") { $0[1].hasSuffix("· saved") }
    #expect(try place.text("plan.json").contains("\"Theirs\""))
    try leave(board)
    #expect(try place.files() == ["other.json", "people.csv", "plan.json"])
  }

  @Test("whoever leaves while one waits has both files")
  func leavingWhileWaiting() throws {
    let (place, board, _) = try asked()
    try board.send("3")
    try board.waitFor("Nothing is saved until the file can be read")
    try leave(board)
    #expect(try place.text("plan.mine-1.json").contains("\"Checkout\""))
    #expect(try place.text("plan.json") == garbage)
  }

  @Test("the question goes by itself where the file can be read again")
  func mended() throws {
    let place = try Workplace.withPlan()
    let before = try place.text("plan.json")
    let board = try place.board("plan.json")
    try board.waitFor("20 people")
    try place.folder.write(garbage.utf8, to: "plan.json")
    try board.waitFor(question)
    try place.folder.write(before.utf8, to: "plan.json")
    try board.waitUntil("the question is gone") { !$0.joined().contains(question) && $0[1].hasSuffix("· saved") }
    try leave(board)
    #expect(try place.text("plan.json") == before)
    #expect(try place.files() == ["people.csv", "plan.json"])
  }
}
