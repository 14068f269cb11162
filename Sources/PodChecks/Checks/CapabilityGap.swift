import PodModel
import Syntax

extension Check {
  static let capabilityGap = Check(
    name: "capability-gap",
    counted: ("pod that lacks what it needs", "pods that lack what they need"),
    summary: "A capability that a pod needs and nobody in it has at the level asked; one that only an agent has.",
    reason: "A pod without what it needs waits for others.",
    source: "domain.md, Checks: unknown is never a gap",
    limits: "The pod's \"needs\"; no gap where the capabilities of somebody in the pod are not known.",
    examples: [
      Example("all is covered", peopleAs: ana(#"{"sales": 3}"#), pod(#""needs": {"sales": 3}"#)),
      Example(
        "unknown is no gap", peopleAs: ana("{}") + #", {"id": "ben", "name": "Ben", "capabilities": {"law": 2}}"#,
        pod(#""needs": {"sales": 3}"#)),
      Example(
        "a level too low", peopleAs: ana(#"{"sales": 2}"#), pod(#""needs": {"sales": 3}"#),
        finds: ["Nobody in Growth has sales as it is needed."]),
      Example(
        "a critical pod", peopleAs: ana(#"{"law": 5}"#),
        pod(#""importance": "critical", "needs": {"sales": 3, "data": 2}"#),
        finds: ["Nobody in Growth, which is critical, has sales or data as they are needed."]),
      Example(
        "an agent counts, and is said", peopleAs: ana(#"{"law": 5}"#),
        pod(#""needs": {"sales": 3}"#) + #", "agents": [{"id": "x", "name": "Xa", "capabilities": ["sales"], "#
          + #""pods": ["growth"]}]"#,
        finds: ["In Growth only an agent, Xa, has sales."]),
      Example(
        "nobody's are known", people: "ana", pod(#""needs": {"sales": 3}"#),
        finds: ["Nobody's capabilities are known, so that no pod can be held against what it needs."]),
    ],
    elsewhere: { scenario, _ in [scenario.whole] },
    touched: { delta, scenario in
      let pods = scenario.podsWithOtherMembers(after: delta)
      let isAboutAll =
        delta.subject.kind == .person && delta.renames("capabilities")
        || delta.subject.kind == .pod && delta.renames("needs")
      return isAboutAll ? pods.union([scenario.whole]) : pods
    },
    each: .pod { checked, scenario in
      guard !checked.pod.needs.isEmpty, checked.pod.hasPeople else { return [] }
      return gap(checked.pod, checked.cover).listed + byAgents(checked.pod, checked.cover).listed
    },
    look: { subject, scenario, _ in subject == scenario.whole ? unknown(scenario) : [] },
    mends: { finding, scenario in
      guard let pod = scenario.pod(at: finding.subject) else { return [] }
      let lacks = NeedCover(of: pod, in: scenario).lacks
      return scenario.bestWithoutPod(Mend.most, for: pod) { person in
        lacks.contains { person.capabilities[$0.capability] ?? 0 >= $0.level }
      }.map { Mend.put($0, into: pod, in: scenario) }
    })

  private static func unknown(_ scenario: IndexedScenario) -> [Finding] {
    guard !scenario.plan.people.contains(where: { !$0.capabilities.isEmpty }),
      scenario.scenario.pods.contains(where: { !$0.needs.isEmpty }), !scenario.plan.people.isEmpty
    else { return [] }
    return [
      Finding(
        "capability-gap", at: scenario.whole, .watch,
        "Nobody's capabilities are known, so that no pod can be held against what it needs.",
        short: "capabilities unknown")
    ]
  }

  private static func gap(_ pod: Pod, _ cover: NeedCover) -> Finding? {
    let lacks = cover.lacks
    guard !lacks.isEmpty else { return nil }
    let isCritical = pod.weight == .critical
    // Levels are never told: beside a name they would read as a rating.
    let told = lacks.map(\.capability.string)
    let list = told.dropLast().joined(separator: ", ") + (told.count > 1 ? " or " : "") + (told.last ?? "")
    return Finding(
      "capability-gap", at: .pod(pod.id), isCritical ? .broken : .watch,
      "Nobody in \(pod.shownName)\(isCritical ? ", which is critical," : "") has \(list) as \(lacks.asNeeded).",
      short: "no " + lacks[0].capability.string + (lacks.count > 1 ? " +\(lacks.count - 1)" : ""),
      mended: "\(pod.shownName) has all that it needs now.")
  }

  private static func byAgents(_ pod: Pod, _ cover: NeedCover) -> Finding? {
    guard !cover.byAgents.isEmpty else { return nil }
    let told = cover.byAgents.map { need, agents in
      let names = agents.map(\.shownName.string).told
      return agents.count == 1
        ? "only an agent, \(names), has \(need.capability)" : "only agents, \(names), have \(need.capability)"
    }
    return Finding(
      "capability-gap", at: .pod(pod.id), .watch, "In \(pod.shownName) \(told.told).", short: "only by an agent")
  }

  private static func ana(_ capabilities: String) -> String {
    #"{"id": "ana", "name": "Ana", "capabilities": \#(capabilities)}"#
  }

  private static func pod(_ fields: String) -> String {
    #""pods": [{"id": "growth", "name": "Growth", \#(fields), "seats": [{"person": "ana"}]}]"#
  }
}
