import PodModel
import Syntax

extension Command {
  static let swap = Command(
    "swap", "Two people take each other's places: this one and the next one picked, or the two who are marked",
    .character("s"), footer: "swap", changes: true, in: .people,
    whyNot: { $0.marked.count == 2 ? nil : $0.whyNoPerson }
  ) { board in board.pickForSwap() }

  static let share = Command(
    "share", "How much of their time somebody gives to this pod", .character("%"), changes: true, in: .people,
    whyNot: { $0.focusedSeat == nil ? "Put the cursor on somebody in a pod first." : nil }
  ) { board in
    board.ask(["share"]) { "How much time of \($0)?" }
    return []
  }

  static let reason = Command(
    "reason", "Records why somebody is in this pod, or why the pod is there and reports where it does",
    .character("r"), changes: true, in: .people,
    whyNot: { board in
      if board.focusedSeat != nil { return nil }
      guard board.focusedPod != nil, board.focus.item == nil else {
        return "Put the cursor on a pod, or on somebody in one, first."
      }
      return nil
    }
  ) { board in
    board.ask([board.focusedSeat == nil ? "why" : "because"]) { "Why \($0)?" }
    return []
  }

  static let dotted = Command(
    "dotted line", "Adds a dotted line from the pod or the person to a leader, or takes one away", .character("d"),
    changes: true, in: .people, whyNot: { $0.lineSubject == nil ? "Put the cursor on a pod or a person first." : nil }
  ) { board in
    board.pickDotted()
    return []
  }
}

extension Board {
  /// Asks for fields of the seat or the pod under the cursor, alone.
  mutating func ask(_ keys: [Text], _ title: (String) -> String) {
    let subject: Subject
    let name: String
    if let seat = focusedSeat, let pod = focusedPod {
      subject = Subject(.seat, seat.id, in: pod.id)
      let who = seat.person.flatMap { plan.people[$0] }.map { look.shown($0) } ?? look.shown(seat.shownRole)
      name = "\(who) in \(look.shown(pod.shownName))"
    } else if let pod = focusedPod {
      subject = .pod(pod.id)
      name = look.shown(pod.shownName)
    } else {
      return
    }
    open(Form.asking(title(name), keys, of: subject, in: indexed, scenario: scenario))
  }

  // MARK: Swapping

  /// The first one is remembered, the second one is swapped with.
  mutating func pickForSwap() -> [Effect] {
    if marked.count == 2 { return swap(marked[0], marked[1]) }
    guard let person = focusedPerson else {
      refuse("Put the cursor on a person.")
      return []
    }
    let held = Held(person, from: focus.pod)
    guard let first = swapping else {
      swapping = held
      revision += 1
      say(
        "\(names(of: [held])) swaps with the next one picked: go there and press \(key(of: .swap)). Esc leaves it."
      )
      return []
    }
    stopSwapping()
    guard first != held else {
      say("Nobody is swapped.")
      return []
    }
    return swap(first, held)
  }

  private mutating func swap(_ one: Held, _ other: Held) -> [Effect] {
    let effects = commit([.swap(.init(one.person, from: one.from), .init(other.person, from: other.from))])
    // The cursor stays on the place, where the other one is now.
    if !status.isRefusal, let place = place(of: one.person) { go(to: place) }
    return effects
  }

  mutating func stopSwapping() {
    guard swapping != nil else { return }
    swapping = nil
    revision += 1
  }
}
