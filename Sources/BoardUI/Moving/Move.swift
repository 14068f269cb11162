import PodModel
import Syntax

/// Somebody in the air: picked up, not yet dropped.
public struct Move: Sendable {
  public let person: PersonID
  /// The pod whose seat is moved; nil for somebody without a pod.
  public let from: PodID?
  /// Where the cursor was, for putting back.
  let origin: Focus
  /// What was typed: part of a pod's name, or a pod's number.
  var typed = ""
  /// The share that was typed after `%`; nil while none is being typed.
  var shareTyped: String?
  var target: Target
  /// The three pods that fit best, best first.
  let best: [PodID]

  enum Target: Hashable, Sendable {
    case pod(PodID)
    case noPod
  }

  /// nil where nothing or what is no percentage was typed.
  var share: Percent? { shareTyped.flatMap { Int($0) }.flatMap { Percent($0) } }

  func rank(of pod: PodID) -> String? {
    best.firstIndex(of: pod).map { ["BEST", "2nd", "3rd"][$0] }
  }
}
