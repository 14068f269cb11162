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

  /// What the chart is of: the plan and scenario, then the chart and the day.
  func headings(_ chart: String) -> [Phrase] {
    let parts: [Phrase] = [plan.title, scenario.shownName].filter { !$0.isEmpty }.map { [.words($0)] }
    let day: [Phrase] = plan.asOf.map { [[.plain("as of \($0)")]] } ?? []
    return [Phrase(spaced: parts), Phrase(spaced: [[.plain(chart)]] + day)].filter { !$0.isEmpty }
  }

  /// Those who have a place but no seat: who has no pod yet, who stays out of it, who leaves; by name.
  func lists(withLeaders: Bool, inBrackets: Bool) -> [NamedList] {
    var places: [Whereabouts: [PersonID]] = [:]
    for person in plan.people { places[whereabouts(of: person.id), default: []].append(person.id) }
    let list = { (title: String, whereabouts: Whereabouts) in
      NamedList(title: title, entries: byName(places[whereabouts] ?? []).map { titled($0, inBrackets: inBrackets) })
    }
    let lists = [
      list("No pod", .bench), list("Stays out of it", .stays),
      list("Leaves, \(places[.leaves]?.count ?? 0)", .leaves),
    ]
    return ((withLeaders ? [list("Leaders without a seat", .leader)] : []) + lists).filter { !$0.entries.isEmpty }
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
  /// "50% " where the person is here for less than full time, else nothing.
  func sharePrefix(of person: Person?) -> Phrase {
    let share = self.share ?? person?.workingTime ?? .full
    return share.thousandths == Percent.full.thousandths ? [] : [.share("\(share)%"), .plain(" ")]
  }
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
