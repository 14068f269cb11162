import PodChecks
import PodModel
import Syntax

extension Chart {
  public static let cards = Chart(
    name: "cards",
    summary: "a box for each pod: mission, line, people, open seats, agents and outcomes",
    help: """
      For screens and print. As many boxes stand in a row as the width holds; `--columns 1` puts one below the other, \
      which is what git and chat want: then moving one person changes four lines at most. In Markdown each pod is a \
      heading with a table of its seats; CSV and JSON have a row a seat, and one for everybody without a pod.
      """,
    sheet: { content in
      let slots = min(content.plan.rules.podSize.most, 10)
      let pods = content.scenario.scenario.pods
      let cards = Series(count: pods.count) { content.card(of: pods[$0], slots: slots) }
      return content.sheet("Pod cards", [.cards(cards)] + content.lists(withLeaders: true).map { .list($0) })
    },
    records: { content in
      Records(
        of: "seats",
        keys: [
          "pod_id", "pod", "number", "seat", "id", "name", "role", "percent", "reports_to", "dotted_to", "team_today",
          "manager_today",
        ],
        rows: content.scenario.scenario.pods.flatMap(content.rows) + content.rowsWithoutPod)
    },
    hasColumns: true)
}

extension ChartContent {
  fileprivate func card(of pod: Pod, slots: Int) -> Card {
    let seated = scenario.seated(in: pod).map { Card.Row.member(member(at: $0, in: pod)) }
    let open = scenario.openSeats(of: pod).map { seat in
      Card.Row.member(
        Card.Member(sign: .open, name: [.plain("open")], role: seat.role.isEmpty ? [] : [.words(seat.role)]))
    }
    let agents = scenario.agentsByID(in: pod).map { agent in
      Card.Row.member(
        Card.Member(
          sign: .agent, name: [agent.called], role: agent.purpose.isEmpty ? [] : [.words(agent.purpose)],
          separator: ": "))
    }
    let outcomes = scenario.outcomes(of: pod.id).sorted { $0.id < $1.id }.map(row)
    return Card(
      title: pod.title, corner: pod.importance.map { [.plain($0.rawValue)] } ?? [],
      sections: [
        Card.Section(groups: [
          Card.Group(kind: .prose, rows: [.line([.words(pod.mission)])], slots: 1),
          Card.Group(kind: .prose, rows: [lines(of: pod)], slots: 1),
        ]),
        Card.Section(groups: [
          Card.Group(kind: .people, rows: seated + open, slots: slots),
          Card.Group(kind: .agents, rows: agents, slots: 1),
        ]),
        Card.Section(groups: [Card.Group(kind: .outcomes, rows: outcomes, slots: 2)]),
      ])
  }

  /// "to Deepa Nair (CPO) ┄ Farah Haddad", without the title where there is no room for it.
  private func lines(of pod: Pod) -> Card.Row {
    let dotted: Phrase = pod.dottedTo.flatMap { leader -> Phrase in
      [.plain(" "), .sign(.dotted), .plain(" "), .name(scenario.name(of: leader))]
    }
    guard let leader = pod.reportsTo else { return .firstFitting([[.plain("to nobody yet")] + dotted]) }
    return .firstFitting([
      [.plain("to ")] + scenario.titled(leader, inBrackets: true) + dotted,
      [.plain("to "), .name(scenario.name(of: leader))] + dotted,
    ])
  }

  private func member(at place: Seated, in pod: Pod) -> Card.Member {
    Card.Member(
      sign: place.isLead ? .lead : nil, change: since?.sign(of: place.person.id, in: pod.id),
      share: place.seat.sharePrefix(of: place.person), percent: place.seat.percent(of: place.person),
      name: [.name(Name(place.person))], role: place.role.isEmpty ? [] : [.words(place.role)])
  }

  private func row(of outcome: Outcome) -> Card.Row {
    .measure([outcome.called], values: outcome.values, detail: outcome.due.map { [.plain(" by \($0)")] } ?? [])
  }

  // MARK: For programs

  fileprivate func rows(of pod: Pod) -> [[Records.Value]] {
    let head: [Records.Value] = [
      .text(pod.id.text), .text(pod.name), pod.number.map { .count($0) } ?? .none,
    ]
    let lines = [value(pod.reportsTo), values(pod.dottedTo)]
    let seated = scenario.seated(in: pod).map { place -> [Records.Value] in
      let seat: [Records.Value] = [
        .text(place.isLead ? "lead" : "member"), value(place.person.id), .text(place.person.shownName),
        .text(place.role), .number(place.seat.percent(of: place.person).digits),
      ]
      return head + seat + lines + today(of: place.person)
    }
    let open = scenario.openSeats(of: pod).map { seat in
      let percent = seat.share.map { Records.Value.number($0.digits) } ?? .none
      return head + [.text("open"), .text(seat.id.text), .none, .text(seat.role), percent] + lines + [.none, .none]
    }
    let agents = scenario.agentsByID(in: pod).map { agent in
      head + [.text("agent"), .text(agent.id.text), .text(agent.name), .text(agent.purpose), .none] + lines
        + [.none, .none]
    }
    return seated + open + agents
  }

  fileprivate var rowsWithoutPod: [[Records.Value]] {
    let words: [Whereabouts: Text] = [.bench: "none", .leader: "leader", .stays: "stays", .leaves: "leaves"]
    return everybody.compactMap { id in
      guard scenario.seatCount(of: id) == 0, let word = words[scenario.whereabouts(of: id)],
        let person = plan.people[id]
      else { return nil }
      return [.none, .none, .none, .text(word), value(id), nameValue(id), .text(person.title), .count(0)]
        + [value(scenario.manager(of: id)), .none] + today(of: person)
    }
  }

  private func today(of person: Person) -> [Records.Value] {
    [person.mainTeam.isEmpty ? .none : .text(person.mainTeam), nameValue(person.today.manager)]
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
