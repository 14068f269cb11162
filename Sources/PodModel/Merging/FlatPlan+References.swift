import Syntax

extension FlatPlan {
  /// What one field of a record points to.
  struct Reference {
    let field: Text
    let target: RecordKey
    /// Whether the plan cannot be opened where there is no such record: a remark may be about anything.
    let mustResolve: Bool
  }

  func references(of key: RecordKey) -> [Reference] { FlatPlan.references(of: key, records[key] ?? []) }

  static func references(of key: RecordKey, _ fields: Fields) -> [Reference] {
    if key.isSeatsOfPerson {
      guard let value = fields[of: "seats"] else { return [] }
      let person = RecordKey(scenario: nil, subject: key.subject)
      return [Reference(field: "seats", target: person, mustResolve: true)]
        + value.seats.map { seat in
          Reference(
            field: "seats", target: RecordKey(scenario: key.scenario, subject: .pod(seat.pod)), mustResolve: true)
        }
    }
    return RecordAccess.all[key.subject.kind]?.settable.flatMap { field -> [Reference] in
      guard field.type.target != nil || field.type == .subject, let value = fields[of: field.key] else { return [] }
      return value.subjects(field.type).map { subject in
        let target = RecordKey(scenario: subject.kind.isOfScenario ? key.scenario : nil, subject: subject)
        return Reference(field: field.key, target: target, mustResolve: field.type != .subject)
      }
    } ?? []
  }
}

extension FlatPlan {
  /// What is left of a field of another plan where this one has nothing that it points to; remarks may be about anything.
  func remainder(of value: JSON?, _ field: Text, _ key: RecordKey) -> JSON? {
    guard let value else { return nil }
    let lost = FlatPlan.references(of: key, [JSON.Member(field, value)]).filter {
      $0.mustResolve && records[$0.target] == nil
    }
    return lost.reduce(value as JSON?) { left, reference in
      reference.target.subject == key.subject ? nil : left?.withoutReference(to: reference.target.subject.id)
    }
  }
}

extension JSON {
  /// The seats of a person, as the field "seats" has them.
  var seats: [(pod: PodID, share: JSON?)] {
    guard case .list(let elements) = self else { return [] }
    return elements.compactMap { element in
      guard case .text(let pod)? = element["pod"] else { return nil }
      return (PodID(pod), element["share"])
    }
  }

  /// The records that a value of this type points to; `read` reads the words that say what a remark is about.
  func subjects(_ type: FieldType, reading read: (Text) -> Subject? = { Subject(told: $0) }) -> [Subject] {
    switch self {
    case .list(let elements): elements.flatMap { $0.subjects(type, reading: read) }
    case .text(let text):
      type == .subject ? [read(text)].compactMap { $0 } : type.target.map { [Subject($0, text: text)] } ?? []
    default: []
    }
  }

  /// The value without what points to a record; nil where nothing is left.
  func withoutReference(to id: Text) -> JSON? {
    switch self {
    case .text(let text): return text == id ? nil : self
    case .list(let elements):
      let left = elements.filter { $0 != .text(id) && $0["pod"] != .text(id) }
      return left.isEmpty ? nil : .list(left)
    default: return self
    }
  }
}

extension Subject {
  /// A record in words, "pod checkout"; nil for what names none, and for seats, of which the words can be read two ways.
  init?(told text: Text) {
    guard let subject = Subject(words: text), subject.kind != .seat, subject.kind != .plan else { return nil }
    self = subject
  }
}
