import ArgumentParser
import PodFiles
import PodModel
import Syntax

/// What most commands take: the plan's file, and which option of it.
struct PlanOptions: ParsableArguments {
  @Argument(help: "The plan's file.", completion: .plans)
  var plan: String

  @Option(help: "The id of the option that is meant; without it the first one.", completion: .scenarios())
  var scenario: String?

  /// As sentences call it.
  private var shown: String { PlanInput.name(of: plan) }

  /// For commands that only read it.
  func read() throws -> Plan { try PlanInput.read(plan) }

  func open() throws -> PlanStore.Opened {
    do throws(FileProblem) { return try PlanStore.open(plan) } catch { throw Problem.couldNot(error.sentence) }
  }

  /// The option that is meant, in a plan that was opened.
  func scenario(of indexed: IndexedPlan) throws -> IndexedScenario {
    guard let id = scenario.map({ ScenarioID(Text($0)) }) ?? indexed.plan.scenarios.first?.id else {
      throw Problem.couldNot(
        "\(shown) has no option yet. Open it on the board, or add one: podboard edit \(plan) 'add scenario \"Pods\"'.")
    }
    guard let found = indexed[id] else {
      let known = indexed.plan.scenarios.map(\.id.text.string)
      throw Problem.couldNot("\(shown) has no option \"\(id)\". It has \(known.told).")
    }
    return found
  }
}
