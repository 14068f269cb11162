import PodModel
import Syntax

/// docs/checks.md, made from the records of the checks, so that it says what they do.
public enum CheckDocument {
  public static var markdown: String {
    let table = Check.all.map { "| [\($0.name)](#\($0.name)) | \(cell($0.summary)) | \($0.kinds) |" }
    let presets = PodSize.presets.map { "`\"\($0.name)\"` (\($0.size.least) to \($0.size.most))" }
    let opening = """
      <!-- Made by: podboard documents checks -->
      # Checks

      All checks always run. `"off": ["NAME"]` in a plan's `rules` sets one off, other keys of `rules` give other limits,
      and a waiver accepts one finding with a reason, by somebody, until a day. *Broken* contradicts a rule, *to do* is
      not there yet, *watch* is worth knowing. What is not known is never a gap.

      Pod sizes by name: `"podSize"` is two numbers, or one of \(presets.joined(separator: ", ")).

      | check | finds | kind |
      | --- | --- | --- |
      """
    return ([opening] + table).joined(separator: "\n") + "\n" + Check.all.map(\.section).joined()
  }

  fileprivate static func cell(_ string: String) -> String {
    string.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}

extension Check {
  /// How much its findings weigh, by its examples.
  private var severities: [Severity] {
    let found = Set(examples.flatMap { $0.findings(of: self) }.map(\.severity))
    return Severity.allCases.filter(found.contains)
  }

  fileprivate var kinds: String { severities.map(\.word).joined(separator: "; ") }

  fileprivate var section: String {
    let rows = [("Finds", summary), ("Kind", kinds), ("Why", reason), ("Limits", limits), ("Source", source)]
    let examples = examples.map { example in
      let found = example.finds.isEmpty ? "nothing" : example.finds.map { "*\($0)*" }.joined(separator: " ")
      return "- \(example.title): \(found)"
    }
    return "\n## \(name)\n\n" + rows.map { "**\($0):** \($1)  \n" }.joined() + "\n" + examples.joined(separator: "\n")
      + "\n"
  }
}

extension Example {
  fileprivate func findings(of check: Check) -> [Finding] {
    guard let json = try? JSONReader.value(of: Array(plan.utf8)), let plan = try? Plan(json: json) else { return [] }
    let indexed = IndexedPlan(plan)
    let content = plan.scenarios.first.flatMap { indexed[$0.id] }
    return content.map { Findings(of: $0).all(in: $0).filter { $0.check == check.name } } ?? []
  }
}
