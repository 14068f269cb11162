import Syntax

/// An AI agent or a tool that works in one or more pods: a member, but not a head.
public struct Agent: Record, Referable {
  public static let kind = Kind.agent

  public var id = AgentID("")
  public var name: Text = ""
  public var agentKind: AgentKind?
  public var purpose: Text = ""
  public var capabilities: [Text] = []
  public var autonomy: Autonomy?
  /// The person who answers for it.
  public var owner: PersonID?
  public var pods: [PodID] = []
  public var unknown: [UnknownMember] = []

  public init() {}
  public init(id: AgentID) { self.id = id }

  public static let fields = FieldTable<Agent>([
    Field("id", "Id", \.id.text),
    Field("name", "Name", \.name),
    Field("kind", "Kind", \.agentKind),
    Field("purpose", "Purpose", \.purpose),
    Field("capabilities", "Capabilities", \.capabilities),
    Field("autonomy", "Autonomy", \.autonomy),
    Field("owner", "Owner", \.owner),
    Field("pods", "Pods", \.pods),
  ])

  public var shownName: Text { name.isEmpty ? "[\(id)]" : name }
}

public enum AgentKind: String, Choice { case agent, tool }
public enum Autonomy: String, Choice { case assists, supervised, autonomous }
