import PodChecks
import PodModel
import Syntax
import Testing

@Suite struct CheckTests {
  static let cases = Check.all.flatMap { check in check.examples.map { Case(check: check, example: $0) } }

  struct Case: CustomTestStringConvertible, Sendable {
    let check: Check
    let example: Example
    var testDescription: String { "\(check.name): \(example.title)" }
  }

  @Test("an example says what the check says about it", arguments: cases)
  func example(_ given: Case) throws {
    let scenario = try SmallPlan(given.example.plan).scenario()
    let found = Findings(of: scenario).all(in: scenario).filter { $0.check == given.check.name }
    #expect(found.map(\.sentence) == given.example.finds)
  }

  @Test("every check has a failing and a passing example, a reason and a name of its own")
  func complete() {
    #expect(Set(Check.all.map(\.name)).count == Check.all.count)
    for check in Check.all {
      #expect(check.examples.contains { $0.finds.isEmpty })
      #expect(check.examples.contains { !$0.finds.isEmpty })
      #expect(!check.reason.isEmpty && !check.summary.isEmpty && !check.limits.isEmpty && !check.source.isEmpty)
    }
  }

  @Test("a short form fits the last row of a card", arguments: cases)
  func short(_ given: Case) throws {
    let scenario = try SmallPlan(given.example.plan).scenario()
    for finding in Findings(of: scenario).all(in: scenario) { #expect(finding.short.utf8.count <= 22) }
  }
}

/// A plan of a test, from the text of its file.
struct SmallPlan {
  var indexed: IndexedPlan

  init(_ text: String) throws {
    let plan = try Plan(json: try JSONReader.value(of: Array(text.utf8)))
    #expect(plan.danglingReference() == nil)
    indexed = IndexedPlan(plan)
  }

  func scenario() throws -> IndexedScenario { try #require(indexed["a"]) }
}
