import ArgumentParser
import PodFiles
import PodModel

/// A document of docs/ that is made from the program itself.
struct GeneratedDocument: Sendable {
  let name: String
  let text: @Sendable () -> String

  static let all = [
    GeneratedDocument(name: "edits") { EditsDocument.text },
    GeneratedDocument(name: "file-format") { FileFormat.document },
  ]
}

/// Hidden, because it is for the makers: .ci/run holds what it prints against docs/.
struct Documents: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints one of the documents that are made from the program.", shouldDisplay: false)

  @Argument(help: "Which one: \(GeneratedDocument.all.map(\.name).joined(separator: ", ")).")
  var name: String

  func run() throws {
    guard let document = GeneratedDocument.all.first(where: { $0.name == name }) else {
      throw Problem.couldNot(
        "There is no document \"\(name)\". The documents are \(GeneratedDocument.all.map(\.name).told).")
    }
    try Output.put(Array(document.text().utf8))
  }
}
