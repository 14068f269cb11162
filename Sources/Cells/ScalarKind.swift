/// What becomes of a scalar on the screen.
enum ScalarKind: Equatable {
  /// A glyph of its own, of so many cells.
  case spacing(Int)
  /// A soft hyphen, which terminals show or swallow as they like: shown as a hyphen.
  case hyphen
  /// Shown on the glyph before it.
  case mark
  /// Not shown: variation selectors, the enclosing keycap, the non-joiner. Terminals disagree on their width.
  case stripped
  /// The zero-width joiner: not shown, nor is the emoji after it.
  case joiner
  /// The colour of a skin: not shown after an emoji, else a glyph of its own.
  case modifier
  /// The letters of a region's flag: not shown after an emoji, else replaced.
  case tag
  /// Half a flag: shown as its letter.
  case regional
  /// Would move the cursor, turn the line around, or vanish: shown as U+FFFD.
  case replaced

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x7F {
      self = value < 0x20 ? .replaced : .spacing(1)
    } else if let special = Self.special(value) {
      self = special
    } else {
      let entry = WidthTable.entry(of: scalar)
      self = entry == WidthTable.unprintable ? .replaced : entry == 0 ? .mark : .spacing(entry)
    }
  }

  static func letter(ofRegional scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value &- 0x1F1E6 &+ 0x41))
  }

  /// What policy, not the width table, decides.
  private static func special(_ value: UInt32) -> ScalarKind? {
    switch value {
    case 0xAD: .hyphen
    case 0x200C, 0x20E3, 0xFE00...0xFE0F, 0xE0100...0xE01EF: .stripped
    case 0x200D: .joiner
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .replaced  // bidi controls
    case 0x180E, 0x200B, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB: .replaced  // unseen
    case 0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: .replaced  // layout of scripts and music
    case 0x1F1E6...0x1F1FF: .regional
    case 0x1F3FB...0x1F3FF: .modifier
    case 0xE0020...0xE007F: .tag
    case 0xE0000...0xE001F, 0xE0080...0xE00FF: .replaced
    default: nil
    }
  }
}
