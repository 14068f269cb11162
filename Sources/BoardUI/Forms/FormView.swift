import Cells
import PodModel
import Syntax

extension Form {
  private static var widest: Int { 72 }
  private static var messageRows: Int { 2 }

  var hints: [KeyHint] {
    [
      KeyHint(keys: "Enter", word: "save"), KeyHint(keys: "Tab", word: isCompleting ? "take the first" : "next"),
      KeyHint(keys: "Esc", word: "leave"),
    ]
  }

  /// Draws the box with the fields, the message for the focused one, and the keys.
  public func draw(in region: inout Region, look: Look) {
    let box = Box(
      title: look.shown(Text(title)), help: hints.map { "\($0.keys) \($0.word)" }.joined(separator: "   "),
      content: Size(columns: Self.widest, rows: fields.count + Self.messageRows))
    box.draw(in: &region, look: look) { region in
      guard look.curtain != nil else { return drawContent(in: &region, look) }
      region.write(
        "The curtain is drawn. Esc leaves; P lifts it.", at: Position(column: 2, row: 0), style: look[.heading],
        width: region.columns - 2, mark: look.marks.cut)
      region.placeCursor(at: Position(column: 0, row: 0))
    }
  }

  private func drawContent(in region: inout Region, _ look: Look) {
    // With one row the field that is typed in is all there is; with few, one row tells what is wrong.
    let told = region.rows >= 8 ? Self.messageRows : region.rows >= 2 ? 1 : 0
    let scroll = Scroll(of: fields.count, focus: focus, rows: region.rows - told)
    let message = Rectangle(
      column: 2, row: scroll.count, columns: region.columns - 2, rows: told)
    region.region(message) { drawMessage(in: &$0, look) }
    let labels = labelWidth(in: region.columns)
    // The focused row comes last, for the terminal's own cursor.
    for (row, index) in scroll.range.enumerated() where index != focus {
      draw(index, row: row, labels: labels, in: &region, look)
    }
    if scroll.range.contains(focus) {
      draw(focus, row: focus - scroll.first, labels: labels, in: &region, look)
    }
  }

  private func labelWidth(in columns: Int) -> Int {
    let longest = fields.map { DisplayWidth.cells(of: $0.description.label) }.max() ?? 0
    return max(0, min(longest, columns * 2 / 5, columns - 8))
  }

  private func draw(_ index: Int, row: Int, labels: Int, in region: inout Region, _ look: Look) {
    let field = fields[index]
    let isFocused = index == focus
    if isFocused {
      region.write(look.marks.cursor, at: Position(column: 0, row: row), style: look[.selected])
    } else if field.problem != nil {
      region.write("!", at: Position(column: 0, row: row), style: look[.broken])
    }
    region.write(
      field.description.label, at: Position(column: 2, row: row), style: isFocused ? look[.heading] : look[.muted],
      width: labels, mark: look.marks.cut)
    let start = Position(column: labels > 0 ? labels + 4 : min(2, region.columns - 1), row: row)
    let width = region.columns - start.column
    if field.isReadOnly {
      region.write(
        look.shown(field.line.text), at: start, style: look[.muted], width: width, mark: look.marks.cut)
      if isFocused { region.placeCursor(at: start) }
      return
    }
    let used = field.line.draw(in: &region, at: start, width: width, look: look, isFocused: isFocused)
    if isFocused, used < width { drawCompletion(in: &region, after: used, at: start, width: width, look) }
  }

  /// The rest of the completion, dim behind the cursor; the whole of it where it does not begin with what was typed.
  private func drawCompletion(
    in region: inout Region, after used: Int, at start: Position, width: Int, _ look: Look
  ) {
    guard let first = completions.first, let typed = focused?.line.text else { return }
    let rest = first.string.dropFirst(typed.string.count)
    let begins = Text(String(first.string.prefix(typed.string.count))).isFound(as: typed)
    let shown = begins ? look.shown(Text(rest)) : " \(look.marks.arrow) \(look.shown(first))"
    region.write(
      shown, at: Position(column: start.column + used, row: start.row), style: look[.muted], width: width - used,
      mark: look.marks.cut)
  }

  private func drawMessage(in region: inout Region, _ look: Look) {
    let (message, style) = message(look)
    guard let message else { return }
    let lines = DisplayWidth.wrap(message, to: region.columns)
    for (row, line) in lines.prefix(region.rows).enumerated() {
      let isCut = row == region.rows - 1 && lines.count > region.rows
      region.write(
        isCut ? "\(line) \(lines[row + 1])" : line, at: Position(column: 0, row: row), style: style,
        width: region.columns, mark: look.marks.cut)
    }
  }

  /// What the model refused, else what may be meant, else what is wrong, else what the field takes.
  private func message(_ look: Look) -> (String?, Style) {
    if let refusal { return (refusal, look[.broken]) }
    guard let field = focused else { return (nil, look[.plain]) }
    let completions = completions.prefix(4).map { look.shown($0) }
    if completions.count > 1 { return (completions.joined(separator: " \(look.marks.dot) "), look[.muted]) }
    if field.isProposal { return ("Enter keeps this; what you type takes its place.", look[.muted]) }
    if let problem = field.problem, completions.isEmpty { return (problem, look[.broken]) }
    return (FieldText.hint(field.type), look[.muted])
  }
}

extension FieldText {
  /// What a field of this type takes, for who does not know; nil where any text will do.
  static func hint(_ type: FieldType) -> String? {
    switch type {
    case .text: nil
    case .choice(let words): words.joined(separator: ", ")
    case .reference(let kind): "the name of \(kind.withArticle), or a part of it"
    case .subject: "a record, such as pod checkout"
    case .levels: "capabilities with a level from 1 to 5, such as product 3, frontend 2"
    case .list(.whole): "the least and the most, such as 3 to 5"
    case .list(.reference(let kind)): "names of \(kind.plural), separated by commas"
    case .list(.object), .object, .records: "this is kept as it is"
    case .list: "separated by commas"
    default: ScalarText.expected(type)
    }
  }
}
