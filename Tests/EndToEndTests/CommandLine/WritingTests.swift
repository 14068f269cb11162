import Glibc
import Support
import Testing

/// What `-o` writes to, and what it never takes the place of.
@Suite struct WritingTests {
  @Test(
    "a chart never takes the place of a plan, by whatever path",
    arguments: [
      "plan.json", "./plan.json", "folder/../plan.json", "link.json", "other.json", "newer.json", "folder/hard.json",
    ])
  func plansStay(path: String) throws {
    let place = try Workplace.withPlan()
    try place.run("edit", "plan.json", "add scenario \"Pods\"")
    try place.run("new", "other.json")
    try place.folder.write(#"{ "podboard": 7, "what": "nobody knows yet" }"#.utf8, to: "newer.json")
    try #require(mkdir(place.folder.path("folder"), 0o700) == 0)
    try #require(link(place.folder.path("plan.json"), place.folder.path("folder/hard.json")) == 0)
    try #require(symlink("plan.json", place.folder.path("link.json")) == 0)
    let before = (try place.files(), try place.read("plan.json"), try place.read(path))
    let result = try place.run("export", "plan.json", "--chart", "brief", "-o", path)
    #expect(result.ending == .exit(2))
    #expect(result.outputText.isEmpty)
    #expect(result.errorText.contains("Nothing was written. Name another file."), "\(result.errorText)")
    #expect(try place.files() == before.0)
    #expect(try place.read("plan.json") == before.1)
    #expect(try place.read(path) == before.2)
  }

  @Test("a chart that was written as JSON is replaced by the next one")
  func chartsGo() throws {
    let place = try demo()
    for chart in ["cards", "people", "cards"] {
      #expect(try place.run("export", "demo.json", "--chart", chart, "--as", "json", "-o", "c.json").ending == .exit(0))
    }
    #expect(try place.text("c.json").contains("\"chart\": \"cards\""))
  }

  @Test("- and /dev/stdout are standard output, wherever something is written", arguments: ["-", "/dev/stdout"])
  func standardOutput(name: String) throws {
    let place = try demo()
    let commands = [
      ["export", "demo.json", "--chart", "brief", "-o", name],
      ["merge", "demo.json", "demo.json", "demo.json", "-o", name],
      ["hand-out", "demo.json", "--pods", "checkout", "-o", name], ["demo", "--write", name],
    ]
    for command in commands {
      let result = try place.run(command)
      #expect(result.ending == .exit(0), "\(command) \(result.errorText)")
      #expect(result.errorText.isEmpty)
      let start = command[0] == "export" ? "CONFIDENTIAL" : "{\n  \"podboard\": 1,"
      #expect(result.outputText.hasPrefix(start), "\(command)")
    }
    #expect(try place.files() == ["demo.json"])
  }

  @Test("a pipe of the shell's is written to")
  func pipes() throws {
    let place = try demo()
    let script =
      #""$0" export demo.json --chart brief -o >(cat) | cat; "$0" export demo.json --chart brief -o /dev/fd/1 | cat"#
    let result = try ChildProcess.run(
      ["bash", "-c", script, try podboardExecutable()], environment: pinnedEnvironment(home: place.home),
      in: place.folder.path)
    #expect(result.errorText.isEmpty)
    #expect(result.outputText.ranges(of: "Northwind").count == 2, "\(result.outputText)")
    #expect(try place.files() == ["demo.json"])
  }

  @Test("a symbolic link to nothing is told as such")
  func dangling() throws {
    let place = try demo()
    try #require(symlink("nowhere", place.folder.path("link")) == 0)
    for command in [
      ["export", "demo.json", "--chart", "brief"], ["merge", "demo.json", "demo.json", "demo.json"],
    ] {
      let result = try place.run(command + ["-o", "link"])
      #expect(result.ending == .exit(2))
      #expect(result.errorText.contains("link is a symbolic link to nowhere, which is not there."))
    }
    #expect(try place.files() == ["demo.json", "link"])
  }

  private func demo() throws -> Workplace {
    let place = try Workplace()
    try place.run("demo", "--write", "demo.json")
    return place
  }
}
