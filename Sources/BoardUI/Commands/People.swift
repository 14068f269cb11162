import PodModel
import Syntax

extension Command {
  static let move = Command(
    "move", "Picks up the person under the cursor; the cards then say what would come of it", .character("m"),
    footer: "move", in: .people, whyNot: { $0.whyNoPerson }
  ) { board in
    board.pickUp()
    return []
  }

  static let bench = Command(
    "to no pod", "Takes the person out of this pod", .character("b"), footer: "no pod", in: .people,
    whyNot: { board in
      if let reason = board.whyNoPerson { return reason }
      return board.focus.pod == nil ? "This person has no pod yet." : nil
    }
  ) { board in
    guard let person = board.focusedPerson, let pod = board.focus.pod else { return [] }
    return board.commit([.bench(person, from: pod)], then: .card(pod, nil))
  }

  static let lead = Command(
    "lead", "Makes the person under the cursor lead the pod", .character("*"), footer: "lead", in: .people,
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
    footer: "to leader", in: .people,
    whyNot: { $0.focus == .nothing ? "Put the cursor on a pod or a person first." : nil }
  ) { board in
    board.pickLeader()
    return []
  }
}

extension Board {
  var whyNoPerson: String? {
    focusedPerson == nil ? "Put the cursor on a person first." : nil
  }
}
