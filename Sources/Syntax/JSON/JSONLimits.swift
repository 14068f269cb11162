/// What a reader refuses though RFC 8259 allows it; each limit is named in the error when it is met.
public struct JSONLimits: Hashable, Sendable {
  /// The longest document, in bytes.
  public var bytes: Int
  /// How many lists and objects may stand in one another. Never over 1,000, so that no document exhausts the stack.
  public var depth: Int {
    didSet { depth = min(depth, 1000) }
  }
  /// The longest text, key or number, in bytes of UTF-8 after escapes are resolved.
  public var strings: Int
  /// RFC 8259 only advises against two equal keys in an object; a plan refuses them, since one of the two would be lost.
  public var refusesDuplicateKeys: Bool

  public init(
    bytes: Int = 1 << 30, depth: Int = 64, strings: Int = 1 << 20, refusesDuplicateKeys: Bool = false
  ) {
    self.bytes = bytes
    self.depth = min(depth, 1000)
    self.strings = strings
    self.refusesDuplicateKeys = refusesDuplicateKeys
  }

  public static let standard = JSONLimits()
}
