import PodModel
import Syntax

/// How far a change reaches: which people it may give another place or another manager, and which pods it is about.
///
/// Rather too many than too few: what is looked at in vain costs little; a finding not looked at again is wrong.
extension IndexedScenario {
  /// The people whose place may be another one now: those the change names, the members of pods that it is about, and
  /// whoever managed one of them before or does now.
  func people(touchedBy delta: Delta) -> Set<PersonID> {
    var waiting = peopleNamed(by: delta)
    if let pod = podTouched(by: delta) { waiting.append(contentsOf: members(of: pod)) }
    var reached = Set(waiting)
    for person in waiting { reached.formUnion(lines(from: person)) }
    if let pod = podTouched(by: delta), let leader = scenario.pods[pod]?.reportsTo { reached.insert(leader) }
    followLeavers(&reached)
    return reached
  }

  /// The pod that a change is about, as a whole or in one of its seats.
  func podTouched(by delta: Delta) -> PodID? {
    switch delta.subject.kind {
    case .pod: PodID(delta.subject.id)
    case .seat: delta.subject.pod
    default: nil
    }
  }

  /// The pods that somebody leads, and those with a line to them, dotted ones too.
  func pods(naming person: PersonID) -> Set<Subject> { referrers(of: .person(person), .pod) }

  func members(of pod: PodID) -> [PersonID] { scenario.pods[pod]?.people ?? [] }

  /// Everybody whom somebody's line may lead to, or may have led to before other fields of the same record changed.
  private func lines(from person: PersonID) -> [PersonID] {
    var leaders = seats(of: person).compactMap { scenario.pods[$0.pod]?.reportsTo }
    if let manager = plan.people[person]?.today.manager { leaders.append(manager) }
    if let manager = scenario.lines[ID(person.text)]?.reportsTo { leaders.append(manager) }
    if let manager = manager(of: person) { leaders.append(manager) }
    return leaders
  }

  /// Adds whom the lines of people who leave lead on to.
  private func followLeavers(_ reached: inout Set<PersonID>) {
    var waiting = reached.filter(leaves)
    while let leaver = waiting.popFirst() {
      for leader in lines(from: leaver) where reached.insert(leader).inserted && leaves(leader) {
        waiting.insert(leader)
      }
    }
  }

  func peopleNamed(by delta: Delta) -> [PersonID] {
    switch delta.subject.kind {
    case .person, .line, .placement:
      let managers = ["today.manager", "reportsTo"].compactMap { delta.change(of: $0) }.flatMap(\.people)
      return [PersonID(delta.subject.id)] + managers
    case .pod:
      return ["lead", "reportsTo", "seats"].compactMap { delta.change(of: $0) }.flatMap(\.people)
    case .seat: return delta.change(of: "person")?.people ?? delta.seatedPerson(in: scenario)
    case .plan: return delta.change(of: "frame.leaders")?.people ?? []
    default: return []
    }
  }
}

extension Delta {
  /// Whether the change gives the record another name, or makes or removes it.
  func renames(_ keys: Text...) -> Bool {
    switch event {
    case .added, .removed: true
    case .moved, .reordered: false
    case .set(let fields): fields.contains { keys.contains($0.key) }
    }
  }

  fileprivate func seatedPerson(in scenario: Scenario) -> [PersonID] {
    guard let pod = subject.pod, let seats = scenario.pods[pod]?.seats else { return [] }
    return seats.first { $0.id == SeatID(subject.id) }?.person.map { [$0] } ?? []
  }
}

extension FieldDelta {
  /// Everybody who stood in the field or stands there now; of seats, who sits in them.
  var people: [PersonID] { FieldDelta.people(in: before) + FieldDelta.people(in: after) }

  private static func people(in value: JSON?) -> [PersonID] {
    switch value {
    case .text(let id): [PersonID(id)]
    case .list(let elements): elements.flatMap { people(in: $0) }
    case .map: people(in: value?["person"])
    default: []
    }
  }
}
