import PodModel
import Syntax

/// The JSON Schema (draft 2020-12) of the plan file, made from the tables of fields.
///
/// It takes every plan that podboard reads. It cannot say all that podboard asks for: that references point somewhere,
/// that ids differ, that no key stands twice.
public enum PlanSchema {
  public static var json: JSON {
    let kinds = Kind.allCases.filter { $0 != .plan }
    return .map(
      [
        JSON.Member("$schema", text: "https://json-schema.org/draft/2020-12/schema"),
        JSON.Member("title", text: "Plan of podboard"),
        JSON.Member("description", text: "Made from podboard's tables of fields. Keys it does not know are kept."),
      ] + Kind.plan.schema + [JSON.Member("$defs", members: kinds.map { JSON.Member($0.word, members: $0.schema) })])
  }

  /// The schema as a file has it.
  public static var text: String { json.pretty() + "\n" }
}

extension Kind {
  /// The members of the schema of such a record.
  fileprivate var schema: [JSON.Member] {
    [JSON.Member("type", text: "object")] + required + [JSON.Member("properties", members: properties)]
  }

  /// What a record is nothing without.
  private var required: [JSON.Member] {
    switch self {
    case .plan: [JSON.Member("required", texts: ["podboard"])]
    case .seat:
      [JSON.Member("anyOf", .list(["person", "id"].map { .map([JSON.Member("required", texts: [$0])]) }))]
    case .line, .placement: [JSON.Member("required", texts: ["person"])]
    case .pair: [JSON.Member("required", texts: ["people"])]
    case .person, .scenario, .pod, .outcome, .agent, .note, .concern: [JSON.Member("required", texts: ["id"])]
    case .waiver, .told, .clash: []
    }
  }

  /// The properties, those of an object such as "today" within it.
  private var properties: [JSON.Member] {
    var properties: [JSON.Member] = []
    for field in listedFields {
      let schema = JSON.map([JSON.Member("title", text: Text(field.label))] + members(of: field))
      let parts = field.key.string.split(separator: ".").map { Text($0) }
      guard parts.count == 2 else {
        properties.append(JSON.Member(field.key, schema))
        continue
      }
      var inner: [JSON.Member] = []
      if properties.last?.key == parts[0], case .map(let known)? = properties.popLast()?.value["properties"] {
        inner = known
      }
      inner.append(JSON.Member(parts[1], schema))
      let object = [JSON.Member("type", text: "object"), JSON.Member("properties", members: inner)]
      properties.append(JSON.Member(parts[0], members: object))
    }
    return properties
  }

  /// What a field takes: more narrowly than its type where the record asks for that.
  private func members(of field: ListedField) -> [JSON.Member] {
    switch (self, field.key.string) {
    case (.plan, "podboard"): .wholes(from: 1, to: Plan.version)
    case (.pod, "number"): .wholes(from: Pod.numbers.lowerBound, to: Pod.numbers.upperBound)
    case (.plan, "rules"): RuleShape.schema
    case (.pod, "size"): .pairs(of: .wholes(from: 0))
    case (.pair, "people"): field.type.schema + [JSON.Member("minItems", whole: 1)]
    // What both sides of a clash wrote may be anything.
    case (.clash, "base"): []
    case (.clash, "sides"): [JSON.Member("type", text: "array")]
    case (.seat, "id"): field.type.schema
    case (_, "id"): field.type.schema + [JSON.Member("minLength", whole: 1)]
    default: field.type.schema
    }
  }
}

extension FieldType {
  fileprivate var schema: [JSON.Member] {
    switch self {
    case .text: [JSON.Member("type", text: "string")]
    case .whole: .wholes()
    case .number: [JSON.Member("type", text: "number")]
    case .percent:
      [JSON.Member("type", text: "number"), JSON.Member("minimum", whole: 0), JSON.Member("maximum", whole: 100)]
    case .flag: [JSON.Member("type", text: "boolean")]
    case .day:
      [JSON.Member("format", text: "date")] + .texts(like: "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
    case .utcOffset: .texts(like: "[+-](0[0-9]|1[0-4]):[0-5][0-9]")
    case .amount:
      [JSON.Member("anyOf", .list([.map(FieldType.number.schema), .map(.texts(like: FieldType.duration))]))]
    case .choice(let words): [JSON.Member("enum", texts: words.map { Text($0) })]
    case .reference(let kind):
      [
        JSON.Member("type", text: "string"), JSON.Member("minLength", whole: 1),
        JSON.Member("description", text: Text("The id of \(kind.withArticle).")),
      ]
    case .subject:
      [JSON.Member("type", text: "string"), JSON.Member("description", text: "A record in words, \"pod checkout\".")]
    case .levels:
      [
        JSON.Member("type", text: "object"),
        JSON.Member("additionalProperties", members: .wholes(from: 1, to: 5)),
      ]
    case .object: [JSON.Member("type", text: "object")]
    case .list(let element): .lists(of: element.elementSchema)
    case .records: .lists(of: elementSchema)
    }
  }

  private var elementSchema: [JSON.Member] {
    guard case .records(let kind) = self else { return schema }
    return [JSON.Member("$ref", text: Text("#/$defs/\(kind.rawValue)"))]
  }

  private static var duration: String {
    "-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)? (\(Amount.units.joined(separator: "|")))"
  }
}

extension [JSON.Member] {
  static func wholes(from least: Int? = nil, to most: Int? = nil) -> [JSON.Member] {
    [JSON.Member("type", text: "integer")] + (least.map { [JSON.Member("minimum", whole: $0)] } ?? [])
      + (most.map { [JSON.Member("maximum", whole: $0)] } ?? [])
  }

  fileprivate static func texts(like pattern: String) -> [JSON.Member] {
    [JSON.Member("type", text: "string"), JSON.Member("pattern", text: Text("^\(pattern)$"))]
  }

  /// Lists of two.
  static func pairs(of element: [JSON.Member]) -> [JSON.Member] {
    lists(of: element) + [JSON.Member("minItems", whole: 2), JSON.Member("maxItems", whole: 2)]
  }

  static func lists(of element: [JSON.Member]) -> [JSON.Member] {
    [JSON.Member("type", text: "array"), JSON.Member("items", members: element)]
  }
}
