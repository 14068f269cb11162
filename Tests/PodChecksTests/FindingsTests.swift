import PodChecks
import PodModel
import Syntax
import Testing

@Suite struct FindingsTests {
  /// Five people in Growth and one in Search, which is empty otherwise.
  static let plan = #"""
    {"podboard": 1, "asOf": "2026-11-23", "people": [
       {"id": "ana", "name": "Ana"}, {"id": "ben", "name": "Ben"}, {"id": "cem", "name": "Cem"},
       {"id": "dan", "name": "Dan"}, {"id": "eva", "name": "Eva"}, {"id": "fay", "name": "Fay"}],
     "scenarios": [{"id": "a", "pods": [
       {"id": "growth", "name": "Growth", "lead": "ana", "reportsTo": "fay", "seats": [{"person": "ana"},
        {"person": "ben"}, {"person": "cem"}, {"person": "dan"}, {"person": "eva"}]},
       {"id": "search", "name": "Search"}],
       "outcomes": [{"id": "o", "pod": "growth", "owner": "ben", "baseline": 1, "target": 2, "due": "2027-01-31"}]
       WAIVERS}]}
    """#

  private func plan(waivers: String = "") throws -> SmallPlan {
    try SmallPlan(Self.plan.split(separator: "WAIVERS", omittingEmptySubsequences: false).joined(separator: waivers))
  }

  @Test("an empty pod has one line to do")
  func emptyPod() throws {
    let findings = Findings(of: try plan().scenario())
    #expect(findings.summary(of: "search").toDo.map(\.short) == ["lead", "people", "outcome", "line"])
    #expect(findings.summary(of: "growth").toDo.isEmpty)
    #expect(findings.summary(of: "search").broken.isEmpty)
    #expect(findings.count(of: .toDo) == 4)
    #expect(findings.count(of: .broken) == 0)
  }

  @Test("a move tells what it broke and what it mended")
  func difference() throws {
    var small = try plan()
    var findings = Findings(of: try small.scenario())
    let change = try small.indexed.apply([Edit(.put("fay", "growth", share: nil))])
    let told = findings.update(after: change, in: try small.scenario())
    #expect(told.sentences() == ["Growth has 6 people; 5 at most."])
    let back = findings.update(after: change.inverse, in: try undone(&small, change))
    #expect(back.mended.map(\.sentence) == ["Growth has 6 people; 5 at most."])
    #expect(back.sentences() == ["Growth has the right number of people now."])
  }

  @Test("what follows for somebody whom the change does not name is told with the name")
  func namedElsewhere() throws {
    var small = try SmallPlan(
      #"""
      {"podboard": 1, "people": [
         {"id": "eve", "name": "Eve"}, {"id": "dan", "name": "Dan"},
         {"id": "ana", "name": "Ana", "today": {"manager": "dan"}}],
       "scenarios": [{"id": "a", "pods": [{"id": "growth", "name": "Growth", "reportsTo": "eve"}]}]}
      """#)
    var findings = Findings(of: try small.scenario())
    let change = try small.indexed.apply([Edit(.put("ana", "growth", share: nil))])
    let told = findings.update(after: change, in: try small.scenario()).sentences()
    #expect(told.contains("Dan has no pod."))
    #expect(told.contains { $0.hasPrefix("Dan leads 1 ") || $0.hasPrefix("Dan leads one ") }, "\(told)")
    #expect(!told.contains { $0.hasPrefix("To do there") })
  }

  @Test("that somebody taken out of a pod has none is not told twice")
  func benched() throws {
    var small = try plan()
    var findings = Findings(of: try small.scenario())
    let change = try small.indexed.apply([Edit(.bench("ana", from: nil))])
    let told = findings.update(after: change, in: try small.scenario())
    #expect(told.sentences() == ["Growth has no lead."])
    #expect(findings.at(.person("ana")).map(\.sentence) == ["Ana has no pod."])
  }

  @Test(
    "an accepted finding is shown and not counted, up to its last day",
    arguments: [("2026-11-23", true), ("2026-11-22", false), (nil, true)])
  func waiver(until: String?, isAccepted: Bool) throws {
    let day = until.map { #", "until": "\#($0)""# } ?? ""
    let waiver = #", "waivers": [{"check": "pod-lead", "on": "pod search", "because": "soon"\#(day)}]"#
    let findings = Findings(of: try plan(waivers: waiver).scenario())
    #expect(findings.at(.pod("search")).first?.isAccepted == isAccepted)
    #expect(findings.acceptedCount == (isAccepted ? 1 : 0))
    #expect(findings.count(of: .toDo) == (isAccepted ? 3 : 4))
    #expect(findings.summary(of: "search").toDo.count == (isAccepted ? 3 : 4))
  }

  @Test("a check that the rules set off finds nothing")
  func off() throws {
    var small = try plan()
    var findings = Findings(of: try small.scenario())
    let off = JSON.map([JSON.Member("off", .list([.text("pod-lead"), .text("pod-line")]))])
    let change = try small.indexed.apply([Edit(.set("rules", .plan, off))])
    findings.update(after: change, in: try small.scenario())
    #expect(findings.summary(of: "search").toDo.map(\.short) == ["people", "outcome"])
  }

  private func undone(_ small: inout SmallPlan, _ change: Change) throws -> IndexedScenario {
    try small.indexed.undo(change)
    return try small.scenario()
  }
}
