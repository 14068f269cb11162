import Syntax

/// A person's own reporting lines in a scenario; without one the line follows the home pod, then today's manager.
public struct Line: Record {
  public static let kind = Kind.line

  public var person = PersonID("")
  public var reportsTo: PersonID?
  public var dottedTo: [PersonID] = []
  public var unknown: [UnknownMember] = []

  public init() {}
  public init(of person: PersonID) { self.person = person }
  public var id: ID<Line> { ID<Line>(person.text) }

  public static let fields = FieldTable<Line>([
    Field("person", "Person", \.person),
    Field("reportsTo", "Reports to", \.reportsTo),
    Field("dottedTo", "Dotted lines to", \.dottedTo),
  ])
}

/// That somebody stays out of a scenario's scope, or leaves.
public struct Placement: Record {
  public static let kind = Kind.placement

  public var person = PersonID("")
  public var `is`: Standing?
  public var by: Day?
  public var because: Text = ""
  public var unknown: [UnknownMember] = []

  public enum Standing: String, Choice { case stays, leaves }

  public init() {}
  public init(of person: PersonID) { self.person = person }
  public var id: ID<Placement> { ID<Placement>(person.text) }

  public static let fields = FieldTable<Placement>([
    Field("person", "Person", \.person),
    Field("is", "Stays or leaves", \.is),
    Field("by", "By", \.by),
    Field("because", "Because", \.because),
  ])
}

/// People who must be in one pod, or must not be.
public struct Pair: Record {
  public static let kind = Kind.pair

  public var people: [PersonID] = []
  public var must: Rule?
  public var because: Text = ""
  public var unknown: [UnknownMember] = []

  public enum Rule: String, Choice { case together, apart }

  public init() {}
  public var id: ID<Pair> { ID<Pair>(Text(people.map(\.text).sorted().map(\.string).joined(separator: "+"))) }

  public static let fields = FieldTable<Pair>([
    Field("people", "People", \.people),
    Field("must", "Must be", \.must),
    Field("because", "Because", \.because),
  ])
}
