import PodFiles
import PodModel
import Syntax
import Testing

@Suite struct MergingTests {
  private func plan(_ edits: Text...) throws -> Plan {
    let source = """
      {"podboard": 1, "people": [{"id": "ana"}, {"id": "tom"}, {"id": "li"}],
       "scenarios": [{"id": "a", "pods": [{"id": "x", "number": 1, "seats": [{"id": "ux"}]}, {"id": "y", "number": 2}]}]}
      """
    var indexed = IndexedPlan(try PlanFile.read(Array(source.utf8), named: "base").plan)
    _ = try indexed.apply(commands: edits)
    return indexed.plan
  }

  @Test("an open seat that both sides fill stays open, and both people are in the pod")
  func openSeat() throws {
    var merged = IndexedPlan(
      try Plan.merging(base: plan(), ours: plan("fill ux in x with ana"), theirs: plan("fill ux in x with tom")))
    #expect(merged.plan.openClashes.map(\.clash.id.text) == ["seat ux in x person"])
    #expect(merged.plan.scenarios[0].pods["x"]?.people.sorted() == ["ana", "tom"])
    #expect(merged.plan.scenarios[0].pods["x"]?.openSeats.count == 1)
    _ = try merged.apply(commands: ["settle seat ux in x person 1"])
    #expect(merged.plan.scenarios[0].pods["x"]?.seats.first { $0.ownID == "ux" }?.person == "ana")
    #expect(merged.plan.scenarios[0].pods["x"]?.people.count == 2)
    #expect(merged.plan.openClashes.isEmpty)
  }

  @Test("pods that both sides add with one number keep theirs by their ids, and stand by them")
  func numbers() throws {
    let merged = try Plan.merging(base: plan(), ours: plan("add pod \"B\""), theirs: plan("add pod \"A\""))
    #expect(merged.scenarios[0].pods.map(\.id) == ["x", "y", "a", "b"])
    #expect(merged.scenarios[0].pods.map(\.number) == [1, 2, 3, 4])
  }

  @Test("a person that one side removes and the other seats is kept, with a clash in the first scenario")
  func removedPerson() throws {
    var merged = IndexedPlan(
      try Plan.merging(base: plan(), ours: plan("remove person ana"), theirs: plan("put ana in y")))
    #expect(merged.plan.scenarios[0].pods["y"]?.people == ["ana"])
    #expect(merged.plan.openClashes.map(\.clash.id.text) == ["person ana removed"])
    let edit = try merged.edit("settle person ana removed base")
    #expect(edit?.text == "settle person ana removed base")
    _ = try merged.apply(commands: ["settle person ana removed base"])
    #expect(merged.plan.people.contains("ana") && merged.plan.openClashes.isEmpty)
  }

  @Test("clashes on one field unite, and who moved out of a removed pod is where they moved")
  func unite() throws {
    let first = try Plan.merging(
      base: plan(), ours: plan("set why of pod x to \"1\""), theirs: plan("set why of pod x to \"2\""))
    let second = try Plan.merging(base: plan(), ours: first, theirs: plan("set why of pod x to \"3\""))
    #expect(second.openClashes.first?.clash.sides.map(\.value) == [.text("1"), .text("2"), .text("3")])
    #expect(second.scenarios[0].pods["x"]?.why == "")
    let moved = try Plan.merging(
      base: plan("put ana in x"), ours: plan("put ana in x", "move ana to y"),
      theirs: plan("put ana in x", "remove pod x"))
    #expect(moved.openClashes.isEmpty)
    #expect(moved.scenarios[0].pods.map(\.id) == ["y"])
    #expect(moved.scenarios[0].pods["y"]?.people == ["ana"])
  }
}
