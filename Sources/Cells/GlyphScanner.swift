/// Reads text as the glyphs that are shown for it, in one pass and without allocating.
///
/// It works on scalars: Swift's own clusters follow the Unicode version of the toolchain, terminals and curses go by
/// the width of each scalar.
struct GlyphScanner: Sequence, IteratorProtocol {
  private var scalars: String.UnicodeScalarView.Iterator
  private var pending: Unicode.Scalar?
  private var regionalCount = 0

  /// Whether the glyph read last belongs to the one before it (a spacing vowel sign, the second letter of a flag), so
  /// that text is not cut between them.
  private(set) var joinsPrevious = false

  init(_ text: String) {
    scalars = text.unicodeScalars.makeIterator()
    pending = scalars.next()
  }

  mutating func next() -> Glyph? {
    guard let scalar = pending else { return nil }
    pending = scalars.next()
    joinsPrevious = false
    if scalar.isOrdinary, pending.map({ $0.value < 0x300 || $0.isOrdinary }) ?? true {
      regionalCount = 0
      return Glyph(base: scalar, width: 1)
    }
    let kind = ScalarKind(scalar)
    if kind != .regional { regionalCount = 0 }
    var glyph: Glyph
    switch kind {
    case .spacing(let width):
      glyph = Glyph(base: scalar, width: width)
      joinsPrevious = scalar.value >= 0x903 && scalar.properties.generalCategory == .spacingMark
    case .hyphen:
      glyph = Glyph(base: "-", width: 1)
    case .regional:
      glyph = Glyph(base: ScalarKind.letter(ofRegional: scalar), width: 1)
      joinsPrevious = !regionalCount.isMultiple(of: 2)
      regionalCount += 1
    case .mark, .stripped, .joiner, .modifier, .tag, .replaced:
      glyph = kind == .modifier ? Glyph(base: scalar, width: 2) : Glyph(base: "\u{FFFD}", width: 1)
    }
    absorbMarks(into: &glyph, after: scalar)
    return glyph
  }

  /// Takes what follows the base in the same place: marks, and the rest of an emoji sequence.
  private mutating func absorbMarks(into glyph: inout Glyph, after base: Unicode.Scalar) {
    var marks = 0
    while let scalar = pending, scalar.value > 0x7F {
      switch ScalarKind(scalar) {
      case .mark:
        glyph.add(mark: scalar, index: marks)
        marks = Swift.min(marks + 1, Glyph.markLimit)
      case .stripped:
        break
      case .modifier where base.startsEmoji, .tag where base.startsEmoji:
        break
      case .joiner:
        pending = scalars.next()
        if base.startsEmoji, let joined = pending, joined.startsEmoji { pending = scalars.next() }
        continue
      default:
        return
      }
      pending = scalars.next()
    }
  }
}

extension Unicode.Scalar {
  /// One cell by itself, whatever stands before: most of what is ever shown, told apart without the tables.
  fileprivate var isOrdinary: Bool {
    switch value {
    case 0x20..<0x7F, 0xC0..<0x300, 0x2500..<0x2580: true
    default: false
    }
  }

  /// Whether it can head a sequence of emoji; digits, which are emoji to Unicode, cannot.
  fileprivate var startsEmoji: Bool { value > 0x7F && properties.isEmoji }
}
