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
  var depths = LeaderDepths()
  /// Who may stand deeper or higher than the depths say, with all below them, until a change is settled.
  var moved: Set<PersonID> = []
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
///
/// All of it stands behind one reference: it is handed about by every look of every check, and a copy of the tables and
/// indexes themselves costs a hundred counts of references.
public struct IndexedScenario: Sendable {
  @usableFromInline
  final class Content: Sendable {
    @usableFromInline let plan: Plan
    @usableFromInline let scenario: Scenario
    let index: PlanIndex

    init(_ plan: Plan, _ scenario: Scenario, _ index: PlanIndex) {
      self.plan = plan
      self.scenario = scenario
      self.index = index
    }
  }

  @usableFromInline let content: Content

  init(_ plan: Plan, _ scenario: Scenario, _ index: PlanIndex) { content = Content(plan, scenario, index) }

  // Read in place: whoever asks for one table copies nothing else.
  @inlinable public var plan: Plan { _read { yield content.plan } }
  @inlinable public var scenario: Scenario { _read { yield content.scenario } }
  var index: PlanIndex { _read { yield content.index } }
}

extension IndexedScenario {
  /// The seats of a person, in the order of pods.
  public func seats(of person: PersonID) -> [SeatPlace] {
    guard let ids = index.podsOf[person], let first = ids.first else { return [] }
    let pods = scenario.pods
    if ids.count == 1 { return pods.box(of: first)?.row.place(of: person).map { [$0] } ?? [] }
    let positions = ids.compactMap { pods.position(of: $0) }.sorted()
    return positions.compactMap { pods.boxes[$0].row.place(of: person) }
  }

  /// How many outcomes a pod is accountable for.
  public func outcomeCount(of pod: PodID) -> Int { index.outcomesOf[pod]?.count ?? 0 }

  /// In how many pods somebody has a seat.
  public func seatCount(of person: PersonID) -> Int { index.podsOf[person]?.count ?? 0 }

  /// Everybody who has a seat in more than one pod, in no order.
  public var peopleInSeveralPods: [PersonID] { index.podsOf.compactMap { $0.value.count > 1 ? $0.key : nil } }

  /// The pods that report to a leader, in the order of pods.
  public func pods(under leader: PersonID) -> [Pod] { pods(index.podsUnder[leader]) }

  public func podCount(under leader: PersonID) -> Int { index.podsUnder[leader]?.count ?? 0 }

  /// How many of those who report to a leader lead in turn.
  public func leaderCount(under leader: PersonID) -> Int { index.reportsTo[leader]?.count(where: leads) ?? 0 }

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

  /// All pods with a number, in the order of pods: a merge by lines of text may give one to two.
  public func pods(numbered number: Int) -> [Pod] { pods(index.podNumbered[number]) }

  /// 0 where there is no pod yet.
  public var highestPodNumber: Int { index.podNumbered.keys.max() ?? 0 }

  public func whereabouts(of person: PersonID) -> Whereabouts { index.whereabouts(of: person, scenario, plan) }

  /// Everybody without a pod, by their main team of today; teams in the order in which the roster names them.
  public var unplaced: [UnplacedTeam] { index.bench.teams }
  public var unplacedCount: Int { index.bench.count }
  /// The place of a team among those; nil where all of its people have a pod.
  public func placeAmongUnplaced(of team: Text) -> Int? { index.bench.place(of: team, plan.people) }

  private func pods(_ ids: Set<PodID>?) -> [Pod] { ordered(ids, in: scenario.pods) }

  private func ordered<Row: Record>(_ ids: Set<ID<Row>>?, in table: Table<Row>) -> [Row] {
    guard let ids, let first = ids.first else { return [] }
    if ids.count == 1 { return table[first].map { [$0] } ?? [] }
    return ids.compactMap { table.position(of: $0) }.sorted().map { table[$0] }
  }
}

extension Pod {
  fileprivate func place(of person: PersonID) -> SeatPlace? {
    seat(of: person).map { SeatPlace(pod: id, seat: $0) }
  }
}
