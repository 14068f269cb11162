import Cells
import PodChecks
import PodModel
import Syntax

/// What is picked from a list.
public enum Pick: Hashable, Sendable {
  case leader(PersonID?, of: Subject)
  case go(Focus)
  case edit(Subject)
}

extension Board {
  /// At most so many items are offered: whoever wants more types more.
  private static let offered = 50

  // MARK: The leader

  mutating func pickLeader() {
    let subject: Subject
    let name: String
    if let pod = focusedPod {
      subject = .pod(pod.id)
      name = self.look.shown(pod.shownName)
    } else if let person = focusedPerson {
      subject = Subject(.line, text: person.text)
      name = plan.people[person].map { self.look.shown($0) } ?? ""
    } else {
      return
    }
    let leaders = leaders
    let people = plan.people
    let look = self.look
    mode = .picking(
      Picker("Who does \(name) report to?") { query in
        let known = leaders.compactMap { people[$0] }
        let none = PickerItem("No line", value: Pick.leader(nil, of: subject))
        let found = query.isEmpty ? known : Board.matching(query, first: known, then: people)
        return found.prefix(Board.offered).map { person in
          PickerItem(Text(look.shown(person)), detail: look.shown(person.title), value: .leader(person.id, of: subject))
        } + (query.isEmpty ? [none] : [])
      })
  }

  /// Those who may take pods, then those who have some, then those who lead people, as far as they are few.
  private var leaders: [PersonID] {
    var seen: Set<PersonID> = []
    let having = pods.prefix(500).compactMap(\.reportsTo)
    let named = plan.frame.leaders + having
    let leading = plan.people.lazy.map(\.id).filter { (self.content?.span(of: $0) ?? 0) > 0 }
    return (named + Array(leading.prefix(Board.offered))).filter { seen.insert($0).inserted }
  }

  private static func matching(_ query: Text, first: [Person], then people: Table<Person>) -> [Person] {
    let matching = Matching(query)
    var found: [(person: Person, rank: Matching.Rank)] = []
    var seen: Set<PersonID> = []
    func look(at person: Person) {
      guard let rank = matching.rank(of: person.shownName), seen.insert(person.id).inserted else { return }
      found.append((person, rank))
    }
    first.forEach(look)
    for person in people where found.count < offered { look(at: person) }
    return found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element.person)
  }

  // MARK: Finding

  mutating func startFinding() {
    let board = self
    mode = .picking(
      Picker("Find") { query in
        guard !query.isEmpty else { return [] }
        let numbered = Int(query.string).flatMap { board.content?.pod(numbered: $0) }
        let first = numbered.map { [board.item(of: $0)] } ?? []
        return first + board.podItems(query) + board.outcomeItems(query) + board.agentItems(query)
          + board.personItems(query)
      })
  }

  private func item(of pod: Pod) -> PickerItem<Pick> {
    PickerItem(
      Text(look.shown(pod.shownName)), detail: "pod \(pod.number.map(String.init) ?? "")",
      value: .go(.card(pod.id, nil)))
  }

  private func podItems(_ query: Text) -> [PickerItem<Pick>] {
    let matching = Matching(query)
    return pods.lazy.filter { matching.rank(of: $0.shownName) != nil }.prefix(10).map { item(of: $0) }
  }

  private func outcomeItems(_ query: Text) -> [PickerItem<Pick>] {
    let outcomes = content?.scenario.outcomes ?? Table()
    let matching = Matching(query)
    return outcomes.lazy.filter {
      matching.rank(of: $0.shownName) != nil || matching.rank(of: $0.statement) != nil
    }.prefix(10).map { outcome in
      let place = outcome.pod.map { Pick.go(.card($0, .outcome(outcome.id))) }
      return PickerItem(
        Text(look.shown(outcome.shownName)), detail: "outcome", value: place ?? .edit(Subject(.outcome, outcome.id)))
    }
  }

  private func agentItems(_ query: Text) -> [PickerItem<Pick>] {
    let agents = content?.scenario.agents ?? Table()
    let matching = Matching(query)
    return agents.lazy.filter { matching.rank(of: $0.shownName) != nil }.prefix(10).map { agent in
      let place = agent.pods.first.map { Pick.go(.card($0, .agent(agent.id))) }
      return PickerItem(
        Text(look.shown(agent.shownName)), detail: "agent", value: place ?? .edit(Subject(.agent, agent.id)))
    }
  }

  private func personItems(_ query: Text) -> [PickerItem<Pick>] {
    Board.matching(query, first: [], then: plan.people).prefix(Board.offered).map { person in
      let place = place(of: person.id)
      return PickerItem(
        Text(look.shown(person)), detail: whereabouts(of: person),
        value: place.map { .go($0) } ?? .edit(.person(person.id)))
    }
  }

  private func whereabouts(of person: Person) -> String {
    switch content?.whereabouts(of: person.id) {
    case .inPod: content?.homePod(of: person.id).map { "in \(look.shown($0.shownName))" } ?? ""
    case .leader: "leads"
    case .leaves: "leaves"
    case .stays: "stays out of it"
    case .vacantPost: "a vacant post"
    case .bench, nil: "no pod yet"
    }
  }

  // MARK: What was picked

  mutating func perform(_ pick: Pick) -> [Effect] {
    switch pick {
    case .leader(let leader, let subject): return commit([.set("reportsTo", subject, leader.map { .text($0.text) })])
    case .go(let focus):
      if face != .people, case .card(_, .seat) = focus { face = .people }
      status.sentence = ""
      go(to: focus)
      settleFocus()
    case .edit(let subject):
      mode = .form(Form.editing(subject, in: indexed, scenario: scenario))
    }
    return []
  }

  mutating func show(_ scenario: ScenarioID) {
    guard let content = indexed[scenario] else { return }
    self.scenario = scenario
    findings = Findings(of: content)
    fits = nil
    top = 0
    benchTop = 0
    focus = firstFocus
    reveal()
  }
}
