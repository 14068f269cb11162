import ArgumentParser
import PodFiles
import PodModel
import Syntax

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes an empty plan.",
    discussion: """
      Example:
        podboard new plan.json --title "Northwind customer reorg"
      """)

  @Argument(help: "The file to write; one that is there already is never overwritten.", completion: .plans)
  var plan: String

  @Option(help: "What the plan is called.")
  var title: String = "New plan"

  func run() throws {
    do throws(FileProblem) {
      try PlanStore.create(Plan(title: Text(title), asOf: .today), at: plan)
    } catch {
      throw Problem.couldNot(error.sentence)
    }
    Output.say(
      "\(plan) is an empty plan. podboard \(plan) opens it; podboard import people.csv --into \(plan) adds people.")
  }
}
