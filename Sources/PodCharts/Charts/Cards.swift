import PodChecks
import PodModel
import Syntax

extension Chart {
  public static let cards = Chart(
    name: "cards",
    summary: "A box for each pod: mission, line, people, open seats, agents and outcomes.",
    sheet: { scenario in
      let size = scenario.plan.rules.podSlots
      return Sheet(
        marking: scenario.plan.marking, headings: scenario.headings("Pod cards"),
        body: .cards(scenario.scenario.pods.map { scenario.card(of: $0, slots: size) }),
        lists: scenario.lists(withLeaders: true, inBrackets: true))
    })
}

extension IndexedScenario {
  fileprivate func card(of pod: Pod, slots: Int) -> Card {
    Card(
      title: pod.title, corner: [.plain(pod.weight.rawValue)],
      sections: [
        Card.Section(groups: [
          Card.Group(rows: [.line([.words(pod.mission)])], slots: 1), Card.Group(rows: [lines(of: pod)], slots: 1),
        ]),
        Card.Section(groups: [
          Card.Group(rows: seated(in: pod).map { row(of: $0, in: pod) } + openRows(of: pod), slots: slots),
          Card.Group(rows: agentsByID(in: pod).map(row), slots: 1),
        ]),
        Card.Section(groups: [Card.Group(rows: outcomes(of: pod.id).sorted { $0.id < $1.id }.map(row), slots: 2)]),
      ])
  }

  /// "to Deepa Nair (CPO) ┄ Farah Haddad", without the title where there is no room for it.
  private func lines(of pod: Pod) -> Card.Row {
    let dotted: Phrase = pod.dottedTo.flatMap { leader -> Phrase in
      [.plain(" "), .sign(.dotted), .plain(" "), .name(name(of: leader))]
    }
    guard let leader = pod.reportsTo else { return .firstFitting([[.plain("to nobody yet")] + dotted]) }
    return .firstFitting([
      [.plain("to ")] + titled(leader, inBrackets: true) + dotted, [.plain("to "), .name(name(of: leader))] + dotted,
    ])
  }

  private func row(of place: (seat: Seat, person: PersonID), in pod: Pod) -> Card.Row {
    let person = plan.people[place.person]
    let name = Piece.name(name(of: place.person))
    let title = place.seat.role.isEmpty ? person?.title ?? "" : place.seat.role
    return .member(
      place.person == pod.lead ? .lead : nil, whole: place.seat.sharePrefix(of: person) + [name],
      rest: title.isEmpty ? [] : [.plain(", "), .words(title)])
  }

  private func openRows(of pod: Pod) -> [Card.Row] {
    openSeats(of: pod).map { seat in
      .member(.open, whole: [.plain("open")], rest: seat.role.isEmpty ? [] : [.plain(", "), .words(seat.role)])
    }
  }

  private func row(of agent: Agent) -> Card.Row {
    let name = Piece.name(Name(text: agent.shownName, id: agent.id.text))
    return .member(
      .agent, whole: [], rest: [name] + (agent.purpose.isEmpty ? [] : [.plain(": "), .words(agent.purpose)]))
  }

  private func row(of outcome: Outcome) -> Card.Row {
    .measure(
      [.name(Name(text: outcome.shownName, id: outcome.id.text))], values: outcome.values,
      detail: outcome.due.map { [.plain(" by \($0)")] } ?? [])
  }
}

extension Outcome {
  /// "34 → 22 %", as far as it is known.
  var values: Phrase {
    guard baseline != nil || target != nil else { return [] }
    let ends = [baseline, target].map { Piece.plain($0?.description ?? "?") }
    return [ends[0], .plain(" "), .sign(.arrow), .plain(" "), ends[1]]
      + (unit.isEmpty ? [] : [.plain(" "), .words(unit)])
  }
}

extension Members {
  /// Room for people in a card: as many as a pod has at most, within what is sensible to leave empty.
  fileprivate var podSlots: Int { min(podSize.most, 10) }
}
