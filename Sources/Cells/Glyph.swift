/// The text of one place on the screen: a spacing scalar and at most four combining marks, one or two cells wide.
///
/// Four is what curses keeps in a cell. All is packed into 16 bytes, so that canvases are copied and compared as
/// plain memory, and by scalars, never by canonical equivalence.
public struct Glyph: Hashable, Sendable {
  /// Base, first and second mark, 21 bits each.
  private var low: UInt64
  /// Third and fourth mark, 21 bits each, then the width.
  private var high: UInt64

  private static let scalarBits: UInt64 = 21
  private static let scalarMask: UInt64 = (1 << 21) - 1
  private static let widthShift: UInt64 = 42
  /// More marks than this on one base are not shown.
  static let markLimit = 4

  public static let blank = Glyph(base: " ", width: 1)
  /// The second cell of a wide glyph.
  static let tail = Glyph(base: "\0", width: 0)

  init(base: Unicode.Scalar, width: Int) {
    low = UInt64(base.value)
    high = UInt64(width) << Self.widthShift
  }

  /// How many cells it takes: 1 or 2.
  public var width: Int { Int(high >> Self.widthShift) }

  public var base: Unicode.Scalar { Self.scalar(low & Self.scalarMask) }

  /// The base and its marks.
  public var text: String {
    if low <= Self.scalarMask { return low == 0 ? "" : String(Character(base)) }
    var text = String.UnicodeScalarView()
    forEachScalar { text.append($0) }
    return String(text)
  }

  /// Calls `body` with the base, then with each mark.
  public func forEachScalar(_ body: (Unicode.Scalar) -> Void) {
    var rest = low
    while rest != 0 {
      body(Self.scalar(rest & Self.scalarMask))
      rest >>= Self.scalarBits
    }
    rest = high & ((1 << Self.widthShift) - 1)
    while rest != 0 {
      body(Self.scalar(rest & Self.scalarMask))
      rest >>= Self.scalarBits
    }
  }

  /// Puts a mark on it, as number `index` from 0; marks beyond the limit are left out.
  mutating func add(mark: Unicode.Scalar, index: Int) {
    let shift = Self.scalarBits * UInt64(index < 2 ? index + 1 : index - 2)
    if index < 2 {
      low |= UInt64(mark.value) << shift
    } else if index < Self.markLimit {
      high |= UInt64(mark.value) << shift
    }
  }

  private static func scalar(_ value: UInt64) -> Unicode.Scalar {
    Unicode.Scalar(UInt32(truncatingIfNeeded: value)) ?? "\u{FFFD}"
  }
}
