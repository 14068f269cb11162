import PodFiles
import PodModel
import Syntax
import Testing

/// Comparing a run of combining marks as Characters takes time by its square; the benchmarks time what is read here.
@Suite struct HostileCellTests {
  @Test(
    "a cell of combining marks is read like any other, whatever its column means",
    arguments: [
      "Manager", "Title", "Team", "Location", "Time Zone", "FTE", "Hours", "Capabilities", "Start Date", "Vacant",
      "Status", "Email", "Dotted Line", "Something else",
    ])
  func marks(column: String) throws {
    let marks = "e" + String(repeating: "\u{301}\u{316}", count: 2_500)
    let file = Array("Employee ID,Name,\(column)\n1,Ana,\(marks)\n2,\(marks),x\n".utf8)
    let roster = try RosterReader.read(try CSV.read(file))
    var indexed = IndexedPlan(Plan(title: "T", asOf: nil))
    _ = try indexed.apply(RosterImport.make(rows: roster.rows, notes: roster.notes, into: indexed).edits)
    #expect(indexed.plan.people.count == 2)
  }
}
