import Cells
import Syntax

extension Format {
  public static let text = Format(
    name: "text", summary: "lines of text with box characters, as the board shows them", isLaidOut: true,
    write: { chart, content, options in TextWriter.write(chart.sheet(content), options, isASCII: false) })

  public static let ascii = Format(
    name: "ascii", summary: "lines of printable ASCII, for mail and old tools", isLaidOut: true,
    write: { chart, content, options in TextWriter.write(chart.sheet(content), options, isASCII: true) })
}

/// Writes any shape as lines of text.
enum TextWriter {
  static func write(_ sheet: Sheet, _ options: ChartOptions, isASCII: Bool) -> [UInt8] {
    let width = sheet.isBrief ? Int.max : options.width
    let isDivided = options.pageLines != nil || options.part != nil
    var head = Page(width: width, pen: Pen(isASCII: isASCII))
    let marking = head.pen.string([.words(sheet.marking)])
    for heading in sheet.headings { head.addWrapped(head.pen.string(heading)) }
    var body = Page(width: width, pen: Pen(isASCII: isASCII), isDivided: isDivided)
    for (number, part) in sheet.parts.enumerated() {
      if number > 0, case .lines = part, case .table = sheet.parts[number - 1] { body.add("") }
      write(part, options, on: &body)
    }
    body.endBlock()
    var stamp = Page(width: width, pen: Pen(isASCII: isASCII))
    if !marking.isEmpty { stamp.addWrapped(marking) }
    var rule = Page(width: width, pen: Pen(isASCII: isASCII))
    if !sheet.isBrief { rule.add(String(repeating: isASCII ? "=" : "═", count: width)) }
    let frame = Frame(stamp: stamp.bytes, headings: head.bytes, rule: rule.bytes) { signs in
      var legend = Page(width: width, pen: Pen(isASCII: isASCII))
      if !sheet.isBrief { legend.addEntries(legend.pen.legend(of: signs)) }
      return legend.bytes
    }
    return frame.divided(body, options)
  }

  private static func write(_ part: Sheet.Part, _ options: ChartOptions, on page: inout Page) {
    let isASCII = page.pen.isASCII
    switch part {
    case .cards(let cards): CardGrid(options, isASCII: isASCII).write(cards, on: &page)
    case .outline(let nodes): OutlineWriter(isASCII: isASCII).write(nodes, on: &page)
    case .table(let grid): GridWriter(grid, width: page.width, isASCII: isASCII).write(on: &page)
    case .crossTable(let matrix): CrossTableWriter(matrix, width: page.width, isASCII: isASCII).write(on: &page)
    case .lines(let lines): LineWriter.write(lines, on: &page)
    case .list(let list):
      page.mayBreak()
      page.addWrapped(list.title)
      for entry in list.entries { page.addIndented(page.pen.string(entry), by: 2, hanging: 2) }
    }
  }
}
