import Syntax

extension Check {
  /// All checks, in the order in which findings are listed; so a new pod says "to do: lead, people, outcome, line".
  public static let all: [Check] = [
    .podLead, .podSize, .podOutcome, .podLine, .noPod, .allocation, .lineIntegrity,
  ]

  public static func named(_ name: Text) -> Check? { all.first { $0.name == name } }
}
