import PodModel
import Syntax

/// All that the checks say about one scenario, kept by subject and brought up to date from changes alone.
public struct Findings: Sendable, Equatable {
  public let scenario: ScenarioID
  private var bySubject: [Subject: [Finding]] = [:]
  private var counts: [Severity: Int] = [:]
  public private(set) var acceptedCount = 0
  private var today: TodayLines
  private var top: TopLeaders

  /// Runs every check on the whole scenario.
  public init(of scenario: IndexedScenario) {
    self.scenario = scenario.scenario.id
    today = TodayLines(of: scenario.plan)
    top = TopLeaders(of: scenario)
    lookAtEachRecord(in: scenario)
    let facts = SharedFacts(today, circles: Circles(in: scenario), in: scenario)
    for check in Check.all {
      for subject in check.elsewhere(scenario, facts) { add(check.findings(at: subject, in: scenario, facts)) }
    }
  }

  /// Record by record, and not check by check: each is looked up once, and what one check reads of it is at hand for the
  /// next.
  private mutating func lookAtEachRecord(in scenario: IndexedScenario) {
    let content = scenario.scenario
    let pods = content.pods.lazy.map { CheckedPod($0, in: scenario) }
    look(at: pods, \.subject, scenario) { if case .pod(let look) = $0 { look } else { nil } }
    look(at: content.outcomes, { Subject(.outcome, $0.id) }, scenario) {
      if case .outcome(let look) = $0 { look } else { nil }
    }
    look(at: content.agents, { Subject(.agent, $0.id) }, scenario) {
      if case .agent(let look) = $0 { look } else { nil }
    }
    look(at: content.pairs, { Subject(.pair, $0.id) }, scenario) { if case .pair(let look) = $0 { look } else { nil } }
  }

  private mutating func look<Record>(
    at records: some Sequence<Record>, _ subject: (Record) -> Subject, _ scenario: IndexedScenario,
    _ look: (Check.Each) -> ((Record, IndexedScenario) -> [Finding])?
  ) {
    let looks = Check.all.compactMap { check in check.each.flatMap(look).map { (check: check, look: $0) } }
    for record in records {
      for place in looks.indices {
        let found = looks[place].look(record, scenario)
        guard !found.isEmpty else { continue }
        add(looks[place].check.settled(found, at: subject(record), in: scenario))
      }
    }
  }

  /// What is found at one subject, the accepted too, in the order of the checks.
  public func at(_ subject: Subject) -> [Finding] { bySubject[subject] ?? [] }

  /// How many findings weigh so much; accepted ones are not counted.
  public func count(of severity: Severity) -> Int { counts[severity] ?? 0 }

  /// How many people report to somebody today; vacant posts are not counted.
  public func spanToday(of leader: PersonID) -> Int { today.span(of: leader) }

  /// The greatest depth of anybody today.
  public var layersToday: Int { today.layers }

  /// All findings, broken first, then in the order of the checks, then in the order of the plan.
  public func all(in scenario: IndexedScenario) -> [Finding] {
    let keyed = bySubject.values.lazy.joined().enumerated().map { number, finding in
      let place = [
        finding.severity.rawValue, finding.place, finding.subject.kind == .pod ? 0 : 1,
        scenario.position(of: finding.subject), number,
      ]
      return (place: place, finding: finding)
    }
    return keyed.sorted { $0.place.lexicographicallyPrecedes($1.place) }.map(\.finding)
  }

