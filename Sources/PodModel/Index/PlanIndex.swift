import Syntax

/// What would otherwise be found by scanning a scenario: who sits where, who reports to whom, who has no pod yet.
///
/// Built once and then kept up to date from changes alone; a test holds it against one built afresh.
public struct PlanIndex: Sendable, Equatable {
  public let scenario: ScenarioID
  var podsOf: [PersonID: Set<PodID>] = [:]
  var podsUnder: [PersonID: Set<PodID>] = [:]
  var agentsIn: [PodID: Set<AgentID>] = [:]
  var outcomesOf: [PodID: Set<OutcomeID>] = [:]
  var podNumbered: [Int: Set<PodID>] = [:]
  /// The manager of each person before people who leave are skipped, and after.
  var lineOf: [PersonID: PersonID] = [:]
  var managerOf: [PersonID: PersonID] = [:]
  var linesTo: [PersonID: Set<PersonID>] = [:]
  /// Everybody who counts in a leader's span.
  var reportsTo: [PersonID: Set<PersonID>] = [:]
  var bench = Bench()
  var references = References()
  /// The greatest depth of anybody to whom people report; nil where there is nobody.
  var deepestLeader: Int?
  /// Whether some leader may be deeper or higher than that says.
  var isDepthStale = false
  /// Whether the order of the roster or of its teams changed since the bench was put in order.
  var isStale = false

  public init(of scenario: ScenarioID, in plan: Plan) {
    self.scenario = scenario
    rebuild(plan)
  }
}

/// Where somebody stands in a scenario: the first of these that holds.
public enum Whereabouts: Hashable, Sendable {
  case leaves, stays, inPod, leader, bench
  /// A post that nobody holds stands nowhere.
  case vacantPost
}

/// One seat of a person, with its pod.
public struct SeatPlace: Equatable, Sendable {
  public let pod: PodID
  public let seat: Seat
}

/// A pod or person that a query is about, asked of the index together with the plan that it indexes.
public struct IndexedScenario: Sendable {
  public let plan: Plan
  public let scenario: Scenario
  let index: PlanIndex

  init(_ plan: Plan, _ scenario: Scenario, _ index: PlanIndex) {
    self.plan = plan
    self.scenario = scenario
    self.index = index
  }
}

extension IndexedScenario {
  /// The seats of a person, in the order of pods.
  public func seats(of person: PersonID) -> [SeatPlace] {
    pods(index.podsOf[person]).compactMap { pod in
      pod.seat(of: person).map { SeatPlace(pod: pod.id, seat: $0) }
    }
  }

  /// In how many pods somebody has a seat.
  public func seatCount(of person: PersonID) -> Int { index.podsOf[person]?.count ?? 0 }

  /// The pods that report to a leader, in the order of pods.
  public func pods(under leader: PersonID) -> [Pod] { pods(index.podsUnder[leader]) }

  /// The pod that somebody's line follows: the largest share, then the order of pods.
  public func homePod(of person: PersonID) -> Pod? { index.homePod(of: person, scenario, plan) }

  /// Who somebody reports to in this scenario; people who leave are skipped upwards.
  public func manager(of person: PersonID) -> PersonID? { index.managerOf[person] }

  /// The people whose manager this is, in the order of the roster; vacant posts and people who leave are not counted.
  public func reports(of leader: PersonID) -> [PersonID] {
    index.reportsTo[leader, default: []].sorted {
      plan.people.position(of: $0) ?? 0 < plan.people.position(of: $1) ?? 0
    }
  }

  /// Everybody to whom people report, in the order of the roster.
  public var leadersOfPeople: [PersonID] {
    index.reportsTo.keys.compactMap { plan.people.position(of: $0) }.sorted().map { plan.people.id(at: $0) }
  }

  /// How many people report to a leader; their pods are counted beside it.
  public func span(of leader: PersonID) -> Int { index.reportsTo[leader]?.count ?? 0 }

  public func agents(in pod: PodID) -> [Agent] {
    ordered(index.agentsIn[pod], in: scenario.agents)
  }

  /// The outcomes that a pod is accountable for.
  public func outcomes(of pod: PodID) -> [Outcome] {
    ordered(index.outcomesOf[pod], in: scenario.outcomes)
  }

  /// The pod with a number; where two have it, the first.
  public func pod(numbered number: Int) -> Pod? { pods(index.podNumbered[number]).first }

  /// 0 where there is no pod yet.
  public var highestPodNumber: Int { index.podNumbered.keys.max() ?? 0 }

  public func whereabouts(of person: PersonID) -> Whereabouts { index.whereabouts(of: person, scenario, plan) }

  /// Everybody without a pod, by their main team of today; teams in the order in which the roster names them.
  public var unplaced: [UnplacedTeam] { index.bench.shown(plan.people) }
  public var unplacedCount: Int { index.bench.count }

  private func pods(_ ids: Set<PodID>?) -> [Pod] { ordered(ids, in: scenario.pods) }

  private func ordered<Row: Record>(_ ids: Set<ID<Row>>?, in table: Table<Row>) -> [Row] {
    guard let ids, let first = ids.first else { return [] }
    if ids.count == 1 { return table[first].map { [$0] } ?? [] }
    return ids.compactMap { table.position(of: $0) }.sorted().map { table[$0] }
  }
}
