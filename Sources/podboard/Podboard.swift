import ArgumentParser
import Glibc

@main
struct Podboard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "podboard",
    abstract: "Plan a reorganisation into small pods: move people, see at once what it breaks, take it away as text.",
    usage: """
      podboard                    the start screen
      podboard PLAN               opens a plan on the board
      podboard <subcommand>
      """,
    discussion: """
      Examples:
        podboard demo                                      look around in a made-up company
        podboard import people.csv --into plan.json        make a plan from a roster
        podboard plan.json                                 form pods on the board
        podboard export plan.json --chart cards            take the pod charts away
      """,
    version: version,
    subcommands: [
      Open.self, Demo.self, New.self, Import.self, EditPlan.self, CheckPlan.self, Export.self, MeasurePlan.self,
      Diff.self, Log.self, Recover.self, Merge.self, HandOut.self, Take.self, GitSetup.self, Tell.self, Schema.self,
      Documents.self,
    ],
    defaultSubcommand: Open.self)

  static let version = "1.0.0"

  /// What may stand first on the command line and is no file.
  static var commandNames: [String] { configuration.subcommands.map { $0._commandName } + ["help"] }

  /// Exit codes: 0 done, 1 the answer is no, 2 could not; ArgumentParser's own 64 for bad usage becomes 2.
  static func main() {
    // A file that reaches its size limit is an error to tell, not an end.
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    do {
      try checkArguments()
      if try openAtOnce() { return }
      try MistypedCommand.refuse(Array(CommandLine.arguments.dropFirst()))
      var command = try parseAsRoot()
      try command.run()
    } catch let problem as Problem {
      Output.complain(problem.sentence)
      Glibc.exit(problem.exitCode)
    } catch let code as ExitCode {
      Glibc.exit(code.rawValue)
    } catch {
      let isHelp = exitCode(for: error).isSuccess
      let message = fullMessage(for: error)
      if isHelp { Output.say(page: message) } else { Output.complain(page: message) }
      Glibc.exit(isHelp ? 0 : 2)
    }
  }
}

extension Podboard {
  /// The commonest starts, `podboard`, `podboard demo` and `podboard PLAN`, without ArgumentParser: that takes a fifth of
  /// the time until the first picture.
  private static func openAtOnce() throws -> Bool {
    let words = CommandLine.arguments.dropFirst()
    guard words.count < 2 else { return false }
    guard let word = words.first else {
      try StartSession.run(ScreenOptions())
      return true
    }
    if word == "demo" {
      try Demo.open(ScreenOptions())
      return true
    }
    guard !word.hasPrefix("-"), !word.isEmpty, !commandNames.contains(word) else { return false }
    try MistypedCommand.refuse([word])
    try Open.open(word, ScreenOptions())
    return true
  }
}

extension Podboard {
  /// Everything after this compares arguments as Strings, which takes half a minute for a run of combining marks as long
  /// as an argument may be.
  private static func checkArguments() throws {
    for argument in CommandLine.arguments.dropFirst() where argument.utf8.count > longestRun {
      var run = 0
      for scalar in argument.unicodeScalars {
        run = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : run + 1
        guard run <= longestRun else {
          throw Problem.couldNot(
            "An argument has more than \(longestRun) combining marks in a row, which no text has. Leave them out.")
        }
      }
    }
  }

  private static let longestRun = 500
}

/// Why a command ends early: a sentence for standard error and the exit code.
struct Problem: Error {
  let sentence: String
  let exitCode: Int32

  /// The answer is no: something is broken, an edit is refused.
  static func no(_ sentence: String) -> Problem { Problem(sentence: sentence, exitCode: 1) }
  /// It could not be done: bad usage, a file that cannot be read.
  static func couldNot(_ sentence: String) -> Problem { Problem(sentence: sentence, exitCode: 2) }
}
