import Syntax

/// All fields of one kind of record, in the order of the file.
public struct FieldTable<Subject>: Sendable {
  public let fields: [Field<Subject>]
  /// The fields that an edit may set: all but the records that have edits of their own.
  public let settable: [Field<Subject>]
  private let positions: [Text: Int]
  /// The objects that fields stand in, such as "today".
  let groups: Set<Text>

  public init(_ fields: [Field<Subject>]) {
    self.fields = fields
    settable = fields.filter { !$0.type.isRecords }
    positions = Dictionary(uniqueKeysWithValues: fields.indices.map { (fields[$0].key, $0) })
    groups = Set(fields.compactMap { $0.key.group })
  }

  public subscript(key: Text) -> Field<Subject>? {
    positions[key].map { fields[$0] }
  }

  /// The fields that point to other records.
  public var references: [Field<Subject>] { fields.filter { $0.type.target != nil } }
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

  func under(_ group: Text?) -> Text {
    group.map { "\($0.string).\(string)" } ?? self
  }

  /// The steps from a record to the field of this key.
  var steps: [JSONStep] {
    group.map { [.key($0), .key(leaf)] } ?? [.key(self)]
  }
}
