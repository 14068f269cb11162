import PodChecks
import PodModel

/// What a card has to say in one line: what would come of a move, else what is broken, else what is to do, else who works
/// with whom.
struct CardSpeech {
  let text: String
  let role: Role
  let isBroken: Bool

  /// - Parameter saysOutcome: whether a missing outcome has a row of its own and need not be said again.
  init(of pod: Pod, on board: Board, saysOutcome: Bool) {
    let look = board.look
    let summary = board.findings.summary(of: pod.id)
    let broken = summary.broken + (board.content.map { board.findings.broken(below: pod.id, in: $0) } ?? [])
    isBroken = !broken.isEmpty
    if case .moving(let move) = board.mode {
      let isHere = move.isAll(in: pod.id)
      let preview = isHere ? nil : board.preview(of: pod.id, move)
      let here = move.held.count == 1 ? "is here now" : "are here now"
      text = "\(look.marks.preview) \(isHere ? here : preview?.short ?? "")"
      role = isHere ? .muted : preview?.isTooMany == true ? .broken : .chosen
      return
    }
    let toDo = summary.toDo.filter { !saysOutcome || $0.check != "pod-outcome" }.map(\.short)
    if let first = broken.first {
      text = "! \(first.short)" + (broken.count > 1 ? ", \(broken.count - 1) more" : "")
      role = .broken
    } else if !toDo.isEmpty {
      text = "to do: \(toDo.joined(separator: ", "))"
      role = .toDo
    } else {
      let agents = board.content?.agents(in: pod.id).map { look.shown($0.shownName) } ?? []
      text = agents.isEmpty ? "no agent" : "ai \(agents.joined(separator: ", "))"
      role = .muted
    }
  }
}
