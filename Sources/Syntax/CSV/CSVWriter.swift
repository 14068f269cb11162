extension CSV {
  /// Rows as RFC 4180 has them, in UTF-8, with a comma between fields and LF after each row.
  ///
  /// Fields are in quotes where they need to be, and also where another program or this reader might take them for
  /// something else. Rows without fields are left out. The fields are written as they are: see ``guarded(_:)``.
  public static func write(_ rows: [[Text]]) -> [UInt8] {
    var bytes: [UInt8] = []
    for row in rows where !row.isEmpty {
      for (index, field) in row.enumerated() {
        if index > 0 { bytes.append(.comma) }
        append(field, to: &bytes, inQuotes: needsQuotes(field) || row == [""])
      }
      bytes.append(.lineFeed)
    }
    return bytes
  }

  private static func append(_ field: Text, to bytes: inout [UInt8], inQuotes: Bool) {
    guard inQuotes else {
      bytes.append(contentsOf: field.utf8)
      return
    }
    bytes.append(.quote)
    for byte in field.utf8 {
      if byte == .quote { bytes.append(.quote) }
      bytes.append(byte)
    }
    bytes.append(.quote)
  }

  /// RFC 4180 needs it for comma, quote and line ends. Beyond that: other delimiters, which a reader that guesses
  /// might prefer; blanks at the ends, which some trim; and what could start another kind of file.
  private static func needsQuotes(_ field: Text) -> Bool {
    let bytes = field.utf8
    if bytes.first == .blank || bytes.last == .blank || bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return true
    }
    return bytes.contains { byte in
      switch byte {
      case 0..<0x20, 0x7F, .quote, .comma, .backslash: true
      case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: "%"): true
      default: false
      }
    }
  }
}
