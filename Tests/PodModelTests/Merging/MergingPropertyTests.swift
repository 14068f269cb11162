import PodFiles
import PodModel
import Support
import Syntax
import Testing

/// What holds of every merge whatever the sides did: 600 random merges a run, from seeds that a failure prints.
@Suite struct MergingPropertyTests {
  @Test(
    "sides exchanged, alike or unchanged give the same bytes; the result opens and nobody is lost", arguments: 1...20)
  func properties(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(7_000 + seed))
    var base = try RandomPlans.plan(&random)
    for step in 0..<10 {
      let comment = Comment(rawValue: "seed \(seed), step \(step)")
      let ours = edited(base, &random)
      let theirs = edited(base, &random)
      let merged = try Plan.merging(base: base, ours: ours, theirs: theirs)
      let bytes = PlanFile.write(merged)
      #expect(try PlanFile.write(Plan.merging(base: base, ours: theirs, theirs: ours)) == bytes, comment)
      #expect(try PlanFile.write(Plan.merging(base: base, ours: ours, theirs: ours)) == PlanFile.write(ours), comment)
      let marked = try marking(base), expected = try marking(ours)
      if ours.marking == base.marking {
        let oneSided = try Plan.merging(base: base, ours: ours, theirs: marked)
        #expect(PlanFile.write(oneSided) == PlanFile.write(expected), comment)
      }
      let read = try PlanFile.read(bytes, named: "merged")
      #expect(read.isCanonical, comment)
      try #require(merged.danglingReference() == nil, comment)
      expectNobodyLost(base, ours, theirs, merged, comment)
      // What was merged is merged again, as in a criss-cross.
      base = random.once(in: 10) ? try RandomPlans.plan(&random) : merged
    }
  }

  private func edited(_ plan: Plan, _ random: inout RandomNumbers) -> Plan {
    var indexed = IndexedPlan(plan)
    for _ in 0..<Int.random(in: 4...16, using: &random) {
      if let settling = settling(indexed.plan, &random) { _ = try? indexed.apply([settling]) }
      _ = try? indexed.apply([RandomEdits.edit(of: indexed.plan, &random)])
    }
    return indexed.plan
  }

  /// The least that a side can change, so that all else comes from the other one.
  private func marking(_ plan: Plan) throws(EditRefusal) -> Plan {
    var indexed = IndexedPlan(plan)
    _ = try indexed.apply([Edit(.set("marking", .plan, .text("marked by the test")))])
    return indexed.plan
  }

  private func settling(_ plan: Plan, _ random: inout RandomNumbers) -> Edit? {
    guard random.once(in: 6), let open = plan.openClashes.randomElement(using: &random) else { return nil }
    let side: ClashSide = random.once(in: 3) ? .base : .side(random.once(in: 2) ? 1 : 2)
    let words = open.clash.on.text.string.split(separator: " ", maxSplits: 1)
    guard words.count == 2, let kind = Kind(rawValue: String(words[0])), kind != .seat else { return nil }
    return Edit(.settle(Subject(kind, text: Text(words[1])), open.clash.field, side), in: open.scenario)
  }

  private func expectNobodyLost(_ base: Plan, _ ours: Plan, _ theirs: Plan, _ merged: Plan, _ comment: Comment) {
    for person in Set(ours.people.map(\.id)).intersection(theirs.people.map(\.id)) {
      #expect(merged.people.contains(person), comment)
    }
    for person in Set(ours.people.map(\.id)).union(theirs.people.map(\.id)) where !base.people.contains(person) {
      #expect(merged.people.contains(person), comment)
    }
    for scenario in merged.scenarios {
      guard let one = ours.scenarios[scenario.id], let other = theirs.scenarios[scenario.id] else { continue }
      let numbers = [scenario, one, other].map { $0.pods.compactMap(\.number) }
      let areUnique = numbers.map { Set($0).count == $0.count }
      #expect(areUnique[0] || !areUnique[1] || !areUnique[2], comment)
      for pod in scenario.pods {
        for person in pod.people {
          let was = [base.scenarios[scenario.id], one, other].contains { $0?.pods[pod.id]?.seat(of: person) != nil }
          #expect(was, comment)
        }
      }
    }
  }
}
