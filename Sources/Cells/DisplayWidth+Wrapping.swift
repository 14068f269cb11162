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
  private struct Piece {
    let glyph: Glyph
    let joinsPrevious: Bool
    var isBlank: Bool { glyph == .blank }
  }

  let cells: Int
  let indent: Int
  private var lines: [String] = []
  private var line: [Piece] = []
  private var used = 0
  private var holdsWord = false
  /// Where the last word begins in the line; 0 where the line is a single word.
  private var wordStart = 0
  /// Where the last cluster begins in the line.
  private var clusterStart = 0

  init(cells: Int, indent: Int) {
    self.cells = cells
    self.indent = indent
  }

  private var room: Int { lines.isEmpty ? cells : cells - indent }

  mutating func add(_ glyph: Glyph, joinsPrevious: Bool) {
    let glyph = glyph.width > cells - indent ? Glyph(base: "…", width: 1) : glyph
    add(Piece(glyph: glyph, joinsPrevious: joinsPrevious))
  }

  mutating func finish() -> [String] {
    emit(line[...])
    return lines
  }

  private mutating func add(_ piece: Piece) {
    if piece.isBlank, line.isEmpty, !lines.isEmpty { return }
    if !piece.joinsPrevious { clusterStart = line.count }
    line.append(piece)
    used += piece.glyph.width
    if piece.isBlank {
      if holdsWord { wordStart = line.count }
    } else {
      holdsWord = true
      if used > room { breakLine() }
    }
  }

  /// Ends the line before the last word, else before the last cluster, else before the last glyph, and begins
  /// another with the rest.
  private mutating func breakLine() {
    let end = wordStart > 0 ? wordStart : clusterStart > 0 ? clusterStart : line.count - 1
    let rest = line[end...]
    emit(line[..<end])
    line = []
    used = 0
    holdsWord = false
    wordStart = 0
    clusterStart = 0
    for piece in rest { add(piece) }
  }

  private mutating func emit(_ pieces: ArraySlice<Piece>) {
    let end = pieces.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? pieces.startIndex
    let blanks = lines.isEmpty ? "" : DisplayWidth.blanks(indent)
    lines.append(blanks + DisplayWidth.string(of: pieces[..<end].lazy.map(\.glyph)))
  }
}
