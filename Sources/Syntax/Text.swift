/// Text that is compared, ordered and hashed by its UTF-8 bytes.
///
/// Swift's `String` compares by canonical equivalence: it takes a name in NFC for the same name in NFD, so that a
/// change from one to the other is lost, two ids become one, and hostile runs of combining marks take seconds.
public struct Text: Hashable, Comparable, Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
  public let string: String

  public init(_ string: some StringProtocol) {
    var native = String(string)
    native.makeContiguousUTF8()
    self.string = native
  }

  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The text of UTF-8 bytes; nil where they are not valid UTF-8.
  public init?(utf8 bytes: some Collection<UInt8>) {
    guard let string = String(validating: bytes, as: UTF8.self) else { return nil }
    self.string = string
  }

  public var isEmpty: Bool { string.isEmpty }
  public var utf8: String.UTF8View { string.utf8 }
  public var description: String { string }

  public static func == (left: Text, right: Text) -> Bool {
    left.withBytes { left in
      right.withBytes { right in UnsafeRawBufferPointer(left).holdsSame(as: UnsafeRawBufferPointer(right)) }
    }
  }

  public static func < (left: Text, right: Text) -> Bool {
    left.withBytes { left in
      right.withBytes { right in left.lexicographicallyPrecedes(right) }
    }
  }

  public func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }

  private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = string.utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(string.utf8).withUnsafeBufferPointer(body)
  }
}

extension UnsafeRawBufferPointer {
  /// Compares eight bytes at a time: ids are compared more often than anything else.
  fileprivate func holdsSame(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    var offset = 0
    while offset + 8 <= count {
      guard
        loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          == other.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      else { return false }
      offset += 8
    }
    while offset < count {
      guard self[offset] == other[offset] else { return false }
      offset += 1
    }
    return true
  }
}
