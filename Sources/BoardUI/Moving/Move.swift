import PodModel
import Syntax

/// People in the air: picked up, not yet dropped.
public struct Move: Sendable {
  /// Who is moved together; never empty.
  var held: [Held]
  /// Where the cursor was, for putting back.
  let origin: Focus
  /// What was typed: part of a pod's name, or a pod's number.
  var typed = ""
  /// The share that was typed after `%`; nil while none is being typed.
  var shareTyped: String?
  var target: Target
  /// Whether they keep the seats that they have, and get one more.
  var keepsSeats = false
  /// The three pods that fit best, best first, without those that fit no better than others do.
  let best: [PodID]
  /// Whether the mouse holds them: then letting go drops.
  let isDragged: Bool

  enum Target: Hashable, Sendable {
    case pod(PodID)
    case noPod
    /// Where nobody can be dropped; only the mouse gets there.
    case nowhere
  }

  init(_ held: [Held], origin: Focus, target: Target, best: [PodID], isDragged: Bool = false) {
    self.held = held
    self.origin = origin
    self.target = target
    self.best = best
    self.isDragged = isDragged
  }

  /// nil where nothing or what is no percentage was typed.
  var share: Percent? { shareTyped.flatMap { Int($0) }.flatMap { Percent($0) } }

  func rank(of pod: PodID) -> String? {
    best.firstIndex(of: pod).map { ["BEST", "2nd", "3rd"][$0] }
  }

  /// Whether they all sit in this pod, so that dropping them there changes nothing.
  func isAll(in pod: PodID) -> Bool { held.allSatisfy { $0.from == pod } }
}
