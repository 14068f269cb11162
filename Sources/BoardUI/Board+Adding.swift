import Cells
import PodModel
import Syntax

/// What `a` adds, by the key that follows it.
private struct Addable: Sendable {
  let key: Character
  let word: String
  let kind: Kind
  let needsPod: Bool

  static let all = [
    Addable(key: "p", word: "pod", kind: .pod, needsPod: false),
    Addable(key: "n", word: "person", kind: .person, needsPod: false),
    Addable(key: "o", word: "outcome", kind: .outcome, needsPod: false),
    Addable(key: "a", word: "agent", kind: .agent, needsPod: false),
    Addable(key: "s", word: "open seat", kind: .seat, needsPod: true),
    Addable(key: "t", word: "together or apart", kind: .pair, needsPod: false),
    Addable(key: "l", word: "who stays or leaves", kind: .placement, needsPod: false),
  ]
}

extension Board {
  mutating func pressAdding(_ key: Key) -> [Effect] {
    mode = .browsing
    guard case .character(let letter) = key, let addable = Addable.all.first(where: { $0.key == letter }) else {
      say("Nothing was added.")
      return []
    }
    if addable.needsPod, focus.pod == nil {
      refuse("Put the cursor on the pod that is to have an open seat.")
      return []
    }
    status.sentence = ""
    startAdding(addable.kind)
    return []
  }

  /// A form for a new record, with what follows from where the cursor is filled in.
  mutating func startAdding(_ kind: Kind) {
    var presets: [JSON.Member] = []
    if let pod = focus.pod {
      switch kind {
      case .outcome: presets = [JSON.Member("pod", .text(pod.text))]
      case .agent: presets = [JSON.Member("pods", .list([.text(pod.text)]))]
      case .seat: presets = [JSON.Member("pod", .text(pod.text))]
      default: break
      }
    }
    mode = .form(Form.adding(kind, presets: presets, in: indexed, scenario: scenario))
  }

  var addingHints: [KeyHint] {
    Addable.all.map { KeyHint(keys: String($0.key), word: $0.word) } + [KeyHint(keys: "Esc", word: "nothing")]
  }

  /// Where a record that was just added is on the board.
  func place(of subject: Subject, before: IndexedPlan) -> Focus? {
    switch subject.kind {
    case .pod: .card(PodID(subject.id), nil)
    case .seat: subject.pod.map { .card($0, .seat(SeatID(subject.id))) }
    case .person: place(of: PersonID(subject.id))
    case .outcome:
      content?.scenario.outcomes[OutcomeID(subject.id)]?.pod.map { .card($0, .outcome(OutcomeID(subject.id))) }
    case .agent:
      content?.scenario.agents[AgentID(subject.id)]?.pods.first.map { .card($0, .agent(AgentID(subject.id))) }
    default: nil
    }
  }
}
