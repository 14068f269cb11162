import Cells
import PodCharts
import PodModel
import Syntax
import Testing

/// A chart as a test looks at it.
struct Drawing {
  let bytes: [UInt8]
  /// Without the order marks, which take no cells.
  let lines: [String]

  init(
    _ plan: IndexedPlan, scenario: ScenarioID, _ chart: Chart, _ format: Format, width: Int, columns: Int? = nil
  ) throws {
    let options = ChartOptions(width: width, columns: columns)
    bytes = try Chart.render(plan, scenario: scenario, chart: chart, format: format, options: options)
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0 != "\u{200E}" }
    lines = scalars.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
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
    let difference = after.lines.map(Text.init).difference(from: before.lines.map(Text.init))
    return max(difference.insertions.count, difference.removals.count)
  }
}
