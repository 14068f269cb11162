import PodModel
import Syntax
import Testing

/// Tables that are longer than one page.
@Suite struct TableTests {
  @Test("records come, go and move anywhere in a long list", arguments: [0, 1, 255, 256, 257, 511, 512, 599, 600])
  func anywhere(position: Int) throws {
    let people = (0..<600).map { JSON.map([JSON.Member("id", .text("p\($0)"))]) }
    let json = JSON.map([
      JSON.Member("podboard", .number("1")), JSON.Member("people", .list(people)),
      JSON.Member("scenarios", .list([.map([JSON.Member("id", .text("a"))])])),
    ])
    var indexed = IndexedPlan(try Plan(json: json))
    let place: Edit.ListPlace = position == 0 ? .first : .after("p\(position - 1)")
    let change = try indexed.apply([Edit(.add(Edit.Addition(.person, "New", at: place)))])
    #expect(indexed.plan.people.position(of: "new") == position)
    #expect(indexed.plan.people[position].name == "New")
    #expect(indexed.plan.people.count == 601)
    for (index, person) in indexed.plan.people.enumerated() {
      #expect(indexed.plan.people.position(of: person.id) == index)
    }
    let held = indexed.plan
    try indexed.undo(change)
    #expect(indexed.plan.json == json)
    #expect(held.people.count == 601)
    #expect(indexed.allIndexes == [PlanIndex(of: "a", in: indexed.plan)])
  }
}
