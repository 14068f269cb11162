import Cells
import PodModel
import Syntax

extension Board {
  mutating func startFinding() {
    guard let scenario = content?.scenario else { return }
    let names = names.flatMap { $0.scenario == scenario.id ? $0 : nil } ?? NameIndex(plan, scenario)
    self.names = names
    let board = self
    mode = .picking(
      Picker("Find", hint: "Type a part of a name, or a pod's number.") { query in
        query.isEmpty ? [] : board.found(query, names)
      })
  }

  /// What a query fits, best first: what is called so before what only contains it, whatever it is.
  private func found(_ query: Text, _ names: NameIndex) -> [PickerItem<Pick>] {
    let numbered = Int(query.string).flatMap { content?.pod(numbered: $0) }.map { [item(of: $0)] } ?? []
    let matching = Matching(query)
    let scenario = content?.scenario
    let pods = names.pods.first(10, matching).map { ($0.rank, item(of: self.pods[$0.row])) }
    let outcomes = names.outcomes.first(10, matching).compactMap { found in
      scenario.map { (found.rank, item(of: $0.outcomes[found.row])) }
    }
    let agents = names.agents.first(10, matching).compactMap { found in
      scenario.map { (found.rank, item(of: $0.agents[found.row])) }
    }
    let people = names.people.first(Board.offered, matching).flatMap { found in
      items(of: plan.people[found.row]).map { (found.rank, $0) }
    }
    let all = pods + people + outcomes + agents
    let ordered = all.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
    return numbered + ordered.map(\.element.1)
  }

  private func item(of pod: Pod) -> PickerItem<Pick> {
    PickerItem(
      Text(look.shown(pod.shownName)), detail: "pod \(pod.number.map(String.init) ?? "")",
      value: .go(.card(pod.id, nil)))
  }

  private func item(of outcome: Outcome) -> PickerItem<Pick> {
    let place = outcome.pod.map { Pick.go(.card($0, .outcome(outcome.id))) }
    return PickerItem(
      Text(look.shown(outcome.shownName)), detail: "outcome",
      value: place ?? .go(.elsewhere(Subject(.outcome, outcome.id))))
  }

  private func item(of agent: Agent) -> PickerItem<Pick> {
    let place = agent.pods.first.map { Pick.go(.card($0, .agent(agent.id))) }
    return PickerItem(
      Text(look.shown(agent.shownName)), detail: "agent", value: place ?? .edit(Subject(.agent, agent.id)))
  }

  /// One for each seat of somebody who has several.
  private func items(of person: Person) -> [PickerItem<Pick>] {
    let name = Text(look.shown(person))
    let seats = content?.seats(of: person.id) ?? []
    guard seats.isEmpty else {
      return seats.map { place in
        let share = seats.count > 1 ? place.seat.share.map { " at \($0) %" } ?? "" : ""
        let pod = pods[place.pod].map { look.shown($0.shownName) } ?? ""
        return PickerItem(name, detail: "in \(pod)\(share)", value: .go(.card(place.pod, .seat(place.seat.id))))
      }
    }
    let place = place(of: person.id) ?? .elsewhere(.person(person.id))
    return [PickerItem(name, detail: whereNow(person.id), value: .go(place))]
  }
}
