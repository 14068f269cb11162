import Cells
import PodCharts
import PodModel
import Syntax

/// A chart as it would be taken away: chosen, looked at, then written to a file or put on the clipboard.
public struct ExportScreen: Sendable {
  public enum Outcome: Sendable {
    case looking, left
    case write([UInt8], path: Text)
    case copy(Text)
  }

  private(set) var chart: Chart
  private(set) var format: Format
  /// What was written, a line each; a refusal where nothing could be.
  private(set) var lines: [String] = []
  private(set) var refusal: String?
  private(set) var top = 0
  /// The name of the file while one is typed.
  private(set) var path: TextLine?
  private var bytes: [UInt8] = []
  private let plan: IndexedPlan
  private let scenario: ScenarioID
  private var options: ChartOptions

  /// What terminals take for their clipboard; of more, many drop all.
  static let mostCopied = 70_000

  /// - Parameter isASCII: whether it begins with the format that the terminal can show.
  public init(of plan: IndexedPlan, scenario: ScenarioID, width: Int, isCurtained: Bool, isASCII: Bool = false) {
    self.plan = plan
    self.scenario = scenario
    let widths = ChartOptions.widths
    options = ChartOptions(
      width: max(widths.lowerBound, min(widths.upperBound, width)), isCurtained: isCurtained)
    chart = Chart.all[0]
    format = Format.all[isASCII ? 1 : 0]
    render()
  }

  mutating func press(_ key: Key) -> Outcome {
    if path != nil { return pressPath(key) }
    switch key {
    case .escape, .character("q"): return .left
    case .left, .character("h"): turnChart(-1)
    case .right, .character("l"): turnChart(1)
    case .tab, .character("f"): turnFormat(1)
    case .backTab: turnFormat(-1)
    case .up, .character("k"): top = max(0, top - 1)
    case .down, .character("j"): top = min(max(0, lines.count - 1), top + 1)
    case .pageUp: top = max(0, top - 15)
    case .pageDown: top = min(max(0, lines.count - 1), top + 15)
    case .home: top = 0
    case .enter where refusal == nil: path = TextLine(proposedPath)
    case .character("c") where refusal == nil: return copied
    default: break
    }
    return .looking
  }

  mutating func paste(_ text: String) { path?.paste(text) }

  /// The file could not be written: another name may do.
  mutating func refuse(_ sentence: String) { refusal = sentence }

  private mutating func pressPath(_ key: Key) -> Outcome {
    guard var line = path else { return .looking }
    refusal = nil
    switch key {
    case .escape:
      path = nil
    case .enter:
      guard !line.isEmpty else { break }
      return .write(bytes, path: line.text)
    default:
      _ = line.press(key)
      path = line
    }
    return .looking
  }

  private var copied: Outcome {
    guard bytes.count <= Self.mostCopied else { return .looking }
    return .copy(Text(String(decoding: bytes, as: UTF8.self)))
  }

  var isTooLongToCopy: Bool { bytes.count > Self.mostCopied }

  private mutating func turnChart(_ step: Int) {
    chart = Self.neighbour(of: Chart.all.firstIndex { $0.name == chart.name }, in: Chart.all, step)
    if !format.takes(chart) { format = Format.all[0] }
    render()
  }

  private mutating func turnFormat(_ step: Int) {
    let formats = Format.all.filter { $0.takes(chart) }
    format = Self.neighbour(of: formats.firstIndex { $0.name == format.name }, in: formats, step)
    render()
  }

  private static func neighbour<Element>(of index: Int?, in all: [Element], _ step: Int) -> Element {
    all[((index ?? 0) + step + all.count) % all.count]
  }

  private mutating func render() {
    top = 0
    refusal = nil
    bytes = []
    lines = []
    do throws(ChartRefusal) {
      bytes = try Chart.render(plan, scenario: scenario, chart: chart, format: format, options: options)
      lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      if lines.last?.isEmpty == true { lines.removeLast() }
    } catch {
      refusal = error.sentence
    }
  }

  /// "northwind-customer-reorg-cards.txt": of the plan's title, without what a file's name should not have.
  private var proposedPath: Text {
    let title = plan.plan.title.slug
    return Text("\(title.isEmpty ? "plan" : title)-\(chart.name).\(format.ending)")
  }
}

extension Format {
  /// What the name of a file ends in.
  fileprivate var ending: String {
    switch name {
    case "markdown": "md"
    case "csv": "csv"
    case "json": "json"
    case "mermaid": "mmd"
    case "dot": "dot"
    default: "txt"
    }
  }
}
