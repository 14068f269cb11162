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
    if id.text.isEmpty { throw FieldRefusal("a \(Self.kind.rawValue) needs an \"id\"") }
  }

  public init(json: JSON) throws(FieldRefusal) {
    guard case .map(let members) = json else {
      throw FieldRefusal(found: json.told, expected: "a \(Self.kind.rawValue), written as an object")
    }
    self.init()
    try read(members, in: nil)
    try validate()
  }

  private mutating func read(_ members: [JSON.Member], in group: Text?) throws(FieldRefusal) {
    let fields = Self.fields
    for member in members {
      if group == nil, fields.groups.contains(member.key), case .map(let inner) = member.value {
        try read(inner, in: member.key)
      } else if let field = fields[member.key.under(group)], field.key.group == group {
        do { try field.write(&self, member.value) } catch { throw error.below(field.key.steps) }
      } else if group == nil, fields.groups.contains(member.key) {
        throw FieldRefusal(found: member.value.told, expected: "an object").below(.key(member.key))
      } else {
        unknown.append(UnknownMember(group: group, key: member.key, value: member.value))
      }
    }
  }

  public var json: JSON? { .map(members) }

  /// The record as the file has it: known fields in the order of the table, then the unknown ones.
  public var members: [JSON.Member] {
    var members: [JSON.Member] = []
    for field in Self.fields.fields {
      guard let value = field.read(self) else { continue }
      members.place(value, at: field.key.leaf, in: field.key.group)
    }
    for member in unknown { members.place(member.value, at: member.key, in: member.group) }
    return members
  }
}

extension [JSON.Member] {
  /// Writes a value, into the object that it stands in where it stands in one.
  mutating func place(_ value: JSON, at key: Text, in group: Text?) {
    guard let group else { return append(JSON.Member(key, value)) }
    guard let position = lastIndex(where: { $0.key == group }), case .map(let inner) = self[position].value else {
      return append(JSON.Member(group, .map([JSON.Member(key, value)])))
    }
    self[position].value = .map(inner + [JSON.Member(key, value)])
  }
}
