import Syntax

/// What a limit in the plan's rules looks like. A check takes its default where a limit does not fit, and nobody would
/// notice; so it is refused, in a file as in an edit.
public enum RuleShape: Sendable {
  case whole, two, size, names

  /// Rules that podboard does not know may be anything.
  public static let all: [Text: RuleShape] = [
    "podSize": .size, "leaderSpan": .two, "timeZones": .two, "podOutcomes": .whole, "sliver": .whole,
    "podsEach": .whole, "layers": .whole, "waits": .whole, "off": .names,
  ]

  var expected: String {
    switch self {
    case .whole: "a whole number from 0 to 1000000"
    case .two: "two whole numbers from 0 to 1000000, such as [4, 2]"
    case .size: "the least and the most people, such as [3, 5], or one of \(RuleShape.sizes.joined(separator: ", "))"
    case .names: "a list of the names of checks"
    }
  }

  func fits(_ value: JSON) -> Bool {
    switch (self, value) {
    case (.whole, _): RuleShape.isLimit(value)
    case (.two, .list(let limits)): limits.count == 2 && limits.allSatisfy(RuleShape.isLimit)
    case (.size, .text(let name)): RuleShape.sizes.contains { Text($0) == name }
    case (.size, _): (try? PodSize(json: value)) != nil
    case (.names, .list(let names)): names.allSatisfy { if case .text = $0 { true } else { false } }
    default: false
    }
  }

  /// What a limit may be.
  public static let limits = 0...1_000_000

  /// The sizes that have names.
  public static let sizes = ["pods", "team-topologies", "two-pizza"]

  /// The names of all checks, which live in a module above this one; a test holds the two lists together.
  public static let checks: [Text] = [
    "pod-lead", "pod-size", "pod-outcome", "pod-line", "direct-reason", "open-seat", "no-pod", "former-leader",
    "allocation", "sliver", "pairs", "clash", "out-of-scope", "line-integrity", "leader-span", "layers", "buried",
    "outcome-accountable", "outcome-measurable", "adoption-outcome", "agent-owner", "capability-gap", "single-expert",
    "time-zones", "waits", "home-team", "lost-remark",
  ]

  private static func isLimit(_ value: JSON) -> Bool {
    (try? Int(json: value)).map { limits.contains($0) } ?? false
  }
}

extension Members {
  /// Throws for the first of the rules that no check could take.
  func refuseUnfitRules() throws(FieldRefusal) {
    for rule in members {
      guard let shape = RuleShape.all[rule.key] else { continue }
      guard shape.fits(rule.value) else {
        throw FieldRefusal(found: rule.value.told, expected: shape.expected).below(.key(rule.key))
      }
      if case (.names, .list(let names)) = (shape, rule.value) {
        do { try refuseUnknownChecks(names) } catch { throw error.below(.key(rule.key)) }
      }
    }
  }

  private func refuseUnknownChecks(_ names: [JSON]) throws(FieldRefusal) {
    for case (let index, .text(let name)) in names.enumerated() where !RuleShape.checks.contains(name) {
      let nearest = name.nearest(among: RuleShape.checks).map { " such as \"\($0)\"" } ?? ""
      throw FieldRefusal(found: "\"\(name)\"", expected: "the name of a check\(nearest)").below(.index(index))
    }
  }

  /// The rules that no check knows, each with the one that was probably meant; they are kept as they are.
  public var unknownRules: [(name: Text, nearest: Text?)] {
    members.map(\.key).filter { RuleShape.all[$0] == nil }.map { ($0, $0.nearest(among: RuleShape.all.keys.sorted())) }
  }
}
