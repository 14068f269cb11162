import ArgumentParser
import PodChecks
import PodFiles
import PodModel
import Syntax

struct CheckPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is broken, to do, and worth knowing; ends with 1 when something is broken.",
    discussion: """
      Examples:
        podboard check plan.json
        podboard check plan.json --strict --as json
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var options: PlanOptions

  @Flag(help: "Ends with 1 also when something is to do.")
  var strict = false

  @Option(name: .customLong("as"), help: "text, or json for scripts.")
  var form = Form.text

  func run() throws {
    let indexed = IndexedPlan(try options.open().plan)
    let content = try options.scenario(of: indexed)
    let found = Findings(of: content).all(in: content)
    switch form {
    case .text: tell(found)
    case .json: try Output.put(Array("\(JSON.list(found.map(\.json)).inline)\n".utf8))
    }
    let isBad = found.contains { !$0.isAccepted && ($0.severity == .broken || strict && $0.severity == .toDo) }
    if isBad { throw ExitCode(1) }
  }

  private func tell(_ found: [Finding]) {
    for severity in Severity.allCases {
      let open = found.filter { $0.severity == severity && !$0.isAccepted }
      guard !open.isEmpty else { continue }
      Output.say("\(severity.word.uppercased()): \(open.count)")
      for finding in open { Output.say("  \(finding.sentence)") }
    }
    let accepted = found.filter(\.isAccepted).count
    if accepted > 0 { Output.say("\(accepted) accepted.") }
    if found.isEmpty { Output.say("Nothing is broken and nothing is to do.") }
  }
}

extension Finding {
  fileprivate var json: JSON {
    .map([
      JSON.Member("check", .text(check)), JSON.Member("on", .text(Text(subject.description))),
      JSON.Member("is", .text(Text(severity.word))), JSON.Member("sentence", .text(Text(sentence))),
      JSON.Member("accepted", .flag(isAccepted)),
    ])
  }
}
