import PodModel
import Syntax

extension ChartContent {
  /// Those who have a place but no seat: who has no pod yet, who stays out of it, who leaves; by name.
  func lists(withLeaders: Bool, inBrackets: Bool = true) -> [NamedList] {
    var places: [Whereabouts: [PersonID]] = [:]
    for person in plan.people { places[scenario.whereabouts(of: person.id), default: []].append(person.id) }
    let list = { (title: String, people: [PersonID]?) in
      NamedList(
        title: title, entries: scenario.byName(people ?? []).map { scenario.titled($0, inBrackets: inBrackets) })
    }
    let lists = [
      list("Leaders without a seat", withLeaders ? places[.leader] : []), list("No pod", places[.bench]),
      list("Stays out of it", places[.stays]),
    ]
    let leaving = places[.leaves] ?? []
    // Behind a curtain their number alone is told.
    let leavers = leaving.isEmpty ? [] : [list("Leaves, \(leaving.count)", isCurtained ? [] : leaving)]
    return lists.filter { !$0.entries.isEmpty } + leavers
  }
}
