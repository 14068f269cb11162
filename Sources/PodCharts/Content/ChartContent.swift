import PodModel
import Syntax

/// What a chart is of, and what it is compared with.
struct ChartContent: Sendable {
  let scenario: IndexedScenario
  /// nil where nothing is compared.
  let since: Comparison?
  /// Initials stand for names already; ids, notes and who leaves are to be left out.
  let isCurtained: Bool
  /// Names that several pods have.
  private let sharedNames: Set<Text>
  /// nil behind a curtain, where many have the same initials.
  private let namesakes: Namesakes?

  var plan: Plan { scenario.plan }

  init(scenario: IndexedScenario, since: Comparison?, isCurtained: Bool) {
    self.scenario = scenario
    self.since = since
    self.isCurtained = isCurtained
    sharedNames = scenario.sharedPodNames
    namesakes = isCurtained ? nil : Namesakes(of: scenario.plan)
  }

  init(
    _ indexed: IndexedPlan, _ id: ScenarioID, since: ChartOptions.Since? = nil, isCurtained: Bool = false
  ) throws(ChartRefusal) {
    let shown = isCurtained ? IndexedPlan(Curtain.drawn(over: indexed.plan)) : indexed
    guard let scenario = shown[id] else { throw ChartRefusal("The plan has no option \"\(id)\".") }
    self.scenario = scenario
    self.isCurtained = isCurtained
    sharedNames = scenario.sharedPodNames
    namesakes = isCurtained ? nil : Namesakes(of: scenario.plan)
    switch since {
    case nil: self.since = nil
    case .today: self.since = Comparison(scenario, nil)
    case .scenario(let other):
      guard let before = shown[other] else {
        let known = shown.plan.scenarios.map { "\"\($0.id)\"" }.joined(separator: ", ")
        throw ChartRefusal(
          "The plan has no option \"\(other)\" to compare with. Say today, or one of \(known).")
      }
      self.since = Comparison(scenario, before)
    }
  }

  /// What the chart is of: the plan and scenario, then the chart, the day and what it is compared with.
  func headings(_ chart: String) -> [Phrase] {
    let parts: [Phrase] = [plan.title, scenario.scenario.shownName].filter { !$0.isEmpty }.map { [.words($0)] }
    var about: [Phrase] = [[.plain(chart)]]
    if let day = plan.asOf { about.append([.plain("as of \(day)")]) }
    if let since { about.append([.plain("compared with ")] + since.name) }
    if isCurtained { about.append([.plain("curtained: initials for names")]) }
    return [Phrase(spaced: parts), Phrase(spaced: about)].filter { !$0.isEmpty }
  }

  /// What a pod is called where its number does not stand: with the number where others have the name too.
  func called(_ pod: Pod) -> Phrase { sharedNames.contains(pod.shownName) ? pod.title : [pod.called] }

  /// What somebody is called; with the team or title where others have the name too.
  func named(_ person: PersonID?) -> Phrase {
    guard let person else { return [] }
    let name: Phrase = [.name(scenario.name(of: person))]
    guard let namesakes, let word = namesakes[person] else { return name }
    return name + [.plain(" ("), .words(word), .plain(")")]
  }

  func sheet(_ heading: String, _ parts: [Sheet.Part]) -> Sheet {
    Sheet(marking: plan.marking, headings: headings(heading), parts: parts.filter { !$0.isEmpty })
  }

  /// An id for programs: none behind a curtain, because ids are made of names.
  func value(_ person: PersonID?) -> Records.Value {
    guard let person, !isCurtained else { return .none }
    return .text(person.text)
  }

  func values(_ people: [PersonID]) -> Records.Value {
    isCurtained ? .none : .list(people.map(\.text))
  }

  func nameValue(_ person: PersonID?) -> Records.Value {
    person.map { .text(scenario.name(of: $0).text) } ?? .none
  }

  /// Everybody on the roster but vacant posts, by name; behind a curtain without those who leave and have no seat.
  var everybody: [PersonID] { everybody(withLeavers: !isCurtained) }

  /// The same, with or without those who leave and have no seat.
  func everybody(withLeavers: Bool) -> [PersonID] {
    var keys: [NameKey] = []
    keys.reserveCapacity(plan.people.count)
    for person in plan.people where !person.isVacant {
      guard withLeavers || scenario.whereabouts(of: person.id) != .leaves || scenario.seatCount(of: person.id) > 0
      else { continue }
      keys.append(NameKey(person.shownName, person.id))
    }
    return keys.sorted().map(\.id)
  }

  /// Where somebody stands who has no seat: "(no pod)", "(leads)".
  func standing(of person: PersonID) -> String {
    switch scenario.whereabouts(of: person) {
    case .leaves: isCurtained ? "" : "(leaves)"
    case .stays: "(stays out of it)"
    case .leader: "(leads)"
    case .bench: "(no pod)"
    case .inPod, .vacantPost: ""
    }
  }
}

extension IndexedScenario {
  fileprivate var sharedPodNames: Set<Text> {
    var seen: Set<Text> = []
    return Set(scenario.pods.lazy.map(\.shownName).filter { !seen.insert($0).inserted })
  }
}
