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
    Addable(key: "s", word: "seat", kind: .seat, needsPod: true),
    Addable(key: "t", word: "together/apart", kind: .pair, needsPod: false),
    Addable(key: "l", word: "stays/leaves", kind: .placement, needsPod: false),
  ]
}

extension Board {
  mutating func pressAdding(_ key: Key) -> [Effect] {
    mode = .browsing
    if !pastedNames.isEmpty { return addPasted(key) }
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

  /// At most so many names are added at once.
  private static var mostNames: Int { 5000 }

  /// A list of names, one a line: what they are is asked next.
  mutating func paste(names text: String) {
    let lines = text.unicodeScalars.split { $0 == "\n" || $0 == "\r" }
    pastedNames = lines.lazy.map { String($0).oneLine.trimmed }.filter { !$0.isEmpty }.prefix(Self.mostNames)
      .map { Text($0) }
    guard let first = pastedNames.first else { return say("No name was pasted. Add what?") }
    let others = pastedNames.count - 1
    let names = look.shown(first) + (others == 0 ? "" : others == 1 ? " and one more" : " and \(others) more")
    say("\(names): n adds them as people, p as pods.")
  }

  /// Adds all pasted names as one change.
  private mutating func addPasted(_ key: Key) -> [Effect] {
    let names = pastedNames
    pastedNames = []
    let kind: Kind
    switch key {
    case .character("n"), .enter: kind = .person
    case .character("p"): kind = .pod
    default:
      say("Nothing was added.")
      return []
    }
    let effects = commit(names.map { .add(Edit.Addition(kind, $0)) })
    if !effects.isEmpty, names.count > 3 {
      say("\(names.count) \(kind.plural) are added. \(self.key(of: .undo)) takes them back.")
    }
    return effects
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
    open(Form.adding(kind, presets: presets, in: indexed, scenario: scenario))
  }

  var addingHints: [KeyHint] {
    if !pastedNames.isEmpty {
      return [
        KeyHint(keys: "n", word: "people"), KeyHint(keys: "p", word: "pods"), KeyHint(keys: "Esc", word: "nothing"),
      ]
    }
    return Addable.all.map { KeyHint(keys: String($0.key), word: $0.word) }
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
