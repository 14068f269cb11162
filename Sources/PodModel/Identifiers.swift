import Syntax

/// What a record is known by within the records of its kind; compared byte for byte.
public protocol Identifier: Hashable, Comparable, Sendable, CustomStringConvertible {
  var text: Text { get }
  init(_ text: Text)
}

extension Identifier {
  public var description: String { text.string }
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// The id of one kind of record: a `PersonID` never stands where a `PodID` belongs.
public struct ID<Subject>: Identifier, ExpressibleByStringLiteral {
  public internal(set) var text: Text

  public init(_ text: Text) { self.text = text }
  public init(stringLiteral value: String) { text = Text(value) }
}

public typealias PersonID = ID<Person>
public typealias ScenarioID = ID<Scenario>
public typealias PodID = ID<Pod>
public typealias SeatID = ID<Seat>
public typealias OutcomeID = ID<Outcome>
public typealias AgentID = ID<Agent>

/// The kinds of record that a plan is made of. The raw value is the word of messages and of edits in text.
public enum Kind: String, CaseIterable, Sendable {
  case plan, person, scenario, pod, seat, outcome, agent, line, placement, pair, waiver, told, note, concern, clash

  public var word: Text { Text(rawValue) }

  public var plural: String {
    switch self {
    case .person: "people"
    case .told: "told"
    case .clash: "clashes"
    default: rawValue + "s"
    }
  }

  /// The field that holds what such a record is called; nil where it has no name.
  public var nameKey: Text? {
    switch self {
    case .person, .scenario, .pod, .agent: "name"
    case .outcome: "statement"
    case .note, .concern: "text"
    case .plan: "title"
    case .seat: "role"
    case .line, .placement, .pair, .waiver, .told, .clash: nil
    }
  }

  /// Whether such records belong to one scenario, and not to the plan as a whole.
  public var isOfScenario: Bool { self != .plan && self != .person && self != .scenario }
}

extension RawRepresentable<String> where Self: CaseIterable {
  /// The case of a word by its bytes: compared by Character, a run of combining marks takes seconds.
  public init?(word: some StringProtocol) {
    guard let known = Self.allCases.first(where: { $0.rawValue.utf8.elementsEqual(word.utf8) }) else { return nil }
    self = known
  }
}

/// One record of a plan, in words that a message, a waiver or an edit can say: "pod checkout", "seat ux in checkout".
public struct Subject: Hashable, Sendable, CustomStringConvertible {
  public var kind: Kind
  public var id: Text
  /// The pod that a seat stands in; nil for all other kinds.
  public var pod: PodID?

  public init(_ kind: Kind, _ id: some Identifier, in pod: PodID? = nil) {
    self.kind = kind
    self.id = id.text
    self.pod = pod
  }

  public init(_ kind: Kind, text id: Text, in pod: PodID? = nil) {
    self.kind = kind
    self.id = id
    self.pod = pod
  }

  /// A subject from its words, "pod checkout"; nil where they name no kind of record.
  public init?(words: Text) {
    guard let blank = words.utf8.firstIndex(of: UInt8(ascii: " ")) else { return nil }
    let string = words.string
    guard let kind = Kind(word: string[..<blank]) else { return nil }
    self.init(kind, text: Text(string[string.utf8.index(after: blank)...]))
  }

  /// Without the kind: subjects are looked up very often, and those of two kinds seldom share an id. Seats of two pods
  /// mostly do.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    if let pod { hasher.combine(pod) }
  }

  public static let plan = Subject(.plan, text: "")
  public static func person(_ id: PersonID) -> Subject { Subject(.person, id) }
  public static func pod(_ id: PodID) -> Subject { Subject(.pod, id) }

  public var description: String {
    kind == .plan ? "plan" : "\(kind.rawValue) \(id)" + (pod.map { " in \($0)" } ?? "")
  }
}
