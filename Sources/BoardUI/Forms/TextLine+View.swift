import Cells
import Syntax

extension TextLine {
  /// Draws the part of the line around the cursor, and says how many cells it took.
  ///
  /// - Parameter width: the cells there are; the cursor takes one of them behind the last letter.
  @discardableResult
  public func draw(
    in region: inout Region, at position: Position, width: Int, look: Look, isFocused: Bool
  ) -> Int {
    guard width > 0 else { return 0 }
    guard isFocused else {
      // No more of a long text than could be seen: every cluster takes a cell at least.
      let start = Text(text.string.prefix(width + 1))
      return region.write(look.shown(start), at: position, width: width, mark: look.marks.cut)
    }
    region.fill(
      Rectangle(column: position.column, row: position.row, columns: width, rows: 1), style: look[.field])
    let part = visible(width: width, look: look)
    let used = region.write(part.before, at: position, style: look[.field])
    let cursor = Position(column: position.column + used, row: position.row)
    let rest = region.write(
      part.after, at: cursor, style: look[.field], width: width - used, mark: look.marks.cut)
    region.placeCursor(at: cursor)
    return used + rest
  }

  /// What is shown left of the cursor, which leaves a place for it, and what stands right of it, not yet cut.
  private func visible(width: Int, look: Look) -> (before: String, after: String) {
    let after = look.shown(Text(self.after.prefix(width + 1)))
    // A few letters after the cursor stay in sight while it goes left.
    let kept = max(1, min(DisplayWidth.cells(of: after), max(2, width / 4)))
    let room = max(0, width - kept)
    if before.utf8.count <= 4 * room || before.count <= room {
      let whole = look.shown(Text(before))
      if DisplayWidth.cells(of: whole) <= room { return (whole, after) }
    }
    let tail = look.shown(Text(before.suffix(room + 1)))
    let mark = room > 3 * DisplayWidth.cells(of: look.marks.cut) ? look.marks.cut : ""
    return (mark + DisplayWidth.end(of: tail, within: room - DisplayWidth.cells(of: mark)), after)
  }
}

extension DisplayWidth {
  /// As many whole glyphs from the end of a text as fit.
  static func end(of text: String, within cells: Int) -> String {
    var used = 0
    var kept: [Glyph] = []
    for glyph in glyphs(of: text).reversed() {
      used += glyph.width
      if used > cells { break }
      kept.append(glyph)
    }
    return kept.reversed().map(\.text).joined()
  }
}
