import PodModel
import Syntax

/// One rule that a scenario is held against.
///
/// All that there is to know about it is here: the documentation is made from it, and its examples are its tests.
public struct Check: Sendable {
  /// What it is called on the command line, in waivers and in `rules.off`.
  public let name: Text
  /// What is counted where only their number is told: "1 pod without an outcome", "4 pods without an outcome".
  public let counted: (one: String, many: String)
  /// What it finds, in a line.
  public let summary: String
  /// Why that matters.
  public let reason: String
  /// Where the rule comes from.
  public let source: String
  /// The limits that hold unless the plan gives others, and how it does.
  public let limits: String
  public let examples: [Example]
  /// What is found at a pod, an outcome, an agent or a pair, where each of them is looked at; nil where only some records are.
  let each: Each?
  /// The other subjects where there may be a finding.
  let elsewhere: @Sendable (IndexedScenario, SharedFacts) -> [Subject]
  /// Where a change may have brought a finding or taken one away; the scenario is the one after the change.
  let touched: @Sendable (Delta, IndexedScenario) -> Set<Subject>
  /// Which pods are looked at again where their leader has come to the very top, above other leaders, or is no longer
  /// there; nil where that says nothing.
  let looksAgainUnderTop: (@Sendable (Pod) -> Bool)?
  /// What is found at the other subjects.
  let look: @Sendable (Subject, IndexedScenario, SharedFacts) -> [Finding]
  /// How a finding of this check may be mended, the likeliest first.
  let mends: @Sendable (Finding, IndexedScenario) -> [Mend]

  /// A look at each record of a kind: the record is looked up once for all checks of its kind.
  enum Each: Sendable {
    case pod(@Sendable (CheckedPod, IndexedScenario) -> [Finding])
    case outcome(@Sendable (Outcome, IndexedScenario) -> [Finding])
    case agent(@Sendable (Agent, IndexedScenario) -> [Finding])
    case pair(@Sendable (Pair, IndexedScenario) -> [Finding])
  }

  init(
    name: Text, counted: (one: String, many: String), summary: String, reason: String, source: String, limits: String,
    examples: [Example],
    elsewhere: @escaping @Sendable (IndexedScenario, SharedFacts) -> [Subject] = { _, _ in [] },
    touched: @escaping @Sendable (Delta, IndexedScenario) -> Set<Subject>,
    looksAgainUnderTop: (@Sendable (Pod) -> Bool)? = nil,
    each: Each? = nil,
    look: @escaping @Sendable (Subject, IndexedScenario, SharedFacts) -> [Finding] = { _, _, _ in [] },
    mends: @escaping @Sendable (Finding, IndexedScenario) -> [Mend] = { _, _ in [] }
  ) {
    self.name = name
    self.counted = counted
    self.summary = summary
    self.reason = reason
    self.source = source
    self.limits = limits
    self.examples = examples
    self.each = each
    self.elsewhere = elsewhere
    self.touched = touched
    self.looksAgainUnderTop = looksAgainUnderTop
    self.look = look
    self.mends = mends
  }

  /// Where a change may have brought a finding or taken one away.
  /// - Parameters:
  ///   - leaders: who has come to the very top by it, or is no longer there.
  ///   - scenario: the one after the change.
  func subjects(
    touchedBy deltas: [Delta], _ leaders: Set<PersonID>, in scenario: IndexedScenario
  ) -> Set<Subject> {
    var subjects: Set<Subject> = []
    for delta in deltas {
      subjects.formUnion(touched(delta, scenario))
      if delta.subject.kind == .waiver, let subject = waivedSubject(of: delta) { subjects.insert(subject) }
    }
    guard let looksAgainUnderTop else { return subjects }
    for leader in leaders {
      for pod in scenario.pods(under: leader) where looksAgainUnderTop(pod) { subjects.insert(.pod(pod.id)) }
    }
    return subjects
  }

  /// What the check says about one subject; nothing where the plan sets the check off.
  func findings(at subject: Subject, in scenario: IndexedScenario, _ facts: SharedFacts) -> [Finding] {
    settled(found(at: subject, in: scenario, facts), at: subject, in: scenario)
  }

  private func found(at subject: Subject, in scenario: IndexedScenario, _ facts: SharedFacts) -> [Finding] {
    switch (each, subject.kind) {
    case (.pod(let look), .pod): facts.pod(at: subject, in: scenario).map { look($0, scenario) } ?? []
    case (.outcome(let look), .outcome): scenario.outcome(at: subject).map { look($0, scenario) } ?? []
    case (.agent(let look), .agent): scenario.agent(at: subject).map { look($0, scenario) } ?? []
    case (.pair(let look), .pair): scenario.pair(at: subject).map { look($0, scenario) } ?? []
    default: look(subject, scenario, facts)
    }
  }

  /// What was found, unless the plan sets the check off; marked where somebody has accepted it.
  func settled(_ found: [Finding], at subject: Subject, in scenario: IndexedScenario) -> [Finding] {
    guard !found.isEmpty, !scenario.plan.rules.sets(off: name) else { return [] }
    guard isAccepted(at: subject, in: scenario) else { return found }
    return found.map { finding in
      var accepted = finding
      accepted.isAccepted = true
      return accepted
    }
  }

  /// A waiver holds up to its last day; without a date it holds for good.
  private func isAccepted(at subject: Subject, in scenario: IndexedScenario) -> Bool {
    guard !scenario.scenario.waivers.isEmpty,
      let waiver = scenario.scenario.waivers[ID(Text("\(name) on \(subject)"))]
    else { return false }
    guard let until = waiver.until, let today = scenario.plan.asOf else { return true }
    return today <= until
  }

  private func waivedSubject(of delta: Delta) -> Subject? {
    let words = delta.subject.id.string
    let start = "\(name) on "
    guard words.utf8.starts(with: start.utf8) else { return nil }
    return Subject(words: Text(String(decoding: words.utf8.dropFirst(start.utf8.count), as: UTF8.self)))
  }
}

/// A small plan and what a check says about it.
public struct Example: Sendable {
  public let title: String
  /// The plan, in the form of the file.
  public let plan: String
  /// The sentences of the findings, in order.
  public let finds: [String]

  /// A plan of one scenario: people by their ids, each named as the id is with a capital letter, and what the scenario
  /// holds, as the members of its object.
  init(_ title: String, people ids: String, _ scenario: String, rules: String = "{}", finds: [String] = []) {
    let people = ids.split(separator: " ").map { id in
      #"{"id": "\#(id)", "name": "\#(id.prefix(1).uppercased() + id.dropFirst())"}"#
    }
    self.init(title, peopleAs: people.joined(separator: ", "), scenario, rules: rules, finds: finds)
  }

  /// The same with people as the file has them.
  init(_ title: String, peopleAs people: String, _ scenario: String, rules: String = "{}", finds: [String] = []) {
    self.title = title
    self.finds = finds
    plan = #"""
      {"podboard": 1, "asOf": "2026-11-23", "rules": \#(rules), "people": [\#(people)],
       "scenarios": [{"id": "a", \#(scenario)}]}
      """#
  }
}
