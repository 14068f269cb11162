import ArgumentParser
import Glibc
import PodFiles
import PodModel
import Syntax

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says by meaning what is different between two plans, or between two options.",
    discussion: """
      Ends with 0 where nothing is different, with 1 where something is.

      Examples:
        podboard diff monday.json plan.json
        podboard diff plan.json:a plan.json:b
        podboard diff monday.json plan.json --as commands > edits.txt
        git show HEAD:plan.json | podboard diff - plan.json
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case sentences, commands, json }

  @Argument(help: "A plan; PLAN:ID picks one option of it, and - is standard input.", completion: .plans)
  var before: String

  @Argument(help: "Another plan, or another option.", completion: .plans)
  var after: String

  @Option(name: .customLong("as"), help: "sentences, commands that podboard edit takes, or json.")
  var form = Form.sentences

  func run() throws {
    let old = try PlanReference(before).open()
    var new = try PlanReference(after).open()
    // Commands are for the plan that is to become the other, so that they go by its option's id.
    if let one = old.scenario, let other = new.scenario { new.plan = new.plan.renaming(other, to: one) }
    let change = Change.between(old.plan, new.plan)
    switch form {
    case .sentences where change.isEmpty: Output.say("Nothing is different.")
    case .sentences: for sentence in change.sentences(in: IndexedPlan(new.plan)) { Output.say(sentence) }
    case .commands: for edit in Edit.between(old.plan, new.plan) { try Output.put(Array("\(edit.text)\n".utf8)) }
    case .json: try Output.put(Array("\(change.json.inline)\n".utf8))
    }
    if !change.isEmpty { throw ExitCode(1) }
  }
}

/// A plan on the command line, whole or one option of it: "plan.json", "plan.json:b".
private struct PlanReference {
  let path: String
  let scenario: ScenarioID?

  /// A file that has the whole name wins over an option.
  init(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), access(text, F_OK) != 0 else {
      path = text
      scenario = nil
      return
    }
    path = String(text[..<colon])
    scenario = ScenarioID(Text(text[text.index(after: colon)...]))
  }

  func open() throws -> (plan: Plan, scenario: ScenarioID?) {
    let plan = try PlanInput.read(path)
    guard let scenario else { return (plan, nil) }
    guard let alone = plan.keeping(scenario) else {
      let known = plan.scenarios.map(\.id.text.string).told
      throw Problem.couldNot("\(PlanInput.name(of: path)) has no option \"\(scenario)\". It has \(known).")
    }
    return (alone, scenario)
  }
}
