/// SplitMix64: the same numbers for the same seed, everywhere.
///
/// Seeds that follow each other must not be steps of the generator apart, or their numbers are the same ones shifted.
public struct RandomNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = RandomNumbers.mixed(seed) }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return RandomNumbers.mixed(state)
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True once in so many times.
  public mutating func once(in times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }

  /// Any of the elements; the first of two lists that has some.
  public mutating func pick<Element>(_ elements: [Element], else other: Element) -> Element {
    elements.randomElement(using: &self) ?? other
  }
}
