import Syntax

/// The people of one team of today who have no pod yet, in the order of the roster.
public struct UnplacedTeam: Hashable, Sendable {
  public let team: Text
  public let people: [PersonID]
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
    var members = teams[team].people
    let place = Bench.place(of: person.id, among: members, people)
    let isThere = place < members.count && members[place] == person.id
    guard isThere != isUnplaced else { return }
    if isUnplaced { members.insert(person.id, at: place) } else { members.remove(at: place) }
    count += isUnplaced ? 1 : -1
    teams[team] = UnplacedTeam(team: person.mainTeam, people: members)
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
