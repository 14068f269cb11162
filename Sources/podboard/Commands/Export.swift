import ArgumentParser
import Glibc
import PodCharts
import PodFiles
import PodModel

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a chart of the pods as text.",
    discussion: """
      Charts:
      \(Chart.all.map { "  \($0.name)   \($0.summary)" }.joined(separator: "\n"))

      Examples:
        podboard export plan.json --chart cards --width 100
        podboard export plan.json --chart tree --as ascii -o tree.txt
      """)

  @OptionGroup var options: PlanOptions

  @Option(help: "Which chart: \(Chart.all.map(\.name).joined(separator: ", ")).")
  var chart: String

  @Option(name: .customLong("as"), help: "Which format: \(Format.all.map(\.name).joined(separator: ", ")).")
  var format: String = "text"

  @Option(help: "How wide, in cells: 40 to 1000.")
  var width: Int = 80

  @Option(help: "How many cards beside each other; 1 for git and chat. Without it: as many as fit.")
  var columns: Int?

  @Option(name: .short, help: "The file to write; one that is there is replaced. Without it: standard output.")
  var output: String?

  func run() throws {
    let indexed = IndexedPlan(try options.open().plan)
    let scenario = try options.scenario(of: indexed).scenario.id
    let text = try rendered(indexed, scenario)
    guard let output, output != "-" else { return Output.write(text, to: STDOUT_FILENO) }
    do throws(FileProblem) {
      try DurableFile.replace(output, with: Array(text.utf8), expecting: nil)
    } catch {
      throw Problem.couldNot(error.sentence)
    }
  }
}
