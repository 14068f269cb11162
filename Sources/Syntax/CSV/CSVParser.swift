/// Splits UTF-8 into rows. Every text is read somehow; what had to be mended is noted.
struct CSVParser {
  private let text: [UInt8]
  private let delimiter: UInt8
  private let escapesByBackslash: Bool
  private let limits: CSVLimits
  private var index: Int
  /// The line of `index`, from 1.
  private var line: Int
  private var field: [UInt8] = []
  /// The column of the field, from 1.
  private var column = 1
  /// Up to this byte the meaning of a stray quote is known already, so that looking ahead stays linear.
  private var knownQuotes = (end: 0, areText: false)
  private var noted: [CSVNote.Kind: CSVNote] = [:]

  private(set) var rows: [CSVRow] = []
  /// The number of fields of each row in which every quote is where RFC 4180 has it; 0 for the other rows.
  private(set) var cleanCounts: [Int] = []
  private var isClean = true
  /// A quote after a backslash, where a closing quote cannot be meant: the file escapes quotes so.
  private(set) var sawBackslashQuote = false
  /// The limit that was met: no rows are read after it.
  private(set) var refusal: CSVError?

  init(_ text: [UInt8], start: Int, _ dialect: Dialect, _ limits: CSVLimits) {
    self.text = text
    self.limits = limits
    index = start
    line = start > 0 ? 2 : 1
    delimiter = dialect.delimiter
    escapesByBackslash = dialect.quoteEscape == .backslash
  }

  var notes: [CSVNote] {
    CSVNote.Kind.allCases.compactMap { noted[$0] }
  }

  mutating func readRows(limit: Int = .max) {
    while index < text.count, rows.count < limit, refusal == nil {
      if isLineEnd(text[index]) { passLineEnd() } else { readRow() }
    }
  }

  private mutating func refuse(_ line: Int, _ message: String) {
    refusal = CSVError(line: line, column: 1, message: message)
  }

  private mutating func readRow() {
    guard rows.count < limits.rows else {
      return refuse(line, "The file has more than \(limits.rows) rows, the limit. Split it into several files.")
    }
    var row = CSVRow(line: line, fields: [])
    isClean = true
    while true {
      let start = line
      field.removeAll(keepingCapacity: true)
      column = row.fields.count + 1
      if index < text.count, text[index] == .quote { readQuoted() } else { readPlain() }
      guard field.count <= limits.field else {
        return refuse(
          start,
          "A cell that starts here has more than \(limits.field) bytes, the limit. Shorten it in the spreadsheet.")
      }
      guard row.fields.count < limits.columns else {
        return refuse(row.line, "A row has more than \(limits.columns) cells, the limit. Export fewer columns.")
      }
      row.fields.append(Text(String(decoding: field, as: UTF8.self)))
      guard index < text.count, text[index] == delimiter else { break }
      index += 1
    }
    if index < text.count { passLineEnd() }
    rows.append(row)
    cleanCounts.append(isClean ? row.fields.count : 0)
  }

  /// Adds all up to the next delimiter or line end, quotes and all.
  private mutating func readPlain() {
    let start = index
    while index < text.count, text[index] != delimiter, !isLineEnd(text[index]) {
      if text[index] == 0 { note(.nul) }
      if text[index] == .quote { isClean = false }
      index += 1
    }
    field.append(contentsOf: text[start..<index])
  }

  // MARK: Quotes

  private mutating func readQuoted() {
    let start = (index: index, line: line, noted: noted)
    index += 1
    while index < text.count {
      let byte = text[index]
      if byte == .quote {
        guard let isOpen = readQuote(from: start.index, start.line) else {
          return reread(start.index, start.line, start.noted)
        }
        if !isOpen { return }
      } else if escapesByBackslash, byte == .backslash, let next = escaped {
        field.append(next)
        index += 2
      } else {
        addQuoted(byte)
      }
    }
    reread(start.index, start.line, start.noted)
  }

  /// A quote within quotes: false where the field ends with it, nil where it shows that the field was never meant to
  /// be in quotes.
  private mutating func readQuote(from start: Int, _ startLine: Int) -> Bool? {
    if index + 1 < text.count, text[index + 1] == .quote {
      field.append(.quote)
      index += 2
      return true
    }
    if let end = endOfField(after: index) {
      index = end
      return false
    }
    if text[index - 1] == .backslash { sawBackslashQuote = true }
    if line > startLine, opensField(index) { return nil }
    note(.strayQuote)
    isClean = false
    guard strayQuotesAreText() else {
      index += 1
      readPlain()
      return false
    }
    addQuoted(.quote)
    return true
  }

  /// Reads a field as plain text whose opening quote none closes.
  private mutating func reread(_ start: Int, _ startLine: Int, _ notes: [CSVNote.Kind: CSVNote]) {
    (index, line, noted) = (start, startLine, notes)
    field.removeAll(keepingCapacity: true)
    note(.unclosedQuote)
    readPlain()
  }

  private mutating func addQuoted(_ byte: UInt8) {
    field.append(byte)
    if byte == 0 { note(.nul) }
    let isInsideCRLF = byte == .carriageReturn && index + 1 < text.count && text[index + 1] == .lineFeed
    if isLineEnd(byte), !isInsideCRLF { line += 1 }
    index += 1
  }

  /// The quote or backslash that is escaped here.
  private var escaped: UInt8? {
    guard index + 1 < text.count else { return nil }
    let next = text[index + 1]
    return next == .quote || next == .backslash ? next : nil
  }

  /// Where the delimiter or line end stands that a closing quote has after it, perhaps with blanks between.
  private func endOfField(after quote: Int) -> Int? {
    var end = quote + 1
    while end < text.count, text[end] == .blank { end += 1 }
    return end == text.count || text[end] == delimiter || isLineEnd(text[end]) ? end : nil
  }

  private func opensField(_ quote: Int) -> Bool {
    quote == 0 || text[quote - 1] == delimiter || isLineEnd(text[quote - 1])
  }

  /// Whether the quotes from here belong to the text, as in `"Pat "Paddy" Kim",`: on the same line one closes the
  /// field before another opens the next.
  private mutating func strayQuotesAreText() -> Bool {
    if index < knownQuotes.end { return knownQuotes.areText }
    var next = index + 1
    while next < text.count, !isLineEnd(text[next]) {
      if text[next] == .quote {
        let opens = opensField(next)
        if opens || endOfField(after: next) != nil {
          knownQuotes = (next, !opens)
          return !opens
        }
      }
      next += 1
    }
    knownQuotes = (next, false)
    return false
  }

  // MARK: Lines

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == .lineFeed || byte == .carriageReturn
  }

  private mutating func passLineEnd() {
    let isCRLF = text[index] == .carriageReturn && index + 1 < text.count && text[index + 1] == .lineFeed
    index += isCRLF ? 2 : 1
    line += 1
  }

  private mutating func note(_ kind: CSVNote.Kind) {
    let place = kind == .unclosedQuote ? column : nil
    noted[kind, default: CSVNote(kind: kind, line: line, column: place, count: 0)].count += 1
  }
}
