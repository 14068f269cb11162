import Syntax

extension Check {
  /// All checks, in the order in which findings are listed; so a new pod says "to do: lead, people, outcome, line".
  public static let all: [Check] = [
    .podLead, .podSize, .podOutcome, .podLine, .directReason, .openSeat, .noPod, .formerLeader, .allocation, .sliver,
    .pairs, .clash, .outOfScope, .lineIntegrity, .leaderSpan, .layers, .buried, .outcomeAccountable,
    .outcomeMeasurable, .adoptionOutcome, .agentOwner, .capabilityGap, .singleExpert, .timeZones, .waits,
    .homeTeam, .lostRemark,
  ]

  public static func named(_ name: Text) -> Check? { all.first { $0.name == name } }
}
