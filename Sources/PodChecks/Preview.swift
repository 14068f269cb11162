import PodModel
import Syntax

/// What would come of moving somebody, or several people at once, to a pod, worked out without touching the plan.
public struct Preview: Sendable, Equatable {
  /// How many people the pod would have.
  public let people: Int
  public let isTooMany: Bool
  /// What the pod needs, lacks now, and would have.
  public let gains: [Text]
  /// Working hours a day that all whose time zone is known would have in common: 8 less the widest distance.
  public let sharedHours: Double?
  /// A full sentence: "Growth would have 6 people; 5 at most."
  public let sentence: String
  /// For the last row of a card: "6, too many".
  public let short: String
  /// Lower is better; only good for comparing pods for the same people.
  public let cost: Int

  /// nil where the plan has no such person or pod, or where the person has a seat in the pod already.
  ///
  /// As in a move: without `from` the only seat somebody has is the one that is given up; without a share the seat
  /// keeps its share.
  public static func of(
    moving person: PersonID, from: PodID?, to pod: PodID, share: Percent? = nil, in scenario: IndexedScenario
  ) -> Preview? {
    of(moving: [Mover(person, from: from)], to: pod, share: share, in: scenario)
  }

  /// What would come of it if they all came; nil where there is no such pod, or where each of them is in it already.
  /// Whoever is in it stays, as does who is not on the roster.
  public static func of(
    moving movers: [Mover], to pod: PodID, share: Percent? = nil, in scenario: IndexedScenario
  ) -> Preview? {
    guard let pod = scenario.scenario.pods[pod] else { return nil }
    let moves = movers.compactMap { mover -> Move? in
      guard pod.seat(of: mover.person) == nil, let person = scenario.plan.people[mover.person] else { return nil }
      return Move(of: person, mover, share: share, in: scenario)
    }
    return moves.isEmpty ? nil : Preview(of: moves, to: pod, scenario)
  }

  /// Somebody who would come, and the pod whose seat would be given up.
  public struct Mover: Hashable, Sendable {
    public let person: PersonID
    public let from: PodID?
    /// Whether all seats stay, and this is one more.
    public let keepsSeats: Bool

    public init(_ person: PersonID, from: PodID?, keepsSeats: Bool = false) {
      self.person = person
      self.from = from
      self.keepsSeats = keepsSeats
    }
  }

  /// What is given up, and how much time is taken.
  private struct Move {
    let person: Person
    let from: Pod?
    /// Of the person's full time, all seats together, in thousandths of a percent.
    let time: Int

    init(of person: Person, _ mover: Mover, share: Percent?, in scenario: IndexedScenario) {
      let seats = scenario.seats(of: person.id)
      let left = mover.keepsSeats ? nil : mover.from ?? (seats.count == 1 ? seats.first?.pod : nil)
      let given = share ?? seats.first { $0.pod == left }?.seat.share ?? person.workingTime
      let kept = seats.filter { $0.pod != left }.map { ($0.seat.share ?? person.workingTime).thousandths }
      self.person = person
      self.from = left.flatMap { scenario.scenario.pods[$0] }
      time = kept.reduce(given.thousandths, +)
    }
  }

  private init(of moves: [Move], to pod: Pod, _ scenario: IndexedScenario) {
    let newcomers = moves.map(\.person)
    let size = pod.size(by: scenario.plan.rules)
    let fit = PodFit(of: pod, in: scenario)
    people = fit.people + newcomers.count
    isTooMany = people > size.most
    gains = fit.gains(from: newcomers)
    sharedHours = fit.sharedHours(with: newcomers)
    let losing = moves.compactMap { $0.from?.lead == $0.person.id ? $0.from : nil }
    cost = fit.cost(for: newcomers)
    let hours = sharedHours.flatMap { $0 < Preview.fewHours ? Preview.told(hours: $0) : nil }
    short = Preview.short(people: people, isTooMany: isTooMany, gains: gains, hours: hours)
    var first = "\(pod.shownName) would have \(people.told("person", "people"))"
    if isTooMany { first += "; \(size.most) at most" }
    if !gains.isEmpty { first += (isTooMany ? "; it would gain " : " and gain ") + gains.map(\.string).told }
    var sentences = [first]
    if let hours { sentences.append("It would have only \(hours) of the day in common") }
    sentences += losing.map { "\($0.shownName) would lose its lead" }
    sentences += Preview.left(by: moves, scenario)
    for move in moves where move.time > move.person.workingTime.thousandths {
      sentences.append("\(move.person.shownName) would have \(move.time.toldAsPercent) in all")
    }
    sentence = sentences.joined(separator: ". ") + "."
  }

  /// The pods that would have too few people without those who go.
  private static func left(by moves: [Move], _ scenario: IndexedScenario) -> [String] {
    var told: Set<PodID> = []
    return moves.compactMap(\.from).filter { told.insert($0.id).inserted }.compactMap { pod in
      let before = pod.people.count
      let after = before - moves.count { $0.from?.id == pod.id }
      let least = pod.size(by: scenario.plan.rules).least
      guard after < least, before >= least else { return nil }
      return after == 0
        ? "\(pod.shownName) would have nobody"
        : "\(pod.shownName) would have \(after.told("person", "people")); \(least) at least"
    }
  }

  /// Under so many hours in common people hardly meet; domain.md, time-zones.
  static let fewHours = 4.0

  private static func short(people: Int, isTooMany: Bool, gains: [Text], hours: String?) -> String {
    if isTooMany { return "\(people), too many" }
    if let hours { return "\(people), only \(hours) shared" }
    guard let first = gains.first else { return people.told("person", "people") }
    return "\(people), gains \(first)" + (gains.count > 1 ? " +\(gains.count - 1)" : "")
  }

  private static func told(hours: Double) -> String {
    let tenths = Int((hours * 10).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10) h" : "\(tenths / 10).\(tenths % 10) h"
  }
}
