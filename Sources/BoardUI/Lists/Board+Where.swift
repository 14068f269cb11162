import PodModel
import Syntax

extension Board {
  /// The person that a place of the cursor is about; nil where it is about something else.
  func person(at focus: Focus) -> PersonID? {
    switch focus {
    case .unplaced(let person): person
    case .card(let pod, .seat(let seat)): pods[pod]?.seats.first { $0.id == seat }?.person
    case .elsewhere(let subject) where subject.kind == .person: PersonID(subject.id)
    case .card, .elsewhere, .nothing: nil
    }
  }

  /// Where somebody is in the option on the board: "1 Checkout", "no pod yet", "leaves".
  func whereNow(_ person: PersonID) -> String {
    content.map { whereabouts(of: person, in: $0) } ?? ""
  }

  func whereabouts(of person: PersonID, in content: IndexedScenario) -> String {
    switch content.whereabouts(of: person) {
    case .inPod: seats(of: person, in: content)
    case .leader: "leads"
    case .leaves: "leaves"
    case .stays: "stays out of it"
    case .vacantPost: "a vacant post"
    case .bench: "no pod yet"
    }
  }

  /// "1 Checkout ★", or with shares where somebody has several seats: "50% 1 Checkout, 50% 5 Renewals".
  private func seats(of person: PersonID, in content: IndexedScenario) -> String {
    content.seats(of: person).compactMap { place -> String? in
      guard let pod = content.scenario.pods[place.pod] else { return nil }
      let share = place.seat.share.map { "\($0)% " } ?? ""
      let lead = pod.lead == person ? " \(look.marks.lead)" : ""
      return "\(share)\(pod.number.map { "\($0) " } ?? "")\(look.shown(pod.shownName))\(lead)"
    }.joined(separator: ", ")
  }

  func shownName(of person: PersonID?) -> String {
    person.flatMap { plan.people[$0] }.map { look.shown($0) } ?? ""
  }
}
