import PodModel
import Syntax

/// Something that somebody must be told before a change is announced, and who tells them.
///
/// It is ticked by a `told` record of the plan, which is known by the person and by what they are told.
public struct Conversation: Hashable, Sendable {
  /// In the order in which they are held: nobody hears of their own change from somebody else's.
  public enum Stage: Int, CaseIterable, Sendable { case own, newLeader, oldTeam, everybody }

  public let stage: Stage
  /// Who is told; for a team the one who gathers it, for everybody the one who announces.
  public let person: PersonID
  /// What the record of it is called: "own conversation", "team Sales", "pod checkout", "announcement".
  public let what: Text
  /// Who speaks; nil where there is nobody to.
  public let by: PersonID?
  /// Whom it is about: the person, or those who come or go.
  public let about: [PersonID]
  /// The team that is told; empty in all other stages.
  public let team: Text
  /// The pod of another option that is told in the place of a team; nil in all other stages.
  public let pod: PodID?
  /// What the plan notes of it: that it was held, or the day it is set for.
  public let record: Told?
  /// Whether it was held; a day after the plan's own day is one that it is set for.
  public let isHeld: Bool

  public var day: Day? { record?.at }

  init(
    _ stage: Stage, _ person: PersonID, what: Text, by: PersonID?, about: [PersonID], team: Text = "",
    pod: PodID? = nil, in scenario: IndexedScenario
  ) {
    self.stage = stage
    self.person = person
    self.what = what
    self.by = by == person ? nil : by
    self.about = about
    self.team = team
    self.pod = pod
    let noted = scenario.scenario.told[ID(Text("\(person) \(what)"))]
    // "ana b" and "c" make the same words as "ana" and "b c".
    let record = noted.flatMap { $0.person == person && $0.what == what ? $0 : nil }
    self.record = record
    let isAhead = record?.at.map { day in scenario.plan.asOf.map { day > $0 } ?? false } ?? false
    isHeld = record != nil && !isAhead
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(person)
    hasher.combine(what)
  }

  public static func == (left: Conversation, right: Conversation) -> Bool {
    left.stage == right.stage && left.person == right.person && left.what == right.what && left.by == right.by
      && left.about == right.about && left.team == right.team && left.pod == right.pod
      && left.record == right.record && left.isHeld == right.isHeld
  }

  /// The edit that notes that it was held; where it is noted already, the one that takes the note away.
  public func ticking(by speaker: Text, at day: Day?, in scenario: ScenarioID) -> Edit {
    if let record { return Edit(.remove(Subject(.told, record.id)), in: scenario) }
    var fields = [JSON.Member("person", .text(person.text)), JSON.Member("what", .text(what))]
    if !speaker.isEmpty { fields.append(JSON.Member("by", .text(speaker))) }
    if let day { fields.append(JSON.Member("at", .text(day.text))) }
    return Edit(.add(Edit.Addition(.told, nil, as: nil, fields)), in: scenario)
  }
}
