import Syntax

/// All fields of one kind of record, in the order of the file.
public struct FieldTable<Subject>: Sendable {
  public let fields: [Field<Subject>]
  /// The fields that point to other records.
  public let references: [Field<Subject>]
  /// Those, and the ones that say in words what the record is about.
  let pointing: [Field<Subject>]
  /// The fields that an edit may set: all but the records that have edits of their own.
  public let settable: [Field<Subject>]
  private let positions: [Text: Int]
  /// The fields of each object that fields stand in, such as "today", by the rest of their keys.
  private let groups: [Text: [Text: Int]]

  public init(_ fields: [Field<Subject>]) {
    self.fields = fields
    references = fields.filter { $0.type.target != nil }
    pointing = fields.filter { $0.type.target != nil || $0.type == .subject }
    settable = fields.filter { !$0.type.isRecords }
    positions = Dictionary(uniqueKeysWithValues: fields.indices.map { (fields[$0].key, $0) })
    groups = fields.indices.reduce(into: [:]) { groups, position in
      guard let group = fields[position].group else { return }
      groups[group, default: [:]][fields[position].leaf] = position
    }
  }

  public subscript(key: Text) -> Field<Subject>? {
    positions[key].map { fields[$0] }
  }

  /// The field that a key of the file means, in the object that it stands in or by itself.
  func field(_ key: Text, in group: Text?) -> Field<Subject>? {
    if let group { return groups[group]?[key].map { fields[$0] } }
    // A key such as "today.manager", as one word in the file, is none of ours.
    return positions[key].flatMap { fields[$0].group == nil ? fields[$0] : nil }
  }

  func isGroup(_ key: Text) -> Bool { groups[key] != nil }
}

extension Text {
  /// "today" of "today.manager"; nil for a key that stands by itself.
  var group: Text? {
    string.utf8.firstIndex(of: UInt8(ascii: ".")).map { Text(string[..<$0]) }
  }

  /// "manager" of "today.manager".
  var leaf: Text {
    string.utf8.firstIndex(of: UInt8(ascii: ".")).map { Text(string[string.utf8.index(after: $0)...]) } ?? self
  }

  /// The steps from a record to the field of this key.
  var steps: [JSONStep] {
    group.map { [.key($0), .key(leaf)] } ?? [.key(self)]
  }
}
