import Cells
import PodChecks
import PodModel
import Syntax

/// What was said last, and above it what the cursor is on.
struct MessageView {
  let board: Board

  func draw(_ region: inout Region) {
    region.fill(region.bounds)
    let said = DisplayWidth.wrap(board.look.shown(Text(board.status.sentence)), to: max(1, region.columns - 2)).filter {
      !$0.isEmpty
    }
    let lines = said.count > region.rows ? Array(said.prefix(region.rows)) : said
    let role: Role = board.status.isRefusal ? .broken : .heading
    for (index, line) in lines.enumerated() {
      let isCut = index == region.rows - 1 && said.count > region.rows
      region.write(
        isCut ? said[index...].joined(separator: " ") : line,
        at: Position(column: 1, row: region.rows - lines.count + index), style: board.look[role],
        width: region.columns - 2, mark: board.look.marks.cut)
    }
    guard lines.count < region.rows else { return }
    region.write(
      board.look.shown(Text(InspectorText(board: board).text)),
      at: Position(column: 1, row: region.rows - lines.count - 1),
      style: board.look[.plain], width: region.columns - 2, mark: board.look.marks.cut)
  }
}

/// What the cursor is on, in one line. Levels of skill are never shown: they read as ratings.
struct InspectorText {
  let board: Board

  private var look: Look { board.look }
  private var dot: String { " \(look.marks.dot) " }

  var text: String {
    if case .moving(let move) = board.mode { return text(of: move) }
    if let list = board.page.list, let key = board.listKey, let text = list.inspect(board, key) { return text }
    return switch board.focus {
    case .nothing: ""
    case .card(let pod, nil): board.pods[pod].map { text(of: $0) } ?? ""
    case .card(_, .outcome(let id)): board.content?.scenario.outcomes[id].map { text(of: $0) } ?? ""
    case .card(_, .agent(let id)): board.content?.scenario.agents[id].map { text(of: $0) } ?? ""
    case .elsewhere(let subject): text(of: subject)
    case .card, .unplaced:
      board.focusedPerson.flatMap { board.plan.people[$0] }.map { text(of: $0) } ?? openSeat
    }
  }

  /// Who is moved, whoever the cursor is on: who is marked need not be under it.
  private func text(of move: Move) -> String {
    let moved = move.held.map(\.person)
    let focused = board.focusedPerson.flatMap { moved.contains($0) ? $0 : nil }
    guard let person = focused ?? (moved.count == 1 ? moved.first : nil) else {
      let names = moved.prefix(20).map { board.shownName(of: $0) }.joined(separator: ", ")
      return "\(moved.count) people are moved: \(names)"
    }
    return board.plan.people[person].map { text(of: $0) } ?? ""
  }

  private func text(of subject: Subject) -> String {
    let scenario = board.content?.scenario
    return switch subject.kind {
    case .person: board.plan.people[PersonID(subject.id)].map { text(of: $0) } ?? ""
    case .outcome: scenario?.outcomes[OutcomeID(subject.id)].map { text(of: $0) } ?? ""
    case .agent: scenario?.agents[AgentID(subject.id)].map { text(of: $0) } ?? ""
    default: ""
    }
  }

  private func text(of person: Person) -> String {
    if look.curtain != nil { return [look.shown(person), board.whereNow(person.id)].joined(separator: dot) }
    let who = [look.shown(person), look.shown(person.title), look.shown(person.location)].filter { !$0.isEmpty }
    let manager = person.today.manager.flatMap { board.plan.people[$0] }.map { "under \(look.shown($0))" }
    let today = ([look.shown(person.mainTeam)] + [manager].compactMap { $0 }).filter { !$0.isEmpty }
    let abilities = person.capabilities.entries.map { look.shown($0.capability) }.joined(separator: ", ")
    let findings = board.findings.at(.person(person.id)).filter { $0.severity == .broken }.map(\.sentence)
    let parts =
      findings + [who.joined(separator: ", ")] + concerns(about: .person(person.id)) + [
        today.isEmpty ? "" : "today \(today.joined(separator: ", "))", abilities,
      ]
    return parts.filter { !$0.isEmpty }.joined(separator: dot)
  }

  private func text(of pod: Pod) -> String {
    let findings = board.findings.summary(of: pod.id).broken.map(\.sentence).joined(separator: " ")
    let name = "\(pod.number.map { "\($0) " } ?? "")\(look.shown(pod.shownName))"
    let leader = pod.reportsTo.flatMap { board.plan.people[$0] }.map { ", to \(look.shown($0))" } ?? ""
    let people = "\(pod.people.count) \(pod.people.count == 1 ? "person" : "people")"
    let outcomes = board.content?.outcomes(of: pod.id).first.map { outcome in
      [look.shown(outcome.shownName), outcome.span(arrow: look.marks.arrow) ?? ""].joined(separator: " ")
    }
    let parts =
      [findings, name + leader] + concerns(about: .pod(pod.id)) + [people, outcomes ?? "", look.shown(pod.mission)]
    return parts.filter { !$0.isEmpty }.joined(separator: dot)
  }

  private func concerns(about subject: Subject) -> [String] {
    look.curtain != nil ? [] : board.openConcerns(about: subject).map { "Concern: \(look.shown($0.text))" }
  }

  private func text(of outcome: Outcome) -> String {
    let owner = outcome.owner.flatMap { board.plan.people[$0] }.map { "owner \(look.shown($0))" }
    let loop = outcome.loop.stage.map { "loop \($0.rawValue)" }
    let parts: [String?] = [
      look.shown(outcome.statement.isEmpty ? outcome.shownName : outcome.statement),
      outcome.span(arrow: look.marks.arrow), outcome.due.map { "due \($0)" }, owner, loop,
    ]
    return parts.compactMap { $0 }.joined(separator: dot)
  }

  private func text(of agent: Agent) -> String {
    let owner = agent.owner.flatMap { board.plan.people[$0] }.map { "owner \(look.shown($0))" }
    let parts: [String?] = [
      look.shown(agent.shownName), look.shown(agent.purpose), agent.autonomy?.rawValue, owner,
    ]
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: dot)
  }

  private var openSeat: String {
    guard let seat = board.focusedSeat else { return "" }
    return "Open seat: \(look.shown(seat.shownRole))" + (seat.by.map { ", needed by \($0)" } ?? "")
  }
}
