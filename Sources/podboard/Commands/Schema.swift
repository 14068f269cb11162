import ArgumentParser
import PodFiles

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema (draft 2020-12) of the plan file, for editors and validators.",
    discussion: """
      Example:
        podboard schema > plan.schema.json
      """)

  func run() throws { try Output.put(Array(PlanSchema.text.utf8)) }
}
