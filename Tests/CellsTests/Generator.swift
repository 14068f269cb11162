/// Random numbers that come again with the same seed (SplitMix64), and text made of what is hard to lay out.
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  private static let pieces = [
    " ", "  ", "a", "word", "Íñiguez", "李明", "👩‍👩‍👧", "👍🏽", "🇩🇪", "1️⃣", "e\u{301}", "\u{301}", "\u{200D}", "\u{FE0F}",
    "\u{200B}", "\u{202E}", "\t", "कि", "กำ", "مرحبا", "\u{1112}\u{1161}", "한", "\u{1F3FB}", "\u{E0067}", "🏴", "\u{AD}",
    "🇩",
    "\u{10FFFF}", "\u{85}", "❤", "-",
  ]

  mutating func text(pieces count: ClosedRange<Int>) -> String {
    (0..<Int.random(in: count, using: &self)).map { _ in
      Int.random(in: 0..<8, using: &self) == 0
        ? String(Character(scalar())) : Self.pieces.randomElement(using: &self) ?? ""
    }.joined()
  }

  private mutating func scalar() -> Unicode.Scalar {
    Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)) ?? "?"
  }
}
