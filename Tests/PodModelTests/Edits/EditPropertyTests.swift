import PodFiles
import PodModel
import Support
import Syntax
import Testing

/// What holds of every edit whatever it is: 10,000 random edits a run and more, from seeds that a failure prints.
@Suite struct EditPropertyTests {
  @Test("undo and redo give the same bytes, indexes hold, no id points nowhere, nobody is lost or doubled")
  func properties() async throws {
    let counts = try await EditCounts.sum(over: 1...150) { seed in
      var run = try EditRun(seed)
      return try run.run(steps: 140)
    }
    #expect(counts.total >= 10_000)
    #expect(counts.verbs(under: 25) == [])
    #expect(counts.fieldsNeverSet == [])
  }

  /// An edit of one scenario, or of a plan, that is told apart from another by nothing but bytes.
  @Test("names and ids that differ in their normal form alone are two, in edits, undo and differences")
  func normalForms() throws {
    let (composed, decomposed): (Text, Text) = ("\u{E9}", "e\u{301}")
    var indexed = IndexedPlan(
      try Plan(
        json: SamplePlan.json(
          """
          {"podboard": 1, "people": [{"id": "\(composed)", "name": "\(composed)"}, {"id": "\(decomposed)", "name": "\(composed)"}],
           "scenarios": [{"id": "a", "pods": [{"id": "\(composed)", "number": 1}, {"id": "\(decomposed)", "number": 2}]}]}
          """)))
    let before = indexed
    let bytes = PlanFile.write(before.plan)
    let lines: [Text] = [
      "set name of person \"\(composed)\" to \"\(decomposed)\"", "put \"\(decomposed)\" in \"\(composed)\"",
      "lead \"\(decomposed)\" of \"\(decomposed)\"", "line pod \"\(composed)\" to \"\(composed)\"",
    ]
    let change = try indexed.apply(commands: lines).change
    #expect(change.deltas.count == 4)
    #expect(indexed.plan.people[PersonID(composed)]?.name.utf8.elementsEqual(decomposed.utf8) == true)
    #expect(indexed.plan.people[PersonID(decomposed)]?.name.utf8.elementsEqual(composed.utf8) == true)
    #expect(indexed["a"]?.seats(of: PersonID(decomposed)).map(\.pod) == [PodID(composed)])
    #expect(indexed["a"]?.seats(of: PersonID(composed)).isEmpty == true)
    #expect(indexed["a"]?.scenario.pods[PodID(composed)]?.lead == nil)
    var other = before
    try other.perform(Change.between(before.plan, indexed.plan))
    #expect(PlanFile.write(other.plan) == PlanFile.write(indexed.plan))
    var replayed = before
    _ = try replayed.apply(commands: Edit.between(before.plan, indexed.plan).map { Text($0.text) })
    #expect(PlanFile.write(replayed.plan) == PlanFile.write(indexed.plan))
    try indexed.undo(change)
    #expect(PlanFile.write(indexed.plan) == bytes)
  }
}

/// Random edits of one plan, each batch held against all that is promised of edits.
private struct EditRun {
  private let seed: Int
  private var random: RandomNumbers
  private var indexed: IndexedPlan
  /// The tree that the bytes of the plan are written from: equal trees are equal bytes.
  private var before: JSON?
  private var past: [Change] = []
  private var counts = EditCounts()

  init(_ seed: Int) throws {
    self.seed = seed
    random = RandomNumbers(seed: UInt64(seed))
    indexed = IndexedPlan(try RandomPlans.plan(edits: 25, people: 6, &random))
    before = indexed.plan.json
  }

  mutating func run(steps: Int) throws -> EditCounts {
    for step in 0..<steps {
      let edits = randomEdits()
      let told = Told(seed, step, edits)
      if random.once(in: 8), let last = past.popLast() {
        try indexed.undo(last)
        before = indexed.plan.json
      } else {
        try apply(edits, told)
      }
      try expectWhole(told)
      if step.isMultiple(of: 20) { try expectCanonical(told) }
    }
    return counts
  }

  private mutating func apply(_ edits: [Edit], _ told: Told) throws {
    let people = Set(indexed.plan.people.map(\.id))
    switch Result(catching: { () throws(EditRefusal) in try indexed.apply(edits) }) {
    case .success(let change):
      let after = indexed.plan.json
      // Several edits may take each other back.
      if edits.count == 1 { #expect(change.isEmpty == (after == before), told.comment) }
      #expect(people.subtracting(indexed.plan.people.map(\.id)) == change.peopleRemoved, told.comment)
      try expectUndone(change, after, told)
      before = after
      guard !change.isEmpty else { return }
      past.append(change)
      for edit in edits { counts.count(edit) }
    case .failure(let refusal):
      let isAsBefore = !random.once(in: 3) || indexed.plan.json == before
      try #require(isAsBefore, told.comment)
      #expect(refusal.sentence.hasSuffix("."), told.comment)
    }
  }

  private mutating func expectUndone(_ change: Change, _ after: JSON?, _ told: Told) throws {
    var other = indexed
    try other.undo(change)
    let undone = other.plan.json == before
    try #require(undone, told.comment)
    guard random.once(in: 4) else { return }
    try other.perform(change)
    let redone = other.plan.json == after
    try #require(redone, told.comment)
  }

  private mutating func expectWhole(_ told: Told) throws {
    try #require(indexed.plan.danglingReference() == nil, told.comment)
    try #require(!indexed.plan.hasDoubles, told.comment)
    for index in indexed.allIndexes where random.once(in: 5) {
      try #require(index == PlanIndex(of: index.scenario, in: indexed.plan), told.comment)
    }
  }

  /// The written bytes are read back as a plan that is written to the same bytes.
  private func expectCanonical(_ told: Told) throws {
    let read = try PlanFile.read(PlanFile.write(indexed.plan), named: "written")
    try #require(read.isCanonical, told.comment)
    try #require(read.plan.json == indexed.plan.json, told.comment)
  }

  /// One to three edits, each made for the plan before the first of them.
  private mutating func randomEdits() -> [Edit] {
    (0..<(random.once(in: 6) ? Int.random(in: 2...3, using: &random) : 1)).map { _ in
      RandomEdits.edit(of: indexed.plan, &random)
    }
  }
}

extension Change {
  fileprivate var peopleRemoved: Set<PersonID> {
    var removed: Set<PersonID> = []
    for delta in deltas where delta.subject.kind == .person {
      switch delta.event {
      case .removed: removed.insert(PersonID(delta.subject.id))
      case .added: removed.remove(PersonID(delta.subject.id))
      case .moved, .reordered, .set: break
      }
    }
    return removed
  }
}

extension Plan {
  /// Whether somebody has two seats in a pod, two seats of a pod one id, or two pods one number.
  var hasDoubles: Bool {
    scenarios.contains { scenario in
      let numbers = scenario.pods.compactMap(\.number)
      return Set(numbers).count != numbers.count
        || scenario.pods.contains { pod in
          Set(pod.people).count != pod.people.count || Set(pod.seats.map(\.id)).count != pod.seats.count
        }
    }
  }
}

/// What a failure prints: made only then, since printing edits takes longer than applying them.
private struct Told {
  let seed: Int
  let step: Int
  let edits: [Edit]

  init(_ seed: Int, _ step: Int, _ edits: [Edit]) {
    self.seed = seed
    self.step = step
    self.edits = edits
  }

  var comment: Comment { Comment(rawValue: "seed \(seed), step \(step): \(edits.map(\.text))") }
}
