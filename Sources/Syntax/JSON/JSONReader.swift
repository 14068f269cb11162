/// A strict pull parser: exactly RFC 8259 in UTF-8, with the limits it is given.
///
/// ```
/// var reader = JSONReader(bytes)
/// try reader.beginMap()
/// while let key = try reader.nextKey() {
///   if key == "people" { people = try reader.value() } else { try reader.skipValue() }
/// }
/// try reader.finish()
/// ```
/// After an error the reader stands at no useful place: read no further.
public struct JSONReader: Sendable {
  let bytes: [UInt8]
  let limits: JSONLimits
  /// The next token: white space after a token is skipped at once.
  public internal(set) var offset = 0
  /// The lists and objects that are open, the innermost last.
  private var levels: [Level] = []
  /// The keys met in each open object; only where duplicates are refused.
  private var keys: [KeySet] = []

  private struct Level {
    let isMap: Bool
    var isFirst = true
  }

  public init(_ bytes: [UInt8], limits: JSONLimits = .standard) {
    self.bytes = bytes
    self.limits = limits
    skipSpace()
  }

  /// A whole document as a tree.
  public static func value(of bytes: [UInt8], limits: JSONLimits = .standard) throws(JSONError) -> JSON {
    var reader = JSONReader(bytes, limits: limits)
    let value = try reader.value()
    try reader.finish()
    return value
  }

  // MARK: Objects and lists

  /// Enters an object; anything else is an error.
  public mutating func beginMap() throws(JSONError) {
    try open(UInt8(ascii: "{"), isMap: true, expected: "an object")
    if limits.refusesDuplicateKeys { keys.append(KeySet()) }
  }

  /// The next key of the object entered last, with the reader at its value; nil once the object has been left.
  public mutating func nextKey() throws(JSONError) -> Text? {
    guard try reachKey() else { return nil }
    let start = offset
    let key = try text()
    if limits.refusesDuplicateKeys, !keys[keys.count - 1].insert(key) {
      throw error(
        .duplicateKey, at: start, "found the key \(JSON.text(key).inline) for the second time in one object")
    }
    try reachValueOfKey()
    return key
  }

  /// Enters a list; anything else is an error.
  public mutating func beginList() throws(JSONError) {
    try open(UInt8(ascii: "["), isMap: false, expected: "a list")
  }

  /// True with the reader at the next value of the list entered last; false once the list has been left.
  public mutating func nextElement() throws(JSONError) -> Bool {
    try advance(past: UInt8(ascii: "]"), isMap: false, expected: "a value", "a comma or the end of the list")
  }

  /// Checks that only white space follows.
  public mutating func finish() throws(JSONError) {
    skipSpace()
    guard offset == bytes.count else {
      throw unexpected(expected: "the end of the file, since the document is complete")
    }
  }

  // MARK: Values

  /// The whole next value.
  public mutating func value() throws(JSONError) -> JSON {
    switch try startOfValue() {
    case UInt8(ascii: "{"):
      var members: [JSON.Member] = []
      try beginMap()
      while let key = try nextKey() { members.append(JSON.Member(key, try value())) }
      return .map(members)
    case UInt8(ascii: "["):
      var elements: [JSON] = []
      try beginList()
      while try nextElement() { elements.append(try value()) }
      return .list(elements)
    case .quote: return .text(try text())
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): return try word()
    default: return .number(Text(String(decoding: bytes[try number()], as: UTF8.self)))
    }
  }

  /// Passes over the next value, as strict as when it is read.
  public mutating func skipValue() throws(JSONError) {
    switch try startOfValue() {
    case UInt8(ascii: "{"):
      try beginMap()
      while try skipKey() { try skipValue() }
    case UInt8(ascii: "["):
      try beginList()
      while try nextElement() { try skipValue() }
    case .quote: _ = try scanText()
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): _ = try word()
    default: _ = try number()
    }
  }

  private mutating func skipKey() throws(JSONError) -> Bool {
    if limits.refusesDuplicateKeys { return try nextKey() != nil }
    guard try reachKey() else { return false }
    _ = try scanText()
    try reachValueOfKey()
    return true
  }

  private mutating func text() throws(JSONError) -> Text {
    let token = try scanText()
    if token.hasEscapes { return Text(String(decoding: resolvingEscapes(bytes[token.range]), as: UTF8.self)) }
    return Text(String(decoding: bytes[token.range], as: UTF8.self))
  }

  private mutating func word() throws(JSONError) -> JSON {
    let words: [(StaticString, JSON)] = [("true", .flag(true)), ("false", .flag(false)), ("null", .null)]
    for (word, value) in words {
      let length = word.utf8CodeUnitCount
      guard bytes.count - offset >= length else { continue }
      guard
        bytes[offset..<offset + length].elementsEqual(
          UnsafeBufferPointer(start: word.utf8Start, count: length))
      else { continue }
      offset += length
      skipSpace()
      return value
    }
    throw unexpected(expected: "a value")
  }

  // MARK: Between the tokens

  private mutating func open(_ bracket: UInt8, isMap: Bool, expected: String) throws(JSONError) {
    guard try startOfValue() == bracket else { throw unexpected(.kind, expected: expected) }
    guard levels.count < limits.depth else {
      throw error(
        .limit, at: offset, "found more than \(limits.depth) lists and objects in one another, the limit")
    }
    levels.append(Level(isMap: isMap))
    offset += 1
    skipSpace()
  }

  private mutating func reachKey() throws(JSONError) -> Bool {
    let found = try advance(
      past: UInt8(ascii: "}"), isMap: true, expected: "a key in double quotes",
      "a comma or the end of the object")
    guard found else {
      if limits.refusesDuplicateKeys { keys.removeLast() }
      return false
    }
    guard offset < bytes.count, bytes[offset] == .quote else {
      throw unexpected(expected: "a key in double quotes")
    }
    return true
  }

  private mutating func reachValueOfKey() throws(JSONError) {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else {
      throw unexpected(expected: "a colon after the key")
    }
    offset += 1
    skipSpace()
  }

  /// Passes the comma before the next entry of the innermost list or object, or leaves it at its closing bracket.
  private mutating func advance(
    past closing: UInt8, isMap: Bool, expected entry: String, _ separator: String
  ) throws(JSONError) -> Bool {
    precondition(levels.last?.isMap == isMap, "the reader is not in such a list or object")
    let level = levels.count - 1
    let next = offset < bytes.count ? bytes[offset] : 0
    if next == closing {
      levels.removeLast()
      offset += 1
      skipSpace()
      return false
    }
    if levels[level].isFirst {
      levels[level].isFirst = false
      guard offset < bytes.count, next != .comma else { throw unexpected(expected: entry) }
      return true
    }
    guard next == .comma else { throw unexpected(expected: separator) }
    offset += 1
    skipSpace()
    guard offset < bytes.count, bytes[offset] != closing else {
      throw unexpected(expected: "\(entry) after the comma")
    }
    return true
  }

  /// The first byte of the value that must stand here.
  private func startOfValue() throws(JSONError) -> UInt8 {
    guard bytes.count <= limits.bytes else {
      throw error(
        .limit, at: 0, "found a file of \(bytes.count) bytes, more than the limit of \(limits.bytes)")
    }
    guard offset < bytes.count else { throw unexpected(expected: "a value") }
    return bytes[offset]
  }

  mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case .blank, .lineFeed, .carriageReturn, .tab: offset += 1
      default: return
      }
    }
  }
}
