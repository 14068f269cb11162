import ArgumentParser
import PodFiles
import PodModel
import Syntax

struct HandOut: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-out",
    abstract: "Writes some pods as a plan of their own, to be edited elsewhere and taken back.",
    discussion: """
      The part holds the pods, the people in and above them, their outcomes and agents, and nothing else of the plan but
      the ids of what these point to. It opens like any plan. The plan itself stays as it is.

      Examples:
        podboard hand-out plan.json --pods checkout,search -o deepa.json
        podboard deepa.json                              whoever got it works on it
        podboard take deepa.json --into plan.json        brings back what was done
      """)

  @OptionGroup var options: PlanOptions

  @Option(help: "The ids of the pods, with commas between them.", completion: .default)
  var pods: String

  @Option(
    name: .shortAndLong,
    help: "The file to write; one that is there already is never overwritten. - is standard output.", completion: .plans
  )
  var output: String

  func run() throws {
    let indexed = IndexedPlan(try options.read())
    let scenario = try options.scenario(of: indexed).scenario
    let wanted = try chosen(from: scenario)
    let part: Plan
    do throws(FieldRefusal) { part = try indexed.plan.handingOut(wanted, of: scenario.id) } catch {
      throw Problem.couldNot("\(options.plan) cannot be handed out in part: \(error.problem). Nothing was written.")
    }
    // What is for people would stand in the plan there.
    if OutputFile.isStandardOutput(output) { return try Output.put(PlanFile.write(part)) }
    do throws(FileProblem) { try PlanStore.create(part, at: output) } catch { throw Problem.couldNot(error.sentence) }
    let names = scenario.pods.filter { wanted.contains($0.id) }.map(\.shownName.string)
    Output.say("\(output) holds \(names.told), with \(part.people.count) people in and above \(names.pronoun).")
    Output.say("podboard take \(output) --into \(options.plan) brings back what is done there.")
  }

  private func chosen(from scenario: Scenario) throws -> [PodID] {
    let ids = pods.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }.map { PodID($0) }
    guard !ids.isEmpty else {
      throw Problem.couldNot("No pod was named. Name some by their ids, for example: --pods checkout,search.")
    }
    if let missing = ids.first(where: { scenario.pods[$0] == nil }) {
      let known = scenario.pods.prefix(20).map(\.id.text.string)
      let others = scenario.pods.count > known.count ? " and others" : ""
      throw Problem.couldNot(
        "\(PlanInput.name(of: options.plan)) has no pod \"\(missing)\" in the option \"\(scenario.id)\". "
          + (known.isEmpty ? "That option has no pods." : "It has \(known.told)\(others)."))
    }
    return ids
  }
}

extension Substring {
  /// Without blanks at its ends, as people write lists.
  fileprivate var trimmed: Text {
    guard let start = firstIndex(where: { $0 != " " }), let end = lastIndex(where: { $0 != " " }) else { return "" }
    return Text(String(self[start...end]))
  }
}

extension [String] {
  fileprivate var pronoun: String { count == 1 ? "it" : "them" }
}
