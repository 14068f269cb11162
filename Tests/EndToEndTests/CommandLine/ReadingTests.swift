import Support
import Testing

/// A plan that is only read may come from anywhere.
@Suite struct ReadingTests {
  static let commands = [
    ["check"], ["export", "--chart", "brief"], ["measures"], ["hand-out", "--pods", "checkout", "-o", "-"],
  ]

  @Test("- and /dev/stdin are a plan on standard input", arguments: commands, ["-", "/dev/stdin"])
  func standardInput(command: [String], name: String) throws {
    let place = try Workplace()
    try place.run("demo", "--write", "demo.json")
    let plan = try place.text("demo.json")
    let fromFile = try place.run(command + ["demo.json"])
    let result = try place.run(command + [name], input: plan)
    #expect(result.ending == fromFile.ending, "\(result.errorText)")
    #expect(!result.output.isEmpty && result.output == fromFile.output)
  }

  @Test("a pipe of the shell's is read to its end")
  func pipes() throws {
    let place = try Workplace()
    try place.run("demo", "--write", "demo.json")
    let script = #"cat demo.json | "$0" diff /dev/stdin <(cat demo.json) && "$0" measures <(cat demo.json)"#
    let result = try ChildProcess.run(
      ["bash", "-c", script, try podboardExecutable()], environment: pinnedEnvironment(home: place.home),
      in: place.folder.path)
    #expect(result.ending == .exit(0), "\(result.errorText)")
    #expect(result.outputText.hasPrefix("Nothing is different.\n"))
  }

  @Test("where nothing is different, there is no edit and no change to read")
  func noDifference() throws {
    let place = try Workplace.withPlan()
    let commands = try place.run("diff", "plan.json", "plan.json", "--as", "commands")
    #expect(commands.ending == .exit(0) && commands.outputText.isEmpty)
    let json = try place.run("diff", "plan.json", "plan.json", "--as", "json")
    #expect(json.ending == .exit(0) && json.outputText == "[]\n", "\(json.outputText)")
  }

  @Test("what comes in and is no plan is told as standard input's")
  func noPlan() throws {
    let place = try Workplace()
    let empty = try place.run("check", "-")
    #expect(empty.ending == .exit(2))
    #expect(empty.errorText.hasPrefix("Standard input, line 1, column 1: "))
    let demo = try place.run("demo", "--write", "-").outputText
    let option = try place.run("export", "-", "--chart", "brief", "--scenario", "zz", input: demo)
    #expect(option.errorText == "Standard input has no option \"zz\". It has b and a.\n")
  }
}
