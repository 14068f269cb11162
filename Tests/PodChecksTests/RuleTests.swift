import PodChecks
import PodModel
import Syntax
import Testing

@Suite struct RuleTests {
  @Test(
    "a size that an edit takes by name is one that the checks know",
    arguments: [("pods", 3, 5), ("team-topologies", 5, 9), ("two-pizza", 1, 10)])
  func sizes(name: String, least: Int, most: Int) throws {
    var indexed = IndexedPlan(Plan())
    _ = try indexed.apply([Edit(.set("rules", .plan, .map([JSON.Member("podSize", .text(Text(name)))])))])
    #expect(indexed.plan.rules.podSize == PodSize(least: least, most: most))
  }
}
