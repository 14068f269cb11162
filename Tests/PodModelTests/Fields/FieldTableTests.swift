import PodFiles
import PodModel
import Support
import Syntax
import Testing

/// The tables of fields, through which every record is read, written and set.
@Suite struct FieldTableTests {
  @Test("every kind has fields with keys and labels that differ", arguments: Kind.allCases)
  func keys(kind: Kind) {
    let keys = kind.fieldTypes.map(\.key)
    #expect(!keys.isEmpty)
    #expect(Set(keys).count == keys.count)
    #expect(!keys.contains(""))
  }

  @Test("a record that was written is read as the same record", arguments: Kind.allCases)
  func roundTrip(kind: Kind) throws {
    switch kind {
    case .plan: try roundTrips(of: Plan.self)
    case .person: try roundTrips(of: Person.self)
    case .scenario: try roundTrips(of: Scenario.self)
    case .pod: try roundTrips(of: Pod.self)
    case .seat: try roundTrips(of: Seat.self)
    case .outcome: try roundTrips(of: Outcome.self)
    case .agent: try roundTrips(of: Agent.self)
    case .line: try roundTrips(of: Line.self)
    case .placement: try roundTrips(of: Placement.self)
    case .pair: try roundTrips(of: Pair.self)
    case .waiver: try roundTrips(of: Waiver.self)
    case .told: try roundTrips(of: Told.self)
    case .note: try roundTrips(of: Note.self)
    case .concern: try roundTrips(of: Concern.self)
    case .clash: try roundTrips(of: Clash.self)
    }
  }

  private func roundTrips<Row: Record>(of _: Row.Type) throws {
    var random = RandomNumbers(seed: 41)
    let plan = try RandomPlans.plan(edits: 60, &random)
    let values = RandomValues(plan, plan.scenarios.first)
    var read = 0
    for _ in 0..<60 {
      var row = Row()
      for field in Row.fields.fields where !field.type.isRecords && !random.once(in: 3) {
        let value = values.value(field.type, &random)
        guard (try? field.write(&row, value)) != nil else { continue }
        // What is empty is left out; everything else stands as it was given, and so does any value of a clash.
        #expect(field.read(row) == (value.isEmpty && field.key != "base" ? nil : value), "\(field.key)")
      }
      guard (try? row.validate()) != nil else { continue }
      let written = row.members + [JSON.Member("x-é", .list([.null]))]
      #expect(try Row(json: .map(written)).members == written)
      read += 1
    }
    #expect(read > 5)
  }

  @Test(
    "a value of the wrong type is refused with its place, what was found and what was expected",
    arguments: [
      (#"[]"#, "$", "found a list, expected a plan, written as an object"),
      (#"{"podboard": 1, "title": 7}"#, "$.title", "found the number 7, expected a text"),
      (#"{"podboard": 1, "frame": []}"#, "$.frame", "found a list, expected an object"),
      (
        #"{"podboard": 1, "frame": {"leaders": ["a", 1]}}"#, "$.frame.leaders[1]", "found the number 1, expected the id"
      ),
      (#"{"podboard": 1, "people": {}}"#, "$.people", "found an object, expected a list of people"),
      (#"{"podboard": 1, "people": [{"name": "A"}]}"#, "$.people[0]", "a person needs an \"id\""),
      (#"{"podboard": 1, "people": [{"id": ""}]}"#, "$.people[0]", "a person needs an \"id\""),
      (#"{"podboard": 1, "people": [{"id": "a"}, {"id": "a"}]}"#, "$.people[1]", "a second person with the id \"a\""),
      (
        #"{"podboard": 1, "people": [{"id": "a", "fte": 101}]}"#, "$.people[0].fte",
        "found the number 101, expected a per"
      ),
      (
        #"{"podboard": 1, "people": [{"id": "a", "ai": "much"}]}"#, "$.people[0].ai",
        "found \"much\", expected one of none"
      ),
      (
        #"{"podboard": 1, "people": [{"id": "a", "today": {"manager": 1}}]}"#, "$.people[0].today.manager",
        "found the n"
      ),
      (
        #"{"podboard": 1, "people": [{"id": "a", "capabilities": {"x": 6}}]}"#, "$.people[0].capabilities.x",
        "found the"
      ),
      (
        #"{"podboard": 1, "scenarios": [{"id": "a", "pods": [{"id": "p", "seats": [{}]}]}]}"#,
        "$.scenarios[0].pods[0].seats[0]", "a seat needs a \"person\", or an \"id\" while it is open"
      ),
      (
        #"{"podboard": 1, "scenarios": [{"id": "a", "pods": [{"id": "p", "number": 0}]}]}"#,
        "$.scenarios[0].pods[0].number", "a pod's number is from 1 to 999999"
      ),
      (#"{"podboard": 1, "scenarios": [{"id": "a"}, {"id": "a"}]}"#, "$.scenarios[1]", "a second scenario with the id"),
    ])
  func refusals(text: String, path: String, problem: String) throws {
    let json = try SamplePlan.json(text)
    do throws(FieldRefusal) {
      _ = try Plan(json: json)
      Issue.record("was read")
    } catch {
      #expect("$" + error.path.map(\.told).joined() == path)
      #expect(error.problem.hasPrefix(problem), "\(error.problem)")
    }
  }

  @Test(
    "unknown keys are kept after the known ones, in objects too; a given default is kept, what is empty is left out")
  func kept() throws {
    let json = try SamplePlan.json(
      #"{"zzz": null, "today": {"x": {}, "teams": []}, "vacant": false, "fte": 100.0, "id": "a", "name": "", "today.x": 1}"#
    )
    let written = try #require(try Person(json: json).json)
    #expect(
      written.inline
        == #"{"id": "a", "fte": 100.0, "vacant": false, "zzz": null, "today": {"x": {}}, "today.x": 1}"#)
    #expect(try Person(json: written).json == written)
  }

  @Test("ids and names that look the same and are other bytes are told apart")
  func canonicalEquals() throws {
    let json = """
      {"podboard": 1, "people": [{"id": "\u{E9}", "name": "\u{E9}"}, {"id": "e\u{301}", "name": "e\u{301}"}],
       "scenarios": [{"id": "a", "pods": [{"id": "p", "number": 1}]}]}
      """
    var indexed = IndexedPlan(try Plan(json: SamplePlan.json(json)))
    #expect(indexed.plan.people.count == 2)
    _ = try indexed.apply(commands: ["put \"e\u{301}\" in p"])
    #expect(indexed["a"]?.scenario.pods["p"]?.people == ["e\u{301}"])
    #expect(indexed["a"]?.whereabouts(of: "\u{E9}") == .bench)
    let change = try indexed.apply(commands: ["set name of person \"\u{E9}\" to \"e\u{301}\""]).change
    #expect(!change.isEmpty)
    let read = try PlanFile.read(PlanFile.write(indexed.plan), named: "x")
    #expect(read.plan.json == indexed.plan.json)
  }
}

extension JSON {
  fileprivate var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let elements): elements.isEmpty
    case .map(let members): members.isEmpty
    default: false
    }
  }
}

extension JSONStep {
  fileprivate var told: String {
    switch self {
    case .key(let key): ".\(key)"
    case .index(let index): "[\(index)]"
    }
  }
}
