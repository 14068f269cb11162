import Syntax

extension Editor {
  mutating func set(
    _ key: Text, of subject: Subject, to value: JSON?, in scenario: ScenarioID
  ) throws(EditRefusal) {
    let access = try access(to: subject.kind)
    guard let field = access.settable.first(where: { $0.key == key }) else {
      throw EditRefusal(access.unknownField(key))
    }
    if let value { try resolve(value, field.type, in: scenario) }
    let place = place(of: subject, in: scenario)
    if subject.kind == .pod, key == "number", let value { try refuseTaken(value, by: subject.id, in: scenario) }
    if subject.kind == .plan, key == "rules", let value { try refuseUnfit(rules: value) }
    let wasThere = access.position(plan, place) != nil
    let before = deltas.count
    try makeIfMissing(subject, access, in: scenario)
    let old = access.get(plan, place, key)
    let new: JSON?
    do throws(FieldRefusal) { new = try access.checked(plan, place, key, value) } catch {
      // "As of" has its word already.
      let label = field.label.hasSuffix(" of") ? "\(field.label)," : "\(field.label) of"
      throw EditRefusal("\(label) \(told(subject, in: scenario)): \(error.problem).")
    }
    if old != new { try record(.set([FieldDelta(key, before: old, after: new)]), subject, in: scenario) }
    try dropIfBare(subject, access, in: scenario)
    // What came only to go again has changed nothing.
    if !wasThere, access.position(plan, place) == nil { forget(since: before) }
  }

  /// Lines and placements come and go with what they say.
  private func comesAndGoes(_ subject: Subject) -> Bool { subject.kind == .line || subject.kind == .placement }

  /// A number that is spoken in the room means one pod.
  func refuseTaken(_ number: JSON, by pod: Text, in scenario: ScenarioID) throws(EditRefusal) {
    guard let spoken = try? Int(json: number), let holder = indexed[scenario]?.pod(numbered: spoken),
      holder.id.text != pod
    else { return }
    throw EditRefusal("\(holder.shownName) is pod \(spoken) already.")
  }

  private func refuseUnfit(rules: JSON) throws(EditRefusal) {
    do throws(FieldRefusal) { try Members(json: rules).refuseUnfitRules() } catch {
      let rule = if case .key(let name)? = error.path.first { "The rule \(name)" } else { "Rules of the plan" }
      throw EditRefusal("\(rule): \(error.problem).")
    }
  }

  private mutating func makeIfMissing(
    _ subject: Subject, _ access: RecordAccess, in scenario: ScenarioID
  ) throws(EditRefusal) {
    let place = place(of: subject, in: scenario)
    guard access.position(plan, place) == nil else { return }
    guard comesAndGoes(subject) else { throw missing(subject, scenario) }
    _ = try content(of: scenario)
    try known(PersonID(subject.id))
    let record = JSON.map([JSON.Member("person", .text(subject.id))])
    try self.record(.added(record, at: access.count(plan, place)), subject, in: scenario)
  }

  /// A line that says nothing stays while something is about it: a clash over it is to be settled yet.
  mutating func dropIfBare(
    _ subject: Subject, _ access: RecordAccess, in scenario: ScenarioID
  ) throws(EditRefusal) {
    guard comesAndGoes(subject),
      case .map(let members) = access.record(plan, place(of: subject, in: scenario)), members.count == 1,
      indexed.referrers(of: subject, in: scenario).isEmpty
    else { return }
    try takeAway(subject, in: scenario)
  }

  /// Refuses an id that points nowhere.
  func resolve(_ value: JSON, _ type: FieldType, in scenario: ScenarioID) throws(EditRefusal) {
    guard let kind = type.target else { return }
    switch value {
    case .list(let elements): for element in elements { try resolve(element, type, in: scenario) }
    case .text(let id) where !id.isEmpty:
      let place = place(of: Subject(kind, text: id), in: scenario)
      guard try access(to: kind).position(plan, place) != nil else {
        throw EditRefusal("There is no \(kind.rawValue) \"\(id)\".")
      }
    default: break
    }
  }

  func told(_ subject: Subject, in scenario: ScenarioID) -> String {
    if comesAndGoes(subject) { return name(PersonID(subject.id)) }
    guard let key = subject.kind.nameKey, let access = RecordAccess.all[subject.kind],
      case .text(let name) = access.get(plan, place(of: subject, in: scenario), key)
    else { return subject.description }
    return name.string
  }
}

extension RecordAccess {
  func unknownField(_ key: Text) -> String {
    let known = settable.map(\.key.string)
    return "A \(kind.rawValue) has no field \"\(key)\". It has \(known.told)."
  }
}
