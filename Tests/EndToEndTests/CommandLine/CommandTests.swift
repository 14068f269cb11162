import Glibc
import Support
import Testing

/// What the commands write and how they end.
@Suite struct CommandTests {
  @Test(
    "every command tells its usage with an example",
    arguments: ["open", "demo", "new", "import", "edit", "check", "export", "hand-out", "take"])
  func help(command: String) throws {
    let result = try Workplace().run(command, "--help")
    #expect(result.ending == .exit(0))
    #expect(result.outputText.contains("USAGE: podboard \(command)"))
    #expect(result.outputText.contains("  podboard "), "no example")
    #expect(result.errorText.isEmpty)
  }

  @Test(
    "bad usage ends with 2 and says what is wrong",
    arguments: [
      ["--nonsense"], ["new"], ["import", "people.csv"], ["export", "plan.json", "--chart", "spiral"],
      ["export", "plan.json", "--chart", "cards", "--width", "wide"],
      ["export", "plan.json", "--chart", "cards", "--width", "3"],
      ["check", "plan.json", "--as", "morse"], ["check", "plan.json", "--scenario", "no-such"],
      ["check", "missing.json"], ["log", "missing.json"],
      ["edit", "plan.json"], ["edit", "plan.json", " "], ["edit", "plan.json", "# nothing"],
      ["edit", "plan.json", "bench ana", "--scenario", "no-such"],
      ["merge", "no-such.json", "plan.json", "plan.json", "-o", "-"],
      ["import", "people.csv", "--into", "plan.json", "--map", "Squad"],
      ["import", "missing.csv", "--into", "plan.json"], ["open", "one", "two"],
    ])
  func badUsage(arguments: [String]) throws {
    let place = try Workplace.withPlan()
    let before = try place.read("plan.json")
    let result = try ChildProcess.run(
      [try podboardExecutable()] + arguments, environment: pinnedEnvironment(home: place.home), in: place.folder.path)
    #expect(result.ending == .exit(2))
    #expect(result.outputText.isEmpty)
    #expect(result.errorText.split(separator: " ").count > 3, "\(result.errorText)")
    #expect(try place.read("plan.json") == before)
  }

  @Test(
    "the board away from a terminal is refused with a sentence",
    arguments: [["plan.json"], ["open", "plan.json"], ["demo"], [], ["people.csv"]])
  func notOnATerminal(arguments: [String]) throws {
    let place = try Workplace.withPlan()
    let files = try place.files()
    let result = try ChildProcess.run(
      [try podboardExecutable()] + arguments, environment: pinnedEnvironment(home: place.home), in: place.folder.path)
    #expect(result.ending == .exit(2))
    #expect(result.outputText.isEmpty)
    #expect(result.errorText.contains("podboard"))
    #expect(try place.files() == files)
  }

  @Test("a new plan is private, is checked and opens, and is never written over")
  func newPlan() throws {
    let place = try Workplace()
    #expect(try place.run("new", "plan.json", "--title", "Northwind").ending == .exit(0))
    let bytes = try place.read("plan.json")
    var status = stat()
    #expect(stat(place.folder.path("plan.json"), &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    let again = try place.run("new", "plan.json")
    #expect(again.ending == .exit(2))
    #expect(again.errorText.contains("plan.json"))
    #expect(try place.read("plan.json") == bytes)
    #expect(try place.run("edit", "plan.json", "add scenario \"Pods\"").ending == .exit(0))
    #expect(try place.run("check", "plan.json").ending == .exit(0))
  }

  @Test("importing the same roster twice changes no byte, and not the time of the file either")
  func importTwice() throws {
    let place = try Workplace.withPlan()
    let (bytes, time) = (try place.read("plan.json"), modified(place.folder.path("plan.json")))
    let again = try place.run("import", "people.csv", "--into", "plan.json")
    #expect(again.ending == .exit(0))
    #expect(try place.read("plan.json") == bytes)
    #expect(modified(place.folder.path("plan.json")) == time)
  }

