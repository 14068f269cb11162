import PodCharts
import PodChecks
import PodFiles
import PodModel
import Testing

/// The matrix and the check of gaps say the same.
@Suite struct MatrixTests {
  @Test(
    "what is needed and not there is marked where the check finds it, and as not known where somebody may have it",
    arguments: [(#"{"law": 1}"#, "!", true), ("{}", "?", false)])
  func marks(ben: String, mark: String, isFound: Bool) throws {
    let source = #"""
      {"podboard": 1, "people": [{"id": "ana", "capabilities": {"law": 2}}, {"id": "ben", "capabilities": \#(ben)}],
       "scenarios": [{"id": "a", "pods": [
        {"id": "x", "name": "X", "needs": {"law": 3, "tax": 2}, "seats": [{"person": "ana"}, {"person": "ben"}]},
        {"id": "y", "name": "Y", "needs": {"tax": 2}}]}]}
      """#
    let plan = IndexedPlan(try PlanFile.read(Array(source.utf8), named: "plan.json").plan)
    let scenario = try #require(plan["a"])
    let lines = try Drawing(plan, scenario: "a", .matrix, .text).lines
    let pod = try #require(lines.first { $0.hasPrefix("X") })
    #expect(pod.filter { "!?".contains($0) } == mark + mark)
    let empty = try #require(lines.first { $0.hasPrefix("Y") })
    #expect(!empty.contains { "!?".contains($0) })
    #expect(Findings(of: scenario).at(.pod("x")).contains { $0.check == "capability-gap" } == isFound)
  }
}
