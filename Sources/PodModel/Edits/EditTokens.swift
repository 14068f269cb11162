import Syntax

/// The words of an edit in text.
struct EditTokens {
  enum Token: Hashable {
    case word(Text)
    /// A JSON string: an id where one is equal byte for byte, else a name.
    case quoted(Text)
    /// A JSON list or object.
    case json(JSON)

    var told: String {
      switch self {
      case .word(let text): "\"\(text)\""
      case .quoted(let text): JSON.text(text).inline
      case .json(let json): json.kind
      }
    }
  }

  private var tokens: [Token]
  private var next = 0

  init(_ line: Text) throws(EditRefusal) {
    var rest = Array(line.utf8)[...]
    var tokens: [Token] = []
    while let token = try EditTokens.token(&rest) { tokens.append(token) }
    self.tokens = tokens
  }

  var peek: Token? { next < tokens.count ? tokens[next] : nil }
  var isAtJSON: Bool { if case .json = peek { true } else { false } }
  var isAtEnd: Bool { next >= tokens.count }

  mutating func take() -> Token? {
    defer { next += 1 }
    return peek
  }

  /// The words that come next, up to one of these; the first in any case.
  func words(before ends: Set<Text>) -> [Text] {
    var words: [Text] = []
    for token in tokens[min(next, tokens.count)...] {
      guard case .word(let word) = token, words.isEmpty || !ends.contains(word) else { break }
      words.append(word)
    }
    return words
  }

  /// Puts a token before the next one.
  mutating func putBack(_ token: Token) { tokens.insert(token, at: next) }

  /// Takes a keyword where it is the next word.
  mutating func take(_ keyword: Text) -> Bool {
    guard peek == .word(keyword) else { return false }
    next += 1
    return true
  }

  /// Takes an empty quoted text where it is next.
  mutating func takeNothing() -> Bool {
    guard peek == .quoted("") else { return false }
    next += 1
    return true
  }

  mutating func expect(_ keyword: Text) throws(EditRefusal) {
    guard take(keyword) else {
      throw EditRefusal("Found \(peek?.told ?? "the end of the edit"), expected \"\(keyword)\".")
    }
  }

  private static func token(_ rest: inout ArraySlice<UInt8>) throws(EditRefusal) -> Token? {
    rest = rest.drop { isBlank($0) }
    guard let first = rest.first, first != UInt8(ascii: "#") else { return nil }
    let end: Int
    switch first {
    case UInt8(ascii: "@") where rest.dropFirst().first == UInt8(ascii: "\""): end = rest.startIndex + 1
    case UInt8(ascii: "\""): end = endOfString(rest)
    case UInt8(ascii: "["), UInt8(ascii: "{"): end = endOfBrackets(rest)
    default: end = rest.firstIndex { isBlank($0) } ?? rest.endIndex
    }
    let bytes = Array(rest[rest.startIndex..<end])
    rest = rest[end...]
    guard first == UInt8(ascii: "\"") || first == UInt8(ascii: "[") || first == UInt8(ascii: "{") else {
      return Text(utf8: bytes).map { .word($0) }
    }
    do throws(JSONError) {
      let json = try JSONReader.value(of: bytes, limits: JSONLimits(refusesDuplicateKeys: true))
      if case .text(let text) = json { return .quoted(text) }
      return .json(json)
    } catch {
      throw EditRefusal("A quoted part of the edit cannot be read: \(error.message).")
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }

  private static func endOfString(_ bytes: ArraySlice<UInt8>) -> Int {
    var position = bytes.startIndex + 1
    while position < bytes.endIndex {
      if bytes[position] == UInt8(ascii: "\\") {
        position += 1
      } else if bytes[position] == UInt8(ascii: "\"") {
        return position + 1
      }
      position += 1
    }
    return bytes.endIndex
  }

  private static func endOfBrackets(_ bytes: ArraySlice<UInt8>) -> Int {
    var depth = 0
    var position = bytes.startIndex
    while position < bytes.endIndex {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position = endOfString(bytes[position...])
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return position + 1 }
      default: break
      }
      position += 1
    }
    return bytes.endIndex
  }
}
