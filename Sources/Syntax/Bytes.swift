/// The bytes that the grammars of JSON and CSV name.
extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let blank: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let backslash: UInt8 = 0x5C

  var isDigit: Bool { self &- 0x30 < 10 }

  /// The value of a hexadecimal digit of either case; nil for anything else.
  var hexValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x41 + 10)
    case 0x61...0x66: UInt32(self - 0x61 + 10)
    default: nil
    }
  }
}

/// How many bytes the UTF-8 sequence of one scalar takes at an index: 1 to 4, and 0 where no valid one starts there
/// (Unicode 15, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF).
@inline(__always)
func lengthOfUTF8(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
  let first = bytes[index]
  if first < 0x80 { return 1 }
  let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
  guard length > 0, index + length <= bytes.count else { return 0 }
  let second = bytes[index + 1]
  let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
  let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
  guard second >= lowest, second <= highest else { return 0 }
  for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
  return length
}
