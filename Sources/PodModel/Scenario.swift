import Syntax

/// One alternative: pods, agents, outcomes, reporting lines, and who leaves or stays out of it.
public struct Scenario: Record, Referable {
  public static let kind = Kind.scenario

  public var id = ScenarioID("")
  public var name: Text = ""
  public var decision = Decision()
  public var pods = Table<Pod>()
  public var agents = Table<Agent>()
  public var outcomes = Table<Outcome>()
  public var lines = Table<Line>()
  public var placements = Table<Placement>()
  public var pairs = Table<Pair>()
  public var waivers = Table<Waiver>()
  public var told = Table<Told>()
  public var notes = Table<Note>()
  public var concerns = Table<Concern>()
  public var clashes = Table<Clash>()
  public var unknown: [UnknownMember] = []

  public init() {}

  /// That this scenario was chosen, by whom, when, why, and from which day it holds.
  public struct Decision: Equatable, Sendable {
    public var by: Text = ""
    public var at: Day?
    public var because: Text = ""
    public var from: Day?
  }

  public static let fields = FieldTable<Scenario>([
    Field("id", "Id", \.id.text),
    Field("name", "Name", \.name),
    Field("decision.by", "Decided by", \.decision.by),
    Field("decision.at", "Decided on", \.decision.at),
    Field("decision.because", "Decided because", \.decision.because),
    Field("decision.from", "Holds from", \.decision.from),
    Field("pods", "Pods", \.pods),
    Field("agents", "Agents", \.agents),
    Field("outcomes", "Outcomes", \.outcomes),
    Field("lines", "Lines", \.lines),
    Field("placements", "Placements", \.placements),
    Field("pairs", "Pairs", \.pairs),
    Field("waivers", "Waivers", \.waivers),
    Field("told", "Told", \.told),
    Field("notes", "Notes", \.notes),
    Field("concerns", "Concerns", \.concerns),
    Field("clashes", "Clashes", \.clashes),
  ])

  public var shownName: Text { name.isEmpty ? id.text : name }
}
