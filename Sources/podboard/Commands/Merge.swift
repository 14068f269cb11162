import ArgumentParser
import PodFiles
import PodModel

struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Merges two changed copies of a plan by meaning, record by record and field by field.",
    discussion: """
      Ends with 0 where both sides' changes are all in it, with 1 where some clash: these stay as they were, and the
      plan keeps both sides until somebody settles them. Where it ends with 2, OUT is as it was.

      Examples:
        podboard merge base.json mine.json theirs.json -o merged.json
        podboard edit merged.json 'settle person ana seats 2'
        podboard git-setup                               lets git do it
      """)

  @Argument(
    help: "The plan that both sides started from; an empty file where both have added it.", completion: .plans)
  var base: String

  @Argument(help: "One side.", completion: .plans)
  var ours: String

  @Argument(help: "The other side.", completion: .plans)
  var theirs: String

  @Option(
    name: .shortAndLong, help: "The file to write; it may be one of the sides, and - is standard output.",
    completion: .plans)
  var output: String

  @Option(help: "What messages call the plan.", completion: .plans)
  var path: String?

  func run() throws {
    let merged: Plan
    do {
      let sides = (try plan(ours, "ours"), try plan(theirs, "theirs"))
      merged = try Plan.merging(base: try plan(base, "base", mayBeEmpty: true), ours: sides.0, theirs: sides.1)
      try write(merged)
    } catch let refusal as FieldRefusal {
      throw Problem.couldNot("\(name) cannot be merged: \(refusal.problem). Nothing was written.")
    } catch let problem as FileProblem {
      throw Problem.couldNot(problem.sentence)
    }
    try merged.tellOpenClashes(in: name) { "\(name) is merged, but \($0)" }
  }

  private var name: String { path ?? (OutputFile.isStandardOutput(output) ? "The plan" : output) }

  private func plan(_ file: String, _ side: String, mayBeEmpty: Bool = false) throws(FileProblem) -> Plan {
    // The names that git makes for its temporary files say nothing.
    let shown = path.map { "\($0) (\(side))" } ?? file
    if mayBeEmpty, file == "/dev/null" { return Plan() }
    let bytes = try DurableFile.read(file)
    return mayBeEmpty && bytes.isEmpty ? Plan() : try PlanFile.read(bytes, named: shown).plan
  }

  /// Only what is read again as the same plan is written, and only what stands in the file then is told as merged.
  private func write(_ merged: Plan) throws {
    let bytes = PlanFile.write(merged)
    guard try PlanFile.read(bytes, named: name).isCanonical else {
      throw Problem.couldNot("The merged plan is not read as it was written. Nothing was written.")
    }
    if OutputFile.isStandardOutput(output) { return try Output.put(bytes) }
    try OutputFile.write(bytes, to: output)
    guard try DurableFile.read(output) == bytes else {
      throw Problem.couldNot("\(output) does not hold what was written. Merge again.")
    }
  }
}

/// What git compares instead of the file: the plan in words.
struct Tell: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints a plan in words, one record a line, for git to compare.", shouldDisplay: false)

  @Argument(help: "The plan's file.", completion: .plans)
  var plan: String

  /// git gives up its whole answer where this fails, so that what is no plan, such as an old copy with marks of a
  /// conflict, is compared as the text it is.
  func run() throws {
    let bytes: [UInt8]
    do throws(FileProblem) { bytes = try DurableFile.read(plan) } catch { throw Problem.couldNot(error.sentence) }
    guard let read = try? PlanFile.read(bytes, named: plan) else {
      return Output.say(page: String(decoding: bytes.last == 0x0A ? bytes.dropLast() : bytes[...], as: UTF8.self))
    }
    for line in read.plan.telling { Output.say(line) }
  }
}
