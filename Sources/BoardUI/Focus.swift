import PodModel
import Syntax

/// What the cursor is on; it is kept across changes and undone with them.
public enum Focus: Hashable, Sendable {
  /// Nothing: there is neither a pod nor anybody without one.
  case nothing
  case unplaced(PersonID)
  /// A card, with its title or one of its rows.
  case card(PodID, CardItem?)
  /// A record that has no place on the cards: a leader, an outcome without a pod, the plan itself.
  case elsewhere(Subject)

  public var pod: PodID? {
    if case .card(let pod, _) = self { pod } else { nil }
  }

  var item: CardItem? {
    if case .card(_, let item) = self { item } else { nil }
  }
}

/// Where the cursor was, and in which option: an undo brings it back there.
public struct Place: Hashable, Sendable {
  public let scenario: ScenarioID
  public let focus: Focus
}

/// What can be picked on a card.
public enum CardItem: Hashable, Sendable {
  case seat(SeatID)
  case outcome(OutcomeID)
  case agent(AgentID)
}

/// What the cards show; `z` turns them over.
public enum CardFace: CaseIterable, Sendable {
  case people, outcomes, needs, teams

  var name: String {
    switch self {
    case .people: "people"
    case .outcomes: "outcomes and agents"
    case .needs: "what each pod needs and who covers it"
    case .teams: "teams of today"
    }
  }

  var next: CardFace {
    let all = CardFace.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
