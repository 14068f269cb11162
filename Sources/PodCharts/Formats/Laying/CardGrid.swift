import Cells
import Syntax

/// Cards side by side; the sections of neighbours begin and end at the same height.
struct CardGrid {
  /// A card is as wide at least, so that a name and a role are told apart.
  static let comfortable = 36
  /// The least that holds a sign and something of a name.
  static let narrowest = 20
  private static let gap = 2
  private static let blanks = String(repeating: " ", count: gap)

  private let columns: Int
  private let box: BoxSigns
  /// Without the border and the blank at either side.
  private let inner: Int
  /// The lines between sections and below cards, of one card to as many as stand in a row.
  private let rules, bottoms: [String]

  init(_ options: ChartOptions, isASCII: Bool) {
    columns = options.columns ?? max(1, (options.width + Self.gap) / (Self.comfortable + Self.gap))
    box = isASCII ? .ascii : .text
    let inner = (options.width - Self.gap * (columns - 1)) / columns - 4
    self.inner = inner
    let lines = { [columns] (line: String) in
      (1...columns).map { Array(repeating: line, count: $0).joined(separator: Self.blanks) }
    }
    rules = lines(box.rule(inner))
    bottoms = lines(box.bottom(inner))
  }

  /// As many columns as may be asked for.
  static func mostColumns(in width: Int) -> Int { (width + gap) / (narrowest + gap) }

  func write(_ cards: Series<Card>, on page: inout Page) {
    for start in stride(from: 0, to: cards.count, by: columns) {
      page.mayBreak()
      writeRow((start..<min(start + columns, cards.count)).map { cards[$0] }, on: &page)
    }
  }

  private func writeRow(_ cards: [Card], on page: inout Page) {
    let writer = CardWriter(inner: inner)
    let gap = Self.blanks
    let (opening, closing) = ("\(box.side) ", " \(box.side)")
    let between = closing + gap + opening
    page.add(cards.map { top(of: $0, &page.pen) }.joined(separator: gap))
    let sections = cards.map { card in card.sections.map { writer.lines(of: $0, &page.pen) } }
    let slots = cards.first.map { $0.sections.map { $0.groups.map(\.slots) } } ?? []
    for (number, groups) in slots.enumerated() {
      if number > 0 { page.add(rules[cards.count - 1]) }
      for (group, slots) in groups.enumerated() {
        let height = sections.reduce(slots) { max($0, $1[number][group].count) }
        for line in 0..<height {
          for card in sections.indices {
            page.write(card == 0 ? opening : between)
            let count = sections[card][number][group].count
            page.write(line < count ? sections[card][number][group][line] : "", paddedTo: inner)
          }
          page.write(closing)
          page.endLine()
        }
      }
    }
    page.add(bottoms[cards.count - 1])
  }

  /// "┌─ 1 Checkout ────── critical ─┐"
  private func top(of card: Card, _ pen: inout Pen) -> String {
    let corner = card.corner.isEmpty ? "" : " \(pen.string(card.corner)) "
    // Beside title, dashes and corner stand two angles, two dashes and two blanks.
    let room = inner + 4 - 6 - DisplayWidth.cells(of: corner)
    let title = pen.cut(pen.string(card.title), to: max(1, room - 1))
    let dashes = max(1, room - DisplayWidth.cells(of: title))
    return "\(box.topLeft)\(box.dash) \(title) \(box.dashes(dashes))\(corner)\(box.dash)\(box.topRight)"
  }
}

/// What boxes are drawn with.
struct BoxSigns {
  let topLeft, topRight, left, right, bottomLeft, bottomRight, dash, side: String

  static let text = BoxSigns(
    topLeft: "┌", topRight: "┐", left: "├", right: "┤", bottomLeft: "└", bottomRight: "┘", dash: "─", side: "│")
  static let ascii = BoxSigns(
    topLeft: "+", topRight: "+", left: "+", right: "+", bottomLeft: "+", bottomRight: "+", dash: "-", side: "|")

  func dashes(_ count: Int) -> String { String(repeating: dash, count: count) }
  func rule(_ inner: Int) -> String { left + dashes(inner + 2) + right }
  func bottom(_ inner: Int) -> String { bottomLeft + dashes(inner + 2) + bottomRight }
}
