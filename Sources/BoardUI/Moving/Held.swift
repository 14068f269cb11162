import PodChecks
import PodModel

/// Somebody who is marked or picked up, and which of their seats is meant.
public struct Held: Hashable, Sendable {
  public let person: PersonID
  /// nil for somebody without a pod.
  public let from: PodID?

  public init(_ person: PersonID, from: PodID?) {
    self.person = person
    self.from = from
  }

  func mover(keepingSeats: Bool) -> Preview.Mover { Preview.Mover(person, from: from, keepsSeats: keepingSeats) }
}

extension Board {
  /// What is being done with somebody, in a word that stands beside the name; nil for nothing.
  func state(of person: PersonID, in pod: PodID?) -> String? {
    if case .moving(let move) = mode { return move.held.holds(person, from: pod) ? "HELD" : nil }
    return swapping == Held(person, from: pod) ? "SWAP" : nil
  }
}

extension [Held] {
  /// Whether this very seat of somebody, or their place among those without a pod, is among these.
  func holds(_ person: PersonID, from pod: PodID?) -> Bool { contains(Held(person, from: pod)) }
}
