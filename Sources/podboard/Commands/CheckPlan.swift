import ArgumentParser
import PodChecks
import PodFiles
import PodModel

struct CheckPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what is broken, to do, and worth knowing; ends with 1 when something is broken.",
    discussion: """
      Examples:
        podboard check plan.json
        podboard check plan.json --strict --as json
        podboard check plan.json --as github
      """)

  @OptionGroup var options: PlanOptions

  @Flag(help: "Ends with 1 also when something is to do.")
  var strict = false

  @Option(name: .customLong("as"), help: "text, json for scripts, or github for the annotations of a workflow.")
  var form = CheckForm.text

  func run() throws {
    let indexed = IndexedPlan(try options.read())
    complain(of: indexed.plan.rules)
    let content = try options.scenario(of: indexed)
    let found = Findings(of: content).all(in: content)
    try Output.put(Array(form.text(found, options.plan).utf8))
    let isBad = found.contains { !$0.isAccepted && ($0.severity == .broken || strict && $0.severity == .toDo) }
    if isBad { throw ExitCode(1) }
  }

  /// A rule under a name that no check knows is kept, and changes nothing.
  private func complain(of rules: Members) {
    for (name, nearest) in rules.unknownRules {
      let meant = nearest.map { "; the nearest that they know is \($0)" } ?? ""
      Output.complain("The plan has the rule \(name), which no check knows\(meant).")
    }
  }
}

extension CheckForm: ExpressibleByArgument {
  init?(argument: String) {
    guard let form = CheckForm.all.first(where: { $0.name == argument }) else { return nil }
    self = form
  }

  var defaultValueDescription: String { name }
  static var allValueStrings: [String] { all.map(\.name) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
