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
  let lines: [String]

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
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0 != "\u{200E}" }
    lines = scalars.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  static func sample() throws -> IndexedPlan {
    IndexedPlan(try PlanFile.read(SamplePlan.bytes, named: "sample").plan)
  }

  /// What stands in the first column of a table, the lines of a cell put together again.
  func firstColumn() throws -> [String] {
    let rule = try #require(lines.firstIndex { $0.contains("──  ─") || $0.contains("--  -") })
    let width = lines[rule].prefix { $0 != " " }.count
    var cells: [String] = []
    for line in lines[(rule + 1)...] {
      let cell = DisplayWidth.cut(line, to: width, mark: "")
      let rest = line.utf8.count > cell.utf8.count
      // A row begins where something stands in another column too, or where nothing stands in the first.
      if rest, !cell.isEmpty, cell.first != " " {
        cells.append(cell)
      } else if !cells.isEmpty {
        cells[cells.count - 1] += cell
      }
    }
    return cells
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
