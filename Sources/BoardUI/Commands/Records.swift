import Cells
import PodModel
import Syntax

extension Command {
  static let add = Command(
    "add", "Adds a pod, a person, an outcome, an agent or an open seat", .character("a"), footer: "add", changes: true,
    in: .records
  ) { board in
    board.mode = .adding
    board.pastedNames = []
    board.say("Add what? Esc adds nothing.")
    return []
  }

  static let edit = Command(
    "edit", "Opens what the cursor is on, to read and change it", .character("e"), footer: "edit", in: .records,
    whyNot: { $0.focusedSubject == nil ? "There is nothing here to edit yet. a adds something." : nil }
  ) { board in board.editFocused() }

  static let openSeat = Command(
    "open seat", "Opens a seat in this pod that nobody sits in yet", .character("o"), footer: "open seat",
    changes: true,
    in: .records, whyNot: { $0.focus.pod == nil ? "Put the cursor on a pod first." : nil }
  ) { board in
    board.startAdding(.seat)
    return []
  }

  static let remove = Command(
    "remove", "Removes the pod, outcome, agent or open seat under the cursor; u brings it back", .delete,
    .character("-"), changes: true, in: .records,
    whyNot: { board in
      switch board.focusedSubject?.kind {
      case .pod, .outcome, .agent, .seat: nil
      case .person: "A person is not removed: b takes them out of the pod."
      default: "There is nothing here to remove."
      }
    }
  ) { board in
    guard let subject = board.focusedSubject else { return [] }
    if let pod = subject.pod { return board.commit([.close(SeatID(subject.id), pod)], then: .card(pod, nil)) }
    return board.commit([.remove(subject)])
  }

  static let turn = Command(
    "turn cards", "Turns all cards over: people, outcomes and agents, needs, teams of today", .character("z"),
    footer: "show", in: .records,
    whyNot: { $0.page == .board ? nil : "That turns the cards of Board over: g b goes there." }
  ) { board in
    board.face = board.face.next
    board.say("The cards show \(board.face.name).")
    board.settleFocus()
    return []
  }
}
