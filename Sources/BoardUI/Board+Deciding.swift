import PodModel

extension Board {
  /// That an option was decided already, for the first change to it since; nil for any other.
  ///
  /// To be asked before the change is part of the history.
  func remarkOnDecision(before change: Change) -> String? {
    for id in change.deltas.lazy.filter(\.changesOption).compactMap(\.scenario) {
      guard let option = plan.scenarios[id], let day = option.decision.at else { continue }
      let isFirst = !change.decides(id) && !isChangedSinceDecision(id)
      return isFirst ? "\(look.shown(option.shownName)) was decided on \(day)." : nil
    }
    return nil
  }

  private func isChangedSinceDecision(_ id: ScenarioID) -> Bool {
    for step in history.past.reversed() {
      if step.change.decides(id) { return false }
      if step.change.deltas.contains(where: { $0.scenario == id && $0.changesOption }) { return true }
    }
    return false
  }
}

extension Change {
  /// Whether it decides for an option, takes that back, or brings the option.
  fileprivate func decides(_ id: ScenarioID) -> Bool {
    deltas.contains { $0.subject == Subject(.scenario, id) && $0.change(of: "decision.at") != nil }
  }
}

extension Delta {
  /// Whether it changes what was decided: what is said about it, and to whom, does not.
  fileprivate var changesOption: Bool {
    scenario != nil && ![.scenario, .note, .told, .concern].contains(subject.kind)
  }
}
