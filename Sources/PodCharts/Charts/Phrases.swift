import PodModel
import Syntax

extension IndexedScenario {
  func name(of id: PersonID) -> Name {
    guard let person = plan.people[id] else { return Name(text: "[\(id)]", id: id.text) }
    return Name(text: person.shownName, ascii: person.ascii, id: id.text)
  }

  /// "Deepa Nair, CPO", or with the title in brackets.
  func titled(_ id: PersonID, inBrackets: Bool = false) -> Phrase {
    let name = Piece.name(name(of: id))
    guard let person = plan.people[id], !person.title.isEmpty, !person.name.isEmpty else { return [name] }
    let title = Piece.words(person.title)
    return inBrackets ? [name, .plain(" ("), title, .plain(")")] : [name, .plain(", "), title]
  }
}

extension Pod {
  /// "1 Checkout": the number is what is spoken in the room.
  var title: Phrase {
    number.map { [.plain("\($0) "), called] } ?? [called]
  }

  var called: Piece { .name(Name(text: shownName, id: id.text)) }
}

extension Seat {
  /// Of full time.
  func percent(of person: Person?) -> Percent { share ?? person?.workingTime ?? .full }

  /// "50% " where the person is here for less than full time, else nothing.
  func sharePrefix(of person: Person?) -> Phrase {
    let share = percent(of: person)
    return share.thousandths == Percent.full.thousandths ? [] : [.share("\(share)%"), .plain(" ")]
  }

  /// What somebody does here: the role of the seat, else the job title.
  func role(of person: Person?) -> Text { role.isEmpty ? person?.title ?? "" : role }
}

extension IndexedScenario {
  /// People by name: folded to ASCII, then by bytes, then by id; no locale.
  func byName(_ people: [PersonID]) -> [PersonID] {
    let keyed = people.map { id in
      let name = plan.people[id]?.shownName ?? id.text
      return (key: name.sortKey, name: name, id: id)
    }
    let sorted = keyed.sorted { left, right in
      if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
      return left.name == right.name ? left.id < right.id : left.name < right.name
    }
    return sorted.map(\.id)
  }

  /// The seats of a pod that somebody sits in: the lead's, then by name.
  func seated(in pod: Pod) -> [(seat: Seat, person: PersonID)] {
    let people = byName(pod.people)
    let inOrder = people.filter { $0 == pod.lead } + people.filter { $0 != pod.lead }
    return inOrder.compactMap { person in pod.seat(of: person).map { ($0, person) } }
  }

  func openSeats(of pod: Pod) -> [Seat] { pod.openSeats.sorted { $0.id < $1.id } }

  func agentsByID(in pod: Pod) -> [Agent] { agents(in: pod.id).sorted { $0.id < $1.id } }
}

extension [Piece] {
  /// Parts with a separator and blanks between them.
  init(spaced parts: [Phrase]) {
    self = Array(parts.joined(separator: [.plain(" "), .sign(.separator), .plain(" ")]))
  }
}

extension Agent {
  var called: Piece { .name(Name(text: shownName, id: id.text)) }
}

extension Outcome {
  var called: Piece { .name(Name(text: shownName, id: id.text)) }
}
