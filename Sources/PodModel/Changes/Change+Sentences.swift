import Syntax

extension Change {
  /// What the change did, in sentences that can be read aloud; `after` is the plan that it led to.
  public func sentences(in after: IndexedPlan) -> [String] {
    ChangeTelling(self, after).sentences
  }
}

/// Tells a change by meaning: a seat lost here and one won there is a move.
private struct ChangeTelling {
  let change: Change
  let after: IndexedPlan
  /// What records that are gone were called.
  private var namesOfGone: [Subject: String] = [:]

  init(_ change: Change, _ after: IndexedPlan) {
    self.change = change
    self.after = after
    for delta in change.deltas {
      guard case .removed(let record, _) = delta.event, let key = delta.subject.kind.nameKey,
        case .text(let name) = record[key]
      else { continue }
      namesOfGone[delta.subject] = name.string
    }
  }

  var sentences: [String] {
    if change.deltas.count > 60 { return [summary] }
    let moves = movesOfPeople()
    let gonePods = Set(change.deltas.filter { $0.isRemoval && $0.subject.kind == .pod }.map(\.subject.id))
    let others = change.deltas.filter { delta in
      guard delta.subject.kind == .seat else { return true }
      return delta.change(of: "person") == nil && !gonePods.contains(delta.subject.pod?.text ?? "")
    }
    return moves + others.compactMap(tell)
  }

  private var summary: String {
    let records = Set(change.deltas.map(\.subject)).count
    return "\(records) records change."
  }

  // MARK: People

  private func movesOfPeople() -> [String] {
    var order: [PersonID] = []
    var left: [PersonID: [PodID]] = [:]
    var joined: [PersonID: [(pod: PodID, share: Percent?)]] = [:]
    for delta in change.deltas where delta.subject.kind == .seat {
      guard let pod = delta.subject.pod, let people = delta.change(of: "person") else { continue }
      let share = delta.change(of: "share")?.after.flatMap { try? Percent(json: $0) }
      for person: PersonID in FieldDelta.ids(people.before) {
        left[person, default: []].append(pod)
        order.append(person)
      }
      for person: PersonID in FieldDelta.ids(people.after) {
        joined[person, default: []].append((pod, share))
        order.append(person)
      }
    }
    var told: Set<PersonID> = []
    return order.filter { told.insert($0).inserted }.map { person in
      move(of: person, left[person] ?? [], joined[person] ?? [])
    }
  }

  private func move(of person: PersonID, _ left: [PodID], _ joined: [(pod: PodID, share: Percent?)]) -> String {
    let who = name(of: .person(person))
    let from = left.map { name(of: .pod($0)) }.told
    let to = joined.map { name(of: .pod($0.pod)) + ($0.share.map { " at \($0) %" } ?? "") }.told
    switch (left.isEmpty, joined.isEmpty) {
    case (false, false): return "\(who) moves from \(from) to \(to)."
    case (true, false): return "\(who) joins \(to)."
    default:
      let hasOther = scenarios.contains { after[$0]?.seats(of: person).isEmpty == false }
      return "\(who) leaves \(from)\(hasOther ? "" : " and has no pod now")."
    }
  }

  private var scenarios: Set<ScenarioID> { Set(change.deltas.compactMap(\.scenario)) }

  // MARK: Records and fields

  private func tell(_ delta: Delta) -> String? {
    let name = name(of: delta.subject, in: delta.scenario)
    switch delta.event {
    case .added(let record, _): return added(delta.subject, record, name, in: delta.scenario)
    case .removed:
      return delta.subject.kind.nameKey == nil ? nil : "\(name) is removed."
    case .moved: return "\(name) has another place in the list."
    case .reordered: return "The \(delta.subject.kind.plural) have another order."
    case .set(let fields):
      return fields.filter { $0.key != .unknownKeys }.map { field($0, of: delta.subject, name) }.joined(separator: " ")
    }
  }

  private func added(_ subject: Subject, _ record: JSON, _ name: String, in scenario: ScenarioID?) -> String? {
    switch subject.kind {
    case .pod: "\(name) is added" + (number(of: record).map { " as pod \($0)." } ?? ".")
    case .seat: "\(podName(subject)) has an open seat: \(name)."
    case .line:
      record["reportsTo"].map {
        "\(self.name(of: .person(PersonID(subject.id)))) reports to \(told($0, .reference(.person)))."
      }
    case .placement, .told, .waiver, .pair, .clash: nil
    default: "\(name) is added."
    }
  }

