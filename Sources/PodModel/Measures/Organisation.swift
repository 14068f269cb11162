import Syntax

/// What is measured: everybody with their managers, as they are today or in one scenario.
struct Organisation: Sendable {
  let plan: Plan
  /// nil for today.
  let content: IndexedScenario?
  /// Everybody who counts: vacant posts do not, nor does whoever leaves.
  let people: [Person]
  /// How many of those people report to each person; vacant posts lead nobody.
  let spans: [PersonID: Int]
  private let counted: Set<PersonID>

  init(today plan: Plan) { self.init(plan, nil) }
  init(_ scenario: IndexedScenario) { self.init(scenario.plan, scenario) }

  private init(_ plan: Plan, _ content: IndexedScenario?) {
    self.plan = plan
    self.content = content
    people = plan.people.filter { !$0.isVacant && content?.scenario.leaves($0.id) != true }
    counted = Set(people.map(\.id))
    var spans: [PersonID: Int] = [:]
    for person in people {
      let manager = content.map { $0.manager(of: person.id) } ?? person.today.manager
      if let manager, counted.contains(manager) { spans[manager, default: 0] += 1 }
    }
    self.spans = spans
  }

  func manager(of person: PersonID) -> PersonID? {
    guard let content else { return plan.people[person]?.today.manager }
    return content.manager(of: person)
  }

  func isCounted(_ person: PersonID) -> Bool { counted.contains(person) }

  /// Vacant posts stand in the lines of those below them.
  var depths: Depths { Depths(of: plan.people.lazy.map(\.id), manager: manager) }

  /// The pods of the scenario; today has none.
  var pods: Table<Pod> { content?.scenario.pods ?? Table() }

  /// The people of a pod who count.
  func members(of pod: Pod) -> [PersonID] { pod.people.filter(counted.contains) }

  /// The people who work together: those of each pod, or today those of each main team.
  var units: [[PersonID]] {
    guard content == nil else { return pods.map(members(of:)) }
    return Dictionary(grouping: people.filter { !$0.mainTeam.isEmpty }, by: \.mainTeam).values.map { $0.map(\.id) }
  }

  /// How many people stand somewhere in the scenario.
  func count(_ whereabouts: Whereabouts) -> MeasuredValue? {
    content.map { content in .count(plan.people.count { content.whereabouts(of: $0.id) == whereabouts }) }
  }
}
