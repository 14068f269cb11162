extension CSV {
  /// The rows of a file, whatever encoding, delimiter and line ends it has. Fields are as they stand in it, with
  /// their blanks; blank lines are left out. Throws where it is no CSV, or more than the limits.
  public static func read(_ file: [UInt8], limits: CSVLimits = .standard) throws(CSVError) -> CSVTable {
    if let message = refusal(of: file, limits) { throw CSVError(line: 1, column: 1, message: message) }
    let text = DecodedText(file)
    if let message = refusal(ofText: text.bytes) { throw CSVError(line: 1, column: 1, message: message) }
    var dialect = Dialect(encoding: text.encoding)
    var start = 0
    if let (delimiter, end) = separatorLine(text.bytes) {
      dialect.delimiter = delimiter
      start = end
    } else {
      dialect.delimiter = likelyDelimiter(text.bytes)
    }
    var parser = CSVParser(text.bytes, start: start, dialect, limits)
    parser.readRows()
    if parser.sawBackslashQuote {
      dialect.quoteEscape = .backslash
      parser = CSVParser(text.bytes, start: start, dialect, limits)
      parser.readRows()
    }
    if let refusal = parser.refusal { throw refusal }
    return CSVTable(dialect: dialect, rows: parser.rows, notes: text.notes + parser.notes)
  }

  // MARK: What is no CSV

  private static func refusal(of file: [UInt8], _ limits: CSVLimits) -> String? {
    if file.count > limits.bytes {
      return "The file has \(file.count) bytes, more than the limit of \(limits.bytes). Split it into several files."
    }
    let start = Array(file.prefix(8))
    if start.starts(with: [0x50, 0x4B, 3, 4]) {
      return "This is an Excel or other spreadsheet file (a zip archive), not CSV. " + saveAsCSV
    }
    if start == [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] {
      return "This is an old Excel file (xls), not CSV. " + saveAsCSV
    }
    if start.starts(with: "%PDF-".utf8) {
      return "This is a PDF, not CSV. Export the people as CSV from the system that made it."
    }
    return nil
  }

  private static func refusal(ofText text: [UInt8]) -> String? {
    let content = text.drop { $0 == .blank || $0 == .tab || $0 == .lineFeed || $0 == .carriageReturn }
    if content.isEmpty {
      return "The file is empty. Expected rows with names: export it again from the system that it came from."
    }
    let start = String(decoding: content.prefix(14), as: UTF8.self).lowercased()
    if ["<html", "<!doctype html", "<table", "<?xml"].contains(where: start.hasPrefix) {
      return "This is a web page or XML that is named CSV. Open it in the spreadsheet. " + saveAsCSV
    }
    return nil
  }

  private static let saveAsCSV =
    "Save it as CSV from the spreadsheet (in Excel: Save As, CSV UTF-8) and import that."

  // MARK: The delimiter

  /// A first line `sep=;` as Excel has it: the delimiter, and where the next line starts.
  private static func separatorLine(_ text: [UInt8]) -> (delimiter: UInt8, end: Int)? {
    guard text.count >= 5, text[4] > .blank || text[4] == .tab, text[4] < 0x7F, text[4] != .quote else {
      return nil
    }
    guard zip(text, "sep=".utf8).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) else { return nil }
    if text.count == 5 || text[5] == .lineFeed { return (text[4], min(6, text.count)) }
    guard text[5] == .carriageReturn else { return nil }
    return (text[4], text.count > 6 && text[6] == .lineFeed ? 7 : 6)
  }

  /// The delimiter by which most of the first rows have the same number of fields, with every quote in its place;
  /// of equals, the one that makes more fields. A comma where nothing delimits.
  private static func likelyDelimiter(_ text: [UInt8]) -> UInt8 {
    var best = (delimiter: UInt8.comma, score: (0.0, 0))
    let sample = Array(text.prefix(1 << 17))
    for delimiter in [.comma, UInt8(ascii: ";"), .tab, UInt8(ascii: "|")] {
      var parser = CSVParser(sample, start: 0, Dialect(delimiter: delimiter), .none)
      parser.readRows(limit: 200)
      let score = consistency(parser)
      if score > best.score { best = (delimiter, score) }
    }
    return best.delimiter
  }

  /// The commonest number of fields above one, after the share of rows that have it and are clean.
  private static func consistency(_ parser: CSVParser) -> (Double, Int) {
    let counts = parser.rows.map(\.fields.count).filter { $0 > 1 }
    let times = Dictionary(grouping: counts, by: \.self).mapValues(\.count)
    let commonest = times.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let commonest = commonest?.key else { return (0, 0) }
    return (Double(parser.cleanCounts.count { $0 == commonest }) / Double(parser.rows.count), commonest)
  }
}
