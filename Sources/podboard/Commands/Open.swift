import ArgumentParser
import BoardUI
import PodFiles
import PodModel
import Syntax

struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Opens a plan on the board; of a roster in CSV it shows what a plan would take in.",
    discussion: """
      Examples:
        podboard plan.json
        podboard people.csv
      """)

  @Argument(
    help: "A plan, or a roster in CSV. Without one: the start screen.",
    completion: .file(extensions: ["json", "csv", "tsv", "txt"]))
  var plan: String?

  @OptionGroup var screen: ScreenFlags

  func run() throws {
    guard let plan else { return try StartSession.run(screen.options) }
    try Open.open(plan, screen.options)
  }

  /// Opens a plan, one that is not there yet too; of a roster the plan beside it, with what the roster would change.
  static func open(_ path: String, _ options: ScreenOptions) throws {
    if RosterFiles.looksLikeRoster(path) { return try openRoster(path, options) }
    try BoardSession.run(try opened(path, options), at: path, options)
  }

  /// nil for a plan that the first change makes.
  private static func opened(_ path: String, _ options: ScreenOptions) throws -> PlanStore.Opened? {
    do throws(FileProblem) { return try PlanStore.open(path) } catch {
      guard error.kind == .missing, Output.isInteractive, !options.isReadOnly, RosterFiles.canMake(path) else {
        throw Problem.couldNot(error.sentence)
      }
      return nil
    }
  }

  private static func openRoster(_ path: String, _ options: ScreenOptions) throws {
    let plan = RosterFiles.planPath(for: path)
    guard Output.isInteractive, !options.isReadOnly else {
      throw Problem.couldNot("\(path) is a roster. Make a plan from it: podboard import \(path) --into \(plan)")
    }
    let roster: ReadRoster
    do throws(RosterProblem) { roster = try RosterReading.roster(at: Text(path), columns: []) } catch {
      throw Problem.couldNot(error.sentence)
    }
    try BoardSession.run(try opened(plan, options), at: plan, options, taking: roster)
  }
}

/// Options of every command that opens the board.
struct ScreenFlags: ParsableArguments {
  @Flag(help: "Draws with plain ASCII signs and names.")
  var ascii = false

  @Flag(help: "Leaves the mouse to the terminal, for selecting text.")
  var noMouse = false

  @Flag(help: "Only to look at: nothing can be changed.")
  var readOnly = false

  @Option(help: "How it is coloured: \(Theme.names.joined(separator: ", ")).", completion: .list(Theme.names))
  var theme: String?

  func validate() throws {
    if let theme, Theme(named: theme) == nil {
      throw ValidationError("There is no such theme. There are \(Theme.names.told).")
    }
  }

  var options: ScreenOptions {
    var options = ScreenOptions()
    options.ascii = ascii
    options.mouse = !noMouse
    options.isReadOnly = readOnly
    options.theme = theme.flatMap { Theme(named: $0) }
    return options
  }
}
