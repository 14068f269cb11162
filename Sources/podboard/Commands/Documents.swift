import ArgumentParser
import BoardUI
import PodCharts
import PodChecks
import PodFiles
import PodModel
import Syntax

/// Prints the documents that are made from the program itself, for the test that holds them fresh.
struct Documents: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints a document that is made from the program itself.", shouldDisplay: false)

  @Argument(help: "Which one: \(Document.all.map(\.name).joined(separator: ", ")).")
  var document: Document

  func run() throws { try Output.put(Array(try document.text().utf8)) }
}

/// A document and what makes it.
struct Document: Sendable {
  let name: String
  let text: @Sendable () throws -> String

  static let all = [
    Document(name: "charts") {
      let sample = IndexedPlan(try PlanFile.read(SamplePlan.bytes, named: "sample").plan)
      return try ChartDocument.markdown(of: sample, scenario: "b")
    },
    Document(name: "checks") { CheckDocument.markdown },
    Document(name: "edits") { EditsDocument.text },
    Document(name: "guide") { Guide.markdown(of: try PlanFile.read(SamplePlan.bytes, named: "sample").plan) },
    Document(name: "keys") { KeysDocument.markdown },
    Document(name: "file-format") { FileFormat.document },
  ]
}

extension Document: ExpressibleByArgument {
  init?(argument: String) {
    guard let document = Document.all.first(where: { $0.name == argument }) else { return nil }
    self = document
  }

  static var allValueStrings: [String] { all.map(\.name) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
