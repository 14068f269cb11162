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
  static let offered = 50

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
    // Who it is now comes first, so that a stray Enter changes nothing.
    let now = currentLeader(of: subject)
    let leaders = [now].compactMap { $0 } + leaders.filter { $0 != now }
    let people = plan.people
    let look = self.look
    mode = .picking(
      Picker("Who does \(name) report to?") { query in
        let known = leaders.compactMap { people[$0] }
        let none = PickerItem("No line", value: Pick.leader(nil, of: subject))
        let found = query.isEmpty ? known : Board.matching(query, first: known, then: people).map(\.person)
        return found.prefix(Board.offered).map { person in
          let title = look.shown(person.title)
          let detail = person.id == now ? "now \(look.marks.dot) \(title)" : title
          return PickerItem(Text(look.shown(person)), detail: detail, value: .leader(person.id, of: subject))
        } + (query.isEmpty ? [none] : [])
      })
  }

  private func currentLeader(of subject: Subject) -> PersonID? {
    subject.kind == .pod
      ? pods[PodID(subject.id)]?.reportsTo : content?.scenario.lines[ID(subject.id)]?.reportsTo
  }

  /// Those who may take pods, then those who have some, then those who lead people, as far as they are few.
  private var leaders: [PersonID] {
    var seen: Set<PersonID> = []
    let having = pods.prefix(500).compactMap(\.reportsTo)
    let leading = content?.leadersOfPeople.prefix(Board.offered) ?? []
    return (plan.frame.leaders + having + leading).filter { seen.insert($0).inserted }
  }

  static func matching(_ query: Text, first: [Person], then people: Table<Person>)
    -> [(person: Person, rank: Matching.Rank)]
  {
    let matching = Matching(query)
    var found: [(person: Person, rank: Matching.Rank)] = []
    var seen: Set<PersonID> = []
    func look(at person: Person) {
      guard let rank = matching.rank(of: person.shownName), seen.insert(person.id).inserted else { return }
      found.append((person, rank))
    }
    first.forEach(look)
    for person in people where found.count < offered { look(at: person) }
    return found.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
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
    revision += 1
    marked = []
    findings = Findings(of: content)
    fits = nil
    top = 0
    benchTop = 0
    focus = firstFocus
    reveal()
  }
}
