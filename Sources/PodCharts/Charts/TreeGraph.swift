import PodModel
import Syntax

/// The lines of a tree as a graph: everybody and every pod once, and a line for each line and each seat.
struct TreeGraph {
  private(set) var graph = Graph()
  private let content: ChartContent
  /// What the nodes stand for, in their order, for the rows.
  private var subjects: [Subject] = []
  private var places: [Subject: Int] = [:]
  /// What data says of those who have no seat, by their nodes.
  private var standing: [Int: Text] = [:]
  /// What data says of seats, by the pod's node and the seat's.
  private var seats: [Ends: SeatValues] = [:]

  private struct Ends: Hashable {
    var from: Int
    var to: Int
  }

  private struct SeatValues {
    var kind: Text
    var percent: Percent?
  }

  private var scenario: IndexedScenario { content.scenario }

  init(of content: ChartContent) {
    self.content = content
    let leaders = LeaderTree(of: content.scenario)
    let pods = content.scenario.scenario.pods
    var dotted: [PersonID: [Pod]] = [:]
    for pod in pods { for leader in pod.dottedTo { dotted[leader, default: []].append(pod) } }
    for leader in leaders.all {
      addLeader(leader, below: leaders.below[leader] ?? [], dotted: dotted[leader] ?? [])
      for pod in content.scenario.pods(under: leader) { addPod(pod) }
    }
    for pod in pods where pod.reportsTo == nil { addPod(pod) }
    addOwnLines(except: Set(leaders.all))
    // All that stands in the tree and at no line: pods without anything, and leaders alone.
    let reached = Set(graph.edges.flatMap { [$0.from, $0.to] })
    graph.loose = graph.nodes.indices.filter { !reached.contains($0) }
    for group in content.placedGroups(withLeaders: false) { addGroup(group, reached) }
    for person in content.everybody { _ = node(.person(person)) }
  }

  /// Those who are at a line elsewhere, such as a leader who leaves, stand in it there too.
  private mutating func addGroup(_ group: PlacedGroup, _ reached: Set<Int>) {
    let nodes = group.people.map { node(.person($0)) }
    graph.groups.append(Graph.Group(title: group.title, nodes: nodes))
    let inGroup = Set(nodes)
    graph.loose.removeAll(where: inGroup.contains)
    for node in nodes { standing[node] = group.word }
  }

  private mutating func addLeader(_ leader: PersonID, below: [PersonID], dotted: [Pod]) {
    let from = node(.person(leader))
    var cluster = Graph.Cluster(startsLeader: true)
    for other in below { cluster.edges.append(Graph.Edge(from: from, to: node(.person(other)))) }
    for pod in scenario.pods(under: leader) {
      cluster.edges.append(Graph.Edge(from: from, to: node(.pod(pod.id))))
    }
    for pod in dotted { cluster.edges.append(Graph.Edge(from: from, to: node(.pod(pod.id)), isDotted: true)) }
    graph.clusters.append(cluster)
  }

  private mutating func addPod(_ pod: Pod) {
    let from = node(.pod(pod.id))
    var cluster = Graph.Cluster()
    func add(_ subject: Subject, _ values: SeatValues, _ label: Phrase = []) {
      let edge = Graph.Edge(from: from, to: node(subject), label: label)
      seats[Ends(from: edge.from, to: edge.to)] = values
      cluster.edges.append(edge)
    }
    for place in scenario.seated(in: pod) {
      let percent = place.seat.percent(of: place.person)
      add(
        .person(place.person.id), SeatValues(kind: place.isLead ? "lead" : "member", percent: percent), label(of: place)
      )
    }
    for seat in scenario.openSeats(of: pod) {
      add(Subject(.seat, seat.id, in: pod.id), SeatValues(kind: "open", percent: seat.share))
    }
    for agent in scenario.agentsByID(in: pod) { add(Subject(.agent, agent.id), SeatValues(kind: "agent")) }
    graph.clusters.append(cluster)
  }

  /// "lead, 50%", as far as it is so.
  private func label(of place: Seated) -> Phrase {
    let share = place.seat.sharePrefix(of: place.person).prefix(1)
    let lead: Phrase = place.isLead ? [.plain("lead")] : []
    return lead + (lead.isEmpty || share.isEmpty ? [] : [.plain(", ")]) + share
  }

  /// Lines that people have beside that of their pod; the solid ones of leaders stand in the tree already.
  private mutating func addOwnLines(except leaders: Set<PersonID>) {
    var cluster = Graph.Cluster(startsLeader: true)
    for line in scenario.scenario.lines.sorted(by: { $0.id < $1.id }) {
      let to = node(.person(line.person))
      if let leader = line.reportsTo, !leaders.contains(line.person) {
        cluster.edges.append(Graph.Edge(from: node(.person(leader)), to: to))
      }
      for leader in line.dottedTo {
        cluster.edges.append(Graph.Edge(from: node(.person(leader)), to: to, isDotted: true))
      }
    }
    if !cluster.edges.isEmpty { graph.clusters.append(cluster) }
  }

  private mutating func node(_ subject: Subject) -> Int {
    if let place = places[subject] { return place }
    places[subject] = graph.nodes.count
    subjects.append(subject)
    graph.nodes.append(Graph.Node(kind: kind(of: subject), label: label(of: subject)))
    return graph.nodes.count - 1
  }

  private func kind(of subject: Subject) -> Graph.Node.Kind {
    switch subject.kind {
    case .pod: .pod
    case .seat: .open
    case .agent: .agent
    default: .person
    }
  }

  private func label(of subject: Subject) -> Phrase {
    switch subject.kind {
    case .pod: return scenario.scenario.pods[PodID(subject.id)]?.title ?? []
    case .agent:
      return scenario.scenario.agents[AgentID(subject.id)].map { [.sign(.agent), .plain(" "), $0.called] } ?? []
    case .seat:
      let seat = subject.pod.flatMap { scenario.scenario.pods[$0] }?.seats.first { $0.id == SeatID(subject.id) }
      let role = seat?.role ?? ""
      return [.plain("open")] + (role.isEmpty ? [] : [.plain(": "), .words(role)])
    default: return scenario.titled(PersonID(subject.id))
    }
  }

  // MARK: For programs

  var rows: [[Records.Value]] {
    let none = [Records.Value](repeating: .none, count: 4)
    let edges = graph.edges.map { edge -> [Records.Value] in
      let seat = seats[Ends(from: edge.from, to: edge.to)]
      let percent = seat?.percent.map { Records.Value.number($0.digits) } ?? .none
      return end(edge.from) + [.text(edge.isDotted ? "dotted" : "solid")] + end(edge.to)
        + [seat.map { .text($0.kind) } ?? .none, percent]
    }
    let loose = graph.loose.map { end($0) + none + [.none, .none] }
    let placed = graph.groups.flatMap(\.nodes).map { node -> [Records.Value] in
      none + end(node) + [standing[node].map { .text($0) } ?? .none, .none]
    }
    return edges + loose + placed
  }

  private func end(_ place: Int) -> [Records.Value] {
    let subject = subjects[place]
    let id: Records.Value = subject.kind == .person ? content.value(PersonID(subject.id)) : .text(subject.id)
    let name: Records.Value =
      switch subject.kind {
      case .person: content.nameValue(PersonID(subject.id))
      case .pod: .text(scenario.scenario.pods[PodID(subject.id)]?.shownName ?? "")
      case .agent: .text(scenario.scenario.agents[AgentID(subject.id)]?.shownName ?? "")
      default: .text("open")
      }
    return [.text(subject.kind == .seat ? "open seat" : subject.kind.word), id, name]
  }
}
