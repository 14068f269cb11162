import Cells
import Syntax

/// Writes a table: columns as wide as the chart lets them be, whatever stands in them.
struct GridWriter {
  private static let gap = 2
  private let grid: Grid
  /// The columns that there is room for, by their positions, with their widths.
  private let columns: [(number: Int, width: Int)]
  private let line: String

  init(_ grid: Grid, width: Int, isASCII: Bool) {
    self.grid = grid
    columns = Self.widths(of: grid.columns, in: width)
    line = isASCII ? "-" : "─"
  }

  /// Each column its least, and of what is left one cell after the other by weight.
  private static func widths(of all: [Grid.Column], in width: Int) -> [(number: Int, width: Int)] {
    let shown = all.indices.filter { all[$0].from <= width }
    var widths = shown.map { all[$0].least }
    var left = width - widths.reduce(0, +) - gap * max(0, shown.count - 1)
    while left > 0 {
      let before = left
      for (place, number) in shown.enumerated() {
        let more = min(all[number].weight, all[number].most - widths[place], left)
        guard more > 0 else { continue }
        widths[place] += more
        left -= more
      }
      if left == before { break }
    }
    return Array(zip(shown, widths))
  }

  func write(on page: inout Page) {
    page.mayBreak()
    let start = page.bytes.count
    var titles = grid.columns.map { [$0.title] }
    for (number, width) in columns where grid.columns[number].isRight {
      titles[number] = [DisplayWidth.paddedLeft(grid.columns[number].title, to: width)]
    }
    add([titles], on: &page)
    page.add(columns.map { String(repeating: line, count: $0.width) }.joined(separator: gap))
    page.beginRows(since: start)
    var isFirst = true
    for group in grid.groups {
      if !isFirst { page.mayBreak() }
      if !group.title.isEmpty { page.addWrapped(page.pen.string(group.title), hanging: 2) }
      for (number, row) in group.rows.enumerated() {
        if !isFirst, number > 0 || group.title.isEmpty { page.mayBreak() }
        write(row, isIndented: !group.title.isEmpty, on: &page)
        isFirst = false
      }
      isFirst = isFirst && group.title.isEmpty
    }
    page.endRows()
  }

  private var gap: String { String(repeating: " ", count: Self.gap) }

  private func write(_ row: Grid.Row, isIndented: Bool, on page: inout Page) {
    let lines = row.lines.map { cells in
      grid.columns.indices.map { number -> [String] in
        guard let width = columns.first(where: { $0.number == number })?.width else { return [] }
        return written(cells[number], grid.columns[number], width, isIndented && number == 0, &page.pen)
      }
    }
    add(lines, on: &page)
    for (number, column) in grid.columns.enumerated() {
      guard let prefix = column.below, !columns.contains(where: { $0.number == number }) else { continue }
      for cells in row.lines where !cells[number].isEmpty {
        page.addIndented(prefix + page.pen.string(cells[number]), by: 4, hanging: 2)
      }
    }
  }

  private func written(
    _ phrase: Phrase, _ column: Grid.Column, _ width: Int, _ isIndented: Bool, _ pen: inout Pen
  ) -> [String] {
    let text = pen.string(phrase)
    if column.isRight { return [DisplayWidth.paddedLeft(pen.cut(text, to: width), to: width)] }
    if column.isCut { return [pen.cut(text, to: width)] }
    let indent = isIndented ? "  " : ""
    return DisplayWidth.wrap(text, to: width - indent.utf8.count).map { indent + $0 }
  }

  /// Cells beside each other, each of one or more lines.
  private func add(_ lines: [[[String]]], on page: inout Page) {
    for cells in lines {
      let height = columns.map { cells[$0.number].count }.max() ?? 0
      for line in 0..<height {
        let texts = columns.map { column -> String in
          let cell = cells[column.number]
          return DisplayWidth.padded(line < cell.count ? cell[line] : "", to: column.width)
        }
        page.add(texts.joined(separator: gap))
      }
    }
  }
}
