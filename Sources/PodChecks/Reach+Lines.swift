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

  /// The pods that may stand deeper or higher after a change, and those at the very top where there may be leaders
  /// below now, or none any more.
  func podsWithOtherDepth(after delta: Delta) -> Set<Subject> {
    let moved = everybodyBelow(peopleWithOtherLines(after: delta))
    var subjects = podSubject(of: delta).union(podSubjects(under: moved))
    for person in people(touchedBy: delta) {
      let line = lineUp(from: person).prefix(3)
      subjects.formUnion(podSubjects(under: line.filter { manager(of: $0) == nil }))
    }
    return subjects
  }

  func podSubjects(under leaders: some Sequence<PersonID>) -> Set<Subject> {
    leaders.reduce(into: []) { subjects, leader in
      for pod in pods(under: leader) { subjects.insert(.pod(pod.id)) }
    }
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
  fileprivate var changesLinesOfPod: Bool {
    switch event {
    case .added, .removed, .moved, .reordered: true
    case .set(let fields): fields.contains { ["reportsTo", "seats"].contains($0.key) }
    }
  }
}
