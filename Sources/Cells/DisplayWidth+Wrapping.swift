extension DisplayWidth {
  /// The text in lines of at most `cells`, broken at line ends and spaces, then anywhere; lines after the first of a
  /// paragraph begin with `hanging` blanks.
  ///
  /// Blanks at a break are left out; all else stays. Where a line has a single cell, `…` stands for a wide glyph.
  /// No lines where there are no cells, one empty line for an empty text.
  public static func wrap(_ text: String, to cells: Int, hanging: Int = 0) -> [String] {
    guard cells > 0 else { return [] }
    if isPlain(text) {
      return text.utf8.count <= cells ? [text] : wrapPlain(text, cells, max(0, min(hanging, cells - 1)))
    }
    return paragraphs(of: text).flatMap { paragraph in
      if self.cells(of: paragraph) <= cells { return [shown(paragraph)] }
      var wrapping = Wrapping(cells: cells, indent: max(0, min(hanging, cells - 1)))
      var scanner = GlyphScanner(paragraph)
      while let glyph = scanner.next() { wrapping.add(glyph, joinsPrevious: scanner.joinsPrevious) }
      return wrapping.finish()
    }
  }

  /// The same for printable ASCII, where a byte is a cell: most of what is ever wrapped.
  private static func wrapPlain(_ text: String, _ cells: Int, _ indent: Int) -> [String] {
    let bytes = Array(text.utf8)
    var lines: [String] = []
    var (start, wordStart, place) = (0, 0, 0)
    var holdsWord = false
    func end(at end: Int) {
      let line = bytes[start..<end]
      let last = line.lastIndex { $0 != UInt8(ascii: " ") } ?? start - 1
      lines.append((lines.isEmpty ? "" : blanks(indent)) + String(decoding: line[...last], as: UTF8.self))
      (start, wordStart, place) = (end, end, end)
      holdsWord = false
    }
    while place < bytes.count {
      if bytes[place] != UInt8(ascii: " ") {
        holdsWord = true
        if place - start >= cells - (lines.isEmpty ? 0 : indent) {
          end(at: wordStart > start ? wordStart : place)
          continue
        }
      } else if place == start, !lines.isEmpty {
        (start, wordStart) = (start + 1, start + 1)
      } else if holdsWord {
        wordStart = place + 1
      }
      place += 1
    }
    end(at: bytes.count)
    return lines
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
