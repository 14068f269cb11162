import PodModel
import Support
import Testing

@Suite struct ReferencesTests {
  @Test("what the plan and its people point to is kept as it would be found afresh", arguments: 1...3)
  func kept(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    var indexed = IndexedPlan(try RandomPlans.plan(&random))
    var past: [Change] = []
    for step in 0..<100 {
      if random.once(in: 5), let last = past.popLast() {
        try indexed.undo(last)
      } else if let change = try? indexed.apply([RandomEdits.edit(of: indexed.plan, &random)]) {
        past.append(change)
      }
      guard random.once(in: 5) else { continue }
      try #require(indexed.references == IndexedPlan(indexed.plan).references, "seed \(seed), step \(step)")
    }
  }

  @Test("a seat points to its person alone, whose seats are indexed by themselves")
  func seats() {
    #expect(Seat.fields.references.map(\.key) == ["person"])
    #expect(!Seat.fields.fields.contains { $0.type == .subject })
  }
}
