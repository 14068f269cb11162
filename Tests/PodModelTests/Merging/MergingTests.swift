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

  /// Both ways round.
  private func merged(_ base: Plan, _ ours: Plan, _ theirs: Plan) throws -> Plan {
    let merged = try Plan.merging(base: base, ours: ours, theirs: theirs)
    let exchanged = try Plan.merging(base: base, ours: theirs, theirs: ours)
    #expect(PlanFile.write(merged) == PlanFile.write(exchanged))
    return merged
  }

  @Test("a clash over the roster or the plan outlives the scenario that it stood in, and is settled once")
  func clashMovesHome() throws {
    let lines: [Text] = [
      "add clash on \"person ana\" field \"title\" sides [\"A\", \"B\"]", "duplicate a as b",
      "@b add pod \"New\" as new",
    ]
    var indexed = IndexedPlan(try plan(lines[0], lines[1], lines[2]))
    #expect(indexed.plan.openClashes.map(\.scenario) == ["a"])
    let before = indexed.plan
    let change = try indexed.apply(commands: ["remove scenario a"]).change
    #expect(indexed.plan.openClashes.map(\.scenario) == ["b"])
    let removed = indexed.plan
    try indexed.undo(change)
    #expect(indexed.plan == before)
    // The other side settles it meanwhile, or leaves it.
    var other = IndexedPlan(before)
    _ = try other.apply(commands: ["settle person ana title 2"])
    let settled = try merged(before, removed, other.plan)
    #expect(settled.openClashes.isEmpty && settled.people["ana"]?.title == "B")
    var untouched = IndexedPlan(before)
    _ = try untouched.apply(commands: ["@b set why of pod new to \"so\""])
    #expect(try merged(before, removed, untouched.plan).openClashes.map(\.scenario) == ["b"])
  }

  @Test("a seat that one side lost with its pod and the other one with its person is lost, whoever comes first")
  func lostTwice() throws {
    let base: [Text] = ["put tom in x", "put tom in y"]
    func side(_ edit: Text) throws -> Plan { try plan(base[0], base[1], edit) }
    let merged = try merged(plan(base[0], base[1]), side("remove pod x"), side("remove person tom"))
    #expect(merged.openClashes.isEmpty)
    #expect(!merged.people.contains("tom"))
    #expect(merged.scenarios[0].pods.map(\.id) == ["y"])
    #expect(merged.scenarios[0].pods["y"]?.people == [])
  }

  @Test("who removes what the other side only lost a reference in removes it, while a pod that is needed stays")
  func lostReference() throws {
    let base: Text = "add outcome \"O\" as o pod x"
    let merged = try merged(
      plan(base), plan(base, "remove pod x"), plan(base, "set why of pod x to \"so\"", "remove outcome o"))
    #expect(merged.openClashes.map(\.clash.id.text) == ["pod x removed"])
    #expect(merged.scenarios[0].outcomes.isEmpty)
    #expect(merged.scenarios[0].pods["x"]?.why == "so")
  }

  @Test("a clash about a placement stays to be settled when nothing else is left of it, and goes with the person")
  func clashAboutPlacement() throws {
    let base: Text = "place ana leaves"
    let both = try merged(
      plan(base), plan(base, "place ana in"), plan(base, "set by of placement ana to 2027-01-31"))
    #expect(both.openClashes.map(\.clash.id.text) == ["placement ana removed"])
    for lines: [Text] in [
      ["clear is of placement ana", "clear by of placement ana", "settle placement ana removed 1"],
      ["settle placement ana removed 2"], ["remove person ana"],
    ] {
      var indexed = IndexedPlan(both)
      _ = try indexed.apply(commands: lines)
      #expect(indexed.plan.openClashes.isEmpty, "\(lines)")
      #expect(indexed.plan.scenarios[0].placements.isEmpty, "\(lines)")
    }
  }

  @Test("what clashes in a seat that nobody has after the merge is no clash")
  func clashInLostSeat() throws {
    let base: [Text] = ["put ana in x", "set role of seat ana in x to \"QA\""]
    let ours = try plan(base[0], base[1], "set role of seat ana in x to \"PM\"")
    let theirs = try plan(base[0], base[1], "bench ana", "open ana-seat in x")
    let merged = try merged(plan(base[0], base[1]), ours, theirs)
    #expect(merged.openClashes.isEmpty)
    #expect(merged.scenarios[0].pods["x"]?.people == [])
  }

  @Test("a clash about a seat goes with the seat")
  func clashAboutSeat() throws {
    let base: Text = "put ana in x"
    func side(_ role: Text) throws -> Plan { try plan(base, "set role of seat ana in x to \"\(role)\"") }
    let both = try merged(plan(base), side("QA"), side("PM"))
    #expect(both.openClashes.map(\.clash.id.text) == ["seat ana in x role"])
    for edit: Text in ["move ana to y", "bench ana", "remove pod x", "remove person ana"] {
      var indexed = IndexedPlan(both)
      _ = try indexed.apply(commands: [edit])
      #expect(indexed.plan.openClashes.isEmpty, "\(edit)")
    }
  }
}
