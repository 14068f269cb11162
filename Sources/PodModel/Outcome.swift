import Syntax

/// What a pod is judged by, instead of by its headcount.
public struct Outcome: Record, Referable {
  public static let kind = Kind.outcome

  public var id = OutcomeID("")
  public var statement: Text = ""
  public var measure: Text = ""
  public var unit: Text = ""
  public var baseline: Amount?
  public var target: Amount?
  public var current: Amount?
  public var due: Day?
  public var owner: PersonID?
  /// The one pod that is accountable.
  public var pod: PodID?
  public var supporting: [PodID] = []
  public var loop = Loop()
  public var unknown: [UnknownMember] = []

  public init() {}
  public init(id: OutcomeID) { self.id = id }

  /// The agent that works on the outcome end to end.
  public struct Loop: Equatable, Sendable {
    public var agent: AgentID?
    public var stage: LoopStage?
  }

  public static let fields = FieldTable<Outcome>([
    Field("id", "Id", \.id.text),
    Field("statement", "Statement", \.statement),
    Field("measure", "Measure", \.measure),
    Field("unit", "Unit", \.unit),
    Field("baseline", "Baseline", \.baseline),
    Field("target", "Target", \.target),
    Field("current", "Current", \.current),
    Field("due", "Due", \.due),
    Field("owner", "Owner", \.owner),
    Field("pod", "Pod", \.pod),
    Field("supporting", "Supporting pods", \.supporting),
    Field("loop.agent", "Agent of the loop", \.loop.agent),
    Field("loop.is", "Stage of the loop", \.loop.stage),
  ])

  /// What it is called where there is room for one line.
  public var shownName: Text {
    !measure.isEmpty ? measure : !statement.isEmpty ? statement : "[\(id)]"
  }

  /// Whether it is known where it stands, where it is to go, who brings it there, and by when.
  public var canBeJudged: Bool { baseline != nil && target != nil && owner != nil && due != nil }

  /// "34 → 22 %", as far as it is known; nil where neither end is.
  public func span(arrow: String = "→") -> String? {
    guard baseline != nil || target != nil else { return nil }
    let ends = [baseline, target].map { $0?.description ?? "?" }
    return ends.joined(separator: " \(arrow) ") + (unit.isEmpty ? "" : " \(unit)")
  }
}

public enum LoopStage: String, Choice { case planned, trial, running }
