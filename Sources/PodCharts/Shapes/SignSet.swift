/// Some of the signs.
struct SignSet: Equatable, Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt16 = 0

  init(arrayLiteral signs: Sign...) { for sign in signs { insert(sign) } }

  /// In the order of the legend.
  var all: [Sign] { Sign.allCases.filter(contains) }

  func contains(_ sign: Sign) -> Bool { bits & (1 << sign.rawValue) != 0 }
  mutating func insert(_ sign: Sign) { bits |= 1 << sign.rawValue }
  mutating func formUnion(_ other: SignSet) { bits |= other.bits }
}
