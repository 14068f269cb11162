import Support
import Testing

/// A part of a plan goes out and comes back on the command line.
@Suite struct HandOutTests {
  private func handedOut() throws -> Workplace {
    let place = try Workplace.withPlan()
    try expect(
      place.run(
        "edit", "plan.json", "add pod \"Search\"", "add pod \"Growth\"", "add pod \"Trust\"", "put maya-chen in search"),
      0)
    // Blanks beside the commas mean nothing.
    try expect(place.run("hand-out", "plan.json", "--pods", "search, growth ", "-o", "deepa.json"), 0)
    return place
  }

  private func expect(_ result: ChildProcess.Result, _ code: Int32) throws {
    try #require(result.ending == .exit(code), "\(result.outputText)\(result.errorText)")
  }

  @Test("what was done on both sides is in the plan; the preview writes nothing, and taking twice changes nothing")
  func roundTrip() throws {
    let place = try handedOut()
    #expect(try !place.text("deepa.json").contains("Trust"))
    try expect(place.run("edit", "deepa.json", "move maya-chen to growth", "set mission of pod growth to \"More\""), 0)
    try expect(place.run("edit", "plan.json", "set mission of pod search to \"Find\""), 0)
    let before = try place.read("plan.json")
    let preview = try place.run("take", "deepa.json", "--into", "plan.json", "--dry-run")
    try expect(preview, 0)
    #expect(preview.outputText.contains("Maya Chen moves from Search to Growth"))
    #expect(try place.read("plan.json") == before)
    try expect(place.run("take", "deepa.json", "--into", "plan.json"), 0)
    let after = try place.text("plan.json")
    #expect(after.contains("\"More\"") && after.contains("\"Find\"") && after.contains("Trust"))
    #expect(!after.contains("handedOut"))
    let again = try place.run("take", "deepa.json", "--into", "plan.json")
    try expect(again, 0)
    #expect(again.outputText.contains("already"))
    #expect(try place.text("plan.json") == after)
  }

  @Test("somebody whom both sides moved is a clash: told, kept, and the exit code is 1")
  func clash() throws {
    let place = try handedOut()
    try expect(place.run("edit", "deepa.json", "move maya-chen to growth"), 0)
    try expect(place.run("edit", "plan.json", "move maya-chen to trust"), 0)
    let taken = try place.run("take", "deepa.json", "--into", "plan.json")
    try expect(taken, 1)
    #expect(taken.errorText.contains("person maya-chen clashes over seats"))
    try expect(place.run("edit", "plan.json", "settle person maya-chen seats 1"), 0)
    let settled = try place.read("plan.json")
    let again = try place.run("take", "deepa.json", "--into", "plan.json")
    try expect(again, 0)
    #expect(again.outputText.contains("already"))
    #expect(try place.read("plan.json") == settled)
  }

  @Test(
    "what cannot be handed out or taken is said in a sentence, and changes nothing",
    arguments: [
      (["hand-out", "plan.json", "--pods", "nowhere", "-o", "x.json"], "no pod \"nowhere\""),
      (["hand-out", "plan.json", "--pods", ",", "-o", "x.json"], "No pod was named"),
      (["hand-out", "plan.json", "--pods", "search", "-o", "deepa.json"], "deepa.json"),
      (["take", "plan.json", "--into", "plan.json"], "no part that was handed out"),
      (["take", "deepa.json", "--into", "other.json"], "another plan"),
      (["take", "missing.json", "--into", "plan.json"], "missing.json"),
    ])
  func refusals(arguments: [String], told: String) throws {
    let place = try handedOut()
    try expect(place.run("new", "other.json"), 0)
    let before = (try place.files(), try place.read("plan.json"), try place.read("other.json"))
    let result = try place.run(arguments)
    try expect(result, 2)
    #expect(result.outputText.isEmpty)
    #expect(result.errorText.contains(told), "\(result.errorText)")
    #expect(try place.files() == before.0)
    #expect(try place.read("plan.json") == before.1)
    #expect(try place.read("other.json") == before.2)
  }
}
