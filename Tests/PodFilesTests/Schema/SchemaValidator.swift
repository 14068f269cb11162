import PodModel
import Syntax

/// As much of JSON Schema as podboard's schema uses; what it does not know it refuses, so that nothing is passed over.
struct SchemaValidator {
  let root: JSON

  /// What is wrong, a line each, with the path.
  func faults(_ value: JSON, _ schema: JSON? = nil, at path: String = "$") -> [String] {
    guard case .map(let rules) = schema ?? root else { return ["\(path): the schema is no object"] }
    return rules.flatMap { rule in faults(value, rule, rules, path) }
  }

  private func faults(_ value: JSON, _ rule: JSON.Member, _ rules: [JSON.Member], _ path: String) -> [String] {
    switch (rule.key.string, rule.value) {
    case ("$schema", _), ("title", _), ("description", _), ("$defs", _), ("format", _): return []
    case ("type", .text(let type)): return value.isA(type.string) ? [] : ["\(path) is no \(type): \(value.inline)"]
    case ("enum", .list(let values)): return values.contains(value) ? [] : ["\(path) is none of the words"]
    case ("minimum", let least): return value.double >= least.double ? [] : ["\(path) is too little"]
    case ("maximum", let most): return value.double <= most.double ? [] : ["\(path) is too much"]
    case ("minLength", let least): return Double(value.length) >= least.double ? [] : ["\(path) is too short"]
    case ("minItems", let least): return Double(value.length) >= least.double ? [] : ["\(path) has too few"]
    case ("maxItems", let most): return Double(value.length) <= most.double ? [] : ["\(path) has too many"]
    case ("pattern", .text(let pattern)):
      guard case .text(let text) = value, let regex = try? Regex(pattern.string) else { return [] }
      return text.string.contains(regex) ? [] : ["\(path) is not like \(pattern)"]
    case ("required", .list(let keys)):
      return keys.compactMap { key in
        guard case .text(let key) = key, value[key] == nil else { return nil }
        return "\(path) lacks \(key)"
      }
    case ("anyOf", .list(let schemas)):
      return schemas.contains { faults(value, $0, at: path).isEmpty } ? [] : ["\(path) is none of the kinds"]
    case ("$ref", .text(let reference)):
      guard let kind = reference.string.split(separator: "/").last.map({ Text($0) }),
        let definition = root["$defs"]?[kind]
      else { return ["\(path): \(reference) points nowhere"] }
      return faults(value, definition, at: path)
    case ("properties", let properties):
      return value.members.flatMap { member in
        properties[member.key].map { faults(member.value, $0, at: "\(path).\(member.key)") } ?? []
      }
    case ("additionalProperties", let schema):
      return value.members.flatMap { faults($0.value, schema, at: "\(path).\($0.key)") }
    case ("items", let schema):
      guard case .list(let elements) = value else { return [] }
      return elements.enumerated().flatMap { faults($0.element, schema, at: "\(path)[\($0.offset)]") }
    default: return ["\(path): the validator does not know \(rule.key)"]
    }
  }
}

extension JSON {
  fileprivate func isA(_ type: String) -> Bool {
    switch self {
    case .null: false
    case .flag: type == "boolean"
    case .text: type == "string"
    case .list: type == "array"
    case .map: type == "object"
    case .number(let digits): type == "number" || type == "integer" && Int(digits.string) != nil
    }
  }

  fileprivate var double: Double { if case .number(let digits) = self { Double(digits.string) ?? .nan } else { .nan } }

  fileprivate var length: Int {
    switch self {
    case .text(let text): text.string.unicodeScalars.count
    case .list(let elements): elements.count
    default: 0
    }
  }

  fileprivate var members: [JSON.Member] { if case .map(let members) = self { members } else { [] } }
}
