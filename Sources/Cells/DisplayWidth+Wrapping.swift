extension DisplayWidth {
  /// The text in lines of at most `cells`, broken at line ends and spaces, then anywhere; lines after the first of a
  /// paragraph begin with `hanging` blanks.
  ///
  /// Blanks at a break are left out; all else stays. Where a line has a single cell, `…` stands for a wide glyph.
  /// No lines where there are no cells, one empty line for an empty text.
  public static func wrap(_ text: String, to cells: Int, hanging: Int = 0) -> [String] {
    guard cells > 0 else { return [] }
    return paragraphs(of: text).flatMap { paragraph in
      if self.cells(of: paragraph) <= cells { return [shown(paragraph)] }
      var wrapping = Wrapping(cells: cells, indent: max(0, min(hanging, cells - 1)))
      var scanner = GlyphScanner(paragraph)
      while let glyph = scanner.next() { wrapping.add(glyph, joinsPrevious: scanner.joinsPrevious) }
      return wrapping.finish()
    }
  }

  /// Split at LF and CR LF, by scalars, since a mark after a line end belongs to no letter.
  private static func paragraphs(of text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.last == "\r" ? line.dropLast() : line)
    }
  }
}

/// The lines of one paragraph, while its glyphs come in.
private struct Wrapping {
  let cells: Int
  let indent: Int
  private var lines: [String] = []
  private var line: [Glyph] = []
  private var used = 0
  /// Where the last word begins in the line; 0 where the line is a single word.
  private var wordStart = 0
  private var holdsWord = false
  /// Where the last cluster begins in the line.
  private var clusterStart = 0

  init(cells: Int, indent: Int) {
    self.cells = cells
    self.indent = indent
  }

  private var room: Int { lines.isEmpty ? cells : cells - indent }

  mutating func add(_ glyph: Glyph, joinsPrevious: Bool) {
    let glyph = glyph.width > cells - indent ? Glyph(base: "…", width: 1) : glyph
    if glyph == .blank, line.isEmpty, !lines.isEmpty { return }
    if !joinsPrevious { clusterStart = line.count }
    line.append(glyph)
    used += glyph.width
    if glyph == .blank {
      if holdsWord { wordStart = line.count }
    } else {
      holdsWord = true
      if used > room { breakLine() }
    }
  }

  mutating func finish() -> [String] {
    emit(line)
    return lines
  }

  /// Ends the line before the last word, else before the last cluster, else before the last glyph.
  private mutating func breakLine() {
    let end = wordStart > 0 ? wordStart : clusterStart > 0 ? clusterStart : line.count - 1
    emit(line[..<end])
    line.removeSubrange(..<end)
    clusterStart = max(0, clusterStart - end)
    wordStart = 0
    used = DisplayWidth.width(of: line)
    if used > room, line.count > 1 { breakLine() }
  }

  private mutating func emit(_ glyphs: some BidirectionalCollection<Glyph>) {
    let end = glyphs.lastIndex { $0 != .blank }.map { glyphs.index(after: $0) } ?? glyphs.startIndex
    let blanks = lines.isEmpty ? "" : DisplayWidth.blanks(indent)
    lines.append(blanks + DisplayWidth.string(of: glyphs[..<end]))
  }
}
