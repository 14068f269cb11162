import Cells
import PodChecks
import PodModel
import Syntax

extension Board {
  /// Picks up all who are marked, else the person under the cursor.
  mutating func pickUp() {
    let held = chosenPeople
    guard !held.isEmpty else { return }
    pickUp(held, towards: nil)
  }

  /// - Parameter target: where they go if dropped at once; nil for the pod that suits them best.
  mutating func pickUp(_ held: [Held], towards target: Move.Target?) {
    guard let content else { return }
    let fits = fits ?? PodFits(of: content)
    self.fits = fits
    let (best, ranked) = fits.ranking(3, for: held.map(\.person), in: content)
    let own: Move.Target = held.first?.from.map { .pod($0) } ?? .noPod
    let first = best.first.map { Move.Target.pod($0) } ?? own
    let move = Move(
      held, origin: focus, target: target ?? first, best: Array(best.prefix(ranked)), isDragged: target != nil)
    mode = .moving(move)
    status.sentence = ""
    showTarget(of: move)
  }

  /// A key while somebody is in the air.
  mutating func pressMoving(_ key: Key, _ current: Move) -> [Effect] {
    var move = current
    switch key {
    case .escape, .control("c"): return putBack(move)
    case .enter where move.target == .nowhere && !move.typed.isEmpty:
      refuse("\(nothingCalled(move.typed)) Esc puts \(names(of: move.held)) back.")
      return []
    case .enter: return drop(move)
    case .up, .down, .left, .right: choose(key, &move)
    case .backspace: erase(&move)
    case .character("%") where move.shareTyped == nil: move.shareTyped = ""
    case .character("+") where move.held.contains { $0.from != nil }: move.keepsSeats.toggle()
    case .character(let character): type(character, &move)
    default: break
    }
    mode = .moving(move)
    showTarget(of: move)
    return []
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
      if character.isASCII, character.isNumber, share.utf8.count < 3 { move.shareTyped = share + String(character) }
      return
    }
    guard move.typed.utf8.count < 200 else { return }
    move.typed.append(character)
    findTyped(&move)
  }

  /// Pasted text is part of a name, up to the end of its line.
  mutating func paste(_ text: String, _ current: Move) {
    var move = current
    let line = text.unicodeScalars.prefix { !$0.isControlOrLineEnd }.prefix(60)
    guard move.shareTyped == nil, move.typed.utf8.count < 200 else { return }
    move.typed.unicodeScalars.append(contentsOf: line)
    findTyped(&move)
    mode = .moving(move)
    showTarget(of: move)
  }

  /// Digits are a pod's number, `0` no pod; letters are part of a name.
  private func findTyped(_ move: inout Move) {
    guard !move.typed.isEmpty else { return }
    if let number = Int(move.typed) {
      move.target = number == 0 ? .noPod : content?.pod(numbered: number).map { .pod($0.id) } ?? .nowhere
      return
    }
    let matching = Matching(Text(move.typed))
    let found = pods.lazy.compactMap { pod in matching.rank(of: pod.shownName).map { (pod.id, $0) } }
    move.target = found.min { $0.1 < $1.1 }.map { .pod($0.0) } ?? .nowhere
  }

  private func nothingCalled(_ typed: String) -> String {
    Int(typed).map { "There is no pod \($0)." } ?? "No pod is called \"\(look.shown(Text(typed)))\"."
  }

  /// Brings the chosen card into sight and says what would come of it.
  mutating func showTarget(of move: Move) {
    switch move.target {
    case .noPod: say("\(names(of: move.held)) would have no pod.")
    case .nowhere where !move.typed.isEmpty: refuse(nothingCalled(move.typed))
    case .nowhere: say("\(names(of: move.held)) would stay where they are.")
    case .pod(let pod):
      let layout = layout
      if let index = pods.position(of: pod) {
        let row = layout.row(ofCard: index)
        top = max(row - layout.visibleRows + 1, min(top, row))
      }
      let name = pods[pod].map { look.shown($0.shownName) } ?? ""
      let areThere = "\(names(of: move.held)) \(move.held.count == 1 ? "is" : "are") in \(name) now."
      say(preview(of: pod, move)?.sentence ?? areThere)
    }
  }

  func preview(of pod: PodID, _ move: Move) -> Preview? {
    guard let content else { return nil }
    return Preview.of(
      moving: move.held.map { $0.mover(keepingSeats: move.keepsSeats) }, to: pod, share: move.share, in: content)
  }

  /// "Ana", "Ana and Ben", "5 people".
  func names(of held: [Held]) -> String {
    guard held.count < 4 else { return "\(held.count) people" }
    return held.compactMap { plan.people[$0.person].map { look.shown($0) } }.told
  }
}
