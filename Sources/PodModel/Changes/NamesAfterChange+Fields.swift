import Syntax

extension NamesAfterChange {
  /// What one field is now; `content` is the scenario after the change.
  func field(_ delta: FieldDelta, of subject: Subject, _ content: IndexedScenario?) -> String {
    let settable = RecordAccess.all[subject.kind]?.settable.first { $0.key == delta.key }
    let value = delta.after.map { told($0, settable?.type ?? .text) }
    if let said = sentence(delta, value, of: subject, content) ?? renaming(delta, of: subject) { return said }
    let whose =
      subject.kind == .seat && content != nil ? "\(name(of: subject)) in \(pod(of: subject))" : name(of: subject)
    // "Working time, % of full time": what the number is of, the value says.
    let label = (settable?.label ?? delta.key.string).prefix { $0 != "," }
    let field = "\(whose), \(String(label).lowercasedFirst)"
    return value.map { "\(field): \($0)".ended } ?? "\(field): nothing \(now)."
  }

  /// The same of many people at once, whose names `told` joins.
  func field(_ delta: FieldDelta, of people: [PersonID], told join: ([PersonID]) -> String) -> String {
    let first = people.first.map { Subject.person($0) } ?? .plan
    let one = field(delta, of: first, nil)
    let name = name(of: first)
    guard one.utf8.starts(with: name.utf8) else { return one }
    return join(people) + String(Substring(one.utf8.dropFirst(name.utf8.count)))
  }

  /// "Pods is decided by Deepa on 2026-12-01, because: it fits. It holds from 2027-01-01."; nil where no day is given.
  func decision(_ fields: [FieldDelta], of option: Subject) -> String? {
    let given = { (key: Text) in fields.first { $0.key == key }?.after.map { told($0, .text) } }
    guard let day = given("decision.at") else { return nil }
    let by = given("decision.by").map { " by \($0)" } ?? ""
    let because = given("decision.because").map { ", because: \($0)" } ?? ""
    let from = given("decision.from").map { " It holds from \($0)." } ?? ""
    return "\(name(of: option)) is decided\(by) on \(day)\(because)".ended + from
  }

  /// nil where nothing but the field's label says what it means.
  private func sentence(
    _ delta: FieldDelta, _ value: String?, of subject: Subject, _ content: IndexedScenario?
  ) -> String? {
    let name = name(of: subject)
    return switch subject.kind {
    case .pod: podField(delta.key, value, name)
    case .line: lineField(delta.key, value, name, of: PersonID(subject.id), content)
    case .outcome: outcomeField(delta.key, value, name)
    case .agent: agentField(delta.key, value, name)
    case .seat: seatField(delta.key, value, name, in: pod(of: subject))
    case .placement: delta.key == "is" ? standing(of: name, delta.after) : placementField(delta.key, value, name)
    case .scenario: decisionField(delta.key, value, name, isUndecided: isUndecided(subject))
    case .plan: frameField(delta.key, value)
    default: remarkField(delta.key, value, name, of: subject.kind)
    }
  }

  private func renaming(_ delta: FieldDelta, of subject: Subject) -> String? {
    guard delta.key == subject.kind.nameKey, subject.kind != .plan, subject.kind != .seat else { return nil }
    let name = name(of: subject)
    guard case .text(let before) = delta.before else { return "\(name) has a name now." }
    return "\(before) is called \(name) \(now)."
  }

  private func podField(_ key: Text, _ value: String?, _ name: String) -> String? {
    switch (key, value) {
    case ("lead", let lead?): "\(lead) leads \(name)."
    case ("lead", nil): "\(name) has no lead \(now)."
    case ("reportsTo", nil): "\(name) reports to nobody \(now)."
    case ("why", let why?): "\(name) is there because: \(why)".ended
    default: leaderField(key, value, name)
    }
  }

  private func lineField(
    _ key: Text, _ value: String?, _ name: String, of person: PersonID, _ content: IndexedScenario?
  ) -> String? {
    guard key == "reportsTo", value == nil else { return leaderField(key, value, name) }
    let manager = content?.manager(of: person).map { self.name(of: .person($0)) }
    return "\(name) has no line of their own \(now)" + (manager.map { " and reports to \($0)." } ?? ".")
  }

  /// What pods and people have alike.
  private func leaderField(_ key: Text, _ value: String?, _ name: String) -> String? {
    switch (key, value) {
    case ("reportsTo", let leader?): "\(name) reports to \(leader)."
    case ("dottedTo", let leaders?): "\(name) has dotted lines to \(leaders)."
    case ("dottedTo", nil): "\(name) has no dotted lines \(now)."
    default: nil
    }
  }

  private func outcomeField(_ key: Text, _ value: String?, _ name: String) -> String? {
    switch (key, value) {
    case ("pod", let pod?): "\(pod) answers for \(name)."
    case ("pod", nil): "No pod answers for \(name) \(now)."
    default: ownerField(key, value, name)
    }
  }

  private func agentField(_ key: Text, _ value: String?, _ name: String) -> String? {
    switch (key, value) {
    case ("pods", let pods?): "\(name) works in \(pods)."
    case ("pods", nil): "\(name) works in no pod \(now)."
    default: ownerField(key, value, name)
    }
  }

  private func ownerField(_ key: Text, _ value: String?, _ name: String) -> String? {
    guard key == "owner" else { return nil }
    return value.map { "\($0) owns \(name)." } ?? "Nobody owns \(name) \(now)."
  }

  private func seatField(_ key: Text, _ value: String?, _ name: String, in pod: String) -> String? {
    switch (key, value) {
    case ("because", let why?): "\(name) is in \(pod) because: \(why)".ended
    case ("share", let share?): "\(name) has \(share) in \(pod) \(now)."
    default: nil
    }
  }

  private func placementField(_ key: Text, _ value: String?, _ name: String) -> String? {
    guard key == "by", let value else { return nil }
    return "\(name) has until \(value)."
  }

  private func decisionField(_ key: Text, _ value: String?, _ name: String, isUndecided: Bool) -> String? {
    switch (key, value) {
    case ("decision.at", nil): "\(name) is not decided any more."
    // Said with the day of the decision.
    case ("decision.by", nil), ("decision.because", nil), ("decision.from", nil): isUndecided ? "" : nil
    case ("decision.by", let who?): "\(name) is decided by \(who)."
    case ("decision.at", let day?): "\(name) is decided on \(day)."
    case ("decision.because", let why?): "\(name) is decided because: \(why)."
    case ("decision.from", let day?): "\(name) holds from \(day)."
    default: nil
    }
  }

  private func frameField(_ key: Text, _ value: String?) -> String? {
    switch (key, value) {
    case ("frame.question", let question?): "The question: \(question)".ended
    case ("frame.leaders", let leaders?): "Pods may report to \(leaders)."
    case ("frame.matters", let matters?): "What matters: \(matters)."
    case ("frame.decideBy", let day?): "It is to be decided by \(day)."
    default: nil
    }
  }

  private func remarkField(_ key: Text, _ value: String?, _ name: String, of kind: Kind) -> String? {
    switch (kind, key, value) {
    case (.pair, "must", let must?): "\(name) must be \(must)."
    case (.note, "text", _?): "\(name) stands there \(now)."
    case (.concern, "settled", let how?): "\(name) is settled: \(how)."
    default: nil
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

extension String {
  /// With a full stop, unless it has an end already.
  fileprivate var ended: String { [".", "?", "!"].contains { hasSuffix($0) } ? self : self + "." }

  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
