import Syntax

/// What people call the records of a plan after a change, those that are gone included.
struct NamesAfterChange {
  private let after: IndexedPlan
  private let content: Scenario?
  /// What records that are gone were called.
  private var gone: [Subject: String] = [:]
  private let deltas: [Delta]
  /// What is so after the change is so "now", or "again" where it was so before.
  let now: String

  init(of deltas: [Delta], in scenario: ScenarioID?, _ after: IndexedPlan, isReturn: Bool = false) {
    self.after = after
    self.deltas = deltas
    now = isReturn ? "again" : "now"
    content = scenario.flatMap { after.plan.scenarios[$0] }
    for delta in deltas where delta.scenario == nil || delta.scenario == scenario {
      guard case .removed(let record, _) = delta.event else { continue }
      gone[delta.subject] = NamesAfterChange.shownName(of: record, delta.subject.kind)
    }
  }

  private func isUndecided(_ option: Subject) -> Bool {
    after.plan.scenarios[ScenarioID(option.id)]?.decision.at == nil
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
    case .person: after.plan.people[PersonID(subject.id)]?.shownName.string
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

extension NamesAfterChange {
  /// What one field is now; `content` is the scenario after the change.
  func field(_ delta: FieldDelta, of subject: Subject, _ content: IndexedScenario?) -> String {
    let name = name(of: subject)
    let settable = RecordAccess.all[subject.kind]?.settable.first { $0.key == delta.key }
    let value = delta.after.map { told($0, settable?.type ?? .text) }
    switch (subject.kind, delta.key, value) {
    case (.pod, "lead", let lead?): return "\(lead) leads \(name)."
    case (.pod, "lead", nil): return "\(name) has no lead \(now)."
    case (.pod, "reportsTo", let leader?), (.line, "reportsTo", let leader?): return "\(name) reports to \(leader)."
    case (.pod, "reportsTo", nil): return "\(name) reports to nobody \(now)."
    case (.line, "reportsTo", nil):
      let manager = content?.manager(of: PersonID(subject.id)).map { self.name(of: .person($0)) }
      return "\(name) has no line of their own \(now)" + (manager.map { " and reports to \($0)." } ?? ".")
    case (.outcome, "pod", let pod?): return "\(pod) answers for \(name)."
    case (.outcome, "pod", nil): return "No pod answers for \(name) \(now)."
    case (.outcome, "owner", let owner?), (.agent, "owner", let owner?): return "\(owner) owns \(name)."
    case (.outcome, "owner", nil), (.agent, "owner", nil): return "Nobody owns \(name) \(now)."
    case (.agent, "pods", let pods?): return "\(name) works in \(pods)."
    case (.agent, "pods", nil): return "\(name) works in no pod \(now)."
    case (.placement, "is", _): return standing(of: name, delta.after)
    case (.placement, "by", let day?): return "\(name) has until \(day)."
    case (.pod, "dottedTo", let leaders?), (.line, "dottedTo", let leaders?):
      return "\(name) has dotted lines to \(leaders)."
    case (.pod, "dottedTo", nil), (.line, "dottedTo", nil): return "\(name) has no dotted lines \(now)."
    case (.pair, "must", let must?): return "\(name) must be \(must)."
    case (.note, "text", _?): return "\(name) stands there \(now)."
    case (.concern, "settled", let how?): return "\(name) is settled: \(how)."
    case (.seat, "because", let why?): return "\(name) is in \(pod(of: subject)) because: \(why)".ended
    case (.pod, "why", let why?): return "\(name) is there because: \(why)".ended
    case (.scenario, "decision.at", nil): return "\(name) is not decided any more."
    // Said with the day of the decision.
    case (.scenario, "decision.by", nil) where isUndecided(subject),
      (.scenario, "decision.because", nil) where isUndecided(subject),
      (.scenario, "decision.from", nil) where isUndecided(subject):
      return ""
    case (.scenario, "decision.by", let who?): return "\(name) is decided by \(who)."
    case (.scenario, "decision.at", let day?): return "\(name) is decided on \(day)."
    case (.scenario, "decision.because", let why?): return "\(name) is decided because: \(why)."
    case (.scenario, "decision.from", let day?): return "\(name) holds from \(day)."
    case (.plan, "frame.question", let question?): return "The question: \(question)".ended
    case (.plan, "frame.leaders", let leaders?): return "Pods may report to \(leaders)."
    case (.plan, "frame.matters", let matters?): return "What matters: \(matters)."
    case (.plan, "frame.decideBy", let day?): return "It is to be decided by \(day)."
    case (.seat, "share", let share?): return "\(name) has \(share) in \(pod(of: subject)) \(now)."
    case (_, let key, _) where key == subject.kind.nameKey && subject.kind != .plan && subject.kind != .seat:
      guard case .text(let before) = delta.before else { return "\(name) has a name now." }
      return "\(before) is called \(name) \(now)."
    default:
      let whose = subject.kind == .seat && content != nil ? "\(name) in \(pod(of: subject))" : name
      // "Working time, % of full time": what the number is of, the value says.
      let label = (settable?.label ?? delta.key.string).prefix { $0 != "," }
      let field = "\(whose), \(String(label).lowercasedFirst)"
      return value.map { "\(field): \($0)".ended } ?? "\(field): nothing \(now)."
    }
  }

  func standing(of name: String, _ value: JSON?) -> String {
    switch value {
    case .text("leaves"): "\(name) leaves."
    case .text("stays"): "\(name) stays out of it."
    default: "\(name) is in scope again."
    }
  }

  func told(_ value: JSON, _ type: FieldType) -> String {
    switch value {
    case .text(let text): type.target.map { name(of: Subject($0, text: text)) } ?? text.string
    case .number(let digits): type == .percent ? "\(digits) %" : digits.string
    case .list(let elements): elements.map { told($0, type) }.told
    case .flag(let flag): flag ? "yes" : "no"
    case .map(let members): members.map { "\($0.key) \(told($0.value, .text))" }.told
    case .null: "nothing"
    }
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

extension String {
  /// With a full stop, unless it has an end already.
  fileprivate var ended: String { [".", "?", "!"].contains { hasSuffix($0) } ? self : self + "." }

  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
