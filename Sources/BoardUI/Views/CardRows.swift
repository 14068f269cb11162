import Cells
import PodChecks
import PodModel
import Syntax

/// One row of a card: what stands there, and what the cursor picks on it.
struct CardRow {
  var item: CardItem?
  /// "★", "○", "ai" or nothing.
  var mark = ""
  var text: String
  /// At the right where there is room; names come first and this yields.
  var detail = ""
  var role = Role.plain
  /// Who sits in the seat that this row shows.
  var person: PersonID?
  var isMarked = false

  var isPerson: Bool { if case .seat = item { true } else { false } }
}

/// The rows between a card's borders, but for the last one, which speaks.
struct CardRows {
  let rows: [CardRow]

  init(of id: PodID, on board: Board, _ density: BoardLayout.Density) {
    guard let content = board.content, let pod = board.pods[id] else {
      rows = []
      return
    }
    let source = CardSource(
      pod: pod, content: content, findings: board.findings, look: board.look, justMoved: board.justMoved,
      lit: board.spotlight?.people,
      marked: board.marked)
    switch board.face {
    case .people: rows = source.people(outcomeFirst: density == .roomy)
    case .outcomes: rows = source.outcomes + source.agents
    case .needs: rows = source.needs
    case .teams: rows = source.seats { $0.mainTeam }
    }
  }
}

/// What is known of one pod, as rows.
private struct CardSource {
  let pod: Pod
  let content: IndexedScenario
  let findings: Findings
  let look: Look
  let justMoved: Set<PersonID>
  /// Who is lit; nil while all are alike.
  let lit: Set<PersonID>?
  let marked: [Held]

  func people(outcomeFirst: Bool) -> [CardRow] {
    let outcomes = outcomes
    let first = outcomeFirst ? [outcomes.first ?? CardRow(text: "outcome: to do", role: .toDo)] : []
    return first + seats { detail(of: $0) } + agents + (outcomeFirst ? outcomes.dropFirst() : outcomes[...])
  }

  /// The lead first, then the other seats in their order, then the open ones.
  func seats(_ detail: (Person) -> Text) -> [CardRow] {
    let taken = pod.seats.filter { $0.person != nil }
    let ordered = taken.filter { $0.person == pod.lead } + taken.filter { $0.person != pod.lead }
    return ordered.compactMap { row($0, detail) } + pod.openSeats.map(open)
  }

  private func row(_ seat: Seat, _ detail: (Person) -> Text) -> CardRow? {
    guard let id = seat.person, let person = content.plan.people[id] else { return nil }
    let share = seat.share.map { "\($0)% " } ?? ""
    let isBroken = findings.at(.person(id)).contains { $0.severity == .broken && !$0.isAccepted }
    let sign = id == pod.lead ? look.marks.lead : justMoved.contains(id) ? look.marks.moved : ""
    return CardRow(
      item: .seat(seat.id), mark: sign + (isBroken ? "!" : ""), text: share + look.shown(person),
      detail: look.curtain == nil ? look.shown(detail(person)) : "", role: isBroken ? .broken : role(of: id),
      person: id,
      isMarked: marked.holds(id, from: pod.id))
  }

  private func role(of person: PersonID) -> Role {
    lit.map { $0.contains(person) ? .chosen : .muted } ?? .plain
  }

  private func open(_ seat: Seat) -> CardRow {
    let by = seat.by.map { ", by \($0)" } ?? ""
    return CardRow(item: .seat(seat.id), mark: look.marks.open, text: look.shown(seat.shownRole) + by, role: .muted)
  }

  /// What somebody does in one word, as far as that is known.
  private func detail(of person: Person) -> Text {
    if !person.craft.isEmpty { return person.craft }
    if let best = person.capabilities.entries.max(by: { $0.level < $1.level }) { return best.capability }
    return person.title
  }

  var outcomes: [CardRow] {
    content.outcomes(of: pod.id).map { outcome in
      CardRow(
        item: .outcome(outcome.id), mark: alarm(Subject(.outcome, outcome.id)), text: look.shown(outcome.shownName),
        detail: outcome.span(arrow: look.marks.arrow) ?? "no numbers yet",
        role: alarm(Subject(.outcome, outcome.id)).isEmpty ? .plain : .broken)
    }
  }

  var agents: [CardRow] {
    content.agents(in: pod.id).map { agent in
      CardRow(
        item: .agent(agent.id), mark: "ai", text: look.shown(agent.shownName), detail: look.shown(agent.purpose),
        role: alarm(Subject(.agent, agent.id)).isEmpty ? .plain : .broken)
    }
  }

  /// "!" for a record about which something is broken.
  private func alarm(_ subject: Subject) -> String {
    findings.at(subject).contains { $0.severity == .broken && !$0.isAccepted } ? "!" : ""
  }

  var needs: [CardRow] {
    guard !pod.needs.isEmpty else { return [CardRow(text: "needs: nothing said yet", role: .muted)] }
    return pod.needs.entries.map { need in
      let covers = Coverage(of: pod, in: content).people(for: need)
      let names = covers.compactMap { content.plan.people[$0] }.map { look.shown($0) }
      // Of whom nothing is known might have it: that is no gap.
      let isKnown = pod.people.allSatisfy { content.plan.people[$0]?.capabilities.isEmpty == false }
      return CardRow(
        text: look.shown(need.capability),
        detail: names.isEmpty ? isKnown ? "nobody" : "not known" : names.joined(separator: ", "),
        role: names.isEmpty ? isKnown ? .broken : .toDo : .plain)
    }
  }
}
