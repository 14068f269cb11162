import PodModel
import Syntax

/// The limits that a plan gives in its `rules`; what it does not give, or gives in another form, is as by default.
extension Members {
  /// The least and the most people of a pod: 3 to 5. Given as two numbers, or as the name of a preset.
  public var podSize: PodSize {
    guard let rule = self["podSize"] else { return .standard }
    if case .text(let name) = rule { return PodSize.presets.first { $0.name == name }?.size ?? .standard }
    return (try? PodSize(json: rule)) ?? .standard
  }

  /// How many outcomes a pod keeps in mind at once.
  var mostOutcomes: Int { whole("podOutcomes") ?? 5 }
  /// The smallest share that is worth a seat, in thousandths of a percent.
  var leastShare: Int { (whole("sliver") ?? 20) * 1000 }
  /// In how many pods somebody can be at once.
  var mostPodsEach: Int { whole("podsEach") ?? 2 }
  /// How many layers there may be.
  var mostLayers: Int { whole("layers") ?? 8 }
  /// For how many others a pod can wait.
  var mostWaits: Int { whole("waits") ?? 2 }
  /// The span that is worth a look above, and the one that is too much.
  var leaderSpan: (watch: Int, most: Int) { two("leaderSpan") ?? (10, 16) }
  /// The common hours a day that are worth a look below, and those that are too few.
  var commonHours: (watch: Int, least: Int) { two("timeZones") ?? (4, 2) }

  /// Whether `"off": ["pod-size"]` names a check.
  func sets(off check: Text) -> Bool {
    guard case .list(let names) = self["off"] else { return false }
    return names.contains(.text(check))
  }

  private func whole(_ key: Text) -> Int? { self[key].flatMap(Members.limit) }

  private func two(_ key: Text) -> (Int, Int)? {
    guard case .list(let limits) = self[key], limits.count == 2, let first = Members.limit(limits[0]),
      let second = Members.limit(limits[1])
    else { return nil }
    return (first, second)
  }

  private static func limit(_ json: JSON) -> Int? {
    (try? Int(json: json)).flatMap { RuleShape.limits.contains($0) ? $0 : nil }
  }
}

extension PodSize {
  /// Sizes by name, for `"podSize": "two-pizza"`.
  static let presets: [(name: Text, size: PodSize)] = [
    ("pods", .standard), ("team-topologies", PodSize(least: 5, most: 9)), ("two-pizza", PodSize(least: 1, most: 10)),
  ]
}

extension Pod {
  /// The least and the most people it is to have: its own size, else what the plan's rules say.
  public func size(by rules: Members) -> PodSize { size ?? rules.podSize }
}
