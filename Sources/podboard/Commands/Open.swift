import ArgumentParser
import BoardUI
import PodFiles
import PodModel
import Syntax

struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Opens a plan on the board; a roster in CSV is offered to be made a plan.",
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

  /// Opens a plan; one that is not there is offered to be made, and so is a plan from a roster.
  /// - Parameter offersTitles: whether what job titles say is shown first, to be confirmed.
  static func open(_ path: String, _ options: ScreenOptions, offersTitles: Bool = false) throws {
    if RosterFiles.looksLikeRoster(path) { return try openRoster(path, options) }
    let opened: PlanStore.Opened
    do throws(FileProblem) { opened = try PlanStore.open(path) } catch {
      guard error.kind == .missing, Output.isInteractive, !options.isReadOnly else {
        throw Problem.couldNot(error.sentence)
      }
      guard Output.confirms("There is no file \(path). Make an empty plan there?") else { return }
      try make(path)
      return try open(path, options)
    }
    try BoardSession.run(opened, at: path, options, offersTitles: offersTitles)
  }

  private static func make(_ path: String) throws {
    do throws(FileProblem) {
      try PlanStore.create(Plan(title: Text(RosterFiles.title(of: path)), asOf: .today), at: path)
    } catch {
      throw Problem.couldNot(error.sentence)
    }
  }

  private static func openRoster(_ path: String, _ options: ScreenOptions) throws {
    let plan = RosterFiles.planPath(for: path)
    guard Output.isInteractive, !options.isReadOnly else {
      throw Problem.couldNot("\(path) is a roster. Make a plan from it: podboard import \(path) --into \(plan)")
    }
    let imported = try ImportRun(files: [path], mappings: [], into: plan)
    // A roster that the plan has already need not be asked about.
    if imported.isKnown { return try open(plan, options) }
    imported.tell(takingTitlesBy: "y shows these on the board, to be confirmed; with t these are taken on as they are:")
    let answer = Output.answer(to: "Write this to \(plan) and open it?", others: imported.hasGuesses ? ["t"] : [])
    switch answer {
    case "y": try imported.save()
    case "t": try ImportRun(files: [path], mappings: [], titles: true, into: plan).save()
    default: return Output.say("Nothing was written.")
    }
    try open(plan, options, offersTitles: answer == "y")
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
