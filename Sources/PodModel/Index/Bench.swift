import Syntax

/// The people of one team of today who have no pod yet, in the order of the roster.
public struct UnplacedTeam: Hashable, Sendable {
  public let team: Text
  public fileprivate(set) var people: [PersonID]
}

/// Everybody without a pod, by their main team, kept in the order of the roster while single people come and go.
struct Bench: Sendable, Equatable {
  /// With those who have a pod: the first of them gives the team its place among the teams.
  private var everybody: [Text: [PersonID]] = [:]
  /// The teams of which somebody has no pod, so that those who all have one cost nothing.
  private var unplaced: Set<Text> = []
  /// Those teams in the order in which the roster names them, once a change is settled.
  private(set) var teams: [UnplacedTeam] = []
  private(set) var count = 0
  /// Whether a team may stand elsewhere among the others, because another of its people is the first by now.
  private var isUnordered = false

  /// Takes note that the roster is in another order: nothing here is, until all of it is made again.
  mutating func loseOrder() { isUnordered = true }

  /// Puts the teams in order where a change left them out of it.
  mutating func settle(_ people: Table<Person>) {
    guard isUnordered else { return }
    let placed = teams.map { (place: firstPlace(of: $0.team, people), team: $0) }
    teams = placed.sorted { $0.place < $1.place }.map(\.team)
    isUnordered = false
  }

  /// Makes somebody known who is on the roster; they are not without a pod until that is set.
  mutating func add(_ person: PersonID, of team: Text, _ people: Table<Person>) {
    let first = everybody[team]?.first
    everybody[team, default: []].set(person, isThere: true, people)
    if first != nil, first != everybody[team]?.first { isUnordered = true }
  }

  /// Forgets somebody, who need not be on the roster any more.
  mutating func remove(_ person: PersonID, of team: Text, _ people: Table<Person>) {
    if everybody[team]?.first == person { isUnordered = true }
    everybody[team]?.remove(person, people)
    if everybody[team]?.isEmpty == true { everybody[team] = nil }
    guard unplaced.contains(team), let index = teams.lastIndex(where: { $0.team == team }),
      teams[index].people.remove(person, people)
    else { return }
    if teams[index].people.isEmpty { drop(index) }
    count -= 1
  }

  /// Takes somebody known in or out; a call that changes nothing is cheap.
  mutating func set(_ person: Person, isUnplaced: Bool, _ people: Table<Person>) {
    let team = person.mainTeam
    guard isUnplaced || unplaced.contains(team), everybody[team] != nil else { return }
    let index = index(of: team, people)
    if unplaced.insert(team).inserted { teams.insert(UnplacedTeam(team: team, people: []), at: index) }
    guard teams[index].people.set(person.id, isThere: isUnplaced, people) else { return }
    if teams[index].people.isEmpty { drop(index) }
    count += isUnplaced ? 1 : -1
  }

  /// The place among the teams of which somebody has no pod; nil for one that is not among them.
  func place(of team: Text, _ people: Table<Person>) -> Int? {
    unplaced.contains(team) ? index(of: team, people) : nil
  }

  private mutating func drop(_ index: Int) {
    unplaced.remove(teams[index].team)
    teams.remove(at: index)
  }

  /// Where a team stands among those of which somebody has no pod, or would stand.
  private func index(of team: Text, _ people: Table<Person>) -> Int {
    if isUnordered { return teams.firstIndex { $0.team == team } ?? teams.count }
    let place = firstPlace(of: team, people)
    var low = 0
    var high = teams.count
    while low < high {
      let middle = (low + high) / 2
      if firstPlace(of: teams[middle].team, people) < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func firstPlace(of team: Text, _ people: Table<Person>) -> Int {
    everybody[team]?.first.flatMap(people.position) ?? 0
  }
}

extension [PersonID] {
  /// Takes somebody out who need not be on the roster any more, or not where they were; false where they are not there.
  @discardableResult
  fileprivate mutating func remove(_ person: PersonID, _ people: Table<Person>) -> Bool {
    let likely = place(of: person, people)
    let isThere = likely < count && self[likely] == person
    // Whoever came last is found first: an undone import takes them away in that order.
    guard let place = isThere ? likely : lastIndex(of: person) else { return false }
    remove(at: place)
    return true
  }

  /// Takes somebody in or out of people in the order of the roster; false where nothing changes.
  @discardableResult
  fileprivate mutating func set(_ person: PersonID, isThere: Bool, _ people: Table<Person>) -> Bool {
    let place = place(of: person, people)
    let wasThere = place < count && self[place] == person
    guard wasThere != isThere else { return false }
    if isThere { insert(person, at: place) } else { remove(at: place) }
    return true
  }

  private func place(of person: PersonID, _ people: Table<Person>) -> Int {
    let position = people.position(of: person) ?? people.count
    // Mostly they come in the order of the roster.
    guard let last, people.position(of: last) ?? 0 >= position else { return count }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if people.position(of: self[middle]) ?? 0 < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
