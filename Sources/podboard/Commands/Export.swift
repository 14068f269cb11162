import ArgumentParser
import Glibc
import PodCharts
import PodFiles
import PodModel
import Syntax

struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a chart of an option: pods, lines, changes, conversations, for people and for programs.",
    discussion: """
      Charts:
      \(listed(Chart.all.map { ($0.name, $0.summary) }))

      Formats:
      \(listed(Format.all.map { ($0.name, $0.summary) }))

      Examples:
        podboard export plan.json --chart cards --width 100
        podboard export plan.json --chart tree --as ascii -o tree.txt
        podboard export plan.json --chart changes --as markdown --since today
        podboard export plan.json --chart tell --page-lines 60
        podboard export plan.json --chart people --as csv --no-marking -o hr.csv
        podboard export plan.json --chart tree --as dot | dot -Tsvg > tree.svg
      """)

  @OptionGroup var options: PlanOptions

  @Option(
    help: "Which chart: \(Chart.all.map(\.name.string).joined(separator: ", ")).",
    completion: .list(Chart.all.map(\.name.string)))
  var chart: String

  @Option(
    name: .customLong("as"), help: "Which format: \(Format.all.map(\.name.string).joined(separator: ", ")).",
    completion: .list(Format.all.map(\.name.string)))
  var format: String = "text"

  @OptionGroup var layout: ChartLayout

  @Option(
    name: .shortAndLong,
    help:
      "The file to write; one that is there is replaced, unless it is a plan. Without it, and for -: standard output.",
    completion: .file())
  var output: String?

  func run() throws {
    let indexed = IndexedPlan(try options.read())
    let scenario = try options.scenario(of: indexed).scenario.id
    let bytes = try rendered(indexed, scenario)
    try OutputFile.write(chart: bytes, to: output ?? "-", insteadOf: options.plan)
  }

  private func rendered(_ indexed: IndexedPlan, _ scenario: ScenarioID) throws -> [UInt8] {
    guard let chart = Chart.named(Text(chart)) else {
      throw Problem.couldNot("There is no chart \"\(chart)\". The charts are \(Chart.all.map(\.name.string).told).")
    }
    guard let format = Format.named(Text(format)) else {
      throw Problem.couldNot("There is no format \"\(format)\". The formats are \(Format.all.map(\.name.string).told).")
    }
    do throws(ChartRefusal) {
      return try Chart.render(indexed, scenario: scenario, chart: chart, format: format, options: layout.options)
    } catch {
      throw Problem.couldNot(error.sentence)
    }
  }

  private static func listed(_ entries: [(name: Text, summary: String)]) -> String {
    let widest = entries.reduce(0) { max($0, $1.name.utf8.count) }
    return entries.map { name, summary in
      "  \(name)\(String(repeating: " ", count: widest - name.utf8.count))   \(summary)"
    }.joined(separator: "\n")
  }
}
