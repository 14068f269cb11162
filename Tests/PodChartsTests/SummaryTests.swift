import PodCharts
import PodFiles
import PodModel
import Testing

/// What the summary says is to do, and of what is decided.
@Suite struct SummaryTests {
  @Test("of what is to do the two kinds that are most are told, and how many others there are")
  func parts() throws {
    let lines = try summary(of: "ana ben cem dora", #""pods": [{"id": "x", "name": "X"}]"#)
    // Four people without a pod; no lead, no people, no outcome, no line.
    #expect(lines.contains("! 8 to do: 4 people without a pod, 1 pod without a lead in it, 3 others"))
  }

  @Test("thousands are grouped in sentences as in the table")
  func thousands() throws {
    let people = (0..<1_234).map { "p\($0)" }.joined(separator: " ")
    let lines = try summary(of: people, #""pods": [{"id": "x", "name": "X"}]"#)
    #expect(lines.contains { $0.hasPrefix("People") && $0.contains("1,234") })
    #expect(lines.contains("! 1,238 to do: 1,234 people without a pod, 1 pod without a lead in it, 3 others"))
    #expect(lines.contains("    and 1,222 more"))
  }

  @Test("once it is decided the page says by whom, when and why, and asks for no decision")
  func decided() throws {
    let lines = try summary(
      of: "ana ben",
      #""decision": {"by": "ana", "at": "2026-12-01", "because": "one owner a journey", "from": "2027-01-01"}"#)
    #expect(
      lines.contains("Decided by Ana on 2026-12-01, holds from 2027-01-01: one owner a journey"))
    #expect(!lines.contains { $0.hasPrefix("Decide by") || $0 == "TO DECIDE" })
    #expect(lines.contains("STILL TO DO"))
  }

  @Test("who leads people today and sits in a pod now is not said to be without a place")
  func formerLeader() throws {
    let seats = #"[{"person": "ana"}, {"person": "ben"}]"#
    let lines = try summary(
      of: "ana ben lea",
      #""pods": [{"id": "x", "name": "X", "reportsTo": "lea", "seats": \#(seats)}]"#, managers: ["ben": "ana"])
    let place = try #require(lines.firstIndex { $0.contains("Ana: leads people today and nobody here") })
    #expect(lines[place - 1] == "! Without a pod, or leading nobody any more:")
  }

  private func summary(of people: String, _ scenario: String, managers: [String: String] = [:]) throws -> [String] {
    let people = people.split(separator: " ").map { id in
      let today = managers[String(id)].map { #", "today": {"manager": "\#($0)"}"# } ?? ""
      return #"{"id": "\#(id)", "name": "\#(id.prefix(1).uppercased() + id.dropFirst())"\#(today)}"#
    }
    let source = #"""
      {"podboard": 1, "frame": {"decideBy": "2026-12-15"}, "asOf": "2026-11-23",
       "people": [\#(people.joined(separator: ", "))], "scenarios": [{"id": "a", \#(scenario)}]}
      """#
    let plan = IndexedPlan(try PlanFile.read(Array(source.utf8), named: "plan.json").plan)
    return try Drawing(plan, scenario: "a", .summary, .text, width: 120).lines
  }
}
