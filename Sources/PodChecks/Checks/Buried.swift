import PodModel

extension Check {
  static let buried = Check(
    name: "buried",
    counted: ("pod at another height than it weighs", "pods at another height than they weigh"),
    summary: "A critical pod deeper than a less important one of the same line; a low one at the very top.",
    reason: "What matters most is to be close to who decides; attention at the top is short.",
    source: "domain.md, Checks; Definitions: depth",
    limits: "Less important is medium, low or exploratory; the very top is depth 1 where other leaders stand below.",
    examples: [
      Example("the critical one is higher", people: "ana ben", pods("low", "critical")),
      Example(
        "the critical one is deeper", people: "ana ben", pods("critical", "medium"),
        finds: ["Growth is critical, yet Search, which is medium, reports higher up the same line."]),
      Example(
        "a low one at the top", people: "ana ben", pods("high", "low"),
        finds: ["Search is low, yet it reports to the very top."]),
    ],
    touched: { delta, scenario in
      let leaders = scenario.peopleWithOtherLines(after: delta) + leadersOfOtherPods(after: delta, scenario)
      return scenario.podSubject(of: delta).union(critical(below: leaders, scenario))
    },
    looksAgainUnderTop: { $0.weight == .low || $0.weight == .exploratory },
    each: .pod { checked, scenario in
      let pod = checked.pod
      guard let leader = pod.reportsTo else { return [] }
      switch pod.weight {
      case .critical: return deeper(pod, under: leader, scenario).listed
      case .low, .exploratory:
        guard scenario.isTopLeader(leader) else { return [] }
        return [
          Finding(
            "buried", at: checked.subject, .watch,
            "\(pod.shownName) is \(pod.weight.rawValue), yet it reports to the very top.", short: "low, at the top")
        ]
      case .high, .medium: return []
      }
    })

  /// The leaders below whom pods are held against another pod than before, or against one of another name.
  private static func leadersOfOtherPods(after delta: Delta, _ scenario: IndexedScenario) -> [PersonID] {
    guard delta.subject.kind == .pod, delta.renames("name", "importance", "reportsTo") else { return [] }
    var leaders = delta.change(of: "reportsTo")?.people ?? []
    guard let pod = scenario.pod(at: delta.subject) else { return leaders }
    if let leader = pod.reportsTo { leaders.append(leader) }
    // What stands before it in the plan is what those below are held against, with it and without.
    return leaders.filter { leader in
      guard let held = less(under: leader, scenario), held.id != pod.id else { return true }
      let pods = scenario.scenario.pods
      return pods.position(of: held.id) ?? 0 > pods.position(of: pod.id) ?? 0
    }
  }

  private static func critical(below leaders: [PersonID], _ scenario: IndexedScenario) -> Set<Subject> {
    scenario.everybodyBelow(leaders).reduce(into: []) { subjects, leader in
      guard scenario.podCount(under: leader) > 0 else { return }
      for pod in scenario.pods(under: leader) where pod.weight == .critical { subjects.insert(.pod(pod.id)) }
    }
  }

  /// The pod of a leader that critical ones below are held against: the first that is less important.
  private static func less(under leader: PersonID, _ scenario: IndexedScenario) -> Pod? {
    scenario.pods(under: leader).first { $0.weight != .critical && $0.weight != .high }
  }

  private static func deeper(_ pod: Pod, under leader: PersonID, _ scenario: IndexedScenario) -> Finding? {
    let line = scenario.lineUp(from: leader)
    guard let top = line.last, scenario.manager(of: top) == nil else { return nil }
    for higher in line.dropFirst() {
      guard let other = less(under: higher, scenario) else { continue }
      return Finding(
        "buried", at: .pod(pod.id), .watch,
        "\(pod.shownName) is critical, yet \(other.shownName), which is \(other.weight.rawValue), "
          + "reports higher up the same line.",
        short: "critical, but deep")
    }
    return nil
  }

  private static func pods(_ deep: String, _ high: String) -> String {
    #"""
    "pods": [{"id": "growth", "name": "Growth", "importance": "\#(deep)", "reportsTo": "ben"},
     {"id": "search", "name": "Search", "importance": "\#(high)", "reportsTo": "ana"}],
    "lines": [{"person": "ben", "reportsTo": "ana"}]
    """#
  }
}
