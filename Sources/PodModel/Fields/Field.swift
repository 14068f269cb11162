import Syntax

/// One field of a record: its file key, what people call it, its type, and how it is read and set.
///
/// The order of keys in the file, `set` edits, forms, differences and the documentation all come from the list of a
/// record's fields, so that a new field is a property and one line. A key such as "today.manager" stands inside the
/// object "today".
public struct Field<Subject>: Sendable {
  public let key: Text
  public let label: String
  public let type: FieldType
  /// "today" of "today.manager"; nil for a key that stands by itself.
  let group: Text?
  /// "manager" of "today.manager".
  let leaf: Text
  /// The value as it stands in the file; nil where nothing is written.
  public let read: @Sendable (Subject) -> JSON?
  /// Sets the value; nil clears it.
  public let write: @Sendable (inout Subject, JSON?) throws(FieldRefusal) -> Void

  public init<Value: Clearable>(
    _ key: Text, _ label: String, _ path: WritableKeyPath<Subject, Value> & Sendable
  ) {
    self.key = key
    self.label = label
    group = key.group
    leaf = key.leaf
    type = Value.type
    read = { $0[keyPath: path].json }
    write = { (subject: inout Subject, json: JSON?) throws(FieldRefusal) in
      subject[keyPath: path] = if let json { try Value(json: json) } else { Value.absent }
    }
  }
}

/// What a field takes: forms, the schema and messages are made from it.
public indirect enum FieldType: Hashable, Sendable {
  case text
  case whole
  case number
  /// A number from 0 to 100 that may have decimals, of somebody's full time.
  case percent
  case flag
  /// YYYY-MM-DD
  case day
  /// +HH:MM or -HH:MM
  case utcOffset
  /// A number, or a duration such as "6.5 d"
  case amount
  case choice([String])
  case reference(Kind)
  /// A record in words, "pod checkout"
  case subject
  /// Capabilities with a level from 1 to 5
  case levels
  /// Any JSON object, kept as it is
  case object
  case list(FieldType)
  /// Records of their own, edited as such
  case records(Kind)

  public var isRecords: Bool {
    switch self {
    case .records: true
    case .list(let element): element.isRecords
    default: false
    }
  }

  /// The kind of record that this points to, alone or in a list.
  public var target: Kind? {
    switch self {
    case .reference(let kind): kind
    case .list(let element): element.target
    default: nil
    }
  }
}

/// A type that a field can have.
public protocol FieldValue: Sendable {
  static var type: FieldType { get }
  init(json: JSON) throws(FieldRefusal)
  /// nil where nothing is to be written.
  var json: JSON? { get }
}

/// A type that a field can have by itself, and not only as an element of a list.
public protocol Clearable: FieldValue {
  /// The value where nothing is written.
  static var absent: Self { get }
}

/// Why a value cannot stand in a field: what was found, what was expected, and where below the record it stands.
public struct FieldRefusal: Error, Hashable, Sendable {
  public var path: [JSONStep]
  public var problem: String

  public init(_ problem: String, at path: [JSONStep] = []) {
    self.problem = problem
    self.path = path
  }

  public init(found: String, expected: String) {
    self.init("found \(found), expected \(expected)")
  }

  func below(_ step: JSONStep) -> FieldRefusal {
    FieldRefusal(problem, at: [step] + path)
  }

  func below(_ steps: [JSONStep]) -> FieldRefusal {
    FieldRefusal(problem, at: steps + path)
  }
}
