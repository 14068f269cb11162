import PodFiles
import PodModel
import Syntax
import Testing

/// The public rosters as they are today, measured a second time from the CSV alone, by another way: layers are peeled
/// off from the top, and spans are the lengths of lists.
@Suite("Measures of public rosters", .enabled(if: RosterFixture.has("org")))
struct PublicMeasureTests {
  struct Source: Sendable {
    let path: String
    let id: Text
    let manager: Text
    let name: Text
  }

  static let sources = [
    Source(path: "org/rust-teams-310.csv", id: "id", manager: "manager_id", name: "name"),
    Source(path: "org/uk-department-321.csv", id: "Employee ID", manager: "Supervisor ID", name: "Name"),
    Source(path: "org/uk-department-5005.csv", id: "Employee ID", manager: "Supervisor ID", name: "Name"),
  ]

  /// Counted from the rows: the first manager that the rows of somebody give; vacant posts are nobody.
  struct Count {
    var managers: [Text: Text] = [:]
    var vacant: Set<Text> = []
    var ids: Set<Text> = []

    init(_ source: Source) throws {
      let rows = try CSV.read(RosterFixture.bytes(source.path)).rows.map(\.fields)
      let header = try #require(rows.first)
      for row in rows.dropFirst() {
        let record = Dictionary(uniqueKeysWithValues: zip(header, row))
        let id = try #require(record[source.id])
        ids.insert(id)
        if ["vacant", "eliminated"].contains(record[source.name]?.string.lowercased()) { vacant.insert(id) }
        if managers[id] == nil, let manager = record[source.manager], !manager.isEmpty { managers[id] = manager }
      }
      managers = managers.filter { ids.contains($0.value) }
    }

    var spans: [Int] {
      let reports = Dictionary(grouping: ids.subtracting(vacant).filter { managers[$0] != nil }) { managers[$0] ?? "" }
      return reports.filter { !vacant.contains($0.key) }.map(\.value.count).sorted()
    }

    /// How many rounds of peeling find somebody who is no vacant post.
    var layers: Int {
      var round = 0
      var deepest = 0
      var level = ids.filter { managers[$0] == nil }
      while !level.isEmpty {
        round += 1
        if !level.isSubset(of: vacant) { deepest = round }
        level = ids.filter { managers[$0].map(level.contains) ?? false }
      }
      return deepest
    }
  }

  @Test("spans, layers, leaders and people agree with a count from the CSV", arguments: sources)
  func agree(source: Source) throws {
    let measures = Measures.ofToday(try Imported(RosterFixture.roster(source.path)).indexed.plan)
    let count = try Count(source)
    let spans = count.spans
    #expect(measures["people"] == .count(count.ids.count - count.vacant.count))
    #expect(measures["vacant-posts"] == .count(count.vacant.count))
    #expect(measures["leaders"] == .count(spans.count))
    #expect(measures["layers"] == .count(count.layers))
    guard case .spread(let spread)? = measures["spans"] else {
      Issue.record("no spans")
      return
    }
    #expect(spread.least == spans.first)
    #expect(spread.greatest == spans.last)
    #expect(spread.twiceMedian == spans[spans.count / 2] + spans[(spans.count - 1) / 2])
  }
}

/// How much the job titles of public rosters tell; the lists were read by eye, so that a change shows here.
@Suite("Titles of public rosters", .enabled(if: RosterFixture.has("org")))
struct PublicTitleTests {
  @Test(
    "so many people have a title that tells the craft",
    arguments: [
      ("org/rust-teams-310.csv", 18, 310), ("org/uk-department-321.csv", 262, 321),
      ("org/uk-department-5005.csv", 4236, 4967),
    ])
  func share(path: String, guessed: Int, people: Int) throws {
    let guesses = TitleGuesses(in: try Imported(RosterFixture.roster(path)).indexed.plan)
    #expect(guesses.people == people)
    #expect(guesses.peopleGuessed == guessed)
  }

  @Test("heads of countries, plain leads and members are left to people")
  func leftAlone() throws {
    for path in ["org/rust-teams-310.csv", "org/uk-department-321.csv"] {
      let guesses = TitleGuesses(in: try Imported(RosterFixture.roster(path)).indexed.plan)
      #expect(!guesses.rows.contains { $0.title.string.contains("Head of DFID") })
      #expect(!guesses.rows.contains { ["Member", "Lead"].contains($0.title) })
    }
  }
}
