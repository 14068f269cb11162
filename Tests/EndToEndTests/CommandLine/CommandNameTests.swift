import Support
import Testing

/// Words that stand where a command does.
@Suite struct CommandNameTests {
  @Test(
    "a mistyped command is told with the one that was meant",
    arguments: [
      (["chekc", "plan.json"], "There is no command \"chekc\". Did you mean check?"),
      (["exprot", "x", "--chart", "cards"], "There is no command \"exprot\". Did you mean export?"),
      (["measure"], "There is no command \"measure\". Did you mean measures?"),
      (["help", "exprot"], "There is no command \"exprot\". Did you mean export?"),
      (["suggest", "p"], "There is no command and no file \"suggest\". podboard --help tells all commands."),
      (
        ["suggest", "--seconds", "3"],
        "There is no command and no file \"suggest\". podboard --help tells all commands."
      ),
      (["help", "nonsense"], "There is no command \"nonsense\". podboard --help tells all commands."),
    ])
  func mistyped(words: [String], told: String) throws {
    let result = try Workplace().run(words)
    #expect(result.ending == .exit(2))
    #expect(result.outputText.isEmpty)
    #expect(result.errorText == told + "\n")
  }

  @Test(
    "what may be a plan is taken for one",
    arguments: [["autumn"], ["autumn", "--ascii"], ["chekc.json"], ["./chekc"], ["check2"]])
  func plans(words: [String]) throws {
    let place = try Workplace()
    try place.folder.write("{}".utf8, to: "check2")
    let result = try place.run(words)
    #expect(result.ending == .exit(2))
    #expect(!result.errorText.contains("command"), "\(result.errorText)")
  }

  @Test("the version is told")
  func version() throws {
    let result = try Workplace().run("--version")
    #expect(result.ending == .exit(0))
    #expect(result.outputText.split(separator: ".").count == 3)
  }

  @Test("bash completes commands, files, charts and options of the plan")
  func completion() throws {
    let place = try Workplace()
    try place.run("demo", "--write", "northwind.json")
    try place.folder.write("".utf8, to: "northwind.md")
    let script = try place.run("--generate-completion-script", "bash")
    try place.folder.write(script.output, to: "complete.bash")
    let session = try TmuxSession.shell(columns: 100, rows: 30, home: place.home, in: place.folder.path)
    try session.enter("bash --norc")
    try session.enter("source complete.bash; echo load''ed")
    try session.waitFor("loaded")
    for (typed, completed) in [
      ("podboard expo", "podboard export"), ("north", "podboard export northwind.json"),
      ("--chart ou", "northwind.json --chart outcomes"), ("--as mark", "outcomes --as markdown"),
      ("--since to", "markdown --since today"),
    ] {
      try session.sendText(typed)
      try session.send("Tab")
      try session.waitFor(completed)
    }
  }
}
