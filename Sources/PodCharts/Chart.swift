import PodModel
import Syntax

/// One way to show a scenario: what it shows, in which order. How it is written is up to the format.
public struct Chart: Sendable {
  /// What it is called on the command line.
  public let name: Text
  public let summary: String
  /// What it is for and how it is read, in a paragraph.
  public let help: String
  /// For eyes: text, ASCII, Markdown.
  let sheet: @Sendable (ChartContent) -> Sheet
  /// For programs: CSV, JSON.
  let records: @Sendable (ChartContent) -> Records
  /// For programs that draw; nil where the chart has no lines to draw.
  var graph: (@Sendable (ChartContent) -> Graph)?
  /// What the chart compares with where nothing is asked for.
  var comparesWith: ChartOptions.Since?
  /// Whether it has cards, which stand in columns.
  var hasColumns = false
  /// Why the chart cannot be curtained, in a sentence; nil where it can.
  var namesEverybody: String?

  /// Writes a chart of a scenario: the same bytes for the same plan and options, whatever the locale and the clock.
  public static func render(
    _ plan: IndexedPlan, scenario: ScenarioID, chart: Chart, format: Format, options: ChartOptions = ChartOptions()
  ) throws(ChartRefusal) -> [UInt8] {
    try options.validate(for: format, chart)
    if options.isCurtained, let reason = chart.namesEverybody { throw ChartRefusal(reason) }
    let since = options.since ?? chart.comparesWith
    let content = try ChartContent(plan, scenario, since: since, isCurtained: options.isCurtained)
    return try format.write(chart, content, options)
  }

  public static func named(_ name: Text) -> Chart? { all.first { $0.name == name } }
}

/// Why a chart cannot be made, in a sentence.
public struct ChartRefusal: Error, Equatable, CustomStringConvertible {
  public let sentence: String

  init(_ sentence: String) { self.sentence = sentence }

  public var description: String { sentence }
}
