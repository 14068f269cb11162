import Cells
import Syntax

extension Format {
  public static let markdown = Format(
    name: "markdown", summary: "for documents, wikis and READMEs: headings, lists and tables (GitHub's), nothing cut",
    write: { chart, content, _ in MarkdownWriter.write(chart.sheet(content)) })
}

/// Writes any shape as Markdown.
struct MarkdownWriter {
  private var lines: [String] = []
  private var signs: SignSet = []
  /// An outline deeper than this is told in words, as lists are hardly read that are deeper.
  private static let deepest = 12

  static func write(_ sheet: Sheet) -> [UInt8] {
    var writer = MarkdownWriter()
    let marking = Markdown.escaped(sheet.marking)
    if !marking.isEmpty { writer.paragraph("**\(marking)**") }
    for (number, heading) in sheet.headings.enumerated() {
      writer.paragraph((number == 0 ? "# " : "") + writer.text(heading))
    }
    for part in sheet.parts { writer.write(part) }
    writer.writeLegend()
    if !marking.isEmpty { writer.paragraph("**\(marking)**") }
    while writer.lines.last == "" { writer.lines.removeLast() }
    return Array((writer.lines.joined(separator: "\n") + "\n").utf8)
  }

  private mutating func write(_ part: Sheet.Part) {
    switch part {
    case .cards(let cards): for number in 0..<cards.count { write(cards[number]) }
    case .outline(let nodes): write(nodes)
    case .table(let grid): write(grid)
    case .crossTable(let matrix): write(matrix)
    case .lines(let lines): write(lines)
    case .list(let list):
      paragraph(list.title)
      for entry in list.entries { lines.append("- \(text(entry))") }
      separate()
    }
  }

  // MARK: Shapes

  private mutating func write(_ lines: [Line]) {
    for line in lines {
      switch line.kind {
      case .heading:
        separate()
        paragraph("## " + text(line.phrase) + (line.note.isEmpty ? "" : " \(text(line.note))"))
      case .item(let mark): self.lines.append("- \(bullet(mark))\(text(line.phrase))")
      case .detail: self.lines.append("  - \(text(line.phrase))")
      case .text: paragraph(text(line.phrase))
      }
    }
    separate()
  }

  /// What stands before a remark: nothing for a plain one, boxes as Markdown has them.
  private mutating func bullet(_ mark: Phrase) -> String {
    switch mark.plainText {
    case "-", " ": ""
    case "[ ]", "[x]": "\(mark.plainText) "
    default: "\(text(mark)) "
    }
  }

  private mutating func write(_ nodes: [OutlineNode]) {
    for node in nodes {
      let depth = min(node.depth, Self.deepest)
      var phrase = node.phrase
      if node.isReference { phrase = [.sign(.dotted), .plain(" ")] + phrase }
      if node.depth > depth, !node.under.isEmpty { phrase += [.plain(" (under ")] + node.under + [.plain(")")] }
      lines.append(String(repeating: "  ", count: depth) + "- " + text(phrase))
    }
    separate()
  }

  private mutating func write(_ card: Card) {
    let corner = card.corner.isEmpty ? "" : ", \(text(card.corner))"
    paragraph("## \(text(card.title))\(corner)")
    for group in card.sections.flatMap(\.groups) {
      var rows: [[String]] = []
      for row in group.rows { if let cells = cells(of: row) { rows.append(cells) } }
      // The people's table stands there when it is empty too, so that the first one to come adds a line only.
      switch group.kind {
      case .people: table(["Seat", "Name", "Role", "%"], rows)
      case .agents where !rows.isEmpty: table(["Seat", "Name", "Purpose", "%"], rows)
      case .outcomes where !rows.isEmpty: table(["Outcome", "From, to", "Due"], rows)
      case .prose, .agents, .outcomes: break
      }
    }
  }

  /// A row of a card as one of a table; what is no table is written at once, and nil.
  private mutating func cells(of row: Card.Row) -> [String]? {
    switch row {
    case .line(let phrase):
      if !phrase.plainText.isEmpty { paragraph(text(phrase)) }
      return nil
    case .firstFitting(let phrases):
      if let first = phrases.first { paragraph(text(first)) }
      return nil
    case .measure(let name, let values, let detail): return [text(name), text(values), text(detail)]
    case .member(let member):
      let change = member.change.map { " \(text([.sign($0)]))" } ?? ""
      let name = member.sign == .open ? "-" : text(member.name)
      return [member.sign.seat + change, name, text(member.role), member.percent.map { "\($0)" } ?? ""]
    }
  }

  private mutating func write(_ grid: Grid) {
    let kind = grid.groups.contains { !$0.title.isEmpty } ? grid.groups.lazy.map(\.kind).first { !$0.isEmpty } : nil
    begin((kind.map { [$0] } ?? []) + grid.columns.map { Markdown.escaped(Text($0.title)) })
    for group in grid.groups {
      let head = kind == nil ? [] : [text(group.title)]
      for number in 0..<group.rows.count {
        let row = group.rows[number, .all]
        lines.append(Self.row(head + grid.columns.indices.map { joined(row, $0) }))
      }
    }
    separate()
  }

  /// One cell for all seats of somebody.
  private mutating func joined(_ row: Grid.Row, _ column: Int) -> String {
    row.lines.map { text($0[column]) }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private mutating func write(_ matrix: CrossTable) {
    let rows = matrix.rows.map { row in [text(row.title)] + row.cells.map { text($0.phrase) } }
    table(["Pod"] + matrix.columns.map(Markdown.escaped), rows)
  }

  // MARK: Lines

  private mutating func begin(_ head: [String]) {
    separate()
    lines.append(Self.row(head))
    lines.append(Self.row(head.map { _ in "---" }))
  }

  private mutating func table(_ head: [String], _ rows: [[String]]) {
    begin(head)
    for row in rows { lines.append(Self.row(row)) }
    separate()
  }

  private static func row(_ cells: [String]) -> String {
    "|" + cells.map { $0.isEmpty ? " |" : " \($0) |" }.joined()
  }

  private mutating func paragraph(_ text: String) {
    separate()
    lines.append(text)
    separate()
  }

  private mutating func separate() { if let last = lines.last, !last.isEmpty { lines.append("") } }

  private mutating func text(_ phrase: Phrase) -> String {
    signs.formUnion(phrase.signs)
    return Markdown.escaped(phrase.plainText)
  }

  private mutating func writeLegend() {
    let meanings = signs.all.compactMap { sign in
      sign.meaning.map { "\(Markdown.escaped(Text(sign.text))) \($0)" }
    }
    if !meanings.isEmpty { paragraph(meanings.joined(separator: ", ")) }
  }
}

extension Sign? {
  /// What a seat is, in a word.
  fileprivate var seat: String {
    switch self {
    case .lead: "lead"
    case .open: "open"
    case .agent: "agent"
    default: "member"
    }
  }
}
