import Syntax

/// What people call the records of a plan after a change, those that are gone included.
struct NamesAfterChange {
  private let after: IndexedPlan
  private let content: Scenario?
  /// What records that are gone were called.
  private var gone: [Subject: String] = [:]
  private let deltas: [Delta]
  /// What tells apart people of one name to whom all of this happened.
  private let namesakes: Namesakes
  /// What is so after the change is so "now", or "again" where it was so before.
  let now: String

  init(of deltas: [Delta], in scenario: ScenarioID?, _ after: IndexedPlan, isReturn: Bool = false) {
    self.after = after
    self.deltas = deltas
    now = isReturn ? "again" : "now"
    content = scenario.flatMap { after.plan.scenarios[$0] }
    namesakes = Namesakes(among: Set(deltas.lazy.flatMap(\.people)).compactMap { after.plan.people[$0] })
    for delta in deltas where delta.scenario == nil || delta.scenario == scenario {
      guard case .removed(let record, _) = delta.event else { continue }
      gone[delta.subject] = NamesAfterChange.shownName(of: record, delta.subject.kind)
    }
  }

  /// Whether the decision for an option is taken back: then that is told, and not each part of it.
  func isUndecided(_ option: Subject) -> Bool {
    deltas.contains { delta in
      guard delta.subject == option, let day = delta.change(of: "decision.at") else { return false }
      return day.after == nil
    }
  }

  /// The pods of all options in which somebody who is gone had a seat, each once.
  func seatsLost(by person: PersonID) -> [String] {
    var told: [String] = []
    for delta in deltas where delta.subject.kind == .seat {
      guard let change = delta.change(of: "person"), FieldDelta.ids(change.before).contains(person),
        let pod = delta.subject.pod, let scenario = delta.scenario.flatMap({ after.plan.scenarios[$0] })
      else { continue }
      let name = scenario.pods[pod]?.shownName.string ?? "[\(pod)]"
      if !told.contains(name) { told.append(name) }
    }
    return told
  }

  func isGone(_ subject: Subject) -> Bool { gone[subject] != nil && known(subject) == nil }

  func name(of subject: Subject) -> String {
    switch subject.kind {
    case .plan: return "The plan"
    case .line, .placement: return name(of: Subject(.person, text: subject.id))
    case .note: return remark(content?.notes[ID(subject.id)]?.text, "note")
    case .concern: return remark(content?.concerns[ID(subject.id)]?.text, "concern")
    case .clash: return "A clash"
    case .told:
      guard let told = content?.told[ID(subject.id)] else { return "What somebody was told" }
      return "What \(name(of: .person(told.person))) was told, \(told.what)"
    case .pair:
      return subject.id.string.unicodeScalars.split(separator: "+").map {
        name(of: .person(PersonID(Text(String($0)))))
      }.told
    case .waiver: return waiverName(subject.id.string)
    default: return known(subject) ?? gone[subject] ?? "[\(subject.id)]"
    }
  }

  private func remark(_ text: Text?, _ word: String) -> String {
    text.map { "The \(word) \"\($0.opening)\"" } ?? "A \(word)"
  }

  /// What a remark is about: a record by its name, or the words themselves.
  func name(about words: Text) -> String { Subject(told: words).map(name(of:)) ?? words.string }

  func pod(of seat: Subject) -> String { seat.pod.map { name(of: .pod($0)) } ?? "" }

  private func known(_ subject: Subject) -> String? {
    switch subject.kind {
    case .person:
      after.plan.people[PersonID(subject.id)].map { person in
        namesakes[person.id].map { "\(person.shownName) (\($0))" } ?? person.shownName.string
      }
    case .scenario: after.plan.scenarios[ScenarioID(subject.id)]?.shownName.string
    case .pod: content?.pods[PodID(subject.id)]?.shownName.string
    case .outcome: content?.outcomes[OutcomeID(subject.id)]?.shownName.string
    case .agent: content?.agents[AgentID(subject.id)]?.shownName.string
    case .seat: subject.pod.flatMap { content?.pods[$0]?.seats[SeatID(subject.id)] }.map(seatName)
    default: nil
    }
  }

  private func seatName(_ seat: Seat) -> String {
    if let person = seat.person { return name(of: .person(person)) }
    return seat.shownRole.string
  }

  private static func shownName(of record: JSON, _ kind: Kind) -> String? {
    switch kind {
    case .person: (try? Person(json: record))?.shownName.string
    case .scenario: (try? Scenario(json: record))?.shownName.string
    case .pod: (try? Pod(json: record))?.shownName.string
    case .outcome: (try? Outcome(json: record))?.shownName.string
    case .agent: (try? Agent(json: record))?.shownName.string
    case .seat: (try? Seat(json: record))?.shownRole.string
    default: nil
    }
  }

  /// What a record stands behind in its list; nil where it is the first.
  func neighbour(of subject: Subject) -> String? {
    let scenario = content.flatMap { after.plan.scenarios.position(of: $0.id) }
    let place = RecordAccess.Place(scenario: scenario, subject: subject)
    guard let access = RecordAccess.all[subject.kind], let position = access.position(after.plan, place), position > 0,
      let id = access.idAt(after.plan, place, position - 1)
    else { return nil }
    return name(of: Subject(subject.kind, text: id, in: subject.pod))
  }

  /// "pod-size of Checkout" of "pod-size on pod checkout".
  private func waiverName(_ id: String) -> String {
    let words = id.utf8.split(separator: UInt8(ascii: " "), maxSplits: 3, omittingEmptySubsequences: false).map {
      Substring($0)
    }
    guard words.count == 4, let kind = Kind(word: words[2]) else { return id }
    return "\(words[0]) of \(name(of: Subject(kind, text: Text(words[3]))))"
  }
}

extension Text {
  /// As much of a text of many lines as a sentence quotes: of its first line, 60 characters at most.
  fileprivate var opening: String {
    let scalars = string.unicodeScalars
    let line = scalars.prefix(61).prefix { $0 != "\n" && $0 != "\r" }
    if line.endIndex == scalars.endIndex, line.count <= 60 { return string }
    return String(line.prefix(59)) + "…"
  }
}

extension Delta {
  /// The people whom it is about.
  fileprivate var people: [PersonID] {
    switch subject.kind {
    case .person, .line, .placement: [PersonID(subject.id)]
    case .seat: change(of: "person").map { FieldDelta.ids($0.before) + FieldDelta.ids($0.after) } ?? []
    default: []
    }
  }
}
