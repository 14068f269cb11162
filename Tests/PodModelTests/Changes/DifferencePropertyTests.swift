import PodFiles
import PodModel
import Support
import Syntax
import Testing

/// What makes one plan another, as a change and as commands: 600 pairs of plans a run, from seeds that a failure prints.
@Suite struct DifferencePropertyTests {
  @Test("the difference of two plans makes one the other, byte for byte, and back again", arguments: 1...6)
  func changes(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(40_000 + seed))
    var plan = try RandomPlans.plan(&random)
    var reordered = 0
    var unknown = 0
    for step in 0..<60 {
      let told = Comment(rawValue: "seed \(seed), step \(step)")
      let other = try RandomPlans.variant(of: plan, changingUnknown: true, &random)
      let change = Change.between(plan, other)
      var indexed = IndexedPlan(plan)
      try indexed.perform(change)
      try #require(PlanFile.write(indexed.plan) == PlanFile.write(other), told)
      try #require(indexed.allIndexes == other.scenarios.map { PlanIndex(of: $0.id, in: other) }, told)
      #expect(Change.between(indexed.plan, other).isEmpty, told)
      try indexed.undo(change)
      try #require(PlanFile.write(indexed.plan) == PlanFile.write(plan), told)
      for delta in change.deltas {
        if case .reordered = delta.event { reordered += 1 }
        if case .set = delta.event, delta.change(of: "?") != nil { unknown += 1 }
      }
      plan = other
    }
    #expect(reordered > 5 && unknown > 20, "seed \(seed): \(reordered) lists reordered, \(unknown) unknown keys")
  }

  @Test(
    "the commands of a difference, printed and read again, make one plan the other, byte for byte", arguments: 1...6)
  func commands(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(50_000 + seed))
    var plan = try RandomPlans.plan(&random)
    var compared = 0
    for step in 0..<60 {
      let other = try RandomPlans.variant(of: plan, changingUnknown: false, &random)
      defer { plan = other }
      // No edit makes a seat that is called as somebody on the roster.
      if other.hasSeatsCalledAsPeople { continue }
      let lines = Edit.between(plan, other).map { Text($0.text) }
      let told = Comment(rawValue: "seed \(seed), step \(step): \(lines)")
      var indexed = IndexedPlan(plan)
      do throws(CommandRefusal) { _ = try indexed.apply(commands: lines) } catch {
        Issue.record("seed \(seed), step \(step), line \(error.line): \(error.refusal.sentence) in \(lines)")
        return
      }
      let isReached = indexed.plan.json?.withoutUnknown == other.json?.withoutUnknown
      try #require(isReached, "\(told) leaves \(Change.between(indexed.plan, other).json.inline)")
      compared += 1
    }
    #expect(compared > 30, "seed \(seed): few plans can be reached by commands")
  }
}

extension Plan {
  fileprivate var hasSeatsCalledAsPeople: Bool {
    scenarios.flatMap(\.pods).flatMap(\.seats).contains { people.contains(PersonID($0.ownID)) }
  }
}
