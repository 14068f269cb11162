import PodModel
import Syntax

extension ChartContent {
  /// Those who have a place but no seat: who has no pod yet, who stays out of it, who leaves; by name.
  func lists(withLeaders: Bool, inBrackets: Bool = true) -> [NamedList] {
    let placed = scenario.scenario.placements.map(\.person)
    let list = { (title: String, people: [PersonID]) in
      NamedList(title: title, entries: scenario.byName(people).map { scenario.titled($0, inBrackets: inBrackets) })
    }
    let lists = [
      list("Leaders without a seat", withLeaders ? scenario.leadersWithoutSeat : []),
      list("No pod", scenario.unplaced.flatMap(\.people)),
      list("Stays out of it", placed.filter { scenario.whereabouts(of: $0) == .stays }),
    ]
    let leaving = placed.filter { scenario.whereabouts(of: $0) == .leaves }
    // Behind a curtain their number alone is told.
    let leavers = leaving.isEmpty ? [] : [list("Leaves, \(leaving.count)", isCurtained ? [] : leaving)]
    return lists.filter { !$0.entries.isEmpty } + leavers
  }
}
