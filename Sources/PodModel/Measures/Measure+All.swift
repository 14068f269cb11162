extension Measure {
  /// In the order in which they are told.
  public static let all: [Measure] = [
    people, vacantPosts, inPod, onBench, stay, leave,
    pods, podSizes, openSeats,
    leaders, formerLeaders, spans, layers, podsAtTop, dottedLines,
    moves, newManagers, dissolvedTeams, links,
    outcomes, loops, durations,
    capabilitiesOfOnePod, capabilitiesOfOnePerson,
    agents, workWithAI,
  ]
}
