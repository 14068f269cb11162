import Cells
import Syntax

extension Format {
  public static let text = Format(
    name: "text", summary: "Lines of text with box characters, as the board shows them.",
    write: { sheet, options in TextWriter.write(sheet, options, isASCII: false) })

  public static let ascii = Format(
    name: "ascii", summary: "Lines of printable ASCII, for mail and old tools.",
    write: { sheet, options in TextWriter.write(sheet, options, isASCII: true) })
}

/// Writes any shape as lines of text.
enum TextWriter {
  static func write(_ sheet: Sheet, _ options: ChartOptions, isASCII: Bool) -> [UInt8] {
    var page = Page(width: options.width, pen: Pen(isASCII: isASCII))
    let marking = page.pen.string([.words(sheet.marking)])
    if !marking.isEmpty { page.addWrapped(marking) }
    for heading in sheet.headings { page.addWrapped(page.pen.string(heading)) }
    page.add(String(repeating: isASCII ? "=" : "═", count: options.width))
    switch sheet.body {
    case .cards(let cards):
      CardGrid(options, isASCII: isASCII).write(cards, on: &page)
      for list in sheet.lists { page.addList(list) }
    case .outline(let nodes):
      OutlineWriter(isASCII: isASCII).write(nodes, on: &page)
      for list in sheet.lists { OutlineWriter(isASCII: isASCII).write(list.outline, on: &page) }
    }
    page.addEntries(page.pen.legend)
    if !marking.isEmpty { page.addWrapped(marking) }
    return page.written
  }
}

extension Page {
  fileprivate mutating func addList(_ list: NamedList) {
    let entries = list.entries.map { pen.string($0) }
    addWrapped("\(list.title): \(entries.joined(separator: "; "))")
  }
}

extension NamedList {
  /// As a branch of an outline.
  fileprivate var outline: [OutlineNode] {
    [OutlineNode(depth: 0, phrase: [.plain(title)])] + entries.map { OutlineNode(depth: 1, phrase: $0) }
  }
}
