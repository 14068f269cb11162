import Syntax

/// A record of a plan: a person, a pod, a seat, the plan itself.
///
/// All that reads, writes, sets, compares and documents records goes by the table of fields alone.
public protocol Record: FieldValue, Equatable {
  static var kind: Kind { get }
  static var fields: FieldTable<Self> { get }
  /// What the record is known by among its kind.
  var id: ID<Self> { get }
  /// Keys of the file that podboard does not know: kept, and written after the known ones.
  var unknown: [UnknownMember] { get set }
  /// A record without content.
  init()
  /// Says what keeps a record that was read from standing in a plan.
  func validate() throws(FieldRefusal)
}

/// A key that podboard does not know, with the object that it stood in.
public struct UnknownMember: Hashable, Sendable {
  public var group: Text?
  public var key: Text
  public var value: JSON
}

extension Record {
  public static var type: FieldType { .records(kind) }

  public func validate() throws(FieldRefusal) {
    if id.text.isEmpty { throw FieldRefusal("\(Self.kind.withArticle) needs an \"id\"") }
  }

  public init(json: JSON) throws(FieldRefusal) {
    guard case .map(let members) = json else {
      throw FieldRefusal(found: json.told, expected: "\(Self.kind.withArticle), written as an object")
    }
    self.init()
    try read(members, in: nil)
    try validate()
  }

  private mutating func read(_ members: [JSON.Member], in group: Text?) throws(FieldRefusal) {
    let fields = Self.fields
    for member in members {
      if let field = fields.field(member.key, in: group) {
        do { try field.write(&self, member.value) } catch { throw error.below(field.key.steps) }
      } else if group == nil, fields.isGroup(member.key) {
        guard case .map(let inner) = member.value else {
          throw FieldRefusal(found: member.value.told, expected: "an object").below(.key(member.key))
        }
        try read(inner, in: member.key)
      } else {
        unknown.append(UnknownMember(group: group, key: member.key, value: member.value))
      }
    }
  }

  public var json: JSON? { .map(members) }

  /// The value of a field as the file has it; of the key of unknown keys, all of them.
  func value(of key: Text) -> JSON? {
    key == .unknownKeys ? unknown.json : Self.fields[key]?.read(self)
  }

  mutating func set(_ key: Text, to value: JSON?) throws(FieldRefusal) {
    if key == .unknownKeys {
      unknown = [UnknownMember](changed: value)
    } else {
      try Self.fields[key]?.write(&self, value)
    }
  }

  /// The fields that differ, records of their own aside.
  func fieldDifference(to other: Self) -> [FieldDelta] {
    var deltas: [FieldDelta] = Self.fields.settable.compactMap { field in
      let before = field.read(self)
      let after = field.read(other)
      return before == after ? nil : FieldDelta(field.key, before: before, after: after)
    }
    if unknown != other.unknown {
      deltas.append(FieldDelta(.unknownKeys, before: unknown.json, after: other.unknown.json))
    }
    return deltas
  }

  /// The fields that an edit may set, each by its key, as far as they are written; then all unknown keys as one.
  var written: [JSON.Member] {
    var written = Self.fields.settable.compactMap { field in field.read(self).map { JSON.Member(field.key, $0) } }
    if let value = unknown.json { written.append(JSON.Member(.unknownKeys, value)) }
    return written
  }

  /// The record as the file has it: known fields in the order of the table, then the unknown ones.
  public var members: [JSON.Member] { members { field in field.read(self) } }

  /// The same, with an empty list in place of each list of records that stand in tables, whether there are any or not.
  public var outline: [JSON.Member] {
    members { field in if case .records = field.type { .list([]) } else { field.read(self) } }
  }

  private func members(_ read: (Field<Self>) -> JSON?) -> [JSON.Member] {
    var members: [JSON.Member] = []
    for field in Self.fields.fields {
      guard let value = read(field) else { continue }
      members.place(value, at: field.leaf, in: field.group)
    }
    // Each object is made once: a stranger's file may have very many keys that podboard does not know.
    var inObjects: [Text: [JSON.Member]] = [:]
    for member in unknown {
      let value = JSON.Member(member.key, member.value)
      guard let group = member.group else { members.append(value); continue }
      if inObjects[group] == nil { members.place([], in: group) }
      inObjects[group, default: []].append(value)
    }
    for (group, values) in inObjects { members.place(values, in: group) }
    return members
  }
}

extension [JSON.Member] {
  /// Writes a value, into the object that it stands in where it stands in one.
  mutating func place(_ value: JSON, at key: Text, in group: Text?) {
    place([JSON.Member(key, value)], in: group)
  }

  fileprivate mutating func place(_ members: [JSON.Member], in group: Text?) {
    guard let group else { return append(contentsOf: members) }
    guard let position = lastIndex(where: { $0.key == group }), case .map(let inner) = self[position].value else {
      return append(JSON.Member(group, .map(members)))
    }
    self[position].value = .map(inner + members)
  }
}

extension Text {
  /// Stands in changes for all keys of a record that podboard does not know; no field is called so.
  static let unknownKeys: Text = "?"
}

extension [UnknownMember] {
  /// The members with the objects that they stood in, as one value of a change.
  fileprivate var json: JSON? {
    isEmpty ? nil : .list(map { .list([.text($0.group ?? ""), .text($0.key), $0.value]) })
  }

  fileprivate init(changed value: JSON?) {
    self = []
    guard case .list(let members) = value else { return }
    for case .list(let parts) in members {
      guard parts.count == 3, case .text(let group) = parts[0], case .text(let key) = parts[1] else { continue }
      append(UnknownMember(group: group.isEmpty ? nil : group, key: key, value: parts[2]))
    }
  }
}
