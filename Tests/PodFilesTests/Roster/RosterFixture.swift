import Foundation
import PodFiles
import PodModel
import Syntax
import Testing

/// Rosters for the tests: written in the test, or public ones beside the project.
enum RosterFixture {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data")

  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: path)))
  }

  static func roster(_ path: String) throws -> Roster {
    try RosterReader.read(CSV.read(bytes(path)))
  }

  static func roster(csv: String, _ mappings: [RosterMapping] = []) throws -> Roster {
    try RosterReader.read(CSV.read(Array(csv.utf8)), mappings)
  }
}

/// A plan into which rosters are imported one after the other.
struct Imported {
  var indexed: IndexedPlan
  var report: RosterReport
  var edits: [Edit]

  var people: Table<Person> { indexed.plan.people }

  init(_ roster: Roster, into before: IndexedPlan = IndexedPlan(Plan())) throws {
    indexed = before
    let made = RosterImport.make(rows: roster.rows, notes: roster.notes, into: before)
    _ = try indexed.applyRoster(made.edits)
    report = made.report
    edits = made.edits
  }

  init(csv: String) throws { try self.init(RosterFixture.roster(csv: csv)) }

  func then(csv: String) throws -> Imported { try Imported(RosterFixture.roster(csv: csv), into: indexed) }

  func managers() -> [Text: Text] {
    Dictionary(
      uniqueKeysWithValues: people.compactMap { person in person.today.manager.map { (person.id.text, $0.text) } })
  }

  func notes(_ kind: RosterNote.Kind) -> [String] { report.notes.filter { $0.kind == kind }.map(\.sentence) }
}
