import Glibc
import Support
import Testing

/// What the journals tell, and what is done with it.
@Suite struct LogTests {
  @Test("the log tells what was done, and its commands do it again, byte for byte")
  func replaying() throws {
    let place = try Workplace.withPlan()
    let before = try place.read("plan.json")
    for session in 1...2 {
      let board = try place.board("plan.json")
      try board.waitFor("20 people")
      try board.add("p", "Checkout \(session)")
      try board.waitFor("Checkout \(session) is added")
      try board.add("p", "Growth \(session)")
      try board.waitFor("Growth \(session) is added")
      try board.send("u")
      try board.waitFor("Undone: ")
      if session == 2 {
        // A sign that screens show in another way than files have it.
        try board.add("p", "Care ❤\u{FE0F}")
        try board.waitFor("Care ")
      }
      try board.send("/")
      try board.sendText("zoë")
      try board.send("Enter", "m", "\(session)", "Enter")
      try board.waitFor("Zoë Müller ")
      try board.waitUntil("the strip says saved") { $0[1].hasSuffix("· saved") }
      try board.send("q")
      #expect(try board.waitForExit() == .exit(0))
    }
    let told = try place.run("log", "plan.json")
    #expect(told.outputText.contains("Undone: Growth 1"))
    #expect(told.outputText.contains("Zoë Müller moves from Checkout 1 to Checkout 2."), "\(told.outputText)")
    let commands = try place.run("log", "plan.json", "--as", "commands")
    #expect(!commands.outputText.contains("Growth"))
    let after = try place.read("plan.json")
    try place.folder.write(before, to: "again.json")
    let replayed = try place.run("edit", "again.json", "--file", "-", input: commands.outputText)
    #expect(replayed.ending == .exit(0), "\(replayed.errorText)")
    #expect(try place.read("again.json") == after)
  }

  @Test("what a board left is shown by recover, and left alone or taken over as one says")
  func recovering() throws {
    let place = try Workplace.withPlan()
    let before = try place.read("plan.json")
    #expect(try place.run("recover", "plan.json").outputText.hasPrefix("Nothing is left to recover"))
    let board = try place.board("plan.json")
    try board.waitFor("20 people")
    try board.add("p", "Checkout")
    try board.waitFor("Checkout is added")
    try board.signal(SIGKILL)
    _ = try board.waitForExit()
    try place.folder.write(before, to: "plan.json")
    let shown = try place.run("recover", "plan.json")
    #expect(shown.ending == .exit(1))
    #expect(shown.outputText.contains("ended before all was saved. One change is not in the file:"))
    #expect(shown.outputText.contains("Checkout is added as pod 1"))
    #expect(try place.read("plan.json") == before)
    // Whoever only looks keeps it from nobody.
    let looking = try place.board("plan.json", "--read-only")
    try looking.waitFor("20 people")
    let again = try place.board("plan.json")
    try again.waitFor("1. Checkout is added as pod 1")
    try looking.send("q")
    _ = try looking.waitForExit()
    try again.send("Escape", "q")
    #expect(try again.waitForExit() == .exit(0))
    #expect(try place.run("recover", "plan.json", "--leave").ending == .exit(0))
    #expect(try place.read("plan.json") == before)
    #expect(try place.run("log", "plan.json").outputText.contains("Not saved when the board ended:"))
    #expect(try place.run("recover", "plan.json").ending == .exit(0))
  }
}
