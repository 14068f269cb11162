/// Reads pasted text up to the sequence that ends it.
struct PasteReader {
  /// Longer text comes in pieces, so that a terminal that never ends it cannot fill the memory.
  static let longestPiece = 1 << 20

  private static let end: [UInt8] = [0x1B] + "[201~".utf8
  private var text: [UInt8] = []

  /// Takes bytes, and gives the text when its end has come, or a piece of it when that grows long; nil where more
  /// is needed. What may be the beginning of the end is left for the next time.
  mutating func read(_ bytes: inout ArraySlice<UInt8>) -> (pasted: String, isLast: Bool)? {
    while let escape = bytes.firstIndex(of: 0x1B) {
      take(&bytes, upTo: escape)
      if bytes.starts(with: Self.end) {
        bytes = bytes.dropFirst(Self.end.count)
        return (piece(isLast: true), true)
      }
      if Self.end.starts(with: bytes) { return nil }
      take(&bytes, upTo: escape + 1)
    }
    take(&bytes, upTo: bytes.endIndex)
    return text.count >= Self.longestPiece ? (piece(isLast: false), false) : nil
  }

  /// The text without its end; nil where there is none.
  mutating func finish(with rest: some Sequence<UInt8>) -> String? {
    text += rest
    return text.isEmpty ? nil : piece(isLast: true)
  }

  private mutating func take(_ bytes: inout ArraySlice<UInt8>, upTo end: Int) {
    text += bytes[..<end]
    bytes = bytes[end...]
  }

  /// What was taken, with LF at line ends. A piece ends before a character that is cut, or a CR whose LF may follow.
  private mutating func piece(isLast: Bool) -> String {
    var end = text.count
    if !isLast {
      let tail = text.suffix(4)
      if text.last == 0x0D {
        end -= 1
      } else if let start = tail.lastIndex(where: { $0 & 0xC0 != 0x80 }), text[start] >= 0xC0 {
        end = start
      }
    }
    defer { text.removeSubrange(..<end) }
    return Self.withLineFeeds(text[..<end])
  }

  private static func withLineFeeds(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D {
        result.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        result.append(byte)
      }
      previous = byte
    }
    return String(decoding: result, as: UTF8.self)
  }
}
