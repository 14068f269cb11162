import PodModel
import Syntax

extension Command {
  static let move = Command(
    "move", "Picks up who is marked, else the person under the cursor; the cards then say what would come of it",
    .character("m"),
    footer: "move", changes: true, in: .people, whyNot: { $0.whyNobody }
  ) { board in
    board.pickUp()
    return []
  }

  static let mark = Command(
    "mark", "Marks a person, or all of a pod, to be moved with others; Esc takes the marks away", .character(" "),
    footer: "mark", in: .people,
    whyNot: { board in
      if board.focusedPerson != nil { return nil }
      guard let pod = board.focusedPod, board.focus.item == nil else { return "Put the cursor on a person first." }
      return pod.people.isEmpty ? "Nobody sits in \(pod.shownName) yet." : nil
    }
  ) { board in
    board.toggleMark()
    return []
  }

  static let bench = Command(
    "to no pod", "Takes who is marked, else the person under the cursor, out of the pod", .character("b"),
    footer: "no pod", changes: true, in: .people,
    whyNot: { board in
      if let reason = board.whyNobody { return reason }
      let people = board.chosenPeople
      guard people.allSatisfy({ $0.from == nil }) else { return nil }
      return people.count == 1 ? "This person has no pod yet." : "None of these people has a pod yet."
    }
  ) { board in
    let focus = board.focus.pod.map { Focus.card($0, nil) }
    return board.commit(board.benching(board.chosenPeople), then: focus)
  }

  static let lead = Command(
    "lead", "Makes the person under the cursor lead the pod; once more takes the lead away", .character("*"),
    footer: "lead", changes: true,
    in: .people,
    whyNot: { board in
      if let reason = board.whyNoPerson { return reason }
      return board.focus.pod == nil ? "Put this person into a pod first: m moves them." : nil
    }
  ) { board in
    guard let person = board.focusedPerson, let pod = board.focusedPod else { return [] }
    if pod.lead == person { return board.commit([Edit.lead(nil, of: pod.id)]) }
    return board.commit([Edit.lead(person, of: pod.id)])
  }

  static let line = Command(
    "reports to", "Picks the leader that the pod, or the person without a pod, reports to", .character("t"),
    footer: "to leader", changes: true, in: .people,
    whyNot: { $0.lineSubject == nil ? "Put the cursor on a pod or a person first." : nil }
  ) { board in
    board.pickLeader()
    return []
  }
}

extension Board {
  var whyNobody: String? { marked.isEmpty ? whyNoPerson : nil }

  var whyNoPerson: String? {
    focusedPerson == nil ? "Put the cursor on a person first." : nil
  }
}
