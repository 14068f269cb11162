import Syntax

extension Editor {
  mutating func put(_ person: PersonID, into pod: PodID, _ share: Percent?, in scenario: ScenarioID) throws(EditRefusal)
  {
    try insert(Seat(person: person, share: share), of: person, into: pod, in: scenario)
  }

  mutating func move(
    _ person: PersonID, _ from: PodID?, _ to: PodID, _ share: Percent?, in scenario: ScenarioID
  ) throws(EditRefusal) {
    try known(person)
    let target = try pod(to, in: scenario)
    guard let left = try seatToLeave(person, from, in: scenario) else {
      return try put(person, into: to, share, in: scenario)
    }
    if left.pod == to {
      guard let share else {
        throw EditRefusal("\(name(person)) is in \(target.shownName) already.")
      }
      return try set("share", of: Subject(.seat, left.seat.id, in: to), to: share.json, in: scenario)
    }
    if target.seat(of: person) != nil {
      throw EditRefusal("\(name(person)) has a seat in \(target.shownName) already.")
    }
    try leave(left, person, in: scenario)
    try insert(
      Seat(person: person, share: share ?? left.seat.share, role: left.seat.role), of: person, into: to, in: scenario)
  }

  mutating func swap(_ one: Edit.Swapped, _ other: Edit.Swapped, in scenario: ScenarioID) throws(EditRefusal) {
    try known(one.person)
    try known(other.person)
    let first = try seatToLeave(one.person, one.pod, in: scenario)
    let second = try seatToLeave(other.person, other.pod, in: scenario)
    guard first?.pod != second?.pod else {
      let content = try content(of: scenario)
      let place = first.map { "in \(name(pod: $0.pod, in: content))" } ?? "without a pod"
      throw EditRefusal("\(name(one.person)) and \(name(other.person)) are both \(place).")
    }
    if let first { try leave(first, one.person, in: scenario) }
    if let second { try leave(second, other.person, in: scenario) }
    for (person, from, to) in [(one.person, first, second), (other.person, second, first)] {
      guard let to else { continue }
      // Who had no seat takes the other's share; everybody else keeps their own.
      let seat = Seat(
        person: person, share: from == nil ? to.seat.share : from?.seat.share, role: from?.seat.role ?? "")
      try insert(seat, of: person, into: to.pod, in: scenario)
    }
  }

  mutating func bench(_ person: PersonID, from pod: PodID?, in scenario: ScenarioID) throws(EditRefusal) {
    try known(person)
    let left = try pod.map { id throws(EditRefusal) in try self.pod(id, in: scenario) }
    let seats = try content(of: scenario).seats(of: person).filter { pod == nil || $0.pod == pod }
    guard !seats.isEmpty else {
      throw EditRefusal("\(name(person)) has no seat\(left.map { " in \($0.shownName)" } ?? "").")
    }
    for seat in seats { try leave(seat, person, in: scenario) }
  }

  mutating func open(_ seat: SeatID, in pod: PodID, _ role: Text, _ scenario: ScenarioID) throws(EditRefusal) {
    let target = try self.pod(pod, in: scenario)
    guard target.seats[seat] == nil else {
      throw EditRefusal("\(target.shownName) has a seat \"\(seat)\" already.")
    }
    guard plan.people[PersonID(seat.text)] == nil else {
      throw EditRefusal("A seat cannot be called \"\(seat)\": somebody on the roster has this id.")
    }
    var new = Seat()
    new.ownID = seat.text
    new.role = role
    try record(.added(.map(new.members), at: target.seats.count), Subject(.seat, seat, in: pod), in: scenario)
  }

  mutating func close(_ seat: SeatID, in pod: PodID, _ scenario: ScenarioID) throws(EditRefusal) {
    let found = try self.seat(seat, in: pod, scenario)
    if let person = found.person {
      throw EditRefusal("\(name(person)) sits there; only a seat that nobody sits in can be closed.")
    }
    try takeAway(Subject(.seat, seat, in: pod), in: scenario)
  }

