import Cells
import PodChecks
import PodModel
import Syntax

extension Board {
  /// Picks up the person under the cursor.
  mutating func pickUp() {
    guard let person = focusedPerson, let content else { return }
    let from = focus.pod
    let start = from.map { Move.Target.pod($0) } ?? .noPod
    let fits = fits ?? PodFits(of: content)
    self.fits = fits
    let best = fits.best(3, for: person, in: content)
    var move = Move(person: person, from: from, origin: focus, target: start, best: best)
    if let first = best.first { move.target = .pod(first) }
    mode = .moving(move)
    status.sentence = ""
    showTarget(of: move)
  }

  /// A key while somebody is in the air.
  mutating func pressMoving(_ key: Key, _ current: Move) -> [Effect] {
    var move = current
    switch key {
    case .escape, .control("c"): return putBack(move)
    case .enter: return drop(move)
    case .up, .down, .left, .right: choose(key, &move)
    case .backspace: erase(&move)
    case .character("%") where move.shareTyped == nil: move.shareTyped = ""
    case .character(let character): type(character, &move)
    default: break
    }
    mode = .moving(move)
    showTarget(of: move)
    return []
  }

  private mutating func putBack(_ move: Move) -> [Effect] {
    mode = .browsing
    go(to: move.origin)
    let name = plan.people[move.person].map { look.shown($0) } ?? ""
    say("\(name) stays where \(move.from == nil ? "they are, without a pod" : "they are").")
    return []
  }

  private mutating func drop(_ move: Move) -> [Effect] {
    if let typed = move.shareTyped, !typed.isEmpty, move.share == nil {
      refuse("A share is a percentage from 0 to 100.")
      return []
    }
    mode = .browsing
    switch move.target {
    case .noPod:
      guard let from = move.from else { return putBack(move) }
      return commit([.bench(move.person, from: from)], then: .unplaced(move.person))
    case .pod(let pod) where pod == move.from && move.share == nil: return putBack(move)
    case .pod(let pod):
      let verb: Edit.Verb =
        move.from == nil
        ? .put(move.person, pod, share: move.share)
        : .move(move.person, from: move.from, to: pod, share: move.share)
      let next = nextUnplaced(after: move)
      let effects = commit([verb])
      if status.isRefusal { return effects }
      // Whoever forms pods takes one after the other: the cursor goes on to the next, else it goes along.
      let seat = pods[pod]?.seat(of: move.person).map { Focus.card(pod, .seat($0.id)) }
      if let place = next ?? seat { go(to: place) }
      return effects
    }
  }

  private func nextUnplaced(after move: Move) -> Focus? {
    guard move.from == nil, case .unplaced(let person) = move.origin else { return nil }
    let lines = BenchLines(self, layout)
    return [1, -1].map { lines.neighbour(of: person, by: $0) }.first { $0 != person }.map { .unplaced($0) }
  }

  private func choose(_ key: Key, _ move: inout Move) {
    move.typed = ""
    let columns = layout.columns
    guard !pods.isEmpty else { return }
    guard case .pod(let pod) = move.target, let index = pods.position(of: pod) else {
      if key == .right || key == .up { move.target = .pod(pods[min(pods.count - 1, top * columns)].id) }
      return
    }
    let target =
      switch key {
      case .left: index % columns == 0 && layout.benchIsColumn ? -1 : index - 1
      case .right: index + 1
      case .up: index - columns
      default: index + columns
      }
    if key == .left, target < 0 { move.target = .noPod }
    if pods.indices.contains(target) { move.target = .pod(pods[target].id) }
  }

  private func erase(_ move: inout Move) {
    if let share = move.shareTyped {
      move.shareTyped = share.isEmpty ? nil : String(share.dropLast())
    } else {
      move.typed = String(move.typed.dropLast())
      findTyped(&move)
    }
  }

  private func type(_ character: Character, _ move: inout Move) {
    if let share = move.shareTyped {
      if character.isASCII, character.isNumber, share.count < 3 { move.shareTyped = share + String(character) }
      return
    }
    guard move.typed.count < 60 else { return }
    move.typed.append(character)
    findTyped(&move)
  }

  /// Digits are a pod's number, `0` no pod; letters are part of a name.
  private func findTyped(_ move: inout Move) {
    guard !move.typed.isEmpty else { return }
    if let number = Int(move.typed) {
      if number == 0 { move.target = .noPod }
      if let pod = content?.pod(numbered: number) { move.target = .pod(pod.id) }
      return
    }
    let matching = Matching(Text(move.typed))
    let found = pods.lazy.compactMap { pod in matching.rank(of: pod.shownName).map { (pod.id, $0) } }
    if let best = found.min(by: { $0.1 < $1.1 }) { move.target = .pod(best.0) }
  }

  /// Brings the chosen card into sight and says what would come of it.
  private mutating func showTarget(of move: Move) {
    switch move.target {
    case .noPod:
      let name = plan.people[move.person].map { look.shown($0) } ?? ""
      say("\(name) would have no pod.")
    case .pod(let pod):
      let layout = layout
      if let index = pods.position(of: pod) {
        let row = layout.row(ofCard: index)
        top = max(row - layout.visibleRows + 1, min(top, row))
      }
      if let preview = preview(of: pod, move) { say(preview.sentence) }
    }
  }

  func preview(of pod: PodID, _ move: Move) -> Preview? {
    guard let content else { return nil }
    return Preview.of(moving: move.person, from: move.from, to: pod, share: move.share, in: content)
  }
}
