import PodFiles
import PodModel
import Support
import Syntax
import Testing

/// Parts of plans that are handed out, changed on both sides and taken back.
@Suite struct HandingOutTests {
  @Test("500 times: the part opens, untouched it changes nothing, and taken back nobody is lost and clashes are kept")
  func properties() throws {
    var clashes = 0
    var changed = 0
    for seed in 1...500 {
      let told = Comment(rawValue: "seed \(seed)")
      var random = RandomNumbers(seed: UInt64(40_000 + seed))
      let plan = try RandomPlans.plan(edits: 30, people: 6, &random)
      guard let scenario = plan.scenarios.first, !scenario.pods.isEmpty else { continue }
      let pods = scenario.pods.map(\.id).shuffled(using: &random).prefix(2)
      let part = try reopened(plan.handingOut(Array(pods), of: scenario.id), told)
      try expectUntouched(plan, part, told)
      let (ours, theirs) = (edited(plan, &random), edited(part, &random))
      let (origin, base) = try remembered(part)
      let merged = try ours.taking(theirs, origin, base: base)
      try #require(merged.danglingReference() == nil, told)
      #expect(try PlanFile.read(PlanFile.write(merged), named: "merged").isCanonical, told)
      expectNobodyLost(ours, theirs, base: base, merged, told)
      try expectClashesOfSeats(ours, theirs, base: base, merged, origin.scenario, told)
      let isSame = try merged.taking(theirs, origin, base: base).json == merged.json
      #expect(isSame, "\(told): taken twice")
      try expectSettledForGood(merged, theirs, told)
      clashes += merged.openClashes.count > ours.openClashes.count ? 1 : 0
      changed += merged == ours ? 0 : 1
    }
    #expect(changed > 300, "few parts were changed")
    #expect(clashes > 50, "few sides clash")
  }

  private func reopened(_ part: Plan, _ told: Comment) throws -> Plan {
    let read = try PlanFile.read(PlanFile.write(part), named: "part")
    #expect(read.isCanonical, told)
    return read.plan
  }

  private func remembered(_ part: Plan) throws -> (HandedOut, Plan) {
    let origin = try #require(part.handedOut)
    return (origin, try PlanFile.read(Array(origin.base.inline.utf8), named: "base").plan)
  }

  private func edited(_ plan: Plan, _ random: inout RandomNumbers) -> Plan {
    var indexed = IndexedPlan(plan)
    for _ in 0..<Int.random(in: 2...12, using: &random) {
      _ = try? indexed.apply([RandomEdits.edit(of: indexed.plan, &random)])
    }
    return indexed.plan
  }

  private func expectUntouched(_ plan: Plan, _ part: Plan, _ told: Comment) throws {
    let (origin, base) = try remembered(part)
    #expect(plan.canHaveHandedOut(origin, base: base), told)
    let taken = try plan.taking(part, origin, base: base)
    let isSame = taken.json == plan.json
    try #require(isSame, "\(told): \(Change.between(plan, taken).json.inline)")
  }

  private func expectNobodyLost(_ ours: Plan, _ theirs: Plan, base: Plan, _ merged: Plan, _ told: Comment) {
    for person in ours.people.map(\.id) where !base.people.contains(person) || theirs.people.contains(person) {
      #expect(merged.people.contains(person), told)
    }
    for person in theirs.people.map(\.id) where !base.people.contains(person) {
      #expect(merged.people.contains(person), told)
    }
    for pod in merged.scenarios.flatMap(\.pods) { #expect(Set(pod.people).count == pod.people.count, told) }
  }

  /// A clash that was settled does not come back with the same part.
  private func expectSettledForGood(_ merged: Plan, _ part: Plan, _ told: Comment) throws {
    var indexed = IndexedPlan(merged)
    for (scenario, clash) in merged.openClashes {
      guard let on = Subject(words: clash.on.text) else { continue }
      _ = try? indexed.apply([Edit(.settle(on, clash.field, .side(1)), in: scenario)])
    }
    let settled = indexed.plan
    let (origin, base) = try remembered(part)
    let isSame = try settled.taking(part, origin, base: base).json == settled.json
    #expect(isSame, "\(told): taken after clashes were settled")
  }

  /// Whoever sat nowhere but in the part and was moved to different places by both sides has a clash.
  private func expectClashesOfSeats(
    _ ours: Plan, _ theirs: Plan, base: Plan, _ merged: Plan, _ id: ScenarioID, _ told: Comment
  ) throws {
    guard let scenario = merged.scenarios[id], let one = ours.scenarios[id], let other = theirs.scenarios[id],
      let before = base.scenarios[id]
    else { return }
    for person in merged.people.map(\.id) where theirs.people.contains(person) && ours.people.contains(person) {
      let places = [before, one, other].map { scenario in
        scenario.pods.filter { $0.people.contains(person) }.map(\.id).sorted()
      }
      guard places[0].count == 1, places.allSatisfy({ !$0.isEmpty }), Set(places).count == 3,
        places.joined().allSatisfy({ scenario.pods.contains($0) && before.pods.contains($0) })
      else { continue }
      let isTold = scenario.clashes.contains { $0.on.text == Text("person \(person)") && $0.field == "seats" }
      #expect(isTold, "\(told): \(person)")
    }
  }
}
