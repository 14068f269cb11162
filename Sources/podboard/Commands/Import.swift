import ArgumentParser
import PodFiles
import PodModel
import Syntax

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Makes or updates the people of a plan from rosters in CSV, and says what was odd.",
    discussion: """
      A CSV from Workday, BambooHR, ADP or a spreadsheet works as it is. Importing again updates by employee number;
      nobody is ever removed.

      Examples:
        podboard import people.csv --into plan.json
        podboard import people.csv --into plan.json --map "Squad=team" --dry-run
        podboard import people.csv --into plan.json --titles
      """)

  @Argument(help: "Rosters in CSV; - is standard input.", completion: .rosters)
  var rosters: [String]

  @Option(help: "The plan; made where it is not there yet.", completion: .plans)
  var into: String

  @Option(
    help:
      "Says what a column holds: \"Column=field\". Fields: \(RosterField.allCases.map(\.rawValue).joined(separator: ", "))."
  )
  var map: [String] = []

  @Flag(help: "Guesses crafts and capabilities from job titles for people who have none, and lists the guesses.")
  var titles = false

  @Flag(help: "Only says what would be done.")
  var dryRun = false

  func run() throws {
    let mappings = try map.map { text in
      do throws(RosterRefusal) { return try RosterMapping(parsing: Text(text)) } catch {
        throw Problem.couldNot(error.sentence)
      }
    }
    let imported = try ImportRun(files: rosters, mappings: mappings, titles: titles, into: into)
    imported.tell()
    guard !dryRun else { return Output.say("Nothing was written.") }
    try imported.save()
  }
}

/// A roster read into a plan, not yet written.
struct ImportRun {
  private let path: String
  /// nil where the plan is new.
  private let opened: PlanStore.Opened?
  private let result: IndexedPlan
  private let changes: Bool
  private let remarks: [String]
  private let report: RosterReport
  private let guesses: TitleGuesses
  private let takesGuesses: Bool

  init(files: [String], mappings: [RosterMapping], titles: Bool = false, into path: String) throws {
    self.path = path
    takesGuesses = titles
    var rows: [RosterRow] = []
    var notes: [RosterNote] = []
    var remarks: [String] = []
    for file in files {
      var roster = try ImportRun.read(file, mappings)
      if files.count > 1 { roster = roster.among(files: Text(file)) }
      rows += roster.rows
      notes += roster.notes
      remarks += roster.remarks
    }
    opened = try ImportRun.openIfThere(path)
    var indexed = IndexedPlan(opened?.plan ?? Plan(title: Text(RosterFiles.title(of: path)), asOf: .today))
    let imported = RosterImport.make(rows: rows, notes: notes, into: indexed)
    do throws(EditRefusal) {
      let isChanged = try !indexed.apply(imported.edits).isEmpty
      guesses = TitleGuesses(in: indexed.plan)
      let isGuessed = titles ? try !indexed.apply(guesses.edits).isEmpty : false
      changes = isChanged || isGuessed
    } catch {
      throw Problem.no("The roster cannot be taken in: \(error.sentence)")
    }
    result = indexed
    self.remarks = remarks
    report = imported.report
  }

  func tell() {
    for sentence in remarks + report.summary { Output.say(sentence) }
    guard guesses.people > 0 else { return }
    Output.say(guesses.summary)
    guard !guesses.rows.isEmpty else { return }
    // The whole list is for whoever takes it on and confirms it.
    let shown = takesGuesses ? guesses.rows[...] : guesses.rows.prefix(3)
    Output.say(takesGuesses ? "Guessed; please confirm:" : "With --titles these are taken on:")
    for row in shown { Output.say("  \(row.sentence)") }
    if shown.count < guesses.rows.count { Output.say("  and \(guesses.rows.count - shown.count) more.") }
  }

  /// A plan that the roster does not change is not written.
  func save() throws {
    do throws(FileProblem) {
      if opened == nil {
        try PlanStore.create(result.plan, at: path)
        Output.say("\(path) is made. podboard \(path) opens it.")
      } else if changes {
        _ = try PlanStore.save(result.plan, to: path, expecting: opened?.hash)
        Output.say("\(path) is updated.")
      }
    } catch {
      throw Problem.couldNot(error.sentence)
    }
  }

  private static func read(_ file: String, _ mappings: [RosterMapping]) throws -> Roster {
    let bytes: [UInt8]
    do throws(FileProblem) { bytes = try file == "-" ? Stream.readStandardInput() : DurableFile.read(file) } catch {
      throw Problem.couldNot(error.sentence)
    }
    do throws(RosterProblem) { return try RosterReading.roster(in: bytes, named: file, mappings) } catch {
      throw Problem.couldNot(error.sentence)
    }
  }

  private static func openIfThere(_ path: String) throws -> PlanStore.Opened? {
    do throws(FileProblem) { return try PlanStore.open(path) } catch {
      if error.kind == .missing { return nil }
      throw Problem.couldNot(error.sentence)
    }
  }
}
