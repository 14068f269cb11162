import PodModel
import Syntax

/// Those who have a place but no seat.
struct PlacedGroup: Sendable {
  /// "No pod"
  let title: String
  /// As data says it, for each of them.
  let word: Text
  /// By name; none behind a curtain where their number alone is told.
  let people: [PersonID]
}

extension ChartContent {
  /// Who has no pod yet, who stays out of it, who leaves.
  func placedGroups(withLeaders: Bool) -> [PlacedGroup] {
    let placed = scenario.scenario.placements.map(\.person)
    let group = { (title: String, word: Text, people: [PersonID]) in
      PlacedGroup(title: title, word: word, people: scenario.byName(people))
    }
    let groups = [
      group("Leaders without a seat", "leader", withLeaders ? scenario.leadersWithoutSeat : []),
      group("No pod", "none", scenario.unplaced.flatMap(\.people)),
      group("Stays out of it", "stays", placed.filter { scenario.whereabouts(of: $0) == .stays }),
    ]
    let leaving = placed.filter { scenario.whereabouts(of: $0) == .leaves }
    let leavers = leaving.isEmpty ? [] : [group("Leaves, \(leaving.count)", "leaves", isCurtained ? [] : leaving)]
    return groups.filter { !$0.people.isEmpty } + leavers
  }

  /// The same as lists below a chart.
  func lists(withLeaders: Bool, inBrackets: Bool = true) -> [NamedList] {
    placedGroups(withLeaders: withLeaders).map { group in
      NamedList(title: group.title, entries: group.people.map { scenario.titled($0, inBrackets: inBrackets) })
    }
  }
}