  /// Looks again at what a change touched; the scenario is the one after it.
  @discardableResult
  public mutating func update(after change: Change, in scenario: IndexedScenario) -> FindingsDifference {
    let deltas = change.deltas.filter { $0.scenario == nil || $0.scenario == self.scenario }
    if deltas.contains(where: { $0.touchesEverything(in: self.scenario) }) {
      let before = self
      self = Findings(of: scenario)
      let subjects = Set(before.bySubject.keys).union(bySubject.keys)
      return FindingsDifference(subjects.sorted { "\($0)" < "\($1)" }.map { (before.at($0), at($0)) }, after: change)
    }
    today.update(after: deltas, scenario.plan)
    let leaders = top.update(after: deltas, in: scenario)
    let looks = Check.all.map { (check: $0, subjects: $0.subjects(touchedBy: deltas, leaders, in: scenario)) }
    let pods = looks.reduce(into: Set<Subject>()) { if case .pod = $1.check.each { $0.formUnion($1.subjects) } }
    let facts = SharedFacts(today, pods: pods, in: scenario)
    var touched: [(before: [Finding], after: [Finding])] = []
    for (check, subjects) in looks {
      for subject in subjects.sorted(by: { $0.id < $1.id }) {
        let old = at(subject).filter { $0.check == check.name }
        let new = check.findings(at: subject, in: scenario, facts)
        if old != new {
          replace(old, by: new, at: subject)
          touched.append((old, new))
        }
      }
    }
    return FindingsDifference(touched, after: change)
  }

  /// Adds what one check found, where it belongs among what others found at the same subject.
  private mutating func add(_ findings: [Finding]) {
    for finding in findings {
      bySubject[finding.subject, default: []].insert(finding)
      count(finding, 1)
    }
  }

  private mutating func replace(_ old: [Finding], by new: [Finding], at subject: Subject) {
    for finding in old { count(finding, -1) }
    bySubject[subject]?.removeAll { kept in old.contains { $0.check == kept.check } }
    if bySubject[subject]?.isEmpty == true { bySubject[subject] = nil }
    add(new)
  }

  private mutating func count(_ finding: Finding, _ step: Int) {
    if finding.isAccepted {
      acceptedCount += step
    } else {
      let count = (counts[finding.severity] ?? 0) + step
      counts[finding.severity] = count == 0 ? nil : count
    }
  }
}

extension Findings {
  /// What is broken in a pod and what is still to do, without what was accepted.
  public func summary(of pod: PodID) -> (broken: [Finding], toDo: [Finding]) {
    let findings = at(.pod(pod)).filter { !$0.isAccepted }
    return (findings.filter { $0.severity == .broken }, findings.filter { $0.severity == .toDo })
  }

  /// What is broken about the agents and outcomes of a pod, without what was accepted.
  public func broken(below pod: PodID, in scenario: IndexedScenario) -> [Finding] {
    let records =
      scenario.agents(in: pod).map { Subject(.agent, $0.id) }
      + scenario.outcomes(of: pod).map { Subject(.outcome, $0.id) }
    return records.flatMap { at($0).filter { $0.severity == .broken && !$0.isAccepted } }
  }
}

extension Finding {
  private static let places = Dictionary(uniqueKeysWithValues: Check.all.enumerated().map { ($1.name, $0) })

  /// The place of its check among all checks.
  fileprivate var place: Int { Finding.places[check] ?? 0 }
}

extension [Finding] {
  /// Keeps the order of the checks.
  fileprivate mutating func insert(_ finding: Finding) {
    guard let last, last.check != finding.check, last.place > finding.place else { return append(finding) }
    insert(finding, at: firstIndex { $0.place > finding.place } ?? count)
  }
}

extension Delta {
  /// Limits, the day that dates are compared with, and the scenario as a whole concern every finding.
  fileprivate func touchesEverything(in scenario: ScenarioID) -> Bool {
    if case .reordered = event, subject.kind == .pod { return true }
    return switch subject.kind {
    case .plan: change(of: "rules") != nil || change(of: "asOf") != nil
    case .scenario: ScenarioID(subject.id) == scenario
    default: false
    }
  }
}

extension IndexedScenario {
  fileprivate func position(of subject: Subject) -> Int {
    switch subject.kind {
    case .person: plan.people.position(of: PersonID(subject.id)) ?? 0
    case .pod: scenario.pods.position(of: PodID(subject.id)) ?? 0
    case .outcome: scenario.outcomes.position(of: OutcomeID(subject.id)) ?? 0
    case .agent: scenario.agents.position(of: AgentID(subject.id)) ?? 0
    case .pair: scenario.pairs.position(of: ID(subject.id)) ?? 0
    default: 0
    }
  }
}
