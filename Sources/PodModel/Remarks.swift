import Syntax

/// A finding that somebody has accepted, with the reason, by whom, and until when.
public struct Waiver: Record {
  public static let kind = Kind.waiver

  public var check: Text = ""
  public var on = About()
  public var because: Text = ""
  public var by: Text = ""
  public var until: Day?
  public var unknown: [UnknownMember] = []

  public init() {}
  public var id: ID<Waiver> { ID<Waiver>(Text("\(check) on \(on.text)")) }

  public static let fields = FieldTable<Waiver>([
    Field("check", "Check", \.check),
    Field("on", "On", \.on),
    Field("because", "Because", \.because),
    Field("by", "By", \.by),
    Field("until", "Until", \.until),
  ])
}

/// That somebody was told something, and by whom.
public struct Told: Record {
  public static let kind = Kind.told

  public var person = PersonID("")
  public var what: Text = ""
  public var by: Text = ""
  public var at: Day?
  public var unknown: [UnknownMember] = []

  public init() {}
  public var id: ID<Told> { ID<Told>(Text("\(person) \(what)")) }

  public static let fields = FieldTable<Told>([
    Field("person", "Person", \.person),
    Field("what", "What", \.what),
    Field("by", "By", \.by),
    Field("at", "On", \.at),
  ])
}

/// Something worth keeping about a person or a pod.
public struct Note: Record, Referable {
  public static let kind = Kind.note

  public var id = ID<Note>("")
  public var on = About()
  public var at: Day?
  public var by: Text = ""
  public var text: Text = ""
  public var unknown: [UnknownMember] = []

  public init() {}

  public static let fields = FieldTable<Note>([
    Field("id", "Id", \.id.text),
    Field("on", "On", \.on),
    Field("at", "At", \.at),
    Field("by", "By", \.by),
    Field("text", "Text", \.text),
  ])
}

/// An objection raised in the room, with an owner, until settled.
public struct Concern: Record, Referable {
  public static let kind = Kind.concern

  public var id = ID<Concern>("")
  public var on = About()
  public var text: Text = ""
  public var owner: PersonID?
  public var by: Text = ""
  public var at: Day?
  public var settled: Text = ""
  public var unknown: [UnknownMember] = []

  public init() {}

  public static let fields = FieldTable<Concern>([
    Field("id", "Id", \.id.text),
    Field("on", "On", \.on),
    Field("text", "Text", \.text),
    Field("owner", "Owner", \.owner),
    Field("by", "Raised by", \.by),
    Field("at", "At", \.at),
    Field("settled", "Settled", \.settled),
  ])
}

/// Two edits of one field that a merge could not both keep, until somebody settles it.
public struct Clash: Record {
  public static let kind = Kind.clash

  public var on = About()
  public var field: Text = ""
  public var base: Anything?
  public var sides: [Anything] = []
  public var unknown: [UnknownMember] = []

  public init() {}
  public var id: ID<Clash> { ID<Clash>(Text("\(on.text) \(field)")) }

  public static let fields = FieldTable<Clash>([
    Field("on", "On", \.on),
    Field("field", "Field", \.field),
    Field("base", "Before", \.base),
    Field("sides", "Sides", \.sides),
  ])
}

/// Any value, kept as it is.
public struct Anything: FieldValue, Hashable {
  public var value: JSON

  public init(json: JSON) throws(FieldRefusal) { value = json }

  public static var type: FieldType { .object }
  public var json: JSON? { value }
}

/// The record that a remark is about, in words: "pod checkout".
public struct About: Clearable, Hashable {
  public var text: Text

  public init(_ text: Text = "") { self.text = text }
  public init(_ subject: Subject) { text = Text(subject.description) }
  public init(json: JSON) throws(FieldRefusal) { text = try Text(json: json) }

  public static var type: FieldType { .subject }
  public static var absent: About { About() }
  public var json: JSON? { text.json }
}