  private func number(of record: JSON) -> String? {
    guard case .number(let digits) = record["number"] else { return nil }
    return digits.string
  }

  private func field(_ delta: FieldDelta, of subject: Subject, _ name: String) -> String {
    let type = RecordAccess.all[subject.kind]?.settable.first { $0.key == delta.key }
    let now = delta.after.map { told($0, type?.type ?? .text) }
    switch (subject.kind, delta.key, now) {
    case (.pod, "lead", let lead?): return "\(lead) leads \(name)."
    case (.pod, "lead", nil): return "\(name) has no lead now."
    case (.pod, "reportsTo", let leader?), (.line, "reportsTo", let leader?): return "\(name) reports to \(leader)."
    case (.pod, "reportsTo", nil): return "\(name) has no line now."
    case (.line, "reportsTo", nil): return "\(name) has no reporting line of their own now."
    case (.outcome, "pod", let pod?): return "\(pod) answers for \(name)."
    case (.outcome, "pod", nil): return "No pod answers for \(name) now."
    case (.placement, "is", let standing?): return "\(name) \(standing)\(standing == "stays" ? " out of it" : "")."
    case (.placement, "is", nil): return "\(name) is in scope again."
    case (.seat, "share", let share?): return "\(name) has \(share) % in \(podName(subject)) now."
    case (_, let key, _) where key == subject.kind.nameKey:
      guard case .text(let before) = delta.before else { return "\(name) has a name now." }
      return "\(before) is called \(name) now."
    case (_, _, let value?): return "\(name): \((type?.label ?? delta.key.string).lowercasedFirst) is \(value) now."
    case (_, _, nil): return "\(name): \((type?.label ?? delta.key.string).lowercasedFirst) is empty now."
    }
  }

  private func podName(_ subject: Subject) -> String { subject.pod.map { name(of: .pod($0)) } ?? "" }

  private func told(_ value: JSON, _ type: FieldType) -> String {
    switch value {
    case .text(let text): type.target.map { name(of: Subject($0, text: text)) } ?? text.string
    case .number(let digits): digits.string
    case .list(let elements): elements.map { told($0, type) }.told
    case .flag(let flag): flag ? "yes" : "no"
    case .map(let members): members.map { "\($0.key) \(told($0.value, .text))" }.joined(separator: ", ")
    case .null: "nothing"
    }
  }

  private func name(of subject: Subject, in scenario: ScenarioID? = nil) -> String {
    if let gone = namesOfGone[subject] { return gone }
    let content = (scenario ?? scenarios.sorted().first).flatMap { after.plan.scenarios[$0] }
    switch subject.kind {
    case .plan: return "The plan"
    case .person, .line, .placement:
      return after.plan.people[PersonID(subject.id)]?.shownName.string ?? "[\(subject.id)]"
    case .pod: return content?.pods[PodID(subject.id)]?.shownName.string ?? "[\(subject.id)]"
    case .outcome: return content?.outcomes[OutcomeID(subject.id)]?.shownName.string ?? "[\(subject.id)]"
    case .agent: return content?.agents[AgentID(subject.id)]?.shownName.string ?? "[\(subject.id)]"
    case .scenario: return after.plan.scenarios[ScenarioID(subject.id)]?.shownName.string ?? "[\(subject.id)]"
    case .seat: return seatName(subject, content)
    case .pair, .waiver, .told, .note, .concern, .clash: return "The \(subject.kind.rawValue)"
    }
  }

  private func seatName(_ subject: Subject, _ content: Scenario?) -> String {
    let seat = subject.pod.flatMap { content?.pods[$0]?.seats[SeatID(subject.id)] }
    if let person = seat?.person { return name(of: .person(person)) }
    return seat.map { $0.role.isEmpty ? $0.id.text.string : $0.role.string } ?? subject.id.string
  }
}

extension Delta {
  fileprivate var isRemoval: Bool { if case .removed = event { true } else { false } }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
