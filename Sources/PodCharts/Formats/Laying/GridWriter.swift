import Cells
import Syntax

/// Writes a table: columns as wide as the chart lets them be, whatever stands in them.
struct GridWriter {
  private static let gap = "  "
  private let grid: Grid
  /// The columns that there is room for, by their positions, with their widths.
  private let columns: [(number: Int, width: Int)]
  /// What stands on a line of its own because there is no column for it, with what comes before it.
  private let below: [(number: Int, prefix: String)]
  private let wanted: Grid.Wanted
  private let line: String

  init(_ grid: Grid, width: Int, isASCII: Bool) {
    self.grid = grid
    columns = Self.widths(of: grid.columns, in: width)
    below = grid.columns.enumerated().compactMap { number, column in
      column.from > width ? column.below.map { (number, $0) } : nil
    }
    wanted = Grid.Wanted(Set(columns.map(\.number) + below.map(\.number)))
    line = isASCII ? "-" : "─"
  }

  /// Each column its least, and of what is left one cell after the other by weight.
  private static func widths(of all: [Grid.Column], in width: Int) -> [(number: Int, width: Int)] {
    let shown = all.indices.filter { all[$0].from <= width }
    var widths = shown.map { all[$0].least }
    var left = width - widths.reduce(0, +) - gap.utf8.count * max(0, shown.count - 1)
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
    let titles = columns.map { number, width in
      let column = grid.columns[number]
      return [column.isRight ? DisplayWidth.paddedLeft(column.title, to: width) : column.title]
    }
    add(titles, on: &page)
    add(columns.map { [String(repeating: line, count: $0.width)] }, on: &page)
    page.beginRows(since: start)
    var isFirst = true
    for group in grid.groups {
      if !isFirst { page.mayBreak() }
      if !group.title.isEmpty { page.addWrapped(page.pen.string(group.title), hanging: 2) }
      for number in 0..<group.rows.count {
        if !isFirst, number > 0 || group.title.isEmpty { page.mayBreak() }
        write(group.rows[number, wanted], isIndented: !group.title.isEmpty, on: &page)
        isFirst = false
      }
      isFirst = isFirst && group.title.isEmpty
    }
    page.endRows()
  }

  private func write(_ row: Grid.Row, isIndented: Bool, on page: inout Page) {
    for cells in row.lines {
      let texts = columns.map { column in
        written(cells[column.number], column, isIndented && column.number == 0, &page.pen)
      }
      add(texts, on: &page)
    }
    for (number, prefix) in below {
      for cells in row.lines where !cells[number].isEmpty {
        page.addIndented(prefix + page.pen.string(cells[number]), by: 4, hanging: 2)
      }
    }
  }

  private func written(
    _ phrase: Phrase, _ place: (number: Int, width: Int), _ isIndented: Bool, _ pen: inout Pen
  ) -> [String] {
    let column = grid.columns[place.number]
    let text = pen.string(phrase)
    if column.isRight { return [DisplayWidth.paddedLeft(pen.cut(text, to: place.width), to: place.width)] }
    let indent = isIndented ? "  " : ""
    let room = place.width - indent.utf8.count
    if DisplayWidth.cells(of: text) <= room { return [isIndented ? indent + text : text] }
    return DisplayWidth.wrap(text, to: room, hanging: 2).map { indent + $0 }
  }

  /// Cells beside each other, each of one or more lines.
  private func add(_ cells: [[String]], on page: inout Page) {
    let height = cells.reduce(1) { max($0, $1.count) }
    for line in 0..<height {
      for (place, cell) in cells.enumerated() {
        if place > 0 { page.write(Self.gap) }
        page.write(line < cell.count ? cell[line] : "", paddedTo: columns[place].width)
      }
      page.endLine()
    }
  }
}
