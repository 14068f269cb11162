import Syntax

/// Text of a plan in Markdown.
enum Markdown {
  /// So that it reads as it was written: what Markdown gives a meaning has a backslash before it.
  ///
  /// GitHub makes links of addresses too. Those of the web are broken by a backslash; those with an `@` are looked for
  /// after backslashes and entities are gone, so that only code, where nothing is looked for, keeps them as they are.
  static func escaped(_ text: Text) -> String {
    var bytes = Array(text.inOneLine.utf8)[...]
    bytes = bytes.drop { $0 == UInt8(ascii: " ") }
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    let mayName = bytes.contains(UInt8(ascii: "@"))
    let digits = bytes.startIndex + bytes.prefix(while: \.isDigit).count
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + 8)
    var place = bytes.startIndex
    while place < bytes.endIndex {
      if mayName, place == bytes.startIndex || !bytes[place - 1].isOfAddress {
        let word = bytes[place...].prefix(while: \.isOfAddress)
        if word.count > 1, word.contains(UInt8(ascii: "@")) {
          escaped += [UInt8(ascii: "`")] + word + [UInt8(ascii: "`")]
          place = word.endIndex
          continue
        }
      }
      if hasMeaning(at: place, in: bytes, digits) { escaped.append(UInt8(ascii: "\\")) }
      escaped.append(bytes[place])
      place += 1
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// - Parameter digits: where the digits at the beginning end; its start where there are none.
  private static func hasMeaning(at place: Int, in bytes: ArraySlice<UInt8>, _ digits: Int) -> Bool {
    let rest = bytes[(place + 1)...]
    switch bytes[place] {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="): return place == bytes.startIndex
    case UInt8(ascii: "."):
      return isNumbered(place, bytes, digits) || bytes[..<place].suffix(3).map { $0 | 0x20 } == Array("www".utf8)
    case UInt8(ascii: ")"): return isNumbered(place, bytes, digits)
    case UInt8(ascii: ":"): return rest.starts(with: "//".utf8)
    // An entity.
    case UInt8(ascii: "&"): return rest.first.map { $0 == UInt8(ascii: "#") || $0.isLetter } ?? false
    case let byte: return special.contains(byte)
    }
  }

  /// "1. " at the beginning is the first item of a list.
  private static func isNumbered(_ place: Int, _ bytes: ArraySlice<UInt8>, _ digits: Int) -> Bool {
    place == digits && digits > bytes.startIndex
      && (place + 1 == bytes.endIndex || bytes[place + 1] == UInt8(ascii: " "))
  }

  private static let special = Array("\\`|[]<>*_#~$".utf8)
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  /// What addresses of mail and names after an `@` are made of, where they are made into links.
  fileprivate var isOfAddress: Bool { isDigit || isLetter || "@.+-_/".utf8.contains(self) }
}
