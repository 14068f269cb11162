import Syntax

/// The people of one team of today who have no pod yet, in the order of the roster.
public struct UnplacedTeam: Hashable, Sendable {
  public let team: Text
  public let people: [PersonID]
}

/// Everybody without a pod, by their main team, kept in the order of the roster while single people come and go.
struct Bench: Sendable, Equatable {
  /// With those who have a pod: the first of them gives the team its place among the teams.
  private var everybody: [Text: [PersonID]] = [:]
  /// Of teams that have any, so that those who all have a pod cost nothing.
  private var unplaced: [Text: [PersonID]] = [:]
  private(set) var count = 0

  /// The teams in the order in which the roster names them.
  func shown(_ people: Table<Person>) -> [UnplacedTeam] {
    unplaced.map { team, members in
      (place: everybody[team]?.first.flatMap(people.position) ?? 0, team: team, people: members)
    }
    .sorted { $0.place < $1.place }
    .map { UnplacedTeam(team: $0.team, people: $0.people) }
  }

  /// Makes somebody known who is on the roster; they are not without a pod until that is set.
  mutating func add(_ person: PersonID, of team: Text, _ people: Table<Person>) {
    everybody[team, default: []].set(person, isThere: true, people)
  }

  /// Forgets somebody, who need not be on the roster any more.
  mutating func remove(_ person: PersonID, of team: Text) {
    if let place = everybody[team]?.firstIndex(of: person) { everybody[team]?.remove(at: place) }
    if everybody[team]?.isEmpty == true { everybody[team] = nil }
    guard let place = unplaced[team]?.firstIndex(of: person) else { return }
    unplaced[team]?.remove(at: place)
    if unplaced[team]?.isEmpty == true { unplaced[team] = nil }
    count -= 1
  }

  /// Takes somebody known in or out; a call that changes nothing is cheap.
  mutating func set(_ person: Person, isUnplaced: Bool, _ people: Table<Person>) {
    let team = person.mainTeam
    guard isUnplaced || unplaced[team] != nil, everybody[team] != nil,
      unplaced[team, default: []].set(person.id, isThere: isUnplaced, people)
    else { return }
    if unplaced[team]?.isEmpty == true { unplaced[team] = nil }
    count += isUnplaced ? 1 : -1
  }
}

extension [PersonID] {
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
