import PodModel
import Syntax

/// Finds names by a part of them, whatever their case and accents; what has no plain form is compared as it is.
public struct Matching: Sendable {
  /// How well a name fits; less is better.
  public enum Rank: Int, Comparable, Sendable {
    case whole, start, startOfWord, inside
    /// Every word asked for begins some word of the name.
    case scattered

    public static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  private let query: [UInt8]
  private let words: [[UInt8]]

  public init(_ query: Text) {
    self.query = query.string.trimmed.searchKey
    words = self.query.split(separator: UInt8(ascii: " ")).map(Array.init)
  }

  public var isEmpty: Bool { query.isEmpty }

  /// How the name fits; nil where it does not. An empty query fits everything.
  public func rank(of name: Text) -> Rank? {
    let found = name.string.utf8.withContiguousStorageIfAvailable { bytes -> (isASCII: Bool, rank: Rank?) in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return (false, nil) }
      return (true, rank(in: bytes))
    }
    if let found, found.isASCII { return found.rank }
    return name.string.searchKey.withUnsafeBufferPointer { rank(in: $0) }
  }

  /// The next place from which on there may be a name that fits, among many names one after the other; nil where there is
  /// none any more. The last word is what was typed last, and what fewest have.
  func mayFit(in names: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let part = words.last ?? query
    guard let first = part.first else { return start < names.count ? start : nil }
    var place = start
    while place + part.count <= names.count {
      if names[place] == first, part.indices.allSatisfy({ names[place + $0] == part[$0] }) { return place }
      place += 1
    }
    return nil
  }

  /// How a name fits that may be folded.
  func rank(in name: UnsafeBufferPointer<UInt8>) -> Rank? {
    if let place = Self.best(query, in: name) {
      if place > 0 { return Self.isWordStart(place, in: name) ? .startOfWord : .inside }
      return query.count == name.count ? .whole : .start
    }
    guard words.count > 1 else { return nil }
    let all = words.allSatisfy { word in
      Self.best(word, in: name).map { Self.isWordStart($0, in: name) } ?? false
    }
    return all ? .scattered : nil
  }

  /// Where the part stands: at the start, else at the start of a word, else anywhere.
  private static func best(_ part: [UInt8], in name: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = part.first else { return 0 }
    guard part.count <= name.count else { return nil }
    var inside: Int?
    for place in 0...(name.count - part.count) where name[place].lowered == first {
      guard part.indices.allSatisfy({ name[place + $0].lowered == part[$0] }) else { continue }
      if isWordStart(place, in: name) { return place }
      inside = inside ?? place
    }
    return inside
  }

  private static func isWordStart(_ place: Int, in name: UnsafeBufferPointer<UInt8>) -> Bool {
    place == 0 || !name[place - 1].isOfWord
  }
}

extension Text {
  /// Whether both are the same but for case and accents.
  func isFound(as other: Text) -> Bool { string.searchKey == other.string.searchKey }
}

extension String {
  /// Lower case and without accents where there is such a form, else the letters themselves in lower case.
  var searchKey: [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(utf8.count)
    appendSearchKey(to: &key)
    return key
  }

  func appendSearchKey(to key: inout [UInt8]) {
    let isASCII = utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.allSatisfy({ $0 < 0x80 }) else { return false }
      key.append(contentsOf: bytes.lazy.map(\.lowered))
      return true
    }
    if isASCII == true { return }
    for scalar in unicodeScalars {
      if scalar.isASCII {
        key.append(UInt8(scalar.value).lowered)
      } else {
        let folded = Folding.ascii(Text(String(scalar)))
        if folded.contains(nil) {
          key.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        } else {
          key.append(contentsOf: folded.lazy.compactMap { $0?.lowered })
        }
      }
    }
  }

  /// Without blanks at both ends.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { $0 != " " && $0 != "\t" }),
      let end = scalars.lastIndex(where: { $0 != " " && $0 != "\t" })
    else { return "" }
    return String(scalars[start...end])
  }
}

extension UInt8 {
  fileprivate var lowered: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self + 32 : self
  }

  fileprivate var isOfWord: Bool {
    self >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowered)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
