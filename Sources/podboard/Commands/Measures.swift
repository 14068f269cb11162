import ArgumentParser
import Cells
import PodModel
import Syntax

struct MeasurePlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: "Numbers of today and of every option side by side: spans, layers, pods, moves, outcomes on loops.",
    discussion: """
      Examples:
        podboard measures plan.json
        podboard measures plan.json --scenario b
        podboard measures plan.json --as json
      """)

  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var options: PlanOptions

  @Option(name: .customLong("as"), help: "text, or json for scripts.")
  var form = Form.text

  func run() throws {
    let indexed = IndexedPlan(try options.read())
    let scenarios =
      options.scenario == nil
      ? indexed.plan.scenarios.compactMap { indexed[$0.id] } : [try options.scenario(of: indexed)]
    let columns =
      [MeasureColumn(id: nil, name: "Today", measures: .ofToday(indexed.plan))]
      + scenarios.map { content in
        MeasureColumn(id: content.scenario.id, name: content.scenario.shownName, measures: .of(content))
      }
    switch form {
    case .text: for line in MeasureTable(columns).lines { Output.say(page: line) }
    case .json: try Output.put(Array("\(JSON.list(columns.map(\.json)).inline)\n".utf8))
    }
  }
}

/// Today or one option, measured.
private struct MeasureColumn {
  /// nil for today.
  let id: ScenarioID?
  let name: Text
  let measures: Measures

  var json: JSON {
    let values = measures.map { JSON.Member(Text($0.key), $0.value?.json ?? .null) }
    return .map([
      JSON.Member("scenario", id.map { .text($0.text) } ?? .null), JSON.Member("name", .text(name)),
      JSON.Member("measures", .map(values)),
    ])
  }
}

/// Measures as a table of text: a row each, with columns as wide as what stands in them.
private struct MeasureTable {
  let lines: [String]
  /// In cells; longer values go on in the next line.
  private static let widest = 36
  private static let gap = "   "

  init(_ columns: [MeasureColumn]) {
    let heads = [[""]] + columns.map { MeasureTable.wrapped([$0.name.string]) }
    let rows = Measure.all.indices.map { row in
      [[Measure.all[row].label]]
        + columns.map { MeasureTable.wrapped($0.measures[row].value?.lines ?? ["-"]) }
    }
    let table = [heads] + rows
    let widths = heads.indices.map { column in
      table.flatMap { $0[column].map(DisplayWidth.cells) }.max() ?? 0
    }
    lines = table.flatMap { MeasureTable.lines(of: $0, widths) }
  }

  private static func wrapped(_ lines: [String]) -> [String] {
    lines.flatMap { DisplayWidth.wrap(DisplayWidth.shown($0), to: widest, hanging: 2) }
  }

  private static func lines(of row: [[String]], _ widths: [Int]) -> [String] {
    let height = row.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let cells = zip(row, widths).map { cell, width in
        DisplayWidth.padded(line < cell.count ? cell[line] : "", to: width)
      }
      let text = cells.joined(separator: gap)
      return String(text.prefix(through: text.lastIndex { $0 != " " } ?? text.startIndex))
    }
  }
}
