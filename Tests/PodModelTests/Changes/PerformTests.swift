import PodModel
import Syntax
import Testing

@Suite struct PerformTests {
  @Test("a change that adds a record under another id than its own is refused, and leaves the plan as it was")
  func otherID() throws {
    let json = try JSONReader.value(
      of: Array(
        #"{"podboard": 1, "people": [{"id": "ana"}, {"id": "ben"}], "scenarios": [{"id": "a", "pods": [{"id": "x"}]}]}"#
          .utf8))
    let plan = try Plan(json: json)
    var indexed = IndexedPlan(plan)
    let honest = try indexed.apply([Edit(.put("ana", "x", share: nil))])
    try indexed.undo(honest)
    let text = honest.json.inline.replacing(#""id":"ana""#, with: #""id":"ben""#)
      .replacing(#""id": "ana""#, with: #""id": "ben""#)
    let forged = try Change(json: try JSONReader.value(of: Array(text.utf8)))
    #expect(forged != honest)
    #expect(throws: EditRefusal.self) { try indexed.perform(forged) }
    #expect(indexed.plan == plan)
  }
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      result += rest[..<range.lowerBound] + other
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
