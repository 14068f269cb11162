import PodModel
import Syntax

extension Check {
  static let agentOwner = Check(
    name: "agent-owner",
    counted: ("agent without an owner here", "agents without an owner here"),
    summary: "An agent that nobody in scope owns.",
    reason: "What an agent does, a person answers for.",
    source: "domain.md, Checks",
    limits: "None.",
    examples: [
      Example("owned", people: "ana", #""agents": [{"id": "x", "name": "Ledgerly", "owner": "ana"}]"#),
      Example(
        "nobody owns it", people: "ana", #""agents": [{"id": "x", "name": "Ledgerly"}]"#,
        finds: ["Nobody owns the agent Ledgerly."]),
      Example(
        "its owner leaves", people: "ana",
        #""agents": [{"id": "x", "name": "Ledgerly", "owner": "ana"}], "placements": [{"person": "ana", "is": "leaves"}]"#,
        finds: ["Ana, who owns the agent Ledgerly, leaves."]),
      Example(
        "its owner stays out of it", people: "ana",
        #""agents": [{"id": "x", "name": "Q", "kind": "tool", "owner": "ana"}], "#
          + #""placements": [{"person": "ana", "is": "stays"}]"#,
        finds: ["Ana, who owns the tool Q, is out of scope."]),
    ],
    touched: { delta, scenario in
      switch delta.subject.kind {
      case .agent: return [delta.subject]
      case .placement: break
      case .person: if !delta.renames("name", "title", "vacant") { return [] }
      default: return []
      }
      return scenario.referrers(of: .person(PersonID(delta.subject.id)), .agent)
    },
    each: .agent { agent, scenario in
      guard let problem = problem(of: agent, scenario) else { return [] }
      return [
        Finding(
          "agent-owner", at: Subject(.agent, agent.id), .broken, problem, short: "no owner in scope",
          mended: "\(agent.shownName) has an owner now.")
      ]
    },
    mends: { finding, scenario in
      guard let agent = scenario.scenario.agents[AgentID(finding.subject.id)] else { return [] }
      let pods = agent.pods.compactMap { scenario.scenario.pods[$0] }
      let people = pods.compactMap(\.lead) + pods.flatMap { pod in pod.people.filter { $0 != pod.lead } }
      return people.filter { !scenario.leaves($0) }.prefix(Mend.most).map { person in
        Mend("\(scenario.name(of: person)) owns \(agent.shownName)", .set("owner", finding.subject, person.json))
      }
    })

  private static func problem(of agent: Agent, _ scenario: IndexedScenario) -> String? {
    let called = "the \(agent.agentKind?.rawValue ?? "agent") \(agent.shownName)"
    guard let owner = agent.owner else { return "Nobody owns \(called)." }
    let name = scenario.name(of: owner)
    switch scenario.whereabouts(of: owner) {
    case .leaves: return "\(name), who owns \(called), leaves."
    case .stays: return "\(name), who owns \(called), is out of scope."
    case .vacantPost: return "\(name), which owns \(called), is a vacant post."
    case .inPod, .leader, .bench: return nil
    }
  }
}
