import Cells
import PodModel
import Syntax

extension Board {
  var firstFocus: Focus {
    if let person = content?.unplaced.first?.people.first { return .unplaced(person) }
    return pods.first.map { .card($0.id, nil) } ?? .nothing
  }

  /// The person under the cursor.
  var focusedPerson: PersonID? {
    person(at: focus)
  }

  var focusedSeat: Seat? {
    guard case .card(let pod, .seat(let seat)) = focus else { return nil }
    return pods[pod]?.seats.first { $0.id == seat }
  }

  var focusedPod: Pod? { focus.pod.flatMap { pods[$0] } }

  /// The record under the cursor.
  var focusedSubject: Subject? {
    switch focus {
    case .nothing: nil
    case .unplaced(let person): .person(person)
    case .card(let pod, nil): .pod(pod)
    case .card(let pod, .seat(let seat)): focusedSeat?.person.map { .person($0) } ?? Subject(.seat, seat, in: pod)
    case .card(_, .outcome(let outcome)): Subject(.outcome, outcome)
    case .card(_, .agent(let agent)): Subject(.agent, agent)
    case .elsewhere(let subject): subject
    }
  }

  /// Brings the cursor back to something that is there, and that into sight.
  mutating func settleFocus() {
    switch focus {
    case .card(let pod, let item):
      if pods[pod] == nil {
        focus = firstFocus
      } else if let item, !(page == .board ? cardItems(of: pod).contains(item) : isThere(item, in: pod)) {
        focus = .card(pod, nil)
      }
    case .unplaced(let person):
      guard content?.whereabouts(of: person) != .bench else { break }
      focus = seatFocus(of: person) ?? (page == .board ? firstFocus : .elsewhere(.person(person)))
    case .elsewhere(let subject):
      focus = !isThere(subject) ? firstFocus : page == .board ? focusOnCards(near: subject) : self.focus(on: subject)
    case .nothing: focus = firstFocus
    }
    reveal()
    settleList()
  }

  private func isThere(_ item: CardItem, in pod: PodID) -> Bool {
    switch item {
    case .seat(let seat): pods[pod]?.seats.contains { $0.id == seat } ?? false
    case .outcome(let outcome): content?.scenario.outcomes[outcome]?.pod == pod
    case .agent(let agent): content?.scenario.agents[agent]?.pods.contains(pod) ?? false
    }
  }

  private func isThere(_ subject: Subject) -> Bool {
    let scenario = content?.scenario
    return switch subject.kind {
    case .person: plan.people[PersonID(subject.id)] != nil
    case .outcome: scenario?.outcomes[OutcomeID(subject.id)] != nil
    case .agent: scenario?.agents[AgentID(subject.id)] != nil
    case .concern: scenario?.concerns[ID(subject.id)] != nil
    case .pair: scenario?.pairs[ID(subject.id)] != nil
    case .placement: scenario?.placements[ID(subject.id)] != nil
    case .plan, .scenario: true
    default: false
    }
  }

  func seatFocus(of person: PersonID) -> Focus? {
    content?.seats(of: person).first.map { .card($0.pod, .seat($0.seat.id)) }
  }

  /// Where somebody is on the board: a seat, or among those without a pod; nil for leaders and who is out of scope.
  func place(of person: PersonID) -> Focus? {
    seatFocus(of: person) ?? (content?.whereabouts(of: person) == .bench ? .unplaced(person) : nil)
  }

  mutating func go(to focus: Focus) {
    self.focus = focus
    reveal()
  }

  /// Scrolls as little as brings the cursor into sight.
  mutating func reveal() {
    let layout = layout
    if let pod = focus.pod, let index = pods.position(of: pod) {
      let row = layout.row(ofCard: index)
      top = max(row - layout.visibleRows + 1, min(top, row))
    }
    top = min(top, layout.lastTop)
    guard case .unplaced(let person) = focus else { return }
    let lines = BenchLines(self, layout)
    if let line = lines.line(of: person) {
      benchTop = max(line - lines.rows + 1, min(benchTop, lines.headed(line)))
    }
    benchTop = max(0, min(benchTop, lines.count - lines.rows))
  }

  /// The rows of a card that the cursor can go to, in their order on the card.
  func cardItems(of pod: PodID) -> [CardItem] {
    CardRows(of: pod, on: self, layout.density).rows.compactMap(\.item)
  }
}
