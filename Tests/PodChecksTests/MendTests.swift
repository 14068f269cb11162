import PodChecks
import PodModel
import Testing

@Suite("Ways to mend")
struct MendTests {
  @Test("each way that is offered can be done, and what was found is then no longer so", arguments: CheckTests.cases)
  func mended(_ given: CheckTests.Case) throws {
    let small = try SmallPlan(given.example.plan)
    let scenario = try small.scenario()
    for finding in Findings(of: scenario).all(in: scenario) where finding.check == given.check.name {
      for mend in finding.mends(in: scenario) {
        guard case .edits(let verbs) = mend.way else { continue }
        var tried = small.indexed
        _ = try tried.apply(verbs.map { Edit($0) })
        let after = try #require(tried["a"])
        #expect(!Findings(of: after).at(finding.subject).contains(finding), "\(mend.label)")
      }
    }
  }

  @Test("what has to be said first is a field of a record that is there", arguments: CheckTests.cases)
  func fields(_ given: CheckTests.Case) throws {
    let small = try SmallPlan(given.example.plan)
    let scenario = try small.scenario()
    for finding in Findings(of: scenario).all(in: scenario) {
      for case .field(let key, let subject) in finding.mends(in: scenario).map(\.way) {
        #expect(subject.kind.fieldDescriptions.contains { $0.key == key }, "\(key) of \(subject)")
      }
    }
  }

  @Test("most checks know a way")
  func coverage() throws {
    var mending: Set<String> = []
    for given in CheckTests.cases {
      let scenario = try SmallPlan(given.example.plan).scenario()
      for finding in Findings(of: scenario).all(in: scenario) where !finding.mends(in: scenario).isEmpty {
        mending.insert(finding.check.string)
      }
    }
    let known: Set<String> = [
      "pod-size", "no-pod", "pod-lead", "line-integrity", "direct-reason", "pod-outcome",
      "outcome-accountable", "outcome-measurable", "allocation", "sliver", "pairs", "former-leader", "agent-owner",
      "open-seat", "out-of-scope",
    ]
    #expect(known.subtracting(mending).isEmpty)
  }
}
