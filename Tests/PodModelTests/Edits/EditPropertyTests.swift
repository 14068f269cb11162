import PodFiles
import PodModel
import Support
import Syntax
import Testing

/// What holds of every edit whatever it is: 10,000 random edits a run and more, from seeds that a failure prints.
@Suite struct EditPropertyTests {
  @Test("undo and redo give the same bytes, indexes hold, no id points nowhere, nobody is lost or doubled")
  func properties() async throws {
    let counts = try await EditCounts.sum(over: 1...120) { seed in
      var run = try EditRun(seed)
      return try run.run(rounds: 20)
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

/// Random edits of one plan, held against all that is promised of edits.
private struct EditRun {
  private let seed: Int
  private var random: RandomNumbers
  private var indexed: IndexedPlan
  private var counts = EditCounts()

  init(_ seed: Int) throws {
    self.seed = seed
    random = RandomNumbers(seed: UInt64(seed))
    indexed = IndexedPlan(try RandomPlans.plan(edits: 15, people: 5, &random))
  }

  /// Some changes are made, taken back and made again, round after round.
  mutating func run(rounds: Int) throws -> EditCounts {
    for round in 0..<rounds {
      let before = indexed.plan.json
      var done: [Change] = []
      var told = Told(seed, round)
      for _ in 0..<8 {
        if let change = try apply(&told) {
          done.append(change)
          try expectWhole(told)
        }
      }
      try expectTakenBack(done, before, told)
      if round.isMultiple(of: 4) { try expectCanonical(told) }
    }
    return counts
  }

  private mutating func apply(_ told: inout Told) throws -> Change? {
    let edits = randomEdits()
    told.edits.append(edits)
    let people = Set(indexed.plan.people.map(\.id))
    // Looked at closely now and then: writing the whole plan takes longer than all the rest.
    let isWatched = random.once(in: 4)
    let before = isWatched ? indexed.plan.json : nil
    let aboutNothing = isWatched ? indexed.plan.remarksAboutNothing : []
    switch Result(catching: { () throws(EditRefusal) in try indexed.apply(edits) }) {
    case .success(let change):
      #expect(people.subtracting(indexed.plan.people.map(\.id)) == change.peopleRemoved, told.comment)
      // Several edits may take each other back.
      if edits.count == 1, change.isEmpty || before != nil {
        let isAsBefore = before.map { $0 == indexed.plan.json } ?? change.isEmpty
        #expect(isAsBefore == change.isEmpty, told.comment)
      }
      guard !change.isEmpty else { return nil }
      if isWatched, edits.count == 1, !edits[0].makesRemarks {
        // What is about a record goes with it.
        try #require(indexed.plan.remarksAboutNothing.isSubset(of: aboutNothing), told.comment)
      }
      for edit in edits { counts.count(edit) }
      return change
    case .failure(let refusal):
      let isAsBefore = before.map { $0 == indexed.plan.json } ?? true
      try #require(isAsBefore, told.comment)
      #expect(refusal.sentence.hasSuffix("."), told.comment)
      return nil
    }
  }

  private mutating func expectTakenBack(_ done: [Change], _ before: JSON?, _ told: Told) throws {
    let after = indexed.plan.json
    for change in done.reversed() { try indexed.undo(change) }
    try expectSame(before, told)
    try expectIndexed(told)
    for change in done { try indexed.perform(change) }
    try expectSame(after, told)
    try expectIndexed(told)
  }

  private func expectSame(_ json: JSON?, _ told: Told) throws {
    let isSame = indexed.plan.json == json
    try #require(isSame, told.comment)
  }

  private func expectWhole(_ told: Told) throws {
    if let dangling = indexed.plan.danglingReference() { try #require(Bool(false), "\(told.comment): \(dangling)") }
    try #require(!indexed.plan.hasDoubles, told.comment)
  }

  private mutating func expectIndexed(_ told: Told) throws {
    for index in indexed.allIndexes where random.once(in: 2) {
      try #require(index == PlanIndex(of: index.scenario, in: indexed.plan), told.comment)
    }
    try #require(indexed.references == IndexedPlan(indexed.plan).references, told.comment)
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

extension Edit {
  /// A remark may be made about anything, and is copied with its scenario.
  fileprivate var makesRemarks: Bool {
    switch verb {
    case .add, .set("on", _, _), .duplicate: true
    default: false
    }
  }
}

extension Plan {
  /// The remarks and clashes about what is not there, with their scenarios.
  fileprivate var remarksAboutNothing: Set<[Text]> {
    var found: Set<[Text]> = []
    for scenario in scenarios {
      let values = RandomValues(self, scenario)
      var there: Set<Text> = ["plan"]
      for kind in Kind.allCases { there.formUnion(values.ids(kind).map { Text(Subject(kind, text: $0).description) }) }
      for pod in scenario.pods {
        there.formUnion(pod.seats.map { Text(Subject(.seat, $0.id, in: pod.id).description) })
      }
      let remarks: [(Text, About)] =
        scenario.waivers.map { ($0.id.text, $0.on) } + scenario.notes.map { ($0.id.text, $0.on) }
        + scenario.concerns.map { ($0.id.text, $0.on) } + scenario.clashes.map { ($0.id.text, $0.on) }
      for (id, about) in remarks where Subject(words: about.text) != nil && !there.contains(about.text) {
        found.insert([scenario.id.text, id])
      }
    }
    return found
  }

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
  let round: Int
  var edits: [[Edit]] = []

  init(_ seed: Int, _ round: Int) {
    self.seed = seed
    self.round = round
  }

  var comment: Comment { Comment(rawValue: "seed \(seed), round \(round): \(edits.map { $0.map(\.text) })") }
}
