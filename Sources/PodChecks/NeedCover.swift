import PodModel

/// What a pod needs, and who in it has that.
struct NeedCover {
  /// Somebody in the pod; of whom nothing is known has no capabilities.
  struct Member {
    let id: PersonID
    let capabilities: Levels

    func covers(_ need: Levels.Entry) -> Bool { capabilities[need.capability] ?? 0 >= need.level }
  }

  /// What is needed and nobody has; empty where somebody's capabilities are not known, who might have it.
  private(set) var lacks: [Levels.Entry] = []
  /// What agents have and nobody else.
  private(set) var byAgents: [(need: Levels.Entry, agents: [Agent])] = []
  /// What one person alone has, and no agent; empty where somebody's capabilities are not known.
  private(set) var alone: [(need: Levels.Entry, person: PersonID)] = []

  init(of pod: Pod, in scenario: IndexedScenario) {
    let members = pod.people.map { Member(id: $0, capabilities: scenario.plan.people[$0]?.capabilities ?? Levels()) }
    self.init(of: pod, members, in: scenario)
  }

  init(of pod: Pod, _ members: [Member], in scenario: IndexedScenario) {
    guard !pod.needs.isEmpty, !members.contains(where: { $0.capabilities.isEmpty }) else { return }
    for need in pod.needs.entries {
      let first = members.firstIndex { $0.covers(need) }
      // A second one, and agents, are looked for only as far as it matters who else there is.
      if let first, members.count == 1 || members[(first + 1)...].contains(where: { $0.covers(need) }) { continue }
      let helpers = scenario.agents(in: pod.id).filter { $0.capabilities.contains(need.capability) }
      switch (first, helpers.isEmpty) {
      case (nil, false): byAgents.append((need, helpers))
      case (nil, true): lacks.append(need)
      case (let first?, true): alone.append((need, members[first].id))
      case (_?, false): break
      }
    }
  }
}
