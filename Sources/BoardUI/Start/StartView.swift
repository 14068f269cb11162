import Cells
import Syntax

extension StartScreen {
  /// One row of the page, before it is drawn.
  private enum Row {
    case blank
    case text(String, Role, indent: Int)
    case entry(Int)

    var entry: Int? { if case .entry(let index) = self { index } else { nil } }
  }

  public func draw(in region: inout Region, look: Look) {
    region.fill(region.bounds)
    switch mode {
    case .help(let help): return help.draw(in: &region, look: look)
    case .names(let box):
      box.draw(in: &region, refusal: refusal, look: look)
      return
    case .choosing, .path: break
    }
    let foot = region.rows >= 8 ? 2 : region.rows >= 2 ? 1 : 0
    let page = Rectangle(column: 0, row: 0, columns: region.columns, rows: region.rows - foot)
    region.region(page) { drawPage(in: &$0, look) }
    drawFoot(rows: foot, in: &region, look)
  }

  private func drawPage(in region: inout Region, _ look: Look) {
    let rows = rows(for: region.size, look)
    let focus = rows.firstIndex { $0.entry == selection } ?? 0
    // The page stands at its beginning until the selected row would be out of sight.
    let first = rows.count <= region.rows || focus < region.rows ? 0 : focus - region.rows + 1
    for (line, row) in rows.dropFirst(first).prefix(region.rows).enumerated() {
      switch row {
      case .blank: continue
      case .text(let text, let role, let indent):
        region.write(
          text, at: Position(column: indent, row: line), style: look[role], width: region.columns - indent,
          mark: look.marks.cut)
      case .entry(let index): draw(entries[index], isSelected: index == selection, row: line, in: &region, look)
      }
    }
    if region.rows > 0 { region.placeCursor(at: Position(column: 0, row: focus - first)) }
  }

  /// All there is room for: the way of a session goes first, then what podboard is, then the emptiness.
  private func rows(for size: Size, _ look: Look) -> [Row] {
    let intro = paragraph(Self.intro, columns: size.columns, indent: 1, look)
    let session = paragraph(Self.session, columns: size.columns, indent: 2, look)
    let head: [Row] = [.blank, .text("podboard", .title, indent: 1)] + intro + [.blank]
    let tail: [Row] = [.blank, .text("A SESSION GOES", .heading, indent: 1)] + session
    let list = self.list
    if head.count + list.count + tail.count <= size.rows { return head + list + tail }
    if head.count + list.count <= size.rows { return head + list }
    if list.count <= size.rows { return list }
    return list.filter { if case .blank = $0 { false } else { true } }
  }

  private var list: [Row] {
    func section(_ heading: String, _ entries: Range<Int>) -> [Row] {
      entries.isEmpty ? [] : [.text(heading, .heading, indent: 1)] + entries.map { .entry($0) } + [.blank]
    }
    let others = section(files.isEmpty ? "START" : "OR", files.count..<entries.count)
    return section("IN THIS FOLDER", 0..<files.count) + others.dropLast()
  }

  private static let intro = [
    "Plan a reorganisation into small pods. Move people, see at once what it breaks,",
    "take the result away as text. Nothing leaves this computer.",
  ]
  private static let session = [
    "people in → who leads, what matters → pods and outcomes, still empty →",
    "people into pods in rounds → compare options → decide → tell",
  ]

  /// The lines as they stand where they fit, else broken anew.
  private func paragraph(_ lines: [String], columns: Int, indent: Int, _ look: Look) -> [Row] {
    let lines = lines.map { $0.with(arrow: look.marks.arrow) }
    let room = columns - indent
    let fit = lines.allSatisfy { DisplayWidth.cells(of: $0) <= room }
    return (fit ? lines : DisplayWidth.wrap(lines.joined(separator: " "), to: room)).map {
      .text($0, .plain, indent: indent)
    }
  }

  private func draw(_ entry: Entry, isSelected: Bool, row: Int, in region: inout Region, _ look: Look) {
    if isSelected { region.write(look.marks.cursor, at: Position(column: 0, row: row), style: look[.selected]) }
    let style = isSelected ? look[.heading] : look[.plain]
    let text: (key: String, words: String)
    switch entry {
    case .demo: text = ("d", "look around in a made-up company; nothing is kept")
    case .names: text = ("n", "start with names typed or pasted")
    case .other: text = ("o", "open another file" + look.marks.cut)
    case .file(let index):
      region.write(
        index < 9 ? String(index + 1) : look.marks.dot, at: Position(column: 2, row: row), style: look[.key])
      return draw(files[index], style: style, row: row, in: &region, look)
    }
    region.write(text.key, at: Position(column: 2, row: row), style: look[.key])
    region.write(
      text.words, at: Position(column: 5, row: row), style: style, width: region.columns - 5, mark: look.marks.cut)
  }

  private func draw(_ file: StartFile, style: Style, row: Int, in region: inout Region, _ look: Look) {
    let columns = StartColumns(of: files, in: region.columns, look)
    let mark = look.marks.cut
    region.write(
      look.shown(file.name), at: Position(column: columns.name, row: row), style: style,
      width: columns.detail - columns.name - 1, mark: mark)
    region.write(
      file.detail, at: Position(column: columns.detail, row: row),
      width: (columns.action ?? region.columns + 1) - columns.detail - 1, mark: mark)
    guard let action = columns.action else { return }
    region.write(
      file.kind == .plan ? "open" : "make a plan from it", at: Position(column: action, row: row),
      style: look[.muted], width: region.columns - action, mark: mark)
  }

  /// The last rows: a sentence, then the keys or the path that is typed. With one row the refusal goes before the keys.
  private func drawFoot(rows: Int, in region: inout Region, _ look: Look) {
    guard rows > 0 else { return }
    let width = region.columns - 1
    let last = Position(column: 1, row: region.rows - 1)
    let sentence: String
    let keys: String
    if case .path(let line) = mode {
      let used = region.write("File: ", at: last, style: look[.heading], width: max(0, min(6, width - 4)), mark: "")
      line.draw(
        in: &region, at: Position(column: 1 + used, row: last.row), width: width - used, look: look, isFocused: true)
      (sentence, keys) = ("Enter open   Esc back", "")
    } else {
      sentence = "A CSV from Workday, BambooHR, ADP or a spreadsheet works as it is."
      keys = rows == 1 ? refusal ?? Self.keys : Self.keys
    }
    region.write(keys, at: last, style: look[.muted], width: width, mark: look.marks.cut)
    guard rows > 1 else { return }
    region.write(
      refusal ?? sentence, at: Position(column: 1, row: region.rows - 2),
      style: look[refusal == nil ? .muted : .broken], width: width, mark: look.marks.cut)
  }

  private static let keys = "Enter choose   ? keys   q leave"
}

/// Where the columns of the list of files begin.
struct StartColumns {
  let name = 5
  let detail: Int
  /// What choosing does; nil where there is no room to say it.
  let action: Int?

  init(of files: [StartFile], in columns: Int, _ look: Look) {
    let longest = files.map { DisplayWidth.cells(of: look.shown($0.name)) }.max() ?? 0
    guard columns >= 76 else {
      detail = name + max(0, min(longest + 2, (columns - name) / 2))
      action = nil
      return
    }
    // The last two columns take 29 and 19 cells; names get the rest of a wide screen where they need it.
    detail = name + max(23, min(longest + 4, columns - name - 49))
    action = detail + 29
  }
}

extension String {
  /// With another arrow in the place of each.
  func with(arrow: String) -> String {
    split(separator: "→", omittingEmptySubsequences: false).joined(separator: arrow)
  }
}
