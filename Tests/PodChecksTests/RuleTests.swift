import PodChecks
import PodModel
import Syntax
import Testing

@Suite struct RuleTests {
  @Test("every check can be set off, and nothing else")
  func off() throws {
    for check in Check.all {
      _ = try Plan(json: .map([JSON.Member("rules", .map([JSON.Member("off", .list([.text(check.name)]))]))]))
    }
    let unknown = JSON.map([JSON.Member("rules", .map([JSON.Member("off", .list([.text("no-pods")]))]))])
    #expect(throws: FieldRefusal.self) { try Plan(json: unknown) }
  }

  @Test("a rule that no check knows is told with the nearest one")
  func unknown() {
    let rules = Members([
      JSON.Member("leaderspan", .list([])), JSON.Member("podSize", .list([])), JSON.Member("colour", .text("red")),
    ])
    #expect(rules.unknownRules.map(\.name) == ["leaderspan", "colour"])
    #expect(rules.unknownRules.map(\.nearest) == ["leaderSpan", nil])
  }

  @Test(
    "a size that an edit takes by name is one that the checks know",
    arguments: [("pods", 3, 5), ("team-topologies", 5, 9), ("two-pizza", 1, 10)])
  func sizes(name: String, least: Int, most: Int) throws {
    var indexed = IndexedPlan(Plan())
    _ = try indexed.apply([Edit(.set("rules", .plan, .map([JSON.Member("podSize", .text(Text(name)))])))])
    #expect(indexed.plan.rules.podSize == PodSize(least: least, most: most))
  }
}
