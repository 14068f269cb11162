import PodModel
import Syntax

extension IndexedScenario {
  /// The people whose own line a change may have given another end: their seats, line, placement, or manager of today.
  func peopleWithOtherLines(after delta: Delta) -> [PersonID] {
    switch delta.subject.kind {
    case .person: delta.renames("today.manager", "fte") ? [PersonID(delta.subject.id)] : []
    case .line, .placement: [PersonID(delta.subject.id)]
    case .seat: peopleNamed(by: delta)
    case .pod:
      delta.changesLinesOfPod
        ? members(of: PodID(delta.subject.id)) + (delta.change(of: "seats")?.people ?? []) : []
    default: []
    }
  }

  /// The same, and those whose line leads to somebody who leaves now, or has come back.
  func peopleWithOtherManagers(after delta: Delta) -> Set<PersonID> {
    var reached = Set(peopleWithOtherLines(after: delta))
    var waiting = delta.mayHandOnLines ? reached : reached.filter(leaves)
    while let person = waiting.popFirst() {
      for below in peopleWithLine(to: person) where reached.insert(below).inserted && leaves(below) {
        waiting.insert(below)
      }
    }
    return reached
  }

  /// The pods whose people or agents have other capabilities, hours or names after a change, or are others.
  func podsWithOtherMembers(after delta: Delta) -> Set<Subject> {
    switch delta.subject.kind {
    case .person: Set(seats(of: PersonID(delta.subject.id)).map { .pod($0.pod) })
    case .agent:
      Set(
        (delta.change(of: "pods")?.people ?? []).map { Subject(.pod, text: $0.text) }
          + (scenario.agents[AgentID(delta.subject.id)]?.pods ?? []).map(Subject.pod))
    default: podSubject(of: delta)
    }
  }

  /// The people who gain or lose a seat, and those with one in a pod that a change is about.
  func seatedPeople(touchedBy delta: Delta) -> Set<PersonID> {
    switch delta.subject.kind {
    case .person, .seat: Set(peopleNamed(by: delta))
    case .pod: Set(members(of: PodID(delta.subject.id)) + (delta.change(of: "seats")?.people ?? []))
    default: []
    }
  }

  /// The outcomes that a change is about, or whose pod or owner it is about.
  func outcomes(touchedBy delta: Delta) -> Set<Subject> {
    if delta.subject.kind == .outcome { return [delta.subject] }
    if let pod = podTouched(by: delta) { return Set(outcomes(of: pod).map { Subject(.outcome, $0.id) }) }
    guard delta.subject.kind == .person, delta.renames("name", "title") else { return [] }
    return referrers(of: .person(PersonID(delta.subject.id)), .outcome)
  }
}

extension Delta {
  /// Whether the lines that lead to the person of the change may lead elsewhere now.
  fileprivate var mayHandOnLines: Bool {
    subject.kind == .placement || subject.kind == .person && renames()
  }

  fileprivate var changesLinesOfPod: Bool {
    switch event {
    case .added, .removed, .moved, .reordered: true
    case .set(let fields): fields.contains { ["reportsTo", "seats"].contains($0.key) }
    }
  }
}
