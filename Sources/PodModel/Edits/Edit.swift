import Syntax

/// One thing the planner does. Keys, the command line, the journal, imports and merges all say what they do in edits.
public struct Edit: Hashable, Sendable {
  /// Nothing said means the plan's first scenario.
  public var scenario: ScenarioID?
  public var verb: Verb

  public init(_ verb: Verb, in scenario: ScenarioID? = nil) {
    self.verb = verb
    self.scenario = scenario
  }

  public enum Verb: Hashable, Sendable {
    /// A new record.
    case add(Addition)
    /// Takes a record away, and with it whatever points to it.
    case remove(Subject)
    /// Moves a record to another place of its list.
    case order(Subject, ListPlace)
    /// Gives somebody a seat in a pod, beside those that they have.
    case put(PersonID, PodID, share: Percent?)
    /// Takes somebody's seat away and gives them one in another pod; the role goes along.
    case move(PersonID, from: PodID?, to: PodID, share: Percent?)
    /// Two people take each other's places; who has no pod gets the other's seat, and the other has none then.
    case swap(Swapped, Swapped)
    /// Takes somebody's seat away: the one in a pod, or all of them.
    case bench(PersonID, from: PodID?)
    /// A seat that is open, with a role.
    case open(SeatID, PodID, role: Text)
    /// Takes a seat away that nobody sits in.
    case close(SeatID, PodID)
    /// Puts somebody into a seat that is open.
    case fill(SeatID, PodID, PersonID)
    /// Sets one field of one record; nil clears it.
    case set(Text, Subject, JSON?)
    /// A scenario once more, right after itself, under another id and name.
    case duplicate(ScenarioID, as: ScenarioID?, name: Text?)
    /// Decides a clash: the field gets one of the values, and the clash goes.
    case settle(Subject, Text, ClashSide)
  }

  /// Somebody who is swapped, and which of their seats is meant.
  public struct Swapped: Hashable, Sendable {
    public var person: PersonID
    public var pod: PodID?

    public init(_ person: PersonID, from pod: PodID? = nil) {
      self.person = person
      self.pod = pod
    }
  }

  /// A new record: what is left out is made from its name.
  public struct Addition: Hashable, Sendable {
    public var kind: Kind
    public var name: Text?
    public var id: Text?
    /// The fields of the record but its id and name, by key.
    public var fields: [JSON.Member]
    public var place: ListPlace?

    public init(
      _ kind: Kind, _ name: Text? = nil, as id: Text? = nil, _ fields: [JSON.Member] = [], at place: ListPlace? = nil
    ) {
      self.kind = kind
      self.name = name
      self.id = id
      self.fields = fields
      self.place = place
    }
  }

  /// A place in a list of records.
  public enum ListPlace: Hashable, Sendable {
    case first
    case after(Text)
  }
}

extension Edit {
  public static func lead(_ person: PersonID?, of pod: PodID) -> Verb {
    .set("lead", .pod(pod), person?.json)
  }

  public static func line(_ pod: PodID, to leader: PersonID?) -> Verb {
    .set("reportsTo", .pod(pod), leader?.json)
  }

  public static func line(_ person: PersonID, to leader: PersonID?) -> Verb {
    .set("reportsTo", Subject(.line, text: person.text), leader?.json)
  }

  public static func place(_ person: PersonID, _ standing: Placement.Standing?) -> Verb {
    .set("is", Subject(.placement, text: person.text), standing?.json)
  }
}
