import PodFiles
import PodModel
import Support
import Syntax
import Testing

/// What holds of every merge whatever the sides did: 2,000 random merges a run and more, from seeds that a failure
/// prints.
@Suite struct MergingPropertyTests {
  @Test(
    "sides exchanged, alike or unchanged give the same bytes; the result opens, nobody is lost, clashes are settled")
  func properties() async throws {
    let counts = try await withThrowingTaskGroup(of: MergeCounts.self) { group in
      for seed in 1...100 {
        group.addTask {
          var run = try MergeRun(seed)
          return try run.run(steps: 20)
        }
      }
      return try await group.reduce(into: MergeCounts()) { $0.add($1) }
    }
    #expect(counts.merges >= 2_000)
    #expect(counts.clean > 200, "few merges are without a clash")
    #expect(counts.settled > 1_000, "few clashes are settled")
  }
}

private struct MergeCounts: Sendable {
  var merges = 0
  var clean = 0
  var settled = 0

  mutating func add(_ other: MergeCounts) {
    merges += other.merges
    clean += other.clean
    settled += other.settled
  }
}

/// One base after the other, each changed by two sides.
private struct MergeRun {
  private let seed: Int
  private var random: RandomNumbers
  private var base: Plan
  private var counts = MergeCounts()

  init(_ seed: Int) throws {
    self.seed = seed
    random = RandomNumbers(seed: UInt64(7_000 + seed))
    base = try RandomPlans.plan(edits: 15, people: 4, &random)
  }

  mutating func run(steps: Int) throws -> MergeCounts {
    for step in 0..<steps {
      let told = Comment(rawValue: "seed \(seed), step \(step)")
      let sides = (try edited(base), try edited(base))
      let merged = try Plan.merging(base: base, ours: sides.0, theirs: sides.1)
      let exchanged = try Plan.merging(base: base, ours: sides.1, theirs: sides.0)
      try requireSame(merged, exchanged, told)
      try #require(merged.danglingReference() == nil, told)
      expectNobodyLost(sides.0, sides.1, merged, told)
      if step.isMultiple(of: 4) { try expectTrivial(sides.0, merged, told) }
      counts.merges += 1
      if merged.openClashes.isEmpty { counts.clean += 1 }
      try settleAll(of: merged, told)
      // What was merged is merged again, as in a criss-cross.
      base = random.once(in: 4) ? try RandomPlans.plan(edits: 15, people: 4, &random) : merged
    }
    return counts
  }

  private mutating func edited(_ plan: Plan) throws -> Plan {
    if random.once(in: 8) { return try RandomPlans.variant(of: plan, changingUnknown: true, &random) }
    var indexed = IndexedPlan(plan)
    // Both sides often add a pod, which then want one number.
    if random.once(in: 5) { _ = try? indexed.apply([Edit(.add(Edit.Addition(.pod, RandomTexts.any(&random))))]) }
    for _ in 0..<Int.random(in: 1...10, using: &random) {
      _ = try? indexed.apply([RandomEdits.edit(of: indexed.plan, &random)])
    }
    return indexed.plan
  }

  /// Sides that are alike, and a side beside one that changed next to nothing; and the file that comes of it.
  private func expectTrivial(_ ours: Plan, _ merged: Plan, _ told: Comment) throws {
    let bytes = PlanFile.write(merged)
    #expect(try PlanFile.read(bytes, named: "merged").isCanonical, told)
    let alike = try Plan.merging(base: base, ours: ours, theirs: ours)
    #expect(PlanFile.write(alike) == PlanFile.write(ours), told)
    let untouched = try Plan.merging(base: base, ours: ours, theirs: base)
    #expect(PlanFile.write(untouched) == PlanFile.write(ours), told)
    guard ours.marking == base.marking, ours.markingClashes == base.markingClashes else { return }
    let oneSided = try Plan.merging(base: base, ours: ours, theirs: marking(base))
    try requireSame(oneSided, marking(ours), told)
  }

