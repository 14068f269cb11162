import PodModel
import Syntax

/// What decides whether somebody fits into a pod, gathered once a pod so that many people can be held against it, or
/// one person against very many pods: those that are alike in it fit anybody alike.
public struct PodFit: Sendable, Hashable {
  let people: Int
  private let size: PodSize
  private let weight: Int
  /// What the pod needs and nobody in it has at the level that is asked; an agent's counts.
  let lacks: [Levels.Entry]
  /// The westernmost and the easternmost local time, in minutes from UTC; nil where nobody's is known.
  private let offsets: ClosedRange<Int>?

  public init(of pod: Pod, in scenario: IndexedScenario) {
    size = pod.size(by: scenario.plan.rules)
    weight = PodFit.weight(of: pod.weight)
    let members = pod.seats.compactMap { seat in seat.person.flatMap { scenario.plan.people[$0] } }
    people = members.count
    let minutes = members.compactMap { $0.utcOffset?.minutes }
    offsets = minutes.min().flatMap { least in minutes.max().map { least...$0 } }
    if pod.needs.isEmpty {
      lacks = []
    } else {
      let byAgents = Set(scenario.agents(in: pod.id).flatMap(\.capabilities))
      lacks = pod.needs.entries.filter { need in
        !byAgents.contains(need.capability)
          && !members.contains { $0.capabilities[need.capability] ?? 0 >= need.level }
      }
    }
  }

  /// What it would cost to put somebody here: lower is better. A pod that is full is the last choice; then hours in
  /// common, then what is gained and how many are missing, then how much the pod matters.
  public func cost(for person: Person) -> Int { cost(for: CollectionOfOne(person)) }

  /// The same for people who come together.
  func cost(for newcomers: some Collection<Person>) -> Int {
    var cost = -weight
    let after = people + newcomers.count
    if after > size.most { cost += 10_000 + 1_000 * (after - size.most) }
    if after <= size.least { cost -= 40 }
    if let hours = sharedHours(with: newcomers) { cost += hours < 2 ? 2_000 : hours < Preview.fewHours ? 500 : 0 }
    for need in lacks where PodFit.covers(need, newcomers) { cost -= 100 + 10 * weight }
    return cost
  }

  /// What the pod needs, lacks, and would have if they came.
  func gains(from newcomers: some Collection<Person>) -> [Text] {
    lacks.filter { PodFit.covers($0, newcomers) }.map(\.capability)
  }

  private static func covers(_ need: Levels.Entry, _ people: some Collection<Person>) -> Bool {
    people.contains { $0.capabilities[need.capability] ?? 0 >= need.level }
  }

  /// Working hours a day in common, if they came; nil where fewer than two people's time zones are known.
  func sharedHours(with newcomers: some Collection<Person>) -> Double? {
    var known = offsets == nil ? 0 : 1
    var west = offsets?.lowerBound ?? .max
    var east = offsets?.upperBound ?? .min
    for minutes in newcomers.lazy.compactMap({ $0.utcOffset?.minutes }) {
      known += 1
      west = min(west, minutes)
      east = max(east, minutes)
    }
    return known < 2 ? nil : max(0, 8 - Double(east - west) / 60)
  }

  private static func weight(of importance: Importance) -> Int {
    switch importance {
    case .critical: 4
    case .high: 3
    case .medium: 2
    case .low: 1
    case .exploratory: 0
    }
  }
}