  mutating func fill(
    _ seat: SeatID, in pod: PodID, with person: PersonID, _ scenario: ScenarioID
  ) throws(EditRefusal) {
    let found = try self.seat(seat, in: pod, scenario)
    try refuseVacant(try known(person))
    if let holder = found.person { throw EditRefusal("\(name(holder)) sits there already.") }
    let target = try self.pod(pod, in: scenario)
    if target.seat(of: person) != nil {
      throw EditRefusal("\(name(person)) has a seat in \(target.shownName) already.")
    }
    let fields = [FieldDelta("person", before: nil, after: person.json)]
    try record(.set(fields), Subject(.seat, seat, in: pod), in: scenario)
  }

  /// Takes the seat away, or leaves it open where it has an id of its own; the pod loses its lead if that was the person.
  private mutating func leave(_ left: SeatPlace, _ person: PersonID, in scenario: ScenarioID) throws(EditRefusal) {
    let pod = try self.pod(left.pod, in: scenario)
    let subject = Subject(.seat, left.seat.id, in: left.pod)
    if left.seat.ownID.isEmpty {
      try takeAway(subject, in: scenario)
    } else {
      var fields = [FieldDelta("person", before: person.json, after: nil)]
      if let share = left.seat.share { fields.append(FieldDelta("share", before: share.json, after: nil)) }
      try record(.set(fields), subject, in: scenario)
    }
    if pod.lead == person {
      try record(.set([FieldDelta("lead", before: person.json, after: nil)]), .pod(pod.id), in: scenario)
    }
  }

  private mutating func insert(
    _ seat: Seat, of person: PersonID, into pod: PodID, in scenario: ScenarioID
  ) throws(EditRefusal) {
    let target = try self.pod(pod, in: scenario)
    let somebody = try known(person)
    try refuseVacant(somebody)
    if target.seat(of: person) != nil {
      throw EditRefusal("\(somebody.shownName) has a seat in \(target.shownName) already.")
    }
    try record(.added(.map(seat.members), at: target.seats.count), Subject(.seat, seat.id, in: pod), in: scenario)
  }

  private func refuseVacant(_ person: Person) throws(EditRefusal) {
    guard person.isVacant else { return }
    throw EditRefusal("\(person.shownName) is a vacant post; open a seat instead and say its role.")
  }

  /// What is asked here is let go before anything changes: a scenario that is still held would be copied by the change.
  private func seatToLeave(
    _ person: PersonID, _ from: PodID?, in scenario: ScenarioID
  ) throws(EditRefusal) -> SeatPlace? {
    let content = try content(of: scenario)
    let seats = content.seats(of: person)
    if let from {
      guard let seat = seats.first(where: { $0.pod == from }) else {
        throw EditRefusal("\(name(person)) has no seat in \(name(pod: from, in: content)).")
      }
      return seat
    }
    guard seats.count < 2 else {
      let pods = seats.map { name(pod: $0.pod, in: content) }
      throw EditRefusal("\(name(person)) has seats in \(pods.told). Say which one: \"from\" and the pod.")
    }
    return seats.first
  }
}

extension Editor {
  func content(of scenario: ScenarioID) throws(EditRefusal) -> IndexedScenario {
    guard let content = indexed[scenario] else { throw noScenario }
    return content
  }

  private var noScenario: EditRefusal {
    EditRefusal("The plan has no option yet. Add one first: add scenario \"Pods\".")
  }

  @discardableResult
  func known(_ person: PersonID) throws(EditRefusal) -> Person {
    guard let known = plan.people[person] else { throw EditRefusal("Nobody on the roster has the id \"\(person)\".") }
    return known
  }

  func pod(_ id: PodID, in scenario: ScenarioID) throws(EditRefusal) -> Pod {
    guard let position = indexed.plan.scenarios.position(of: scenario) else { throw noScenario }
    guard let pod = indexed.plan.scenarios[position].pods[id] else { throw EditRefusal("There is no pod \"\(id)\".") }
    return pod
  }

  private func seat(
    _ id: SeatID, in pod: PodID, _ scenario: ScenarioID
  ) throws(EditRefusal) -> Seat {
    let pod = try self.pod(pod, in: scenario)
    guard let seat = pod.seats[id] else { throw EditRefusal("\(pod.shownName) has no seat \"\(id)\".") }
    return seat
  }

  func name(_ person: PersonID) -> String { plan.people[person]?.shownName.string ?? "[\(person)]" }

  func name(pod: PodID, in content: IndexedScenario) -> String {
    content.scenario.pods[pod]?.shownName.string ?? "[\(pod)]"
  }
}
