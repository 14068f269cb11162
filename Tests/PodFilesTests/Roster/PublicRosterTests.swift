import PodFiles
import PodModel
import Syntax
import Testing

/// The public rosters of ../shared/data/org, counted a second time by simpler means.
@Suite("Public rosters", .enabled(if: RosterFixture.has("org")))
struct PublicRosterTests {
  /// The rows by header, read without the reader of rosters.
  private func records(_ path: String) throws -> [[Text: Text]] {
    let rows = try CSV.read(RosterFixture.bytes(path)).rows.map(\.fields)
    let header = try #require(rows.first)
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  @Test("5,005 posts: the nameless, the undisclosed, the vacant and the eliminated are counted and said")
  func largeDepartment() throws {
    let roster = try RosterFixture.roster("org/uk-department-5005.csv")
    let imported = try Imported(roster)
    let records = try records("org/uk-department-5005.csv")
    #expect(imported.people.count == 5005)
    #expect(imported.report.added == 5005)
    #expect(imported.report.count(.nameless) == records.count { $0["Name"] == "" })
    #expect(imported.report.count(.nameless) == 4649)
    #expect(imported.report.count(.undisclosed) == 262)
    #expect(imported.report.count(.vacant) == 32)
    #expect(imported.report.count(.eliminated) == 6)
    #expect(imported.people.count(where: \.isVacant) == 38)
    #expect(imported.people.count { !$0.name.isEmpty } == 56)
    #expect(imported.report.people == 4967)
    let summary = imported.report.summary
    #expect(summary.first == "4,967 people and 38 vacant posts read, 4,655 rows need you.")
    #expect(summary.contains { $0.hasPrefix("4,649 rows have no name; these posts are shown by their title") })
    #expect(summary.contains { $0.hasPrefix("262 rows say \"N/D\" or the like instead of a name") })
    #expect(summary.contains { $0.hasPrefix("32 rows are vacant posts") })
    #expect(summary.contains { $0.hasPrefix("6 rows say \"Eliminated\" instead of a name") })
    #expect(summary.count < 10)
  }

  @Test(
    "every manager given by id is found, and nobody else",
    arguments: ["org/uk-department-321.csv", "org/uk-department-5005.csv"])
  func managers(path: String) throws {
    let imported = try Imported(RosterFixture.roster(path))
    let records = try records(path)
    let ids = Dictionary(uniqueKeysWithValues: imported.people.map { ($0.employee, $0.id.text) })
    var expected: [Text: Text] = [:]
    for record in records {
      let id = try #require(record["Employee ID"].flatMap { ids[$0] })
      expected[id] = record["Supervisor ID"].flatMap { ids[$0] }
    }
    #expect(imported.managers() == expected)
    #expect(expected.count == records.count - 1)
    #expect(imported.report.count(.unknownManager) + imported.report.count(.ambiguousManager) == 0)
    #expect(imported.report.count(.disagreeingManagers) == 0)
  }

  @Test("321 posts are 321 people, though 18 names stand for several of them")
  func smallDepartment() throws {
    let imported = try Imported(RosterFixture.roster("org/uk-department-321.csv"))
    #expect(imported.people.count == 321)
    #expect(
      Set(imported.people.map(\.name)).count == Set(try records("org/uk-department-321.csv").map { $0["Name"] }).count)
    #expect(imported.report.notes.isEmpty)
    #expect(imported.report.summary == ["321 people read.", "321 new, 0 changed, 0 as they were."])
  }

  @Test("310 people hold 724 memberships, 147 of them in several teams")
  func rustTeams() throws {
    let imported = try Imported(RosterFixture.roster("org/rust-teams-310.csv"))
    let records = try records("org/rust-teams-310.csv")
    #expect(imported.people.count == 310)
    #expect(imported.people.reduce(0) { $0 + $1.today.teams.count } == 724)
    #expect(imported.people.count { $0.today.teams.count > 1 } == 147)
    for person in imported.people {
      let rows = records.filter { $0["id"] == person.employee }
      #expect(person.today.teams == rows.compactMap { $0["department"] })
      #expect(person.title == rows.first?["title"])
      let manager = rows.compactMap { $0["manager_id"]?.isEmpty == false ? $0["manager_id"] : nil }.first
      #expect(person.today.manager.flatMap { imported.people[$0]?.employee } == manager)
    }
  }

  @Test(
    "importing a file again makes no edits",
    arguments: ["org/rust-teams-310.csv", "org/uk-department-321.csv", "org/uk-department-5005.csv"])
  func again(path: String) throws {
    let roster = try RosterFixture.roster(path)
    let imported = try Imported(roster)
    let again = RosterImport.make(rows: roster.rows, notes: roster.notes, into: imported.indexed)
    #expect(again.edits.isEmpty)
    #expect(again.report.unchanged == imported.people.count)
    #expect(again.report.gone.isEmpty)
    #expect(again.report.summary.contains("Nothing in the plan changes."))
  }

  @Test("undoing an import leaves the plan as it was")
  func undo() throws {
    var indexed = IndexedPlan(Plan())
    let made = RosterImport.make(rows: try RosterFixture.roster("org/uk-department-321.csv").rows, into: indexed)
    let change = try indexed.apply(made.edits)
    try indexed.undo(change)
    #expect(indexed.plan == Plan())
  }

  @Test("a roster in any order of its rows gives the same people, teams and lines")
  func shuffled() throws {
    var random = RosterRandom(state: 20_261_123)
    let roster = try RosterFixture.roster("org/uk-department-321.csv")
    let expected = try lines(Imported(roster))
    for _ in 0..<5 {
      var shuffled = roster
      shuffled.rows.shuffle(using: &random)
      #expect(try lines(Imported(shuffled)) == expected, "seed 20261123")
      #expect(try Imported(shuffled, into: Imported(roster).indexed).edits.isEmpty, "seed 20261123")
    }
  }

  private func lines(_ imported: Imported) throws -> [Text: Text] {
    Dictionary(
      uniqueKeysWithValues: imported.people.map { person in
        (person.employee, person.today.manager.flatMap { imported.people[$0]?.employee } ?? "")
      })
  }
}

/// Random numbers that a printed seed brings back (SplitMix64).
struct RosterRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
