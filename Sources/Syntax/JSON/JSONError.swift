/// Why a document cannot be read, and where.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Reason: Hashable, Sendable {
    /// It is not JSON by RFC 8259.
    case syntax
    /// It ends within a text: the rest is missing.
    case cutOff
    /// It is JSON, but of another kind than the caller asked for.
    case kind
    /// It is JSON, but longer or deeper than the reader takes.
    case limit
    /// An object has a key twice, and the limits refuse that.
    case duplicateKey
  }

  public var reason: Reason
  /// Counted in bytes from 0.
  public var offset: Int
  public var position: SourcePosition
  /// What was found and what was expected: "found a comma, expected a value". It holds no control characters,
  /// whatever the document holds.
  public var message: String

  public var line: Int { position.line }
  public var column: Int { position.column }

  public var description: String { "\(position): \(message)" }
}

/// What stands at a place, as a message says it. Only printable ASCII is quoted, so that a document cannot send
/// control characters to a terminal through its error.
func nameOfToken(at index: Int, in bytes: [UInt8]) -> String {
  guard index < bytes.count else { return "the end of the file" }
  switch bytes[index] {
  case UInt8(ascii: "{"): return "an object"
  case UInt8(ascii: "["): return "a list"
  case UInt8(ascii: "}"): return "a closing brace"
  case UInt8(ascii: "]"): return "a closing bracket"
  case .comma: return "a comma"
  case UInt8(ascii: ":"): return "a colon"
  case .quote: return "a text"
  case UInt8(ascii: "'"): return "a single quote"
  case UInt8(ascii: "/"): return "a slash (JSON has no comments)"
  case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return "a number"
  case .lineFeed, .carriageReturn: return "the end of the line"
  case .blank: return "a blank"
  case .tab: return "a tab"
  default: return nameOfCharacter(at: index, in: bytes)
  }
}

private func nameOfCharacter(at index: Int, in bytes: [UInt8]) -> String {
  for word in ["true", "false", "null"] where bytes[index...].starts(with: word.utf8) {
    return word == "null" ? "null" : "true or false"
  }
  let length = bytes.withUnsafeBufferPointer { lengthOfUTF8(at: index, in: $0) }
  guard length > 0,
    let scalar = String(decoding: bytes[index..<index + length], as: UTF8.self).unicodeScalars.first
  else { return "a byte that is not UTF-8 (0x\(hex(UInt32(bytes[index]), digits: 2)))" }
  if scalar == "\u{FEFF}" { return "a byte order mark" }
  let printable = scalar.value > 0x20 && scalar.value < 0x7F
  return printable
    ? "the character \(scalar)" : "the character U+\(hex(scalar.value, digits: 4).uppercased())"
}

/// A number in lower-case hexadecimal digits, with zeros before it where it is shorter.
func hex(_ value: UInt32, digits: Int) -> String {
  let text = String(value, radix: 16)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
