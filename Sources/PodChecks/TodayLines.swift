import PodModel
import Syntax

/// Who leads whom today, by the roster, kept up to date from changes alone.
struct TodayLines: Sendable, Equatable {
  /// How many report to somebody: people, and vacant posts, which hand lines on and are not counted as people.
  private struct Reports: Equatable {
    var people = 0
    var posts = 0
  }

  private var reports: [PersonID: Reports] = [:]
  /// The greatest depth of anybody but vacant posts.
  private(set) var layers = 0

  init(of plan: Plan) {
    for person in plan.people { count(1, person.today.manager, isVacant: person.isVacant) }
    countLayers(plan)
  }

  /// Takes a change in; the plan is the one after it.
  mutating func update(after deltas: [Delta], _ plan: Plan) {
    var hasOtherLayers = false
    let touched = deltas.filter { $0.subject.kind == .person && $0.renames("today.manager", "vacant") }
    for (subject, deltas) in Dictionary(grouping: touched, by: \.subject) {
      let id = PersonID(subject.id)
      let person = plan.people[id]
      let before = Before(deltas, person)
      let managers = Set([before.manager, person?.today.manager].compactMap(\.self))
      let leaders = managers.filter { leads($0) }
      count(-1, before.manager, isVacant: before.isVacant)
      count(1, person?.today.manager, isVacant: person?.isVacant ?? false)
      // Whoever has nobody below takes nobody along.
      if reports[id] != nil || leaders != managers.filter({ leads($0) }) { hasOtherLayers = true }
    }
    if hasOtherLayers || layers < 2 { countLayers(plan) }
  }

  /// What was known of somebody before the first of some changes to them; what none of them touched is as it is now.
  private struct Before {
    var manager: PersonID?
    var isVacant: Bool

    init(_ deltas: [Delta], _ now: Person?) {
      manager = now?.today.manager
      isVacant = now?.isVacant ?? false
      if let change = deltas.lazy.compactMap({ $0.change(of: "today.manager") }).first {
        manager = if case .text(let id) = change.before { PersonID(id) } else { nil }
      }
      if let change = deltas.lazy.compactMap({ $0.change(of: "vacant") }).first {
        isVacant = change.before == .flag(true)
      }
    }
  }

  /// How many people report to somebody today; vacant posts are not counted.
  func span(of leader: PersonID) -> Int { reports[leader]?.people ?? 0 }

  /// Everybody to whom people report today, in no order.
  var leaders: [PersonID] { reports.compactMap { $0.value.people > 0 ? $0.key : nil } }

  private func leads(_ person: PersonID) -> Bool { span(of: person) > 0 }

  private mutating func count(_ step: Int, _ manager: PersonID?, isVacant: Bool) {
    guard let manager else { return }
    if isVacant {
      reports[manager, default: Reports()].posts += step
    } else {
      reports[manager, default: Reports()].people += step
    }
    if reports[manager] == Reports() { reports[manager] = nil }
  }

  private mutating func countLayers(_ plan: Plan) {
    let deepest = Depths(of: reports.keys.filter { leads($0) }) { plan.people[$0]?.today.manager }.greatest
    layers = deepest.map { $0 + 1 } ?? (plan.people.contains { !$0.isVacant } ? 1 : 0)
  }
}
