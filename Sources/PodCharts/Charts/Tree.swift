import PodModel
import Syntax

extension Chart {
  public static let tree = Chart(
    name: "tree",
    summary: "leaders, the pods that report to them, and the people in these; dotted lines as references",
    help: """
      The reporting lines from the top down. A pod stands once, under the leader to whom it reports; under those to whom \
      it has a dotted line stands a reference. `--as mermaid` and `--as dot` write the same for programs that draw; \
      Mermaid draws 500 lines at most, so that a larger tree is divided by leader. CSV and JSON have a row a line, with \
      `lead`, `member`, `open` or `agent` for those of a pod; below stands a row for everybody without a pod.
      """,
    sheet: { content in
      content.sheet(
        "Reporting tree",
        [.outline(TreeOutline(of: content).nodes)]
          + content.lists(withLeaders: false, inBrackets: false).map { .list($0) })
    },
    records: { content in
      let graph = TreeGraph(of: content)
      return Records(
        of: "lines",
        keys: ["from_kind", "from_id", "from", "line", "to_kind", "to_id", "to", "seat", "percent"],
        rows: graph.rows)
    },
    graph: { TreeGraph(of: $0).graph })
}

/// The outline of a scenario, built from the top down without recursion: lines may be as long as the roster.
private struct TreeOutline {
  private(set) var nodes: [OutlineNode] = []
  private let content: ChartContent
  private let leaders: LeaderTree
  private let dotted: [PersonID: [Pod]]

  private var scenario: IndexedScenario { content.scenario }

  init(of content: ChartContent) {
    self.content = content
    let scenario = content.scenario
    nodes.reserveCapacity(content.plan.people.count + 2 * scenario.scenario.pods.count)
    leaders = LeaderTree(of: scenario)
    var dotted: [PersonID: [Pod]] = [:]
    for pod in scenario.scenario.pods {
      for leader in pod.dottedTo { dotted[leader, default: []].append(pod) }
    }
    self.dotted = dotted
    var drawn: Set<PersonID> = []
    for root in leaders.roots { draw(root, &drawn, note: nil) }
    for leader in leaders.all where !drawn.contains(leader) { draw(leader, &drawn, note: "line in a circle") }
    let loose = scenario.scenario.pods.filter { $0.reportsTo == nil }
    guard !loose.isEmpty else { return }
    nodes.append(OutlineNode(depth: 0, phrase: [.plain("No line to a leader")]))
    for pod in loose { draw(pod, at: 1, under: []) }
  }

  private enum Step {
    case leader(PersonID, depth: Int)
    case pods(of: PersonID, depth: Int)
    case reference(Pod, depth: Int)
  }

  private mutating func draw(_ root: PersonID, _ drawn: inout Set<PersonID>, note: String?) {
    var waiting = [Step.leader(root, depth: 0)]
    while let step = waiting.popLast() {
      switch step {
      case .reference(let pod, let depth): nodes.append(reference(to: pod, at: depth))
      case .pods(let leader, let depth):
        let name = Phrase([.name(scenario.name(of: leader))])
        for pod in scenario.pods(under: leader) { draw(pod, at: depth, under: name) }
      case .leader(let leader, let depth):
        guard drawn.insert(leader).inserted else { continue }
        let note = leader == root ? note : nil
        nodes.append(OutlineNode(depth: depth, phrase: phrase(for: leader, note), under: above(leader, depth)))
        // Leaders first: where one more comes, the branch of what stands last stays as it is.
        waiting += (dotted[leader] ?? []).reversed().map { .reference($0, depth: depth + 1) }
        waiting.append(.pods(of: leader, depth: depth + 1))
        waiting += (leaders.below[leader] ?? []).reversed().map { .leader($0, depth: depth + 1) }
      }
    }
  }

