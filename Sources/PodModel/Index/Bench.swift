import Syntax

/// The people of one team of today who have no pod yet, in the order of the roster.
public struct UnplacedTeam: Hashable, Sendable {
  public let team: Text
  public internal(set) var people: [PersonID]
}

/// Everybody without a pod, kept in order while single people come and go.
struct Bench: Sendable, Equatable {
  private var positions: [Text: Int] = [:]
  private var teams: [UnplacedTeam] = []
  private(set) var count = 0

  var shown: [UnplacedTeam] { teams.filter { !$0.people.isEmpty } }

  /// Makes a team known, after the ones that are known already.
  mutating func add(team: Text) {
    guard positions[team] == nil else { return }
    positions[team] = teams.count
    teams.append(UnplacedTeam(team: team, people: []))
  }

  /// Takes somebody in or out; a call that changes nothing is cheap.
  mutating func set(_ person: Person, isUnplaced: Bool, people: Table<Person>) {
    guard let team = positions[person.mainTeam] else { return }
    let place = Bench.place(of: person.id, among: teams[team].people, people)
    let isThere = place < teams[team].people.count && teams[team].people[place] == person.id
    guard isThere != isUnplaced else { return }
    // In place: a copy of a team of 100,000 for each of them would take minutes.
    if isUnplaced { teams[team].people.insert(person.id, at: place) } else { teams[team].people.remove(at: place) }
    count += isUnplaced ? 1 : -1
  }

  private static func place(of person: PersonID, among members: [PersonID], _ people: Table<Person>) -> Int {
    let position = people.position(of: person) ?? people.count
    var low = 0
    var high = members.count
    while low < high {
      let middle = (low + high) / 2
      if people.position(of: members[middle]) ?? 0 < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
