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
      let moved = scenario.podsWithOtherDepth(after: delta)
      guard delta.subject.kind == .pod, delta.renames("name", "importance", "reportsTo") else { return moved }
      // Those below in the same line are held against this pod.
      var leaders = delta.change(of: "reportsTo")?.people ?? []
      if let leader = scenario.pod(at: delta.subject)?.reportsTo { leaders.append(leader) }
      return moved.union(scenario.podSubjects(under: scenario.everybodyBelow(leaders)))
    },
    each: .pod { checked, scenario in
      let pod = checked.pod
      guard let leader = pod.reportsTo else { return [] }
      switch pod.weight {
      case .critical: return deeper(pod, under: leader, scenario).listed
      case .low, .exploratory:
        guard scenario.isAtTop(leader), scenario.leadsLeaders(leader) else { return [] }
        return [
          Finding(
            "buried", at: checked.subject, .watch,
            "\(pod.shownName) is \(pod.weight.rawValue), yet it reports to the very top.", short: "low, at the top")
        ]
      case .high, .medium: return []
      }
    })

  private static func deeper(_ pod: Pod, under leader: PersonID, _ scenario: IndexedScenario) -> Finding? {
    let line = scenario.lineUp(from: leader)
    guard let top = line.last, scenario.manager(of: top) == nil else { return nil }
    for higher in line.dropFirst() {
      guard let other = scenario.pods(under: higher).first(where: { $0.weight.isLess }) else { continue }
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

extension Importance {
  fileprivate var isLess: Bool { self != .critical && self != .high }
}
