import PodCharts
import PodModel
import Syntax
import Testing

/// Leaders stand in an order that the plan gives, and the order of its people gives none.
@Suite struct LeaderOrderTests {
  @Test("first those whom the frame names, then by the first pod below them, then by name")
  func order() throws {
    for people in Self.orders {
      let plan = IndexedPlan(try Plan(json: try JSONReader.value(of: Array(Self.plan(people).utf8))))
      let scenario = try #require(plan["a"])
      #expect(LeaderTree(of: scenario).roots == ["zoe", "yan", "xu", "abe", "bea"], "\(people)")
      #expect(LeaderTree(of: scenario).below["xu"] == ["sub"])
    }
  }

  @Test(
    "the tree is the same in every format", arguments: ["text", "ascii", "markdown", "csv", "json", "mermaid", "dot"])
  func formats(_ format: Text) throws {
    let format = try #require(Format.named(format))
    let texts = try Self.orders.map { people in
      let plan = IndexedPlan(try Plan(json: try JSONReader.value(of: Array(Self.plan(people).utf8))))
      return try Drawing(plan, scenario: "a", .tree, format).text
    }
    #expect(Set(texts.map { Text($0) }).count == 1)
  }

  static let orders = [
    ["abe", "bea", "xu", "yan", "zoe", "sub", "ann"], ["zoe", "yan", "xu", "sub", "bea", "abe", "ann"],
    ["ann", "sub", "bea", "zoe", "abe", "yan", "xu"],
  ]

  /// Bea and Abe lead by dotted lines alone; the pod of Sub, who reports to Xu, stands before that of Abe.
  private static func plan(_ people: [String]) -> String {
    let records = people.map { id in
      #"{"id": "\#(id)", "name": "\#(id)"\#(id == "sub" ? #", "today": {"manager": "xu"}"# : "")}"#
    }
    return #"""
      {"podboard": 1, "frame": {"leaders": ["zoe", "yan"]}, "people": [\#(records.joined(separator: ", "))],
       "scenarios": [{"id": "a", "pods": [
        {"id": "one", "name": "One", "reportsTo": "sub", "dottedTo": ["bea", "abe"], "seats": [{"person": "ann"}]},
        {"id": "two", "name": "Two", "reportsTo": "zoe"}]}]}
      """#
  }
}