  @Test("a dry run tells what it would do and writes nothing")
  func dryRun() throws {
    let place = try Workplace()
    try place.folder.write(Roster.csv.utf8, to: "people.csv")
    let result = try place.run("import", "people.csv", "--into", "plan.json", "--dry-run")
    #expect(result.ending == .exit(0))
    #expect(result.outputText.contains("20"))
    #expect(try place.files() == ["people.csv"])
  }

  @Test("- is standard input, for rosters and for edits")
  func standardInput() throws {
    let place = try Workplace()
    #expect(try place.run("import", "-", "--into", "plan.json", input: Roster.csv).ending == .exit(0))
    let edits = "add scenario \"Pods\"\nadd pod \"Checkout\"\nput maya-chen in checkout\nlead maya-chen of checkout\n"
    let result = try place.run("edit", "plan.json", "--file", "-", input: edits)
    #expect(result.ending == .exit(0), "\(result.errorText)")
    let cards = try place.run("export", "plan.json", "--chart", "cards")
    #expect(cards.ending == .exit(0))
    #expect(cards.outputText.contains("Checkout") && cards.outputText.contains("Maya Chen"))
  }

  @Test("edits are all done or none: one that is refused leaves the file as it was, byte for byte")
  func refusedEdit() throws {
    let place = try Workplace.withPlan()
    #expect(try place.run("edit", "plan.json", "add scenario \"Pods\"", "add pod \"Checkout\"").ending == .exit(0))
    let (bytes, time) = (try place.read("plan.json"), modified(place.folder.path("plan.json")))
    let result = try place.run("edit", "plan.json", "add pod \"Growth\"", "put nobody-such in checkout")
    #expect(result.ending == .exit(1))
    #expect(result.errorText.contains("Edit 2"))
    #expect(result.errorText.contains("nobody-such"))
    #expect(result.errorText.hasSuffix(". The plan is as it was.\n") && !result.errorText.contains("] The plan"))
    #expect(try place.read("plan.json") == bytes)
    #expect(modified(place.folder.path("plan.json")) == time)
  }

  @Test("a check ends with 1 where something is broken, and with 0 where it is not")
  func check() throws {
    let place = try Workplace.withPlan()
    try place.run("edit", "plan.json", "add scenario \"Pods\"", "add pod \"Checkout\"", "put maya-chen in checkout")
    let unled = try place.run("check", "plan.json", "--strict")
    #expect(unled.ending == .exit(1))
    #expect(unled.outputText.contains("Checkout"))
    let json = try place.run("check", "plan.json", "--as", "json")
    #expect(json.outputText.hasPrefix("["))
  }

  @Test("the sample is written to a file, which is never written over")
  func writeDemo() throws {
    let place = try Workplace()
    #expect(try place.run("demo", "--write", "demo.json").ending == .exit(0))
    let bytes = try place.read("demo.json")
    #expect(try place.run("demo", "--write", "demo.json").ending == .exit(2))
    #expect(try place.read("demo.json") == bytes)
    for _ in 1...2 {
      #expect(try place.run("export", "demo.json", "--chart", "cards", "-o", "cards.txt").ending == .exit(0))
    }
    #expect(try place.text("cards.txt").contains("Maya Chen"))
    #expect(try place.files() == ["cards.txt", "demo.json"])
  }

  @Test("an export that cannot be written down to its end is no success")
  func fullOutput() throws {
    let place = try Workplace()
    try place.run("demo", "--write", "demo.json")
    let script = #""$0" export demo.json --chart cards >/dev/full; echo $?"#
    let result = try ChildProcess.run(
      ["/bin/sh", "-c", script, try podboardExecutable()], environment: pinnedEnvironment(home: place.home),
      in: place.folder.path)
    #expect(result.outputText == "2\n")
    #expect(result.errorText.contains("space"))
  }
}

/// When a file was changed last, to the nanosecond.
func modified(_ path: String) -> [Int] {
  var status = stat()
  guard stat(path, &status) == 0 else { return [] }
  return [status.st_mtim.tv_sec, status.st_mtim.tv_nsec, Int(status.st_ino)]
}
