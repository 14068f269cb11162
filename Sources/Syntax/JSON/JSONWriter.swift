/// Writes JSON on one line: `{"id": "deepa", "sizes": [3, 5]}`.
///
/// Whatever could act on a terminal or hide in an editor is written as an escape: controls, DEL, C1 controls, line
/// separators, the byte order mark, and invisible characters (general category Cf) but for joiner and non-joiner,
/// which emoji and scripts need. So `cat` of a plan is safe, and a diff shows it.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public static func bytes(of value: JSON) -> [UInt8] {
    var writer = JSONWriter()
    writer.write(value)
    return writer.bytes
  }

  /// A whole value, with nothing after it.
  public mutating func write(_ value: JSON) {
    switch value {
    case .null: write(raw: "null")
    case .flag(let flag): write(raw: flag ? "true" : "false")
    case .number(let digits): bytes.append(contentsOf: digits.utf8)
    case .text(let text): write(text)
    case .list(let elements):
      write(raw: "[")
      for (index, element) in elements.enumerated() {
        if index > 0 { write(raw: ", ") }
        write(element)
      }
      write(raw: "]")
    case .map(let members):
      write(raw: "{")
      for (index, member) in members.enumerated() {
        if index > 0 { write(raw: ", ") }
        write(key: member.key)
        write(member.value)
      }
      write(raw: "}")
    }
  }

  /// A key and the colon after it.
  public mutating func write(key: Text) {
    write(key)
    write(raw: ": ")
  }

  /// What stands between the values: brackets, commas, line ends. Written as it is.
  public mutating func write(raw: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: raw.utf8Start, count: raw.utf8CodeUnitCount))
  }

  /// A text in its quotes.
  public mutating func write(_ text: Text) {
    bytes.append(.quote)
    var string = text.string
    string.withUTF8 { text in
      var start = 0
      var index = 0
      while index < text.count {
        // Nearly all of them are; this is where a save spends its time.
        guard !text[index].isPlain else {
          index += 1
          continue
        }
        let length = lengthToEscape(at: index, in: text)
        guard length > 0 else {
          index += 1
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        appendEscape(text[index..<index + length])
        index += length
        start = index
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
    bytes.append(.quote)
  }

  /// How many bytes from here make a character that is escaped; 0 where they stay.
  @inline(__always)
  private func lengthToEscape(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    switch text[index] {
    case 0..<0x20, .quote, .backslash, 0x7F: 1
    case 0xC2: text[index + 1] < 0xA0 || text[index + 1] == 0xAD ? 2 : 0
    case 0xD8: text[index + 1] == 0x9C ? 2 : 0
    case 0xE1, 0xE2, 0xEF: isInvisible(text[index], text[index + 1], text[index + 2]) ? 3 : 0
    case 0xF0, 0xF3: isInvisible(text[index], text[index + 1], text[index + 2], text[index + 3]) ? 4 : 0
    default: 0
    }
  }

  /// U+180E, 200B, 200E, 200F, 2028 to 202E, 2060 to 206F, FEFF, FFF9 to FFFB.
  private func isInvisible(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xE1, 0xA0, 0x8E), (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xB9...0xBB): true
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xA8...0xAE), (0xE2, 0x81, 0xA0...0xAF): true
    default: false
    }
  }

  /// U+13430 to 1343F, 1BCA0 to 1BCA3, 1D173 to 1D17A, and the tags of E0000 to E00FF, in which text can hide.
  private func isInvisible(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> Bool {
    switch (first, second, third, fourth) {
    case (0xF0, 0x93, 0x90, 0xB0...0xBF), (0xF0, 0x9B, 0xB2, 0xA0...0xA3), (0xF0, 0x9D, 0x85, 0xB3...0xBA): true
    case (0xF3, 0xA0, 0x80...0x83, _): true
    default: false
    }
  }

  private mutating func appendEscape(_ character: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let scalar = String(decoding: character, as: UTF8.self).unicodeScalars.first else { return }
    switch scalar {
    case "\"": write(raw: "\\\"")
    case "\\": write(raw: "\\\\")
    case "\n": write(raw: "\\n")
    case "\t": write(raw: "\\t")
    case "\r": write(raw: "\\r")
    case "\u{8}": write(raw: "\\b")
    case "\u{C}": write(raw: "\\f")
    default:
      for unit in UTF16.encode(scalar).map(Array.init) ?? [] {
        bytes.append(contentsOf: "\\u\(hex(UInt32(unit), digits: 4))".utf8)
      }
    }
  }
}

extension UInt8 {
  /// ASCII that stands in a text as it is.
  @inline(__always)
  fileprivate var isPlain: Bool { self >= 0x20 && self < 0x7F && self != .quote && self != .backslash }
}

extension JSON {
  /// The value as JSON on one line.
  public var inline: String { String(decoding: JSONWriter.bytes(of: self), as: UTF8.self) }
}
