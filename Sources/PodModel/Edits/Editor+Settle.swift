import Syntax

/// What a clash is settled with.
public enum ClashSide: Hashable, Sendable {
  /// As it was before both sides changed it.
  case base
  /// The value of a side, counted from 1 as the clash lists them.
  case side(Int)
}

extension Editor {
  /// Gives a field that clashes one of its values, and takes the clash away.
  mutating func settle(
    _ field: Text, of subject: Subject, with side: ClashSide, in scenario: ScenarioID
  ) throws(EditRefusal) {
    let found = try clash(over: field, of: subject, in: scenario)
    let value = try value(of: found.clash, side)
    switch (subject.kind, field) {
    case (.person, "seats"): try seat(PersonID(subject.id), value, in: scenario)
    case (.seat, "person"): try occupy(subject, value, in: scenario)
    case (_, ClashKey.removed): if value == .flag(true) { try remove(subject, in: scenario) }
    case (_, .unknownKeys):
      let access = try access(to: subject.kind)
      let before = access.get(plan, place(of: subject, in: scenario), field)
      if before != value { try record(.set([FieldDelta(field, before: before, after: value)]), subject, in: scenario) }
    default:
      let type = try access(to: subject.kind).settable.first { $0.key == field }?.type
      try set(field, of: subject, to: known(value, type, in: scenario), in: scenario)
    }
    for home in found.scenarios { try takeAway(Subject(.clash, found.clash.id), in: home) }
    try dropIfBare(subject, access(to: subject.kind), in: scenario)
  }

  /// The clash and where it stands: what is plan-wide may clash in any scenario, and is settled in all.
  private func clash(
    over field: Text, of subject: Subject, in scenario: ScenarioID
  ) throws(EditRefusal) -> (clash: Clash, scenarios: [ScenarioID]) {
    let id = ID<Clash>(Text("\(subject) \(field)"))
    let others =
      subject.kind.isOfScenario || field == "seats" ? [] : plan.scenarios.map(\.id).filter { $0 != scenario }
    let found = ([scenario] + others).filter { plan.scenarios[$0]?.clashes[id] != nil }
    guard let first = found.first, let clash = plan.scenarios[first]?.clashes[id] else {
      throw EditRefusal("There is no clash over \(field) of \(subject).")
    }
    return (clash, found)
  }

  /// Takes the open clashes over what is plan-wide out of a scenario that is about to go, into the first one that stays.
  mutating func rehomeClashes(of scenario: ScenarioID) throws(EditRefusal) {
    guard let home = plan.scenarios.first(where: { $0.id != scenario }), let going = plan.scenarios[scenario] else {
      return
    }
    let access = try access(to: .clash)
    let about = Text(Subject(.scenario, scenario).description)
    for clash in going.clashes where clash.isPlanWide && clash.on.text != about && !home.clashes.contains(clash.id) {
      let subject = Subject(.clash, clash.id)
      let place = place(of: subject, in: home.id)
      try record(.added(.map(clash.members), at: access.count(plan, place)), subject, in: home.id)
    }
  }

  private func value(of clash: Clash, _ side: ClashSide) throws(EditRefusal) -> JSON? {
    let value: JSON?
    switch side {
    case .base: value = clash.base?.value
    case .side(let number):
      guard clash.sides.indices.contains(number - 1) else {
        throw EditRefusal("This clash has the sides 1 to \(clash.sides.count); there is no side \(number).")
      }
      value = clash.sides[number - 1].value
    }
    return value == .null ? nil : value
  }

  /// What a value of a clash still points to: what was removed since cannot keep the clash from being settled.
  private func known(_ value: JSON?, _ type: FieldType?, in scenario: ScenarioID) -> JSON? {
    guard let value, let type, type.target != nil else { return value }
    if case .list(let elements) = value { return .list(elements.compactMap { known($0, type, in: scenario) }) }
    return (try? resolve(value, type, in: scenario)) == nil ? nil : value
  }

  /// Gives somebody exactly these seats, as far as there are such pods; the role goes along where one seat takes the place of another.
  private mutating func seat(_ person: PersonID, _ value: JSON?, in scenario: ScenarioID) throws(EditRefusal) {
    let pods = try content(of: scenario).scenario.pods
    let wanted = value?.seats.filter { pods.contains($0.pod) } ?? []
    let held = try content(of: scenario).seats(of: person).map(\.pod)
    let gone = held.filter { pod in !wanted.contains { $0.pod == pod } }
    let new = wanted.filter { !held.contains($0.pod) }
    if gone.count == 1, new.count == 1 {
      try move(person, gone[0], new[0].pod, nil, in: scenario)
    } else {
      for pod in gone { try bench(person, from: pod, in: scenario) }
      for seat in new { try put(person, into: seat.pod, nil, in: scenario) }
    }
    for seat in wanted {
      guard let place = try pod(seat.pod, in: scenario).seat(of: person) else { continue }
      try set("share", of: Subject(.seat, place.id, in: seat.pod), to: seat.share, in: scenario)
    }
  }

  /// Puts somebody, or nobody, into a seat with an id of its own; who has another seat of the pod leaves that.
  private mutating func occupy(_ seat: Subject, _ value: JSON?, in scenario: ScenarioID) throws(EditRefusal) {
    guard let id = seat.pod else { throw missing(seat, scenario) }
    let before = try pod(id, in: scenario)
    guard let holder = before.seats[SeatID(seat.id)] else { throw missing(seat, scenario) }
    let wanted = value.flatMap { try? Text(json: $0) }.map { PersonID($0) }.flatMap {
      plan.people.contains($0) ? $0 : nil
    }
    if holder.person == wanted { return }
    if let person = holder.person { try bench(person, from: id, in: scenario) }
    guard let wanted else { return }
    let own = before.seat(of: wanted)
    if own != nil { try bench(wanted, from: id, in: scenario) }
    try fill(SeatID(seat.id), in: id, with: wanted, scenario)
    if let share = own?.share { try set("share", of: seat, to: share.json, in: scenario) }
    if before.lead == wanted { try set("lead", of: .pod(id), to: wanted.json, in: scenario) }
  }
}
