import PodModel
import Syntax

/// Who leads whom today, by the roster, kept up to date from changes alone.
struct TodayLines: Sendable, Equatable {
  private struct Reports: Equatable {
    var people: Set<PersonID> = []
    /// Vacant posts, which hand lines on and are not counted.
    var posts: Set<PersonID> = []
  }

  private var reports: [PersonID: Reports] = [:]
  /// The greatest depth of anybody but vacant posts.
  private(set) var layers = 0

  init(of plan: Plan) {
    for position in plan.people.indices {
      guard let manager = plan.people[position].today.manager else { continue }
      put(plan.people.id(at: position), isVacant: plan.people[position].isVacant, under: manager)
    }
    countLayers(plan)
  }

  /// Takes a change in; the plan is the one after it.
  mutating func update(after deltas: [Delta], _ plan: Plan) {
    var hasOtherLayers = false
    for delta in deltas where delta.subject.kind == .person && delta.renames("today.manager", "vacant") {
      let id = PersonID(delta.subject.id)
      let person = plan.people[id]
      let managers = Set((delta.change(of: "today.manager")?.people ?? []) + [person?.today.manager].compactMap(\.self))
      let leaders = managers.filter { leads($0) }
      for manager in managers { take(id, from: manager) }
      if let person, let manager = person.today.manager { put(id, isVacant: person.isVacant, under: manager) }
      // Whoever has nobody below takes nobody along.
      if reports[id] != nil || leaders != managers.filter({ leads($0) }) { hasOtherLayers = true }
    }
    if hasOtherLayers || layers < 2 { countLayers(plan) }
  }

  /// How many people report to somebody today; vacant posts are not counted.
  func span(of leader: PersonID) -> Int { reports[leader]?.people.count ?? 0 }

  private func leads(_ person: PersonID) -> Bool { span(of: person) > 0 }

  private mutating func put(_ person: PersonID, isVacant: Bool, under manager: PersonID) {
    if isVacant {
      reports[manager, default: Reports()].posts.insert(person)
    } else {
      reports[manager, default: Reports()].people.insert(person)
    }
  }

  private mutating func take(_ person: PersonID, from manager: PersonID) {
    reports[manager]?.people.remove(person)
    reports[manager]?.posts.remove(person)
    if reports[manager] == Reports() { reports[manager] = nil }
  }

  private mutating func countLayers(_ plan: Plan) {
    let deepest = Depths(of: reports.keys.filter { leads($0) }) { plan.people[$0]?.today.manager }.greatest
    layers = deepest.map { $0 + 1 } ?? (plan.people.contains { !$0.isVacant } ? 1 : 0)
  }
}
