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
      let people = members.filter { $0.capabilities[need.capability] ?? 0 >= need.level }
      let helpers = agents.filter { $0.capabilities.contains(need.capability) }
      switch (people.count, helpers.isEmpty) {
      case (0, false): byAgents.append((need, helpers))
      case (0, true): lacks.append(need)
      case (1, true) where members.count > 1: alone.append((need, people[0].id))
      default: break
      }
    }
  }
}
