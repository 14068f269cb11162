import PodModel
import Syntax

extension IndexedScenario {
  func name(of id: PersonID) -> Name {
    plan.people[id].map(Name.init) ?? Name(text: "[\(id)]", id: id.text)
  }

  /// "Deepa Nair, CPO", or with the title in brackets.
  func titled(_ id: PersonID, inBrackets: Bool = false) -> Phrase {
    plan.people[id]?.titled(inBrackets: inBrackets) ?? [.name(name(of: id))]
  }
}

extension Name {
  init(_ person: Person) { self.init(text: person.shownName, ascii: person.ascii, id: person.id.text) }
}

extension Person {
  /// "Deepa Nair, CPO", or with the title in brackets.
  func titled(inBrackets: Bool = false) -> Phrase {
    let name = Piece.name(Name(self))
    guard !title.isEmpty, !self.name.isEmpty else { return [name] }
    return inBrackets
      ? [name, .plain(" ("), .words(title), .plain(")")] : [name, .plain(", "), .words(title)]
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
  /// People by name; no locale.
  func byName(_ people: [PersonID]) -> [PersonID] {
    let keyed = people.map { id in NameKey(plan.people[id]?.shownName ?? id.text, id) }
    return keyed.sorted().map(\.id)
  }

  /// The seats of a pod that somebody sits in: the lead's, then by name.
  func seated(in pod: Pod) -> [Seated] {
    let seated = pod.seats.compactMap { seat in
      seat.person.flatMap { plan.people[$0] }.map { Seated(seat: seat, person: $0, isLead: $0.id == pod.lead) }
    }
    return seated.sorted { left, right in
      left.isLead == right.isLead ? left.key < right.key : left.isLead
    }
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
