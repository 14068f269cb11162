import PodModel
import Syntax

/// How often each verb and each field was edited: a property that never saw a verb proves nothing about it.
public struct EditCounts: Sendable {
  /// Edits that changed something.
  public private(set) var total = 0
  private var verbs: [String: Int] = [:]
  private var fields: Set<String> = []

  public init() {}

  /// Counts an edit that was applied.
  public mutating func count(_ edit: Edit) {
    total += 1
    verbs[String(edit.verb.text.prefix { $0 != " " }), default: 0] += 1
    if case .set(let key, let subject, _?) = edit.verb { fields.insert("\(subject.kind.rawValue) \(key)") }
  }

  public mutating func add(_ other: EditCounts) {
    total += other.total
    verbs.merge(other.verbs, uniquingKeysWith: +)
    fields.formUnion(other.fields)
  }

  /// The verbs of edits that were applied fewer times than this.
  public func verbs(under times: Int) -> [String] {
    EditVerb.all.map(\.word.string).filter { verbs[$0, default: 0] < times }
  }

  /// The fields that no edit gave a value, but those that are given once.
  public var fieldsNeverSet: [String] {
    Kind.allCases.flatMap { kind in
      kind.fieldTypes.filter { !$0.type.isRecords && !kind.givenOnce.contains($0.key) }
        .map { "\(kind.rawValue) \($0.key)" }
    }.filter { !fields.contains($0) }
  }
}

extension Kind {
  /// What a record is known by.
  var givenOnce: Set<Text> {
    switch self {
    case .plan: ["podboard"]
    case .person, .scenario, .pod, .outcome, .agent, .note, .concern, .seat: ["id"]
    case .line, .placement: ["person"]
    case .pair: ["people"]
    case .waiver: ["check", "on"]
    case .told: ["person", "what"]
    // What a clash is between is found by a merge; it is made whole by the tests too.
    case .clash: ["on", "field", "base", "sides"]
    }
  }
}

extension EditCounts {
  /// Runs one body for each seed, side by side, and adds up what they counted.
  public static func sum(
    over seeds: ClosedRange<Int>, _ run: @escaping @Sendable (Int) throws -> EditCounts
  ) async throws -> EditCounts {
    try await withThrowingTaskGroup(of: EditCounts.self) { group in
      for seed in seeds { group.addTask { try run(seed) } }
      return try await group.reduce(into: EditCounts()) { $0.add($1) }
    }
  }
}
