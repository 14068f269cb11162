import PodModel

/// What a pod needs, and who in it has that.
struct NeedCover {
  /// What is needed and nobody has; empty where somebody's capabilities are not known, who might have it.
  private(set) var lacks: [Levels.Entry] = []
  /// What agents have and nobody else.
  private(set) var byAgents: [(need: Levels.Entry, agents: [Agent])] = []
  /// What one person alone has, and no agent; empty where somebody's capabilities are not known.
  private(set) var alone: [(need: Levels.Entry, person: PersonID)] = []

  init(of pod: Pod, in scenario: IndexedScenario) {
    guard !pod.needs.isEmpty else { return }
    let members = pod.people.map { (id: $0, capabilities: scenario.plan.people[$0]?.capabilities ?? Levels()) }
    guard !members.contains(where: \.capabilities.isEmpty) else { return }
    let agents = scenario.agents(in: pod.id)
    for need in pod.needs.entries {
      func covers(_ member: (id: PersonID, capabilities: Levels)) -> Bool {
        member.capabilities[need.capability] ?? 0 >= need.level
      }
      let first = members.firstIndex(where: covers)
      // A second one is looked for only as far as it matters who else there is.
      if let first, members[(first + 1)...].contains(where: covers) { continue }
      let helpers = agents.filter { $0.capabilities.contains(need.capability) }
      switch (first, helpers.isEmpty) {
      case (nil, false): byAgents.append((need, helpers))
      case (nil, true): lacks.append(need)
      case (let first?, true) where members.count > 1: alone.append((need, members[first].id))
      default: break
      }
    }
  }
}
