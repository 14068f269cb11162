import Cells
import PodModel
import Syntax

/// The people without a pod as lines: below a head for each team in a column, or several to a line below the cards.
///
/// Places are worked out from the sizes of teams and never by walking the people, so that a long bench costs no more
/// than a short one.
struct BenchLines {
  enum Line: Equatable {
    case blank
    case team(Text)
    case people([PersonID])
  }

  private let content: IndexedScenario?
  private let teams: [UnplacedTeam]
  /// How many people stand in the teams before each.
  private let before: [Int]
  private let total: Int
  private let perLine: Int
  private let hasHeads: Bool
  private let people: Table<Person>
  /// All lines.
  let count: Int
  /// How many lines are in sight.
  let rows: Int

  init(_ board: Board, _ layout: BoardLayout) {
    content = board.content
    teams = content?.unplaced ?? []
    people = board.plan.people
    hasHeads = layout.benchIsColumn
    perLine = layout.benchIsColumn ? 1 : max(1, (layout.bench.columns - 2) / 26)
    var sum = 0
    before = teams.map { team in
      defer { sum += team.people.count }
      return sum
    }
    total = sum
    count = hasHeads ? max(0, sum + 2 * teams.count - 1) : (sum + perLine - 1) / perLine
    rows = max(1, layout.bench.rows - (hasHeads ? 2 : 1))
  }

  subscript(line: Int) -> Line {
    guard line >= 0, line < count else { return .blank }
    guard hasHeads else {
      return .people((line * perLine..<min(total, (line + 1) * perLine)).compactMap { person(at: $0) })
    }
    let team = team { before[$0] + 2 * $0 <= line }
    let offset = line - before[team] - 2 * team
    if offset == 0 { return .team(teams[team].team) }
    return offset <= teams[team].people.count ? .people([teams[team].people[offset - 1]]) : .blank
  }

  func line(of person: PersonID) -> Int? {
    place(of: person).map { hasHeads ? $0.flow + 2 * $0.team + 1 : $0.flow / perLine }
  }

  /// The line itself, or the head of its team where that is just above.
  func headed(_ line: Int) -> Int {
    if case .team = self[line - 1] { line - 1 } else { line }
  }

  /// The person so many lines away; at an end the last one there.
  func person(rows: Int, from person: PersonID) -> PersonID { neighbour(of: person, by: rows * perLine) }

  func neighbour(of person: PersonID, by distance: Int) -> PersonID {
    guard let place = place(of: person) else { return person }
    return self.person(at: max(0, min(total - 1, place.flow + distance))) ?? person
  }

  /// Somebody on a line, or as near to it as may be.
  func person(near line: Int) -> PersonID? {
    guard total > 0 else { return nil }
    guard hasHeads else { return person(at: min(total - 1, max(0, line) * perLine)) }
    let team = team { before[$0] + 2 * $0 <= max(0, line) }
    return person(at: max(before[team], min(line - 2 * team - 1, total - 1)))
  }

  private func person(at flow: Int) -> PersonID? {
    guard flow >= 0, flow < total else { return nil }
    let team = team { before[$0] <= flow }
    return teams[team].people[flow - before[team]]
  }

  /// The last team for which something holds that holds for the teams up to it.
  private func team(where holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = teams.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if holds(middle) { low = middle } else { high = middle - 1 }
    }
    return max(0, low)
  }

  private func place(of person: PersonID) -> (team: Int, flow: Int)? {
    guard let position = people.position(of: person), let name = people[person]?.mainTeam,
      let team = content?.placeAmongUnplaced(of: name)
    else { return nil }
    let members = teams[team].people
    var low = 0
    var high = members.count
    while low < high {
      let middle = (low + high) / 2
      if people.position(of: members[middle]) ?? 0 < position { low = middle + 1 } else { high = middle }
    }
    return low < members.count && members[low] == person ? (team, before[team] + low) : nil
  }
}
