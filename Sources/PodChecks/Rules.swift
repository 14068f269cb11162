import PodModel
import Syntax

/// The limits that a plan gives in its `rules`; what it does not give, or gives in another form, is as by default.
extension Members {
  /// The least and the most people of a pod: 3 to 5.
  public var podSize: PodSize { self["podSize"].flatMap { try? PodSize(json: $0) } ?? .standard }

  /// How many outcomes a pod keeps in mind at once.
  var mostOutcomes: Int { self["podOutcomes"].flatMap { try? Int(json: $0) } ?? 5 }

  /// Whether `"off": ["pod-size"]` names a check.
  func sets(off check: Text) -> Bool {
    guard case .list(let names) = self["off"] else { return false }
    return names.contains(.text(check))
  }
}

extension Pod {
  /// The least and the most people it is to have: its own size, else what the plan's rules say.
  public func size(by rules: Members) -> PodSize { size ?? rules.podSize }
}
