import PodModel
import Syntax

/// One way to show a scenario: what it shows, in which order. How it is written is up to the format.
public struct Chart: Sendable {
  /// What it is called on the command line.
  public let name: Text
  public let summary: String
  let sheet: @Sendable (IndexedScenario) -> Sheet

  /// Writes a chart of a scenario: the same bytes for the same plan and options, whatever the locale and the clock.
  public static func render(
    _ plan: IndexedPlan, scenario: ScenarioID, chart: Chart, format: Format, options: ChartOptions = ChartOptions()
  ) throws(ChartRefusal) -> [UInt8] {
    guard let scenario = plan[scenario] else { throw ChartRefusal("The plan has no scenario \"\(scenario)\".") }
    try options.validate()
    return format.write(chart.sheet(scenario), options)
  }
}

extension Chart {
  public static let all: [Chart] = [.cards, .tree]

  public static func named(_ name: Text) -> Chart? { all.first { $0.name == name } }
}

/// A way to write any chart down.
public struct Format: Sendable {
  /// What it is called on the command line.
  public let name: Text
  public let summary: String
  let write: @Sendable (Sheet, ChartOptions) -> [UInt8]
}

extension Format {
  public static let all: [Format] = [.text, .ascii]

  public static func named(_ name: Text) -> Format? { all.first { $0.name == name } }
}

/// How large a chart is to be.
public struct ChartOptions: Hashable, Sendable {
  /// In cells of a terminal.
  public static let widths = 40...1000

  public var width: Int
  /// How many cards stand in a row; nil for as many as the width holds well.
  public var columns: Int?

  public init(width: Int = 80, columns: Int? = nil) {
    self.width = width
    self.columns = columns
  }

  func validate() throws(ChartRefusal) {
    guard ChartOptions.widths.contains(width) else {
      throw ChartRefusal("A chart is 40 to 1000 cells wide; \(width) were asked for.")
    }
    guard let columns else { return }
    let most = CardGrid.mostColumns(in: width)
    guard (1...most).contains(columns) else {
      throw ChartRefusal("A width of \(width) holds 1 to \(most) columns of cards; \(columns) were asked for.")
    }
  }
}

/// Why a chart cannot be made, in a sentence.
public struct ChartRefusal: Error, Equatable, CustomStringConvertible {
  public let sentence: String

  init(_ sentence: String) { self.sentence = sentence }

  public var description: String { sentence }
}
