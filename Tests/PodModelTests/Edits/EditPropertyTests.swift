import PodFiles
import PodModel
import Support
import Syntax
import Testing

/// What holds of every edit whatever it is; 10,000 random edits a run, from seeds that a failure prints.
@Suite struct EditPropertyTests {
  @Test("undo and redo give the same bytes, and what is refused changes none", arguments: 1...10)
  func bytes(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    var indexed = IndexedPlan(try RandomPlans.plan(&random))
    var before = indexed.plan.json
    for step in 0..<260 {
      let edits = randomEdits(indexed.plan, &random)
      let told = Told(seed, step, edits)
      switch Result(catching: { () throws(EditRefusal) in try indexed.apply(edits) }) {
      case .success(let change):
        let after = indexed.plan.json
        // Several edits may take each other back.
        if edits.count == 1 { #expect(change.isEmpty == (after == before), told.comment) }
        try indexed.undo(change)
        try #require(indexed.plan.json == before, told.comment)
        try indexed.perform(change)
        try #require(indexed.plan.json == after, told.comment)
        before = after
      case .failure(let refusal):
        try #require(indexed.plan.json == before, told.comment)
        #expect(refusal.sentence.hasSuffix("."), told.comment)
      }
      if step.isMultiple(of: 20) { try expectCanonical(indexed.plan) }
    }
  }

  /// The written bytes are read back as a plan that is written to the same bytes; so equal trees are equal bytes.
  private func expectCanonical(_ plan: Plan) throws {
    let bytes = PlanFile.write(plan)
    let read = try PlanFile.read(bytes, named: "written")
    #expect(read.isCanonical)
    #expect(read.plan.json == plan.json)
  }

  @Test("indexes that are kept equal indexes built afresh, and no id points nowhere", arguments: 11...20)
  func indexes(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    var indexed = IndexedPlan(try RandomPlans.plan(&random))
    var past: [Change] = []
    for step in 0..<300 {
      let edits = randomEdits(indexed.plan, &random)
      let told = Told(seed, step, edits)
      let people = Set(indexed.plan.people.map(\.id))
      if random.once(in: 5), let last = past.popLast() {
        try indexed.undo(last)
      } else if let change = try? indexed.apply(edits) {
        past.append(change)
        #expect(peopleLost(people, indexed.plan) == removed(change), told.comment)
      }
      let dangling = indexed.plan.danglingReference()
      try #require(dangling == nil, told.comment)
      try #require(doubledSeat(indexed.plan) == nil && doubledNumber(indexed.plan) == nil, told.comment)
      for index in indexed.allIndexes where random.once(in: 5) {
        try #require(index == PlanIndex(of: index.scenario, in: indexed.plan), told.comment)
      }
    }
    #expect(past.count > 20, "seed \(seed): too few edits could be")
  }

  /// One to four edits, each made for the plan before the first of them.
  private func randomEdits(_ plan: Plan, _ random: inout RandomNumbers) -> [Edit] {
    (0..<(random.once(in: 2) ? 1 : Int.random(in: 1...3, using: &random))).map { _ in
      RandomEdits.edit(of: plan, &random)
    }
  }

  private func peopleLost(_ before: Set<PersonID>, _ plan: Plan) -> Set<PersonID> {
    before.subtracting(plan.people.map(\.id))
  }

  private func removed(_ change: Change) -> Set<PersonID> {
    var removed: Set<PersonID> = []
    for delta in change.deltas where delta.subject.kind == .person {
      switch delta.event {
      case .removed: removed.insert(PersonID(delta.subject.id))
      case .added: removed.remove(PersonID(delta.subject.id))
      case .moved, .reordered, .set: break
      }
    }
    return removed
  }

  private func doubledSeat(_ plan: Plan) -> Pod? {
    plan.scenarios.flatMap(\.pods).first { pod in
      Set(pod.people).count != pod.people.count || Set(pod.seats.map(\.id)).count != pod.seats.count
    }
  }

  private func doubledNumber(_ plan: Plan) -> Scenario? {
    plan.scenarios.first { scenario in
      let numbers = scenario.pods.compactMap(\.number)
      return Set(numbers).count != numbers.count
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
