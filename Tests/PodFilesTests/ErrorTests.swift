import PodModel
import Syntax
import Testing

@testable import PodFiles

@Suite("Errors that a plan file can cause")
struct ErrorTests {
  static let names = TestFiles.names(in: "Errors", ending: ".json").map { String($0.dropLast(5)) }

  @Test("each error has a file that causes it, and its sentence beside it", arguments: names)
  func sentence(_ name: String) throws {
    let bytes = try TestFiles.bytes("Errors/\(name).json")
    let problem = try #require(throws: FileProblem.self) { try PlanFile.read(bytes, named: "plan.json") }
    if TestFiles.records { try TestFiles.record(problem.sentence + "\n", at: "Errors/\(name).txt") }
    let expected = try TestFiles.bytes("Errors/\(name).txt").text
    #expect(problem.sentence + "\n" == expected)
    #expect(!TestFiles.records, "recorded; look at the difference, and run again without RECORD_ERRORS")
    #expect(problem.sentence.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
  }

  static let rosters = TestFiles.names(in: "Errors", ending: ".csv").map { String($0.dropLast(4)) }

  @Test(
    "each error and each note on a roster has a file that causes it, and its sentences beside it", arguments: rosters)
  func rosterSentences(_ name: String) throws {
    let told = try tellingRoster(try TestFiles.bytes("Errors/\(name).csv"), named: "\(name).csv")
    if TestFiles.records { try TestFiles.record(told, at: "Errors/\(name).txt") }
    #expect(told == (try TestFiles.bytes("Errors/\(name).txt").text))
    #expect(!TestFiles.records, "recorded; look at the difference, and run again without RECORD_ERRORS")
    #expect(!told.isEmpty)
  }

  /// What is told of a roster, a line each: why it is none, or what had to be mended, left out or looked at.
  private func tellingRoster(_ bytes: [UInt8], named name: String) throws -> String {
    do {
      let table = try CSV.read(bytes)
      let roster = try RosterReader.read(table)
      let report = RosterImport.make(rows: roster.rows, notes: roster.notes, into: IndexedPlan(Plan())).report
      let told = table.remarks(named: name) + roster.remarks + report.notes.map(\.sentence)
      return told.map { "\($0)\n" }.joined()
    } catch let error as CSVError {
      return "\(error)\n"
    } catch let refusal as RosterRefusal {
      return "\(refusal.sentence)\n"
    }
  }

  @Test("a text over 1 MiB, and a key, are refused by their limit")
  func longText() throws {
    let long = String(repeating: "a", count: 1 << 20 + 1)
    for source in [#"{"podboard": 1, "title": "\#(long)"}"#, #"{"podboard": 1, "\#(long)": 1}"#] {
      let problem = try #require(throws: FileProblem.self) { try PlanFile.read(source.bytes, named: "plan.json") }
      #expect(problem.sentence.contains("more than 1048576 bytes, the limit"))
    }
  }

  @Test("a long id in a message is cut")
  func longID() throws {
    let long = String(repeating: "a\u{301}", count: 100_000)
    let source = #"{"podboard": 1, "frame": {"leaders": ["\#(long)"]}}"#
    let problem = try #require(throws: FileProblem.self) { try PlanFile.read(source.bytes, named: "plan.json") }
    #expect(problem.sentence.unicodeScalars.count < 500)
  }

  @Test("the name of a file is shown without its control characters")
  func hostileName() throws {
    let problem = try #require(throws: FileProblem.self) {
      try PlanFile.read([], named: "\u{1B}]0;owned\u{7}\u{202E}\n.json")
    }
    #expect(problem.sentence.hasPrefix(#"\u001b]0;owned\u0007\u202e\u000a.json, line 1, column 1: "#))
  }

  @Test(
    "records are counted before they take memory",
    arguments: [
      (#"{"people": [{"id": "a"}, {"id": "b", "today": {"x": {}}}, {"t": "[{,{\"[{"}]}"#, 3),
      (#"[ {},{} , {"s":[{}]}]"#, 4), ("{}", 0), ("[[],[1, 2]]", 0),
    ])
  func recordCount(_ source: String, _ count: Int) {
    let reader = PlanReader(source.bytes, named: "plan.json")
    #expect(reader.offsetOfRecord(after: count) == nil)
    if count > 0 { #expect(reader.offsetOfRecord(after: count - 1) != nil) }
  }

  @Test(
    "the edit distance counts letters put in, taken out, replaced and swapped",
    arguments: [("maja", "maya", 1), ("", "abc", 3), ("traige", "triage", 1), ("same", "same", 0), ("abc", "xyz", 3)])
  func distance(_ left: String, _ right: String, _ expected: Int) {
    #expect(Text(left).distance(to: Text(right)) == expected)
    #expect(Text(right).distance(to: Text(left)) == expected)
  }
}
