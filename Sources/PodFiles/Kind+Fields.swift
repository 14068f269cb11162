import PodModel
import Syntax

/// One field of the records of a kind, as the file has it.
public struct ListedField: Hashable, Sendable {
  /// "today.manager" for a field in the object "today".
  public let key: Text
  public let label: String
  public let type: FieldType
}

extension Kind {
  /// The types of the fields of such records, by their keys.
  var fieldTypes: [Text: FieldType] { Kind.fieldTypes[self] ?? [:] }

  private static let fieldTypes = Dictionary(
    uniqueKeysWithValues: allCases.map { kind in
      (kind, Dictionary(uniqueKeysWithValues: kind.listedFields.map { ($0.key, $0.type) }))
    })

  /// All fields of such records, in the order of the file.
  public var listedFields: [ListedField] {
    switch self {
    case .plan: fields(of: Plan.self)
    case .person: fields(of: Person.self)
    case .scenario: fields(of: Scenario.self)
    case .pod: fields(of: Pod.self)
    case .seat: fields(of: Seat.self)
    case .outcome: fields(of: Outcome.self)
    case .agent: fields(of: Agent.self)
    case .line: fields(of: Line.self)
    case .placement: fields(of: Placement.self)
    case .pair: fields(of: Pair.self)
    case .waiver: fields(of: Waiver.self)
    case .told: fields(of: Told.self)
    case .note: fields(of: Note.self)
    case .concern: fields(of: Concern.self)
    case .clash: fields(of: Clash.self)
    }
  }

  private func fields<Row: Record>(of _: Row.Type) -> [ListedField] {
    Row.fields.fields.map { ListedField(key: $0.key, label: $0.label, type: $0.type) }
  }

  /// What the reference at the end of a path in a plan points to; nil where no reference stands there.
  static func target(of path: [JSONStep]) -> Kind? {
    var kind = Kind.plan
    var key: Text = ""
    var target: Kind?
    for case .key(let part) in path {
      key = key.isEmpty ? part : "\(key).\(part)"
      guard let type = kind.fieldTypes[key] else { continue }
      key = ""
      if let inner = type.recordKind { kind = inner } else { target = type.target }
    }
    return target
  }
}

extension FieldType {
  /// The kind of the records that a field holds; nil where it holds none.
  public var recordKind: Kind? {
    switch self {
    case .records(let kind): kind
    case .list(let element): element.recordKind
    default: nil
    }
  }
}