  /// Compares written bytes, by the tree that they are written from, and tells what differs.
  private func requireSame(_ one: Plan, _ other: Plan, _ told: Comment) throws {
    let isSame = one.json == other.json
    try #require(isSame, "\(told): \(Change.between(one, other).json.inline)")
  }

  /// The least that a side can change, so that all else comes from the other one.
  private func marking(_ plan: Plan) throws(EditRefusal) -> Plan {
    var indexed = IndexedPlan(plan)
    _ = try indexed.apply([Edit(.set("marking", .plan, .text("marked by the test")))])
    return indexed.plan
  }

  /// Whatever side is chosen, the clash is gone then, and the plan is whole. Where what a side means is gone meanwhile,
  /// that is said, and another one can be chosen.
  private mutating func settleAll(of merged: Plan, _ told: Comment) throws {
    var indexed = IndexedPlan(merged)
    let most = merged.openClashes.count
    while let (scenario, clash) = indexed.plan.openClashes.first {
      let before = indexed.plan.openClashes.count
      try settle(clash, in: scenario, &indexed, told)
      try #require(indexed.plan.openClashes.count < before, "\(told): \(clash.id)")
      try #require(indexed.plan.danglingReference() == nil, "\(told): \(clash.id)")
      try #require(!indexed.plan.hasDoubles || merged.hasDoubles, "\(told): \(clash.id)")
    }
    counts.settled += most
    if most > 0 { #expect(try PlanFile.read(PlanFile.write(indexed.plan), named: "settled").isCanonical, told) }
  }

  private mutating func settle(
    _ clash: Clash, in scenario: ScenarioID, _ indexed: inout IndexedPlan, _ told: Comment
  ) throws {
    let content = try #require(indexed.plan.scenarios[scenario])
    let found = clash.about(in: indexed.plan, content)
    let about = try #require(found, "\(told): \(clash.id) is about nothing")
    let ways: [ClashSide] = [.base] + clash.sides.indices.map { .side($0 + 1) }
    var refusals: [String] = []
    for side in ways.shuffled(using: &random) {
      let edit = Edit(.settle(about, clash.field, side), in: scenario)
      do throws(CommandRefusal) {
        _ = try indexed.apply(commands: [Text(edit.text)])
        return
      } catch {
        refusals.append(error.refusal.sentence)
      }
    }
    Issue.record("\(told): \(clash.id) cannot be settled: \(refusals)")
    _ = try indexed.apply([Edit(.remove(Subject(.clash, text: clash.id.text)), in: scenario)])
  }

  private func expectNobodyLost(_ ours: Plan, _ theirs: Plan, _ merged: Plan, _ told: Comment) {
    for person in Set(ours.people.map(\.id)).intersection(theirs.people.map(\.id)) {
      #expect(merged.people.contains(person), told)
    }
    for person in Set(ours.people.map(\.id)).union(theirs.people.map(\.id)) where !base.people.contains(person) {
      #expect(merged.people.contains(person), told)
    }
    for scenario in merged.scenarios {
      guard let one = ours.scenarios[scenario.id], let other = theirs.scenarios[scenario.id] else { continue }
      let numbers = [scenario, one, other].map { $0.pods.compactMap(\.number) }
      let areUnique = numbers.map { Set($0).count == $0.count }
      #expect(areUnique[0] || !areUnique[1] || !areUnique[2], told)
      for pod in scenario.pods {
        #expect(Set(pod.people).count == pod.people.count, told)
        for person in pod.people {
          let was = [base.scenarios[scenario.id], one, other].contains { $0?.pods[pod.id]?.seat(of: person) != nil }
          #expect(was, told)
        }
      }
    }
  }
}

extension Plan {
  /// A clash that is open over the marking unites with whatever else becomes of it.
  fileprivate var markingClashes: [Clash] { openClashes.map(\.clash).filter { $0.id == "plan marking" } }
}
