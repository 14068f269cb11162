import Cells
import PodCharts
import PodFiles
import PodModel
import Syntax
import Testing

/// A chart as a test looks at it.
struct Drawing {
  let bytes: [UInt8]
  /// Without the order marks, which take no cells.
  var lines: [String] {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0 != "\u{200E}" }
    return scalars.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
  }

  init(
    _ plan: IndexedPlan, scenario: ScenarioID, _ chart: Chart, _ format: Format, width: Int, columns: Int? = nil
  ) throws {
    try self.init(plan, scenario: scenario, chart, format, ChartOptions(width: width, columns: columns))
  }

  init(
    _ plan: IndexedPlan, scenario: ScenarioID, _ chart: Chart, _ format: Format,
    _ options: ChartOptions = ChartOptions()
  ) throws {
    bytes = try Chart.render(plan, scenario: scenario, chart: chart, format: format, options: options)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  static func sample() throws -> IndexedPlan {
    IndexedPlan(try PlanFile.read(SamplePlan.bytes, named: "sample").plan)
  }

  /// What stands in the first column of a table, line by line.
  func firstColumn() throws -> [String] {
    let rule = try #require(lines.firstIndex { $0.contains("──  ─") || $0.contains("--  -") })
    let width = lines[rule].prefix { $0 != " " }.count
    return lines[(rule + 1)...].map { DisplayWidth.cut($0, to: width, mark: "") }
  }

  static let folder = String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex))

  static func northwind() throws -> IndexedPlan {
    IndexedPlan(try Plan(json: try JSONReader.value(of: Array(Northwind.plan.utf8))))
  }

  static func named(_ chart: Text, _ format: Text) throws -> (chart: Chart, format: Format) {
    (try #require(Chart.named(chart)), try #require(Format.named(format)))
  }

  /// Without blanks and without what boxes and branches are drawn with, so that a wrapped name is whole again.
  var squeezed: String { Drawing.squeezed(lines.joined()) }

  static func squeezed(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !" │├└─┄▷|+`-".unicodeScalars.contains($0) }))
  }

  /// How many lines differ: those that went or those that came, whichever are more.
  static func changed(_ before: Drawing, _ after: Drawing) -> Int {
    var old = before.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    var new = after.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    while let line = old.first, line == new.first { (old, new) = (old.dropFirst(), new.dropFirst()) }
    while let line = old.last, line == new.last { (old, new) = (old.dropLast(), new.dropLast()) }
    let difference = new.difference(from: old)
    return max(difference.insertions.count, difference.removals.count)
  }
}
