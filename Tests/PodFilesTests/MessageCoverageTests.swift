import PodModel
import Syntax
import Testing

@testable import PodFiles

@Suite("Every message that a file can cause")
struct MessageCoverageTests {
  /// The sources whose sentences are about what a plan or a roster holds.
  static let sources = [
    "Sources/Syntax/JSON/JSONError.swift", "Sources/Syntax/JSON/JSONReader.swift",
    "Sources/Syntax/JSON/JSONReader+Tokens.swift", "Sources/Syntax/CSV/CSVReader.swift",
    "Sources/Syntax/CSV/CSVParser.swift", "Sources/PodFiles/PlanReader.swift",
    "Sources/PodFiles/Plan+Nearest.swift", "Sources/PodModel/Fields/Values.swift",
    "Sources/PodModel/Fields/FieldValues.swift", "Sources/PodModel/Fields/Record.swift", "Sources/PodModel/Pod.swift",
    "Sources/PodModel/Seat.swift", "Sources/PodModel/Scenarios.swift", "Sources/PodModel/Table.swift",
    "Sources/PodModel/Plan+References.swift", "Sources/PodFiles/Roster/RosterReader.swift",
    "Sources/PodFiles/Roster/RosterCells.swift", "Sources/PodModel/Roster/RosterEntry.swift",
    "Sources/PodModel/Roster/RosterImport.swift", "Sources/PodModel/Roster/RosterLines.swift",
    "Sources/PodModel/Roster/RosterEdits.swift", "Sources/PodFiles/Store/Call.swift",
    "Sources/PodFiles/Store/Descriptor.swift", "Sources/PodFiles/Store/DurableFile.swift",
    "Sources/PodFiles/Store/SystemError.swift", "Sources/PodFiles/Journal/JournalWriter.swift",
  ]

  /// Literals that are no messages, and the one that another message comes before.
  static let others = [
    "the reader is not in such a list or object", "<!doctype html",
    // Two equal keys in an object are refused before capabilities are looked at.
    " is there twice; a capability has one level",
  ]

  /// What values are kept under in a plan; none is a message.
  static let keys: Set = [
    "Column ", "Dotted lines", "Other ", "Other managers", "Other names", "Other titles", "Other e-mails",
    "Other locations",
  ]

  @Test("each sentence in the sources is caused by a file in Errors, or by a limit", arguments: sources)
  func reproduced(_ source: String) throws {
    let caused = try Self.sentences() + Self.limits + Self.options + StoreMessage.sentences()
    let literals = try MessageLiterals.of(source)
    #expect(!literals.isEmpty || source.hasSuffix("Nearest.swift"))
    for parts in literals
    where !Self.keys.contains(parts[0])
      && !parts.contains(where: { part in Self.others.contains { part.hasSuffix($0) } })
    {
      #expect(caused.contains { parts.stand(in: $0) }, "no file in Errors causes “\(parts.joined(separator: "…"))”")
    }
  }

  @Test("a limit is named in a sentence, with the place", arguments: limits)
  func namesLimit(_ sentence: String) {
    #expect(sentence.contains("limit"))
    #expect(sentence.contains(#/line \d+, column \d+/#))
  }

  private static func sentences() throws -> [String] {
    try TestFiles.names(in: "Errors", ending: ".txt").map { try TestFiles.bytes("Errors/\($0)").text }
  }

  /// What files cause that would be too large to keep: the same code with smaller limits.
  static let limits: [String] = [
    json("[[1]]", JSONLimits(depth: 1)), json("[\"abc\"]", JSONLimits(strings: 2)),
    json("[123]", JSONLimits(strings: 2)),
    json("[1,2]", JSONLimits(bytes: 3)), csv("a,b\nc,d\n", CSVLimits(bytes: 7)), csv("a,b\nc,d\n", CSVLimits(rows: 1)),
    csv("a,b\nc,d,e\n", CSVLimits(columns: 2)), csv("a,b\n\nc,\"d\ne\"\n", CSVLimits(field: 2)),
    plan(#"{"podboard": 1, "people": [{"id": "a"}, {"id": "b"}]}"#, records: 1),
  ]

  /// What a file causes together with an option, or with the plan that it is read into.
  static let options: [String] = [missingColumn(), newlyVacant()].flatMap(\.self)

  private static func missingColumn() -> [String] {
    do {
      return ["read: \(try RosterFixture.roster(csv: "Name,Title\nAna,x\n", [RosterMapping("Grade", .level)]))"]
    } catch let refusal as RosterRefusal {
      return [refusal.sentence]
    } catch {
      return []
    }
  }

  private static func newlyVacant() -> [String] {
    let before = "Employee ID,Name,Title\n1,Ana Ruiz,Engineer\n"
    let after = "Employee ID,Name,Title\n1,Vacant,Engineer\n"
    guard let imported = try? Imported(csv: before).then(csv: after) else { return [] }
    return imported.report.notes.map(\.sentence)
  }

  private static func json(_ source: String, _ limits: JSONLimits) -> String {
    do throws(JSONError) { return "read: \(try JSONReader.value(of: source.bytes, limits: limits))" } catch {
      return error.description
    }
  }

  private static func csv(_ source: String, _ limits: CSVLimits) -> String {
    do throws(CSVError) { return "read: \(try CSV.read(source.bytes, limits: limits))" } catch {
      return error.description
    }
  }

  private static func plan(_ source: String, records: Int) -> String {
    do throws(FileProblem) {
      return "read: \(try PlanReader(source.bytes, named: "plan.json", recordLimit: records).plan())"
    } catch {
      return error.sentence
    }
  }
}
