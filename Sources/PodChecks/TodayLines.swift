import PodModel
import Syntax

/// Who leads whom today, by the roster, kept up to date from changes alone.
struct TodayLines: Sendable, Equatable {
  private var reports: [PersonID: Set<PersonID>] = [:]
  /// The greatest depth of anybody but vacant posts.
  private(set) var layers = 0

  init(of plan: Plan) {
    for person in plan.people {
      if let manager = person.today.manager { reports[manager, default: []].insert(person.id) }
    }
    countLayers(plan)
  }

  /// Takes a change in; the plan is the one after it.
  mutating func update(after deltas: [Delta], _ plan: Plan) {
    var isOther = false
    for delta in deltas where delta.subject.kind == .person && delta.renames("today.manager", "vacant") {
      let person = PersonID(delta.subject.id)
      for manager in delta.change(of: "today.manager")?.people ?? [] {
        reports[manager]?.remove(person)
        if reports[manager]?.isEmpty == true { reports[manager] = nil }
      }
      if let manager = plan.people[person]?.today.manager { reports[manager, default: []].insert(person) }
      isOther = true
    }
    if isOther { countLayers(plan) }
  }

  /// How many people report to somebody today; vacant posts are not counted.
  func span(of leader: PersonID, _ plan: Plan) -> Int {
    reports[leader]?.count { plan.people[$0]?.isVacant == false } ?? 0
  }

  private mutating func countLayers(_ plan: Plan) {
    let leaders = reports.keys.filter { span(of: $0, plan) > 0 }
    let deepest = Depths(of: leaders) { plan.people[$0]?.today.manager }.greatest
    layers = deepest.map { $0 + 1 } ?? (plan.people.contains { !$0.isVacant } ? 1 : 0)
  }
}
