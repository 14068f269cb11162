import Syntax

/// One field as a form needs it: its key, what people call it, what it takes.
public struct FieldDescription: Hashable, Sendable {
  public let key: Text
  public let label: String
  public let type: FieldType
  /// Whether a record without an id of its own is known by this, so that it is given once and stays.
  public let isKey: Bool
}

extension Kind {
  /// The fields that an edit may set, in the order of the table; the id is none, it is made once from the name.
  public var fieldDescriptions: [FieldDescription] {
    (RecordAccess.all[self]?.settable ?? []).filter { $0.key != "id" && !$0.type.holdsRecords }.map {
      FieldDescription(key: $0.key, label: $0.label, type: $0.type, isKey: keyFields.contains($0.key))
    }
  }

  private var keyFields: Set<Text> {
    switch self {
    case .seat, .line, .placement: ["person"]
    case .pair: ["people"]
    case .waiver: ["check", "on"]
    case .told: ["person", "what"]
    case .clash: ["on", "field"]
    case .plan, .person, .scenario, .pod, .outcome, .agent, .note, .concern: []
    }
  }
}

extension FieldType {
  /// Whether these are records of their own, in a table or in a plain list as the seats of a pod.
  fileprivate var holdsRecords: Bool {
    if case .list(let element) = self { element.holdsRecords } else { isRecords }
  }
}

extension IndexedPlan {
  /// What stands in a field; nil where nothing does, and where there is no such record or field.
  public func value(of key: Text, of subject: Subject, in scenario: ScenarioID) -> JSON? {
    let position = subject.kind.isOfScenario ? plan.scenarios.position(of: scenario) : nil
    let place = RecordAccess.Place(scenario: position, subject: subject)
    return RecordAccess.all[subject.kind]?.get(plan, place, key)
  }
}
