extension DisplayWidth {
  /// The text in lines of at most `cells`, broken at line ends and spaces, a word that is longer than a line also after
  /// hyphens, and then anywhere; lines after the first of a paragraph begin with `hanging` blanks.
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
      wrapping.add(paragraph)
      return wrapping.finish()
    }
  }

  /// The same for printable ASCII, where a byte is a cell: most of what is ever wrapped.
  private static func wrapPlain(_ text: String, _ cells: Int, _ indent: Int) -> [String] {
    let bytes = Array(text.utf8)
    var lines: [String] = []
    var (start, wordStart, place) = (0, 0, 0)
    var holdsWord = false
    // Up to here the word is too long for a line, and may be broken after its hyphens.
    var longWordEnd = 0
    func end(at end: Int) {
      let line = bytes[start..<end]
      let last = line.lastIndex { $0 != UInt8(ascii: " ") } ?? start - 1
      lines.append((lines.isEmpty ? "" : blanks(indent)) + String(decoding: line[...last], as: UTF8.self))
      (start, wordStart, place) = (end, end, end)
      holdsWord = false
    }
    while place < bytes.count {
      if bytes[place] != UInt8(ascii: " ") {
        if place >= longWordEnd, place == 0 || bytes[place - 1] == UInt8(ascii: " ") {
          let end = bytes[place...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
          if end - place > cells - indent { longWordEnd = end }
        }
        holdsWord = true
        if place - start >= cells - (lines.isEmpty ? 0 : indent) {
          end(at: wordStart > start ? wordStart : place)
          continue
        }
        if place < longWordEnd, endsPart(place, of: bytes) { wordStart = place + 1 }
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

  /// Whether a hyphen stands here with a letter before it: a word that begins with hyphens, such as an option, keeps them.
  private static func endsPart(_ place: Int, of bytes: [UInt8]) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return bytes[place] == hyphen && place > 0 && bytes[place - 1] != hyphen && bytes[place - 1] != UInt8(ascii: " ")
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
    /// Whether the word may be broken after it: a hyphen in one that is longer than a line.
    var endsPart = false
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

  mutating func add(_ paragraph: String) {
    var pieces: [Piece] = []
    var scanner = GlyphScanner(paragraph)
    while let glyph = scanner.next() {
      let glyph = glyph.width > cells - indent ? Glyph(base: "…", width: 1) : glyph
      pieces.append(Piece(glyph: glyph, joinsPrevious: scanner.joinsPrevious))
    }
    for word in pieces.split(whereSeparator: \.isBlank) { Self.markParts(of: word, in: &pieces, room: cells - indent) }
    for piece in pieces { add(piece) }
  }

  /// A word that begins with hyphens, such as an option, keeps them.
  private static func markParts(of word: ArraySlice<Piece>, in pieces: inout [Piece], room: Int) {
    guard word.reduce(0, { $0 + $1.glyph.width }) > room else { return }
    for place in word.indices.dropFirst() where word[place].glyph.isHyphen && !word[place - 1].glyph.isHyphen {
      pieces[place].endsPart = true
    }
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
      if used > room { return breakLine() }
      if piece.endsPart { wordStart = line.count }
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

extension Glyph {
  /// Without marks; U+2011 is a hyphen after which nothing is broken.
  fileprivate var isHyphen: Bool { self == Glyph(base: "-", width: 1) || self == Glyph(base: "\u{2010}", width: 1) }
}
