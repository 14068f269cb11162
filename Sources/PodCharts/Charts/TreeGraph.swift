import PodModel
import Syntax

/// The lines of a tree as a graph: everybody and every pod once, and a line for each line and each seat.
struct TreeGraph {
  private(set) var graph = Graph()
  private let content: ChartContent
  /// What the nodes stand for, in their order, for the rows.
  private var subjects: [Subject] = []
  private var places: [Subject: Int] = [:]

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
    for person in content.everybody { _ = node(.person(person)) }
    let reached = Set(graph.edges.flatMap { [$0.from, $0.to] })
    graph.loose = graph.nodes.indices.filter { !reached.contains($0) && graph.nodes[$0].kind == .pod }
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
    let subjects =
      scenario.seated(in: pod).map { Subject.person($0.person.id) }
      + scenario.openSeats(of: pod).map { Subject(.seat, $0.id, in: pod.id) }
      + scenario.agentsByID(in: pod).map { Subject(.agent, $0.id) }
    graph.clusters.append(Graph.Cluster(edges: subjects.map { Graph.Edge(from: from, to: node($0)) }))
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
    graph.edges.map { edge in
      end(edge.from) + [.text(edge.isDotted ? "dotted" : "solid")] + end(edge.to)
    } + graph.loose.map { end($0) + [.none, .none, .none, .none] }
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
