import Syntax

/// Rows by columns, with a small cell for each.
struct CrossTable: Equatable, Sendable {
  var columns: [Text]
  var rows: [Row]

  struct Row: Equatable, Sendable {
    var title: Phrase
    var cells: [Cell]
  }

  struct Cell: Equatable, Sendable {
    /// How many people can do it.
    var people: Int
    var hasAgent: Bool
    /// Needed, and nobody can do it as well as asked.
    var isGap: Bool
    /// Needed, and not known to be there or not: nothing is known of what somebody in the pod can do.
    var isUnknown = false

    /// In three cells at most up to 9 people: "2a", "1!", "·", "!", "?".
    var phrase: Phrase {
      let count: Phrase = people > 0 ? [.plain("\(people)")] : []
      if isUnknown { return count + [.sign(.unknown)] }
      if isGap { return count + [.sign(.gap)] }
      if hasAgent { return count + [.sign(.covered)] }
      return count.isEmpty ? [.sign(.nobody)] : count
    }

    /// "2", "2 and agent", "agent", "gap", "1, not at the level asked", "not known"; empty for nobody.
    var words: String {
      if isUnknown { return people > 0 ? "\(people), not known at the level asked" : "not known" }
      return switch (people, hasAgent, isGap) {
      case (0, _, true): "gap"
      case (_, _, true): "\(people), not at the level asked"
      case (0, true, _): "agent"
      case (_, true, _): "\(people) and agent"
      case (0, _, _): ""
      default: "\(people)"
      }
    }
  }
}