  private mutating func draw(_ pod: Pod, at depth: Int, under leader: Phrase) {
    let importance = pod.importance.map { " \($0.rawValue)" } ?? ""
    nodes.append(
      OutlineNode(depth: depth, phrase: [.plain("[")] + pod.title + [.plain("]\(importance)")], under: leader))
    for place in scenario.seated(in: pod) {
      addMember(phrase(for: place, in: pod), at: depth)
    }
    for seat in scenario.openSeats(of: pod) {
      addMember(phrase(forOpen: seat), at: depth)
    }
    for agent in scenario.agentsByID(in: pod) {
      addMember(phrase(for: agent), at: depth)
    }
  }

  private mutating func addMember(_ phrase: Phrase, at depth: Int) {
    nodes.append(OutlineNode(depth: depth + 1, phrase: phrase, staysWithPrevious: true))
  }

  /// Who a leader reports to: told where the tree is too deep to be drawn.
  private func above(_ leader: PersonID, _ depth: Int) -> Phrase {
    guard depth > 0, let manager = scenario.manager(of: leader) else { return [] }
    return [.name(scenario.name(of: manager))]
  }

  private func phrase(for leader: PersonID, _ note: String?) -> Phrase {
    var phrase = scenario.titled(leader)
    switch scenario.whereabouts(of: leader) {
    case .inPod:
      let pods = scenario.seats(of: leader).compactMap { scenario.scenario.pods[$0.pod]?.title }
      phrase += [.plain(" (in ")] + Phrase(pods, between: .plain(", ")) + [.plain(")")]
    case .leaves: if !content.isCurtained { phrase.append(.plain(" (leaves)")) }
    case .stays: phrase.append(.plain(" (stays out of it)"))
    case .vacantPost: phrase.append(.plain(" (vacant)"))
    case .leader, .bench: break
    }
    return phrase + (note.map { [.plain(" (\($0))")] } ?? [])
  }

  /// "40% Zoë Müller, Content designer (home: Onboarding)"
  private func phrase(for place: Seated, in pod: Pod) -> Phrase {
    let person = place.person
    var phrase = place.seat.sharePrefix(of: person)
    if place.seat.role.isEmpty {
      phrase += person.titled()
    } else {
      phrase += [.name(Name(person)), .plain(", "), .words(place.seat.role)]
    }
    if place.isLead { phrase += [.plain(" "), .sign(.lead)] }
    if let change = content.since?.sign(of: person.id, in: pod.id) { phrase += [.plain(" "), .sign(change)] }
    if scenario.seatCount(of: person.id) > 1, let home = scenario.homePod(of: person.id), home.id != pod.id {
      phrase += [.plain(" (home: ")] + content.called(home) + [.plain(")")]
    }
    return phrase + ownLines(of: person.id)
  }

  /// Lines that differ from those of the pod.
  private func ownLines(of person: PersonID) -> Phrase {
    guard let line = scenario.scenario.lines[ID(person.text)] else { return [] }
    var phrase: Phrase = []
    if let leader = line.reportsTo {
      phrase += [.plain(" (reports to "), .name(scenario.name(of: leader)), .plain(")")]
    }
    if !line.dottedTo.isEmpty {
      let names = line.dottedTo.map { Phrase([.name(scenario.name(of: $0))]) }
      phrase += [.plain(" ("), .sign(.dotted), .plain(" ")] + Phrase(names, between: .plain(", ")) + [.plain(")")]
    }
    return phrase
  }

  private func phrase(forOpen seat: Seat) -> Phrase {
    let role: Phrase = seat.role.isEmpty ? [] : [.plain(": "), .words(seat.role)]
    return [.sign(.open), .plain(" open")] + role + (seat.by.map { [.plain(", needed by \($0)")] } ?? [])
  }

  private func phrase(for agent: Agent) -> Phrase {
    [.sign(.agent), .plain(" "), agent.called] + (agent.purpose.isEmpty ? [] : [.plain(", "), .words(agent.purpose)])
  }

  /// "Insight (dotted; solid to Farah Haddad)"
  private func reference(to pod: Pod, at depth: Int) -> OutlineNode {
    let leader = pod.reportsTo.map { Piece.name(scenario.name(of: $0)) } ?? .plain("nobody yet")
    return OutlineNode(
      depth: depth, phrase: pod.title + [.plain(" (dotted; solid to "), leader, .plain(")")], isReference: true)
  }
}
