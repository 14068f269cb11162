import Syntax

/// Who got and who lost seats in a change, and what came of it in the end: somebody who is moved twice is told once.
struct SeatSteps {
  /// In the order in which they are first met.
  private(set) var people: [PersonID] = []
  private var steps: [PersonID: [Step]] = [:]

  private struct Step {
    let pod: PodID
    /// Whether a seat was won, or lost.
    let isWon: Bool
    let share: Percent?
  }

  init(_ deltas: [Delta]) {
    for delta in deltas {
      addPod(delta)
      guard delta.subject.kind == .seat, let pod = delta.subject.pod, let change = delta.change(of: "person") else {
        continue
      }
      let share = delta.change(of: "share")?.after.flatMap { try? Percent(json: $0) }
      for person: PersonID in FieldDelta.ids(change.before) {
        add(Step(pod: pod, isWon: false, share: nil), of: person)
      }
      for person: PersonID in FieldDelta.ids(change.after) {
        add(Step(pod: pod, isWon: true, share: share), of: person)
      }
    }
  }

  /// With a pod that comes or goes as a whole come or go all who sit in it.
  private mutating func addPod(_ delta: Delta) {
    guard delta.subject.kind == .pod else { return }
    switch delta.event {
    case .added(let record, _): add(seatsOf: record, isWon: true)
    case .removed(let record, _): add(seatsOf: record, isWon: false)
    case .moved, .reordered, .set: break
    }
  }

  private mutating func add(seatsOf record: JSON, isWon: Bool) {
    guard let pod = try? Pod(json: record) else { return }
    for seat in pod.seats {
      guard let person = seat.person else { continue }
      add(Step(pod: pod.id, isWon: isWon, share: isWon ? seat.share : nil), of: person)
    }
  }

  private mutating func add(_ step: Step, of person: PersonID) {
    if steps[person] == nil { people.append(person) }
    steps[person, default: []].append(step)
  }

  /// The pods where somebody sat before, and does not any more.
  func left(by person: PersonID) -> [PodID] {
    runs(of: person).filter { !$0.first.isWon && !$0.last.isWon }.map(\.first.pod)
  }

  /// The pods where somebody sits now, and did not before.
  func joined(by person: PersonID) -> [(pod: PodID, share: Percent?)] {
    runs(of: person).filter { $0.first.isWon && $0.last.isWon }.map { ($0.last.pod, $0.last.share) }
  }

  /// The first and the last that happened to somebody in each pod.
  private func runs(of person: PersonID) -> [(first: Step, last: Step)] {
    var runs: [(first: Step, last: Step)] = []
    for step in steps[person] ?? [] {
      if let place = runs.firstIndex(where: { $0.first.pod == step.pod }) {
        runs[place].last = step
      } else {
        runs.append((step, step))
      }
    }
    return runs
  }
}
