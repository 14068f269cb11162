import Foundation
import PodChecks
import PodModel
import Syntax
import Testing

/// A plan in which nothing is to be found, and for each check one way to make it wrong.
@Suite struct WrongOnPurposeTests {
  /// What is done to the clean plan, and all that is found then, as "check: subject".
  struct Wrong: CustomTestStringConvertible, Sendable {
    let edits: [String]
    let found: [String]
    var testDescription: String { edits.joined(separator: "; ") }

    init(_ edits: String..., finds found: String...) {
      self.edits = edits
      self.found = found
    }
  }

  static let wrongs = [
    Wrong("place hal in", "put hal in growth", finds: "pod-size: pod growth"),
    Wrong("bench eva", "place eva stays", finds: "pod-size: pod search"),
    Wrong("place eva stays", finds: "out-of-scope: pod search"),
    Wrong("clear lead of pod growth", finds: "pod-lead: pod growth"),
    Wrong("lead eva of growth", finds: "pod-lead: pod growth"),
    Wrong("give outcome fast to growth", "set owner of outcome fast to ana", finds: "pod-outcome: pod search"),
    Wrong("clear reportsTo of pod search", finds: "pod-line: pod search"),
    Wrong("clear why of pod growth", finds: "direct-reason: pod growth"),
    Wrong("set importance of pod growth to low", finds: "buried: pod growth"),
    Wrong(
      "set importance of pod growth to medium", "set importance of pod search to critical", finds: "buried: pod search"),
    Wrong("open ux in search role Designer", finds: "open-seat: pod search"),
    Wrong("place hal in", finds: "no-pod: person hal"),
    Wrong("set today.manager of person gus to eva", finds: "former-leader: person eva"),
    Wrong("set fte of person ben to 90", "set share of seat ben in growth to 95", finds: "allocation: person ben"),
    Wrong(
      "put ben in search at 15%", "set share of seat ben in growth to 85",
      finds: "sliver: person ben"),
    Wrong("swap ben with eva", finds: "pairs: pair ana+ben"),
    Wrong(
      "add clash on \"pod search\" field name sides [\"One\",\"Other\"]", finds: "clash: pod search"),
    Wrong("line eva to eva", finds: "line-integrity: person eva"),
    Wrong("set rules of plan to {\"leaderSpan\":[5,16]}", finds: "leader-span: person vp"),
    Wrong("line eva to dan", finds: "layers: scenario a"),
    Wrong("clear owner of outcome fast", finds: "outcome-accountable: outcome fast"),
    Wrong("set owner of outcome fast to ana", finds: "outcome-accountable: outcome fast"),
    Wrong("clear due of outcome fast", finds: "outcome-measurable: outcome fast"),
    Wrong("set target of outcome fast to 9.0", finds: "outcome-measurable: outcome fast"),
    Wrong("set measure of outcome fast to \"Copilot sessions\"", finds: "adoption-outcome: outcome fast"),
    Wrong("clear owner of agent bot", finds: "agent-owner: agent bot"),
    Wrong("set needs of pod search to {\"law\":2}", finds: "capability-gap: pod search"),
    Wrong("set capabilities of person ben to {\"law\":1}", finds: "single-expert: pod growth"),
    Wrong("set utcOffset of person ben to \"-08:00\"", finds: "time-zones: pod growth"),
    Wrong("set waitsFor of pod search to [\"growth\",\"p1\",\"p2\"]", finds: "waits: pod search"),
    Wrong(
      "set today.teams of person ana to [\"Sales\"]", "set homeTeam of pod growth to Sails",
      finds: "home-team: scenario a"),
    Wrong("waive pod-sise on pod growth because agreed", finds: "lost-remark: scenario a"),
  ]

  @Test("the clean plan has no findings")
  func clean() throws {
    #expect(try found(in: SmallPlan(Self.plan)) == [])
  }

  @Test("one thing wrong is found where it belongs, by its check alone", arguments: wrongs)
  func wrong(_ wrong: Wrong) throws {
    var small = try SmallPlan(Self.plan)
    var kept = Findings(of: try small.scenario())
    let change = try small.indexed.apply(commands: wrong.edits.map { Text($0) }, in: "a").change
    let found = try found(in: small)
    #expect(found == wrong.found)
    kept.update(after: change, in: try small.scenario())
    #expect(kept == Findings(of: try small.scenario()))
  }

