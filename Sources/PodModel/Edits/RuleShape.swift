import Syntax

/// What a limit in the plan's rules looks like. A check takes its default where a limit does not fit, and nobody would
/// notice; so an edit refuses it.
enum RuleShape {
  case whole, two, size, names

  /// Rules that podboard does not know may be anything.
  static let all: [Text: RuleShape] = [
    "podSize": .size, "leaderSpan": .two, "timeZones": .two, "podOutcomes": .whole, "sliver": .whole,
    "podsEach": .whole,
    "layers": .whole, "waits": .whole, "off": .names,
  ]

  var expected: String {
    switch self {
    case .whole: "a whole number from 0 to 1000000"
    case .two: "two whole numbers from 0 to 1000000, such as [4, 2]"
    case .size: "the least and the most people, such as [3, 5], or the name of a size"
    case .names: "a list of the names of checks"
    }
  }

  func fits(_ value: JSON) -> Bool {
    switch (self, value) {
    case (.whole, _): RuleShape.isLimit(value)
    case (.two, .list(let limits)): limits.count == 2 && limits.allSatisfy(RuleShape.isLimit)
    case (.size, .text(let name)): RuleShape.sizes.contains(name)
    case (.size, _): (try? PodSize(json: value)) != nil
    case (.names, .list(let names)): names.allSatisfy { if case .text = $0 { true } else { false } }
    default: false
    }
  }

  /// The sizes that have names.
  static let sizes: Set<Text> = ["pods", "team-topologies", "two-pizza"]

  private static func isLimit(_ value: JSON) -> Bool {
    (try? Int(json: value)).map { (0...1_000_000).contains($0) } ?? false
  }
}

extension JSON {
  /// Throws for the first of the rules that no check could take.
  func refuseUnfitRules() throws(EditRefusal) {
    guard case .map(let rules) = self else { return }
    for rule in rules {
      guard let shape = RuleShape.all[rule.key], !shape.fits(rule.value) else { continue }
      throw EditRefusal("The rule \(rule.key) is \(rule.value.inline); it must be \(shape.expected).")
    }
  }
}
