import PodModel
import Syntax
import Testing

@testable import PodFiles

@Suite("The sample plan")
struct SamplePlanTests {
  @Test("it is in canonical form")
  func canonical() throws {
    let read = try PlanFile.read(SamplePlan.bytes, named: "sample")
    #expect(PlanFile.write(read.plan).text == SamplePlan.bytes.text)
    #expect(read.isCanonical)
  }

  @Test("it has two options, leaders, people with and without a pod, agents and outcomes")
  func content() throws {
    let plan = try PlanFile.read(SamplePlan.bytes, named: "sample").plan
    #expect(plan.people.count - plan.frame.leaders.count == 38)
    #expect(plan.scenarios.map(\.pods.count) == [9, 7])
    #expect(plan.scenarios[0].agents.count == 6)
    #expect(plan.scenarios[0].outcomes.count == 14)
    #expect(plan.scenarios[0].pods.flatMap(\.openSeats).count == 2)
    let seated = Set(plan.scenarios[0].pods.flatMap(\.people))
    let unplaced = plan.people.map(\.id).filter { !seated.contains($0) && !plan.frame.leaders.contains($0) }
    #expect(unplaced.map(\.description).sorted() == ["nina", "paul", "vera"])
  }

  /// At every byte it would take minutes in a debug build; the fixture of version 1 is cut at every byte.
  @Test("no truncation of it is a plan")
  func truncation() throws {
    let bytes = SamplePlan.bytes
    for length in stride(from: 0, to: bytes.count - 1, by: 97) {
      guard (try? PlanFile.read(Array(bytes[..<length]), named: "cut.json")) == nil else {
        Issue.record("the first \(length) bytes read as a plan")
        return
      }
    }
    #expect(throws: Never.self) { try PlanFile.read(Array(bytes.dropLast()), named: "without the last line end") }
  }
}
