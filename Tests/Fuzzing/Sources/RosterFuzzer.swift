import PodFiles
import PodModel
import Syntax

/// Any file is read as rows or refused; what a roster brings is edits that can be applied and written, which bring
/// nothing more when it is imported again; nobody is lost.
enum RosterFuzzer {
  static func run(_ bytes: [UInt8]) {
    guard let table = try? CSV.read(bytes) else { return }
    expectRewritten(table)
    guard let roster = try? RosterReader.read(table) else { return }
    require(roster.rows.count <= table.rows.count, "more people than rows")
    var indexed = IndexedPlan(Plan(title: "Fuzzed", asOf: nil))
    take(roster, into: &indexed)
    let once = indexed.plan.json
    let people = indexed.plan.people.count
    let again = take(roster, into: &indexed)
    require(people == indexed.plan.people.count, "importing again makes \(again.added) more people")
    require(indexed.plan.json == once, "importing again changes \(again.changed) people")
    let written = PlanFile.write(indexed.plan)
    do throws(FileProblem) {
      require(try PlanFile.read(written, named: "plan.json").plan.json == once, "the imported plan is read otherwise")
    } catch { require(false, "an imported plan that cannot be read: \(error.sentence)") }
  }

  @discardableResult
  private static func take(_ roster: Roster, into indexed: inout IndexedPlan) -> RosterReport {
    let made = RosterImport.make(rows: roster.rows, notes: roster.notes, into: indexed)
    do throws(EditRefusal) { _ = try indexed.apply(made.edits) } catch {
      require(false, "an import that cannot be applied: \(error.sentence)")
    }
    require(!made.report.summary.isEmpty, "an import without a report")
    return made.report
  }

  /// Rows that are written are read back, field by field, guarded or not.
  private static func expectRewritten(_ table: CSVTable) {
    let rows = table.rows.map(\.fields)
    for guards in [false, true] {
      let file = CSV.write(guards ? rows.map { $0.map(CSV.guarded) } : rows)
      guard let again = try? CSV.read(file) else { return require(false, "rows that were written cannot be read") }
      let read = again.rows.map { guards ? $0.fields.map(CSV.unguarded) : $0.fields }
      require(read == rows, "rows that were written are read otherwise: \(read) for \(rows)")
    }
  }
}
