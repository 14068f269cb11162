import PodModel
import Syntax

extension Kind {
  /// The types of the fields of such records, by their keys.
  var fieldTypes: [Text: FieldType] { Kind.fieldTypes[self] ?? [:] }

  private static let fieldTypes = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.listedTypes) })

  private var listedTypes: [Text: FieldType] {
    switch self {
    case .plan: types(of: Plan.self)
    case .person: types(of: Person.self)
    case .scenario: types(of: Scenario.self)
    case .pod: types(of: Pod.self)
    case .seat: types(of: Seat.self)
    case .outcome: types(of: Outcome.self)
    case .agent: types(of: Agent.self)
    case .line: types(of: Line.self)
    case .placement: types(of: Placement.self)
    case .pair: types(of: Pair.self)
    case .waiver: types(of: Waiver.self)
    case .told: types(of: Told.self)
    case .note: types(of: Note.self)
    case .concern: types(of: Concern.self)
    case .clash: types(of: Clash.self)
    }
  }

  private func types<Row: Record>(of _: Row.Type) -> [Text: FieldType] {
    Dictionary(uniqueKeysWithValues: Row.fields.fields.map { ($0.key, $0.type) })
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
  var recordKind: Kind? {
    switch self {
    case .records(let kind): kind
    case .list(let element): element.recordKind
    default: nil
    }
  }
}
