import Foundation
import PodModel
import Syntax
import Testing

@testable import PodFiles

@Suite("The schema of the plan file")
struct PlanSchemaTests {
  private let validator = SchemaValidator(root: PlanSchema.json)

  @Test("it takes plans in any spelling, with every field of the tables", arguments: [UInt64(1), 2, 3, 20_261_123])
  func random(seed: UInt64) throws {
    var random = RandomPlans(seed: seed)
    for _ in 0..<25 {
      let plan = random.plan()
      #expect(validator.faults(plan).isEmpty, "seed \(seed)")
      _ = try Plan(json: plan)
    }
  }

  @Test("it takes the sample plan and the example of the document, which is in canonical form")
  func examples() throws {
    for text in [SamplePlan.bytes, FileFormat.example.bytes] {
      let read = try PlanFile.read(text, named: "example")
      #expect(read.isCanonical)
      #expect(validator.faults(try JSONReader.value(of: text)).isEmpty)
    }
  }

  /// Whether a record is read, and whether the schema takes it.
  private func verdicts<Row: Record>(_: Row.Type, _ record: JSON) -> (read: Bool, taken: Bool) {
    let schema = Row.kind == .plan ? PlanSchema.json : PlanSchema.json["$defs"]?[Row.kind.word]
    return ((try? Row(json: record)) != nil, validator.faults(record, schema).isEmpty)
  }

  private func verdicts(_ kind: Kind, _ record: JSON) -> (read: Bool, taken: Bool) {
    switch kind {
    case .plan: verdicts(Plan.self, record)
    case .person: verdicts(Person.self, record)
    case .scenario: verdicts(Scenario.self, record)
    case .pod: verdicts(Pod.self, record)
    case .seat: verdicts(Seat.self, record)
    case .outcome: verdicts(Outcome.self, record)
    case .agent: verdicts(Agent.self, record)
    case .line: verdicts(Line.self, record)
    case .placement: verdicts(Placement.self, record)
    case .pair: verdicts(Pair.self, record)
    case .waiver: verdicts(Waiver.self, record)
    case .told: verdicts(Told.self, record)
    case .note: verdicts(Note.self, record)
    case .concern: verdicts(Concern.self, record)
    case .clash: verdicts(Clash.self, record)
    }
  }

  @Test("an empty record is taken where it is read, but for the version that the reader of the file asks for")
  func emptyRecords() {
    for kind in Kind.allCases where kind != .plan {
      let (read, taken) = verdicts(kind, .map([]))
      #expect(read == taken, "\(kind)")
    }
    #expect(!verdicts(.plan, .map([])).taken)
  }

  /// Values at the edges of what fields take, and of other types than they take.
  private static let values: [JSON] = [
    "null", "true", "0", "1", "2", "100", "100.5", "-1", "1.5", "999999", "1000000", "\"\"", "\"x\"", "\"2027-01-31\"",
    "\"2027-13-01\"", "\"2027-1-31\"", "\"+01:00\"", "\"+15:00\"", "\"6.5 d\"", "\"6.5\"", "\"1e3 h\"", "\"06 h\"",
    "\"6 years\"",
    "\"critical\"", "\"none\"", "\"agent\"", "\"trial\"", "\"leaves\"", "\"apart\"", "[]", "[1]", "[3, 5]", "[1, 2, 3]",
    "[-1, 5]", "[\"x\"]", "[null]", "[{\"id\": \"x\", \"person\": \"y\", \"people\": [\"z\"]}]", "[{}]", "{}",
    "{\"backend\": 5}", "{\"backend\": 6}", "{\"backend\": 1.5}", "{\"backend\": \"3\"}",
  ].compactMap { try? JSONReader.value(of: Array($0.utf8)) }

  /// The members that a record needs before any other field is looked at.
  private static let needed: [JSON.Member] = [
    JSON.Member("podboard", .number("1")), JSON.Member("id", .text("x")), JSON.Member("person", .text("y")),
    JSON.Member("people", .list([.text("z")])),
  ]

  @Test("each field takes in the schema what it takes in the reader", arguments: Kind.allCases)
  func fields(kind: Kind) {
    #expect(PlanSchemaTests.values.count == 43)
    for field in kind.listedFields where !(kind == .plan && field.key == "podboard") {
      let parts = field.key.string.split(separator: ".").map { Text($0) }
      for value in PlanSchemaTests.values {
        let member = parts.reversed().reduce(value) { inner, key in .map([JSON.Member(key, inner)]) }
        guard case .map(let members) = member else { continue }
        let others = PlanSchemaTests.needed.filter { other in
          kind.fieldTypes[other.key] != nil && !members.contains { $0.key == other.key }
            && (kind != .plan || other.key != "people")
        }
        let (read, taken) = verdicts(kind, .map(others + members))
        #expect(read == taken, "\(kind) \(field.key): \(value.inline)")
      }
    }
  }
}

@Suite("Documents made from the tables")
struct DocumentTests {
  @Test("the document of edits has every verb and every field that can be set")
  func edits() {
    for verb in EditVerb.all { #expect(EditsDocument.text.contains("| \(verb.word) | `\(verb.usage)` |")) }
    for field in Kind.allCases.flatMap(\.fieldDescriptions) {
      #expect(EditsDocument.text.contains("| `\(field.key)` | \(field.label) |"))
    }
  }

  @Test("the document of the file format has every field of every record")
  func fileFormat() {
    for field in Kind.allCases.flatMap(\.listedFields) {
      #expect(FileFormat.document.contains("| `\(field.key)` | \(field.label) | \(field.type.words) |"))
    }
  }

  @Test(
    "what lies in docs is fresh",
    arguments: [
      ("plan.schema.json", PlanSchema.text), ("edits.md", EditsDocument.text), ("file-format.md", FileFormat.document),
    ])
  func fresh(name: String, text: String) throws {
    let docs = TestFiles.folder.deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs")
    #expect(try String(contentsOf: docs.appending(path: name), encoding: .utf8) == text)
  }
}
