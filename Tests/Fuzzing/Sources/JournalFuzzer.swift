import PodFiles
import PodModel
import Syntax

/// A journal is read whatever became of its bytes: what is read of it is written and read as the same; what it says was
/// done is done again on a plan, or refused, and leaves a plan that can be saved.
enum JournalFuzzer {
  static func run(_ bytes: [UInt8]) {
    _ = Journal(bytes)
    // A fuzzer finds no checksum, so that each line is given its own.
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    guard let journal = Journal(lines.flatMap(checked)) else { return }
    expectSame(journal)
    let all = journal.entries.count
    require(journal.done.count + journal.left.count == all, "entries that are neither done nor left")
    for hash in [journal.header.hash, journal.lastHash, nil] {
      require(journal.missing(from: hash).count <= all, "more is missing than there is")
    }
    let logged = journal.entries.map(\.logged)
    let (past, future) = logged.standing
    require(past.count + future.count <= all, "more stands than was done")
    follow(logged)
  }

  private static func checked(_ line: [UInt8]) -> [UInt8] {
    Array("\(ContentHash(of: line).digits.prefix(16)) ".utf8) + line + [UInt8(ascii: "\n")]
  }

  private static func expectSame(_ journal: Journal) {
    let lines = [JournalLine.header(journal.header)] + journal.entries.map { .entry($0) }
    guard let again = Journal(lines.flatMap(\.bytes)) else { return require(false, "a journal that is not read again") }
    require(!again.isTorn, "a whole journal is read as a torn one")
    require(again.header == journal.header, "another header")
    require(again.entries == journal.entries, "other entries")
  }

  private static func follow(_ logged: [LoggedChange]) {
    var indexed = StartPlan.indexed
    for step in logged.prefix(12) {
      let before = indexed.plan.json
      do throws(EditRefusal) {
        _ = try indexed.follow(step).sentences(in: indexed)
        expectWhole(indexed)
      } catch {
        require(indexed.plan.json == before, "a refused change changed the plan: \(error.sentence)")
      }
    }
  }

  /// Whether the plan is read as it is written, and its indexes are as if built afresh.
  private static func expectWhole(_ indexed: IndexedPlan) {
    do throws(FileProblem) {
      let again = try PlanFile.read(PlanFile.write(indexed.plan), named: "plan.json")
      require(again.plan.json == indexed.plan.json, "the plan is read otherwise")
    } catch { require(false, "a plan that cannot be read: \(error.sentence)") }
    for index in indexed.allIndexes {
      require(index == PlanIndex(of: index.scenario, in: indexed.plan), "an index that is not as if built afresh")
    }
  }
}
