extension DisplayWidth {
  /// The text whole where it fits, else its beginning and the mark; never more than `cells` wide.
  public static func cut(_ text: String, to cells: Int, mark: String = "…") -> String {
    guard cells > 0 else { return "" }
    guard self.cells(of: text) > cells else { return shown(text) }
    let mark = start(of: mark, within: cells)
    if isPlain(text) {
      var start = text.utf8.prefix(max(0, cells - width(of: mark)))
      while start.last == UInt8(ascii: " ") { start.removeLast() }
      return String(decoding: start, as: UTF8.self) + string(of: mark)
    }
    return string(of: start(of: text, within: cells - width(of: mark)) + mark)
  }

  /// The text with blanks after it up to `cells`; a wider one is left as it is.
  public static func padded(_ text: String, to cells: Int) -> String {
    shown(text) + blanks(cells - self.cells(of: text))
  }

  /// The text with blanks before it up to `cells`; a wider one is left as it is.
  public static func paddedLeft(_ text: String, to cells: Int) -> String {
    blanks(cells - self.cells(of: text)) + shown(text)
  }

  /// As many whole glyphs as fit, without blanks at the end, and never half a syllable or flag.
  static func start(of text: String, within cells: Int) -> [Glyph] {
    var glyphs: [Glyph] = []
    var used = 0
    var whole = 0
    var scanner = GlyphScanner(text)
    while let glyph = scanner.next() {
      if !scanner.joinsPrevious { whole = glyphs.count }
      used += glyph.width
      if used > cells {
        glyphs.removeSubrange(whole...)
        break
      }
      glyphs.append(glyph)
    }
    while glyphs.last == .blank { glyphs.removeLast() }
    return glyphs
  }

  static func width(of glyphs: some Sequence<Glyph>) -> Int {
    glyphs.reduce(0) { $0 + $1.width }
  }

  static func blanks(_ cells: Int) -> String {
    String(repeating: " ", count: max(0, cells))
  }
}
