import PodModel

/// How a chart is to be written.
public struct ChartOptions: Hashable, Sendable {
  /// In cells of a terminal.
  public static let widths = 40...1000
  /// In lines; a shorter page would hold little but its header.
  public static let pageLengths = 20...10_000
  /// In UTF-16 code units, which is how chats count characters.
  public static let partLengths = 1000...1_000_000

  public var width: Int
  /// How many cards stand in a row; nil for as many as the width holds well.
  public var columns: Int?
  /// How many lines a page has; nil for a single one without end.
  public var pageLines: Int?
  /// A part stays below so many UTF-16 code units; nil for a single one.
  public var part: Int?
  /// What is compared with; nil for what the chart compares with by itself.
  public var since: Since?
  /// Whether initials stand for names.
  public var isCurtained: Bool
  /// Whether the plan's marking stands in data; in all else it always does.
  public var marksData: Bool

  /// What a chart is compared with.
  public enum Since: Hashable, Sendable {
    /// Teams and managers as the roster has them.
    case today
    case scenario(ScenarioID)
  }

  public init(
    width: Int = 80, columns: Int? = nil, pageLines: Int? = nil, part: Int? = nil, since: Since? = nil,
    isCurtained: Bool = false, marksData: Bool = true
  ) {
    self.width = width
    self.columns = columns
    self.pageLines = pageLines
    self.part = part
    self.since = since
    self.isCurtained = isCurtained
    self.marksData = marksData
  }

  func validate(for format: Format, _ chart: Chart) throws(ChartRefusal) {
    guard ChartOptions.widths.contains(width) else {
      throw ChartRefusal("A chart is 40 to 1000 cells wide; \(width) were asked for.")
    }
    if let columns { try validate(columns: columns, chart, format) }
    if let pageLines, !ChartOptions.pageLengths.contains(pageLines) {
      throw ChartRefusal("A page has 20 to 10000 lines; \(pageLines) were asked for.")
    }
    if let part, !ChartOptions.partLengths.contains(part) {
      throw ChartRefusal("A part has 1000 to 1000000 characters; \(part) were asked for.")
    }
    guard pageLines == nil || part == nil else {
      throw ChartRefusal("A chart is divided into pages or into parts; ask for one of them.")
    }
    guard format.isLaidOut || (pageLines == nil && part == nil) else {
      throw ChartRefusal("Only text and ascii have pages and parts; \(format.name) has none.")
    }
    guard marksData || format.isData else {
      throw ChartRefusal("The marking can be left out of csv and json alone; \(format.name) always has it.")
    }
  }

  private func validate(columns: Int, _ chart: Chart, _ format: Format) throws(ChartRefusal) {
    guard chart.hasColumns else { throw ChartRefusal("Only cards stand in columns; \(chart.name) has none.") }
    guard format.isLaidOut else { throw ChartRefusal("Only text and ascii have columns; \(format.name) has none.") }
    let most = CardGrid.mostColumns(in: width)
    guard (1...most).contains(columns) else {
      throw ChartRefusal("A width of \(width) holds 1 to \(most) columns of cards; \(columns) were asked for.")
    }
  }
}
