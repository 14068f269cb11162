import Syntax

/// Which records point to which, found in the tables of fields, so that nothing is scanned when one of them goes.
///
/// Seats are left out: they point to people alone, and who sits where is indexed already.
public struct References: Sendable, Equatable {
  /// By what is pointed to; a seat is one by the words for it, as whatever is about a seat has it: "ux in checkout".
  private var referrers: [Subject: Set<Subject>] = [:]

  init() {}

  func referrers(of subject: Subject) -> Set<Subject> { referrers[subject.asWords] ?? [] }

  mutating func add(_ rows: some Sequence<some Record>) {
    for row in rows { add(row) }
  }

  mutating func add(_ row: some Record) { row.forEachTarget { referrers.put(row.subject, at: $0) } }

  mutating func add(everythingIn scenario: Scenario) {
    add(scenario.pods)
    add(scenario.agents)
    add(scenario.outcomes)
    add(scenario.lines)
    add(scenario.placements)
    add(scenario.pairs)
    add(scenario.waivers)
    add(scenario.told)
    add(scenario.notes)
    add(scenario.concerns)
    add(scenario.clashes)
  }

  /// Takes one delta in; `plan` is the plan after it.
  mutating func update(_ delta: Delta, at place: RecordAccess.Place, _ plan: Plan) {
    guard let access = RecordAccess.all[delta.subject.kind] else { return }
    if case .set(let fields) = delta.event {
      guard fields.contains(where: { field in access.pointing.contains { $0.key == field.key } }) else { return }
    }
    let before = access.pointing.flatMap { field in
      delta.change(of: field.key)?.before.map { $0.targets(field.type) } ?? []
    }
    let now = access.pointsTo(plan, place)
    for target in before where !now.contains(target) { referrers.take(delta.subject, at: target) }
    for target in now { referrers.put(delta.subject, at: target) }
  }
}

extension Record {
  fileprivate var subject: Subject { Subject(Self.kind, id) }

  func forEachTarget(_ body: (Subject) -> Void) {
    for field in Self.fields.pointing {
      guard let value = field.read(self) else { continue }
      for target in value.targets(field.type) { body(target) }
    }
  }
}

extension JSON {
  fileprivate func targets(_ type: FieldType) -> [Subject] { subjects(type) { Subject(words: $0) } }
}

extension Subject {
  /// As whatever is about it names it: a seat without its pod beside it.
  fileprivate var asWords: Subject { pod == nil ? self : Subject(words: Text(description)) ?? self }
}

extension IndexedScenario {
  /// The records of a kind that point to a subject or are about it, in no order; of seats ask `seats(of:)`.
  public func referrers(of subject: Subject, _ kind: Kind) -> Set<Subject> {
    index.references.referrers(of: subject).filter { $0.kind == kind }
  }
}
