import Syntax

/// What an edit did to the plan, record by record, before and after: enough to undo it and to do it again.
public struct Change: Hashable, Sendable {
  /// In the order in which they were made.
  public var deltas: [Delta]

  public init(_ deltas: [Delta] = []) { self.deltas = deltas }

  public var isEmpty: Bool { deltas.isEmpty }

  /// What takes the change back.
  public var inverse: Change { Change(deltas.reversed().map(\.inverse)) }
}

/// What happened to one record, or to the order of one list.
public struct Delta: Hashable, Sendable {
  public var scenario: ScenarioID?
  public var subject: Subject
  public var event: Event

  public enum Event: Hashable, Sendable {
    /// The record as the file has it, and its position in its list.
    case added(JSON, at: Int)
    case removed(JSON, at: Int)
    case moved(from: Int, to: Int)
    /// Another order of a whole list, by ids; the subject's id is empty then.
    case reordered(from: [Text], to: [Text])
    case set([FieldDelta])
  }

  public init(_ subject: Subject, in scenario: ScenarioID?, _ event: Event) {
    self.subject = subject
    self.scenario = scenario
    self.event = event
  }

  var inverse: Delta {
    switch event {
    case .added(let record, let position): Delta(subject, in: scenario, .removed(record, at: position))
    case .removed(let record, let position): Delta(subject, in: scenario, .added(record, at: position))
    case .moved(let from, let to): Delta(subject, in: scenario, .moved(from: to, to: from))
    case .reordered(let from, let to): Delta(subject, in: scenario, .reordered(from: to, to: from))
    case .set(let fields): Delta(subject, in: scenario, .set(fields.map(\.inverse)))
    }
  }

  /// What a field of this record was before and is after; nil where the change left the field alone.
  public func change(of key: Text) -> FieldDelta? {
    switch event {
    case .set(let fields): fields.first { $0.key == key }
    case .added(let record, _): FieldDelta(key, before: nil, after: record.value(of: key))
    case .removed(let record, _): FieldDelta(key, before: record.value(of: key), after: nil)
    case .moved, .reordered: nil
    }
  }
}

/// One field, before and after; nil where nothing was written.
public struct FieldDelta: Hashable, Sendable {
  public var key: Text
  public var before: JSON?
  public var after: JSON?

  public init(_ key: Text, before: JSON?, after: JSON?) {
    self.key = key
    self.before = before
    self.after = after
  }

  var inverse: FieldDelta { FieldDelta(key, before: after, after: before) }
}

extension JSON {
  /// The value of a field of a record in the form of the file; "today.manager" is looked up in "today".
  func value(of key: Text) -> JSON? {
    guard let group = key.group else { return self[key] }
    return self[group]?[key.leaf]
  }
}
