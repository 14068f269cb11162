/// Texts and numbers.
extension JSONReader {
  /// Passes over a text, and gives its bytes between the quotes, which are then known to be valid.
  mutating func scanText() throws(JSONError) -> (range: Range<Int>, hasEscapes: Bool) {
    let start = offset + 1
    var surplus = 0
    var index = endOfPlainText(from: start)
    while index < bytes.count, bytes[index] != .quote {
      guard bytes[index] == .backslash else { throw badCharacter(at: index) }
      let escape = try scanEscape(at: index)
      surplus += escape.length - escape.decoded
      index = endOfPlainText(from: index + escape.length)
    }
    guard index < bytes.count else {
      throw error(.cutOff, at: offset, "found a text without an end, expected a closing double quote")
    }
    guard index - start - surplus <= limits.strings else { throw tooLong("a text", at: offset) }
    offset = index + 1
    skipSpace()
    return (start..<index, surplus > 0)
  }

  /// The first byte from here that is not plain text: a quote, a backslash, a control, invalid UTF-8, or the end.
  private func endOfPlainText(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          if byte < 0x20 || byte == .quote || byte == .backslash { return index }
          index += 1
        } else {
          let length = lengthOfUTF8(at: index, in: bytes)
          if length == 0 { return index }
          index += length
        }
      }
      return index
    }
  }

  /// How long an escape is, and how many bytes of UTF-8 it stands for.
  private func scanEscape(at index: Int) throws(JSONError) -> (length: Int, decoded: Int) {
    guard index + 1 < bytes.count else {
      throw error(
        .cutOff, at: index, "found the end of the file in an escape, expected a closing double quote")
    }
    guard bytes[index + 1] == UInt8(ascii: "u") else {
      guard shortEscape(bytes[index + 1]) != nil else {
        throw error(
          .syntax, at: index, "found a backslash before \(name(at: index + 1)), which is no escape of JSON")
      }
      return (2, 1)
    }
    guard let unit = codeUnit(at: index) else {
      throw error(.syntax, at: index, "found an escape \\u without four hexadecimal digits after it")
    }
    guard unit & 0xF800 == 0xD800 else { return (6, unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3) }
    guard unit < 0xDC00, let second = codeUnit(at: index + 6), second & 0xFC00 == 0xDC00 else {
      let half = unit < 0xDC00 ? "first" : "second"
      throw error(
        .syntax, at: index,
        "found the \(half) half of a surrogate pair alone (U+\(hex(unit, digits: 4).uppercased()))")
    }
    return (12, 4)
  }

  /// The four digits of an escape `\uXXXX` that starts here; nil where there is none.
  private func codeUnit(at index: Int) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == .backslash, bytes[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt32 = 0
    for byte in bytes[index + 2..<index + 6] {
      guard let digit = byte.hexValue else { return nil }
      unit = unit << 4 | digit
    }
    return unit
  }

  private func shortEscape(_ letter: UInt8) -> UInt8? {
    switch letter {
    case .quote, .backslash, UInt8(ascii: "/"): letter
    case UInt8(ascii: "n"): .lineFeed
    case UInt8(ascii: "t"): .tab
    case UInt8(ascii: "r"): .carriageReturn
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    default: nil
    }
  }

  /// The UTF-8 of a text that has been scanned.
  func resolvingEscapes(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] == .backslash else {
        result.append(text[index])
        index += 1
        continue
      }
      if let letter = shortEscape(text[index + 1]) {
        result.append(letter)
        index += 2
        continue
      }
      var value = codeUnit(at: index) ?? 0xFFFD
      index += 6
      if value & 0xFC00 == 0xD800, let second = codeUnit(at: index) {
        value = 0x10000 + (value & 0x3FF) << 10 + second & 0x3FF
        index += 6
      }
      if let character = Unicode.Scalar(value).flatMap(UTF8.encode) { result.append(contentsOf: character) }
    }
    return result
  }

  /// Passes over a number.
  mutating func number() throws(JSONError) -> Range<Int> {
    let start = offset
    if bytes[offset] == UInt8(ascii: "-") {
      offset += 1
      guard offset < bytes.count, bytes[offset].isDigit else {
        throw unexpected(expected: "a digit after the minus")
      }
    }
    guard bytes[offset].isDigit else { throw unexpected(expected: "a value") }
    if bytes[offset] == UInt8(ascii: "0") {
      offset += 1
      guard offset == bytes.count || !bytes[offset].isDigit else {
        throw error(
          .syntax, at: start, "found a number that starts with a zero, expected none before other digits")
      }
    } else {
      skipDigits()
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      try digits(expected: "a digit after the decimal point")
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count, bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-") {
        offset += 1
      }
      try digits(expected: "a digit in the exponent")
    }
    let end = offset
    guard end - start <= limits.strings else { throw tooLong("a number", at: start) }
    skipSpace()
    return start..<end
  }

  private mutating func digits(expected: String) throws(JSONError) {
    guard offset < bytes.count, bytes[offset].isDigit else { throw unexpected(expected: expected) }
    skipDigits()
  }

  private mutating func skipDigits() {
    while offset < bytes.count, bytes[offset].isDigit { offset += 1 }
  }
}

/// Errors.
extension JSONReader {
  func error(_ reason: JSONError.Reason, at offset: Int, _ message: String) -> JSONError {
    JSONError(
      reason: reason, offset: offset, position: SourcePosition(offset: offset, in: bytes), message: message)
  }

  /// The error of another token than was expected here.
  func unexpected(_ reason: JSONError.Reason = .syntax, expected: String) -> JSONError {
    if offset == 0, let encoding = foreignEncoding { return error(.syntax, at: 0, encoding) }
    return error(reason, at: offset, "found \(name(at: offset)), expected \(expected)")
  }

  func name(at index: Int) -> String { nameOfToken(at: index, in: bytes) }

  /// RFC 8259, 8.1: UTF-8 without a byte order mark.
  private var foreignEncoding: String? {
    let start = Array(bytes.prefix(3))
    if start == [0xEF, 0xBB, 0xBF] {
      return "found a byte order mark, expected a value; save the file as UTF-8 without a byte order mark"
    }
    if start.count >= 2,
      start.contains(0) || start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF])
    {
      return "found UTF-16 or UTF-32, expected UTF-8; save the file as UTF-8"
    }
    return nil
  }

  private func tooLong(_ what: String, at offset: Int) -> JSONError {
    error(.limit, at: offset, "found \(what) of more than \(limits.strings) bytes, the limit")
  }

  private func badCharacter(at index: Int) -> JSONError {
    if bytes[index] < 0x20 {
      return error(
        .syntax, at: index, "found \(name(at: index)) within a text, expected it to be written as an escape")
    }
    return error(.syntax, at: index, "found \(name(at: index)), expected UTF-8; save the file as UTF-8")
  }
}

/// The keys of one object: searched one by one while they are few, hashed when they are many.
struct KeySet: Sendable {
  private var few: [Text] = []
  private var many: Set<Text> = []

  /// False where the key is there already.
  mutating func insert(_ key: Text) -> Bool {
    guard few.count == 16 else {
      guard !few.contains(key) else { return false }
      few.append(key)
      return true
    }
    if many.isEmpty { many.formUnion(few) }
    return many.insert(key).inserted
  }
}
