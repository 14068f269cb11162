import PodChecks
import PodModel

/// How well people would fit into the pods of a large plan, to be worked out on another thread before anybody is picked
/// up: nobody is to wait for it then.
public struct FitsOrder: Sendable {
  private let content: IndexedScenario
  private let changes: Int

  init(_ content: IndexedScenario, changes: Int) {
    self.content = content
    self.changes = changes
  }

  /// On any thread, since it takes its time.
  public func workOut() -> Message {
    .fits(WorkedOutFits(fits: PodFits(of: content), scenario: content.scenario.id, changes: changes))
  }
}

/// What came of it, with what it was worked out from.
public struct WorkedOutFits: Hashable, Sendable {
  let fits: PodFits
  let scenario: ScenarioID
  let changes: Int

  /// By what it was worked out from: the rest follows from that.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(scenario)
    hasher.combine(changes)
  }
}

extension Board {
  /// With fewer pods it is done at once when it is needed.
  private static var fewestPods: Int { 1000 }

  /// What is to be worked out now, each thing once; nil where nothing is.
  public mutating func orderFits() -> FitsOrder? {
    guard fits == nil, !areFitsOrdered, pods.count >= Self.fewestPods, let content else { return nil }
    areFitsOrdered = true
    return FitsOrder(content, changes: changes)
  }

  /// What was worked out from another plan or option than the one on the board is of no use: it is ordered anew.
  mutating func take(_ workedOut: WorkedOutFits) {
    areFitsOrdered = false
    guard fits == nil, workedOut.changes == changes, workedOut.scenario == scenario else { return }
    fits = workedOut.fits
  }
}
