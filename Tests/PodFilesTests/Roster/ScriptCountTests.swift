import Foundation
import PodFiles
import PodModel
import Support
import Syntax
import Testing

/// The measures of public rosters as they are today against a count by a script that shares no code with podboard.
@Suite("Public rosters counted by a script", .enabled(if: RosterFixture.has("org") && hasPython()))
struct ScriptCountTests {
  /// Reads the file by Python's own CSV reader. A post that is vacant is nobody, but those below it keep it.
  static let script = """
    import collections, csv, sys
    path, key, boss, name = sys.argv[1:]
    with open(path, newline="", encoding="utf-8-sig") as file: rows = list(csv.DictReader(file))
    manager, vacant = {}, set()
    for row in rows:
        if row[name].lower() in ("vacant", "eliminated"): vacant.add(row[key])
        if not manager.get(row[key]): manager[row[key]] = row[boss]
    for person in manager:
        if manager[person] not in manager: manager[person] = ""
    def depth(person):
        seen, count = set(), 0
        while person:
            if person in seen: return 0
            seen.add(person); count += 1; person = manager[person]
        return count
    people = [person for person in manager if person not in vacant]
    spans = sorted(collections.Counter(manager[p] for p in people if manager[p] and manager[p] not in vacant).values())
    middle = spans[(len(spans) - 1) // 2] + spans[len(spans) // 2]
    print(len(people), len(vacant), len(spans), max(depth(p) for p in people), spans[0], middle, spans[-1])
    """

  @Test(
    "people, vacant posts, leaders, layers and spans agree",
    arguments: [
      ("org/rust-teams-310.csv", "id", "manager_id", "name"),
      ("org/uk-department-321.csv", "Employee ID", "Supervisor ID", "Name"),
      ("org/uk-department-5005.csv", "Employee ID", "Supervisor ID", "Name"),
    ])
  func agree(path: String, id: String, manager: String, name: String) throws {
    let home = try TemporaryFolder()
    let result = try ChildProcess.run(
      ["python3", "-c", Self.script, RosterFixture.folder.appending(path: path).path, id, manager, name],
      environment: pinnedEnvironment(home: home), in: home.path)
    let counted = result.outputText.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    try #require(counted.count == 7, "\(result.errorText)")
    let measures = Measures.ofToday(try Imported(RosterFixture.roster(path)).indexed.plan)
    for (key, number) in zip(["people", "vacant-posts", "leaders", "layers"], counted) {
      #expect(measures[key] == .count(number), "\(key)")
    }
    guard case .spread(let spread)? = measures["spans"] else {
      Issue.record("no spans")
      return
    }
    #expect([spread.least, spread.twiceMedian, spread.greatest] == Array(counted[4...]))
  }
}

private func hasPython() -> Bool {
  guard let home = try? TemporaryFolder(),
    let result = try? ChildProcess.run(
      ["python3", "-c", ""], environment: pinnedEnvironment(home: home), in: home.path)
  else { return false }
  return result.ending == .exit(0)
}
