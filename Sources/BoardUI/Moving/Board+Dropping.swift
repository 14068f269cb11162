import PodModel
import Syntax

extension Board {
  mutating func putBack(_ move: Move) -> [Effect] {
    mode = .browsing
    go(to: move.origin)
    let isOne = move.held.count == 1
    let place = isOne && move.held.first?.from == nil ? "they are, without a pod" : "they are"
    say("\(names(of: move.held)) \(isOne ? "stays" : "stay") where \(place).")
    return []
  }

  /// Drops all where they are over, as one change.
  mutating func drop(_ move: Move) -> [Effect] {
    if let typed = move.shareTyped, !typed.isEmpty, move.share == nil {
      refuse("A share is a percentage from 0 to 100.")
      return []
    }
    mode = .browsing
    switch move.target {
    case .nowhere: return putBack(move)
    case .noPod:
      let verbs = benching(move.held)
      guard !verbs.isEmpty else { return putBack(move) }
      return commit(verbs, then: move.held.first.map { .unplaced($0.person) })
    case .pod(let pod): return drop(move, on: pod)
    }
  }

  private mutating func drop(_ move: Move, on pod: PodID) -> [Effect] {
    let verbs = move.held.compactMap { verb($0, to: pod, move) }
    guard !verbs.isEmpty else { return putBack(move) }
    let next = nextUnplaced(after: move)
    let effects = commit(verbs)
    if status.isRefusal { return effects }
    // Whoever forms pods takes one after the other: the cursor goes on to the next, else it goes along.
    let seats = pods[pod].map { pod in move.held.compactMap { pod.seat(of: $0.person) } } ?? []
    let seat = seats.first.map { Focus.card(pod, .seat($0.id)) }
    if let place = next ?? seat { go(to: place) }
    return effects
  }

  /// nil for who is there already: of several, those stay who sit in the pod.
  private func verb(_ held: Held, to pod: PodID, _ move: Move) -> Edit.Verb? {
    if move.keepsSeats { return held.from == pod ? nil : .put(held.person, pod, share: move.share) }
    if held.from == pod, move.share == nil { return nil }
    if move.held.count > 1, held.from != pod, pods[pod]?.seat(of: held.person) != nil { return nil }
    guard let from = held.from else { return .put(held.person, pod, share: move.share) }
    return .move(held.person, from: from, to: pod, share: move.share)
  }

  /// What takes them out of their pods; nothing for those who have none.
  func benching(_ held: [Held]) -> [Edit.Verb] {
    held.compactMap { held in held.from.map { .bench(held.person, from: $0) } }
  }

  /// The nearest person without a pod who is not moved too.
  private func nextUnplaced(after move: Move) -> Focus? {
    guard case .unplaced(let person) = move.origin, move.held.holds(person, from: nil) else { return nil }
    let lines = BenchLines(self, layout)
    let moved = Set(move.held.map(\.person))
    for step in 1...(moved.count + 1) {
      for neighbour in [lines.neighbour(of: person, by: step), lines.neighbour(of: person, by: -step)]
      where !moved.contains(neighbour) { return .unplaced(neighbour) }
    }
    return nil
  }
}
