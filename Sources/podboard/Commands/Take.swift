import ArgumentParser
import PodFiles
import PodModel
import Syntax

struct Take: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Takes back a part that was handed out: merges what was done to it into the plan, by meaning.",
    discussion: """
      Says in sentences what comes back. What both sides changed differently stays as it was in the plan when the part
      was handed out, and the plan keeps both sides until somebody settles them; it ends with 1 then. Taking the same part
      twice changes nothing, also where its clashes were settled since.

      Examples:
        podboard take deepa.json --into plan.json --dry-run
        podboard take deepa.json --into plan.json
      """)

  @Argument(help: "The part, as podboard hand-out wrote it and somebody changed it.", completion: .plans)
  var part: String

  @Option(help: "The plan that it was handed out from.", completion: .plans)
  var into: String

  @Flag(help: "Only says what would come back.")
  var dryRun = false

  func run() throws {
    do {
      let returned = try ReturnedFile(part)
      // A board may save between reading and writing: then the part is merged with what it saved.
      for _ in 0..<20 { if try isDone(returned) { return } }
    } catch let problem as FileProblem {
      throw Problem.couldNot(problem.sentence)
    }
    throw Problem.couldNot("\(into) is being changed all the time by somebody else. Try again.")
  }

  /// Merges into the plan as it is in the file now; false where the file was changed meanwhile.
  private func isDone(_ returned: ReturnedFile) throws -> Bool {
    let opened = try PlanStore.open(into)
    let merged = try returned.merged(into: opened.plan, named: into)
    let change = Change.between(opened.plan, merged)
    let sentences = change.sentences(in: IndexedPlan(merged)).filter { !$0.isEmpty }
    if sentences.isEmpty {
      Output.say("\(into) has all that was done in \(part) already. Nothing was changed.")
    }
    if !change.isEmpty, !dryRun {
      do throws(FileProblem) { _ = try PlanStore.save(merged, to: into, expecting: opened.hash) } catch {
        if error.kind == .changedElsewhere { return false }
        throw Problem.couldNot(error.sentence)
      }
    }
    for sentence in sentences { Output.say(sentence) }
    if dryRun, !sentences.isEmpty { Output.say("Nothing was written.") }
    try merged.tellOpenClashes(in: into) { $0.prefix(1).uppercased() + $0.dropFirst() }
    return true
  }
}

/// A part that was handed out, read with the base that it remembers.
private struct ReturnedFile {
  private let name: String
  private let part: Plan
  private let origin: HandedOut
  private let base: Plan

  init(_ path: String) throws {
    name = path
    part = try PlanStore.open(path).plan
    guard let origin = part.handedOut else {
      throw Problem.couldNot(
        "\(path) is no part that was handed out: it does not say where it came from. podboard hand-out writes such a part; "
          + "podboard merge joins whole plans.")
    }
    self.origin = origin
    base = try PlanFile.read(Array(origin.base.inline.utf8), named: "\(path) (as it was handed out)").plan
  }

  func merged(into plan: Plan, named into: String) throws -> Plan {
    guard plan.canHaveHandedOut(origin, base: base) else {
      throw Problem.couldNot(
        "\(name) was handed out from another plan: \(into) has no option \"\(origin.scenario)\" with these people. "
          + "Nothing was changed. Name the plan that it came from.")
    }
    do throws(FieldRefusal) { return try plan.taking(part, origin, base: base) } catch {
      throw Problem.couldNot("\(name) cannot be taken into \(into): \(error.problem). \(into) is as it was.")
    }
  }
}