  @Test("each check is among the wrong ones")
  func complete() {
    let names = Set(Self.wrongs.flatMap(\.found).compactMap { $0.split(separator: ":").first.map(String.init) })
    #expect(names == Set(Check.all.map(\.name.string)))
  }

  @Test("each file of a check is in the list of all checks")
  func files() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/PodChecks/Checks")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let declared = try files.map { file in
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      let name = try #require(lines.first { $0.hasPrefix("    name: \"") }, "\(file.lastPathComponent)")
      return String(name.split(separator: "\"")[1])
    }
    #expect(declared.sorted() == Check.all.map(\.name.string).sorted())
  }

  private func found(in small: SmallPlan) throws -> [String] {
    let scenario = try small.scenario()
    return Findings(of: scenario).all(in: scenario).map { "\($0.check): \($0.subject)" }
  }

  /// Two pods, one at the top and one below it.
  static let plan = #"""
    {"podboard": 1, "asOf": "2026-11-23", "people": [
       {"id": "cto", "name": "Cto", "capabilities": {"law": 5}},
       {"id": "vp", "name": "Vp", "capabilities": {"law": 5}, "today": {"manager": "cto"}},
       {"id": "ana", "name": "Ana", "capabilities": {"code": 3}, "utcOffset": "+01:00", "today": {"manager": "cto"}},
       {"id": "ben", "name": "Ben", "capabilities": {"code": 3}, "utcOffset": "+01:00", "today": {"manager": "vp"}},
       {"id": "cem", "name": "Cem", "capabilities": {"code": 1}, "today": {"manager": "vp"}},
       {"id": "dan", "name": "Dan", "capabilities": {"code": 3}, "today": {"manager": "vp"}},
       {"id": "dov", "name": "Dov", "capabilities": {"code": 3}, "today": {"manager": "vp"}},
       {"id": "eva", "name": "Eva", "capabilities": {"code": 3}, "today": {"manager": "vp"}},
       {"id": "fay", "name": "Fay", "capabilities": {"code": 1}, "today": {"manager": "vp"}},
       {"id": "gus", "name": "Gus", "capabilities": {"code": 1}, "today": {"manager": "vp"}},
       {"id": "hal", "name": "Hal", "capabilities": {"code": 1}, "today": {"manager": "vp"}}],
     "scenarios": [{"id": "a", "pods": [
       {"id": "growth", "name": "Growth", "size": [3, 3], "importance": "high", "needs": {"code": 2}, "lead": "ana",
        "reportsTo": "cto", "why": "All hangs on it",
        "seats": [{"person": "ana"}, {"person": "ben"}, {"person": "cem"}]},
       {"id": "search", "name": "Search", "size": [3, 5], "lead": "dan", "reportsTo": "vp",
        "seats": [{"person": "dan"}, {"person": "dov"}, {"person": "eva"}]},
       {"id": "p1", "name": "P1", "size": [1, 5], "lead": "fay", "reportsTo": "vp", "seats": [{"person": "fay"}]},
       {"id": "p2", "name": "P2", "size": [1, 5], "lead": "gus", "reportsTo": "vp", "seats": [{"person": "gus"}]}],
       "agents": [{"id": "bot", "name": "Bot", "owner": "ana", "pods": ["growth"]}],
       "outcomes": [
        {"id": "big", "measure": "Sign-ups", "baseline": 1, "target": 2, "due": "2027-01-31", "owner": "ana", "pod": "growth"},
        {"id": "fast", "measure": "Days", "baseline": 9, "target": 2, "due": "2027-01-31", "owner": "dan", "pod": "search"},
        {"id": "o1", "measure": "Calls", "baseline": 9, "target": 2, "due": "2027-01-31", "owner": "fay", "pod": "p1"},
        {"id": "o2", "measure": "Mails", "baseline": 9, "target": 2, "due": "2027-01-31", "owner": "gus", "pod": "p2"}],
       "placements": [{"person": "hal", "is": "stays"}],
       "pairs": [{"people": ["ana", "ben"], "must": "together"}]}]}
    """#
}
