import PodModel
import Syntax

/// Values of fields as people type them, and back.
public enum FieldText {
  /// The value as it stands in a line of a form; empty where there is none.
  public static func text(
    of value: JSON?, _ type: FieldType, in scenario: Scenario?, _ plan: Plan
  ) -> Text {
    guard let value else { return "" }
    switch (type, value) {
    case (.flag, .flag(let flag)): return flag ? "yes" : "no"
    case (.reference(let kind), .text(let id)): return Names(plan, scenario).name(of: id, kind)
    case (.levels, .map(let members)): return CommaList.text(of: members.map(level))
    case (.list(.whole), .list(let ends)): return ends.map { scalar($0).string }.joined(separator: " to ").text
    case (.list(let element), .list(let values)):
      return CommaList.text(of: values.map { CommaList.Element(text(of: $0, element, in: scenario, plan)) })
    default: return scalar(value)
    }
  }

  /// The value that a text stands for; nil for an empty one.
  ///
  /// - Throws: what was found and what was expected, as a sentence.
  public static func value(
    of text: Text, _ type: FieldType, in scenario: Scenario?, _ plan: Plan
  ) throws(FieldRefusal) -> JSON? {
    let trimmed = Text(text.string.trimmed)
    guard !trimmed.isEmpty else { return nil }
    switch type {
    case .text: return .text(trimmed)
    case .whole, .number, .percent, .amount, .flag, .day, .utcOffset, .choice:
      return try ScalarText.value(of: trimmed, type)
    case .reference(let kind): return .text(try Names(plan, scenario).id(of: trimmed, kind))
    case .subject: return .text(try subject(trimmed, Names(plan, scenario)))
    case .levels: return try levels(trimmed)
    case .list(.whole): return try ScalarText.range(trimmed)
    case .list(.reference(let kind)): return try references(trimmed, kind, Names(plan, scenario))
    case .list(let element):
      var values: [JSON] = []
      for part in try CommaList.elements(of: trimmed) {
        // A text in quotes stands even where it is empty.
        let value = element == .text ? .text(part.whole) : try value(of: part.whole, element, in: scenario, plan)
        if let value { values.append(value) }
      }
      return values.isEmpty ? nil : .list(values)
    case .object, .records: throw FieldRefusal("This cannot be typed here; it is kept as it is.")
    }
  }

  /// Whether a value of this type is only shown.
  static func isReadOnly(_ type: FieldType) -> Bool {
    switch type {
    case .object, .records: true
    case .list(let element): isReadOnly(element)
    default: false
    }
  }

  /// A value without a form of its own: the text itself, digits, or the file's own notation.
  private static func scalar(_ value: JSON) -> Text {
    switch value {
    case .text(let text), .number(let text): text
    default: value.inline.text
    }
  }

  private static func level(_ member: JSON.Member) -> CommaList.Element {
    CommaList.Element(member.key, rest: scalar(member.value))
  }

  /// "product 3, frontend": a level left out is 3.
  private static func levels(_ text: Text) throws(FieldRefusal) -> JSON? {
    var members: [JSON.Member] = []
    for element in try CommaList.elements(of: text) {
      let (capability, level) = try self.level(element)
      guard !members.contains(where: { $0.key == capability }) else {
        throw FieldRefusal("\"\(capability.short)\" stands here twice.")
      }
      members.append(JSON.Member(capability, .number(level.text)))
    }
    return members.isEmpty ? nil : .map(members)
  }

  private static func level(_ element: CommaList.Element) throws(FieldRefusal) -> (Text, String) {
    let usual = "3"
    var capability = element.text
    var level = element.rest.string.trimmed
    if !element.isQuoted, let space = capability.string.unicodeScalars.lastIndex(of: " ") {
      let last = capability.string[space...].dropFirst()
      // A longer number belongs to the name: "ISO 9001".
      if last.utf8.count < 3, Int(last) != nil {
        level = String(last)
        capability = Text(String(capability.string[..<space]).trimmed)
      }
    }
    if level.isEmpty { return (capability, usual) }
    guard level.utf8.count == 1, let number = Int(level), (1...5).contains(number) else {
      throw FieldRefusal("\"\(capability.short) \(level)\": a level goes from 1, learning, to 5, leads others.")
    }
    return (capability, level)
  }

  /// Names separated by commas; where a part is nobody's name, it may be a name that has a comma in it.
  private static func references(_ text: Text, _ kind: Kind, _ names: Names) throws(FieldRefusal) -> JSON? {
    let parts = try CommaList.elements(of: text).map(\.whole)
    var ids: [JSON] = []
    var next = 0
    while next < parts.count {
      let (id, count) = try reference(in: parts[next...], kind, names)
      if !ids.contains(.text(id)) { ids.append(.text(id)) }
      next += count
    }
    return ids.isEmpty ? nil : .list(ids)
  }

  /// The record that the first parts name, the longest exact name first, and how many parts that takes.
  private static func reference(
    in parts: ArraySlice<Text>, _ kind: Kind, _ names: Names
  ) throws(FieldRefusal) -> (id: Text, count: Int) {
    for count in (1..<4).reversed() where count > 1 && count <= parts.count {
      let joined = parts.prefix(count).map(\.string).joined(separator: ", ").text
      if let id = names.exactID(of: joined, kind) { return (id, count) }
    }
    return (try names.id(of: parts.first ?? "", kind), 1)
  }

  /// "pod checkout", or "pod" and the pod's name.
  private static func subject(_ text: Text, _ names: Names) throws(FieldRefusal) -> Text {
    let words = text.string.unicodeScalars.split(separator: " ", maxSplits: 1).map { String($0) }
    guard let word = words.first, word.utf8.count < 40, let kind = Kind(rawValue: word) else {
      throw FieldRefusal("\"\(text.short)\" is no record: say its kind first, as in \"pod checkout\".")
    }
    guard words.count == 2, Names.kinds.contains(kind) else { return text }
    return "\(kind.rawValue) \(try names.id(of: Text(words[1]), kind))"
  }
}

extension String {
  var text: Text { Text(self) }
}

extension Text {
  /// As much of it as a message quotes.
  var short: String {
    let scalars = string.unicodeScalars
    return scalars.count > 40 ? String(scalars.prefix(39)) + "…" : string
  }
}
