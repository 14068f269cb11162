import PodFiles
import PodModel
import Syntax
import Testing

/// Edits by hand: what they do, and what cannot be.
@Suite struct EditTests {
  @Test(
    "what cannot be is refused with a sentence, and the plan stays as it is",
    arguments: [
      ("put ana in search", "Ana Ruiz has a seat in Search already."),
      ("put post in growth", "Analyst [post] is a vacant post; open a seat instead and say its role."),
      ("fill ux in growth with post", "Analyst [post] is a vacant post; open a seat instead and say its role."),
      ("move ana to search", "Ana Ruiz is in Search already."),
      ("move ana from growth to payments", "Ana Ruiz has no seat in Growth."),
      ("bench farah", "Farah Aziz has no seat."),
      ("bench ana from growth", "Ana Ruiz has no seat in Growth."),
      ("open ux in growth", "Growth has a seat \"ux\" already."),
      ("open tom in growth", "A seat cannot be called \"tom\": somebody on the roster has this id."),
      ("close maya in search", "Maya Chen sits there; only a seat that nobody sits in can be closed."),
      ("close nothing in search", "Search has no seat \"nothing\"."),
      ("add pod \"Orders\" number 2", "Growth is pod 2 already."),
      ("set number of pod search to 2", "Growth is pod 2 already."),
      ("set number of pod search to 0", "Number of Search: a pod's number is from 1 to 999999."),
      ("add person \"Ana\" as ana", "There is a person ana already."),
      ("add agent \"L\" as ledgerly", "There is an agent ledgerly already."),
      ("add pair people [\"ana\", \"ana\"] must together", "A pair is of two people or more; name them all."),
      (
        "set rules of plan to {\"podSize\":\"x\"}",
        "The rule podSize: found \"x\", expected the least and the most people, such as [3, 5], or one of pods, "
          + "team-topologies, two-pizza."
      ),
      (
        "set rules of plan to {\"layers\":\"many\"}",
        "The rule layers: found \"many\", expected a whole number from 0 to 1000000."
      ),
      (
        "set rules of plan to {\"off\":[\"pod-size\",\"no-pods\"]}",
        "The rule off: found \"no-pods\", expected the name of a check such as \"no-pod\"."
      ),
      ("place tom away", "Stays or leaves of Tom Whitfield: found \"away\", expected one of stays, leaves."),
      (
        "lead tom of checkout",
        "There is no pod \"checkout\" in Pods by product. Pods by journey has one: begin with @b to mean that."
      ),
      ("add plan \"X\"", "There is one plan."),
      ("remove plan", "There is no plan."),
      ("set id of pod search to find", "Id of Search: a pod is known by this; it is given once and stays."),
      ("set size of pod search to [5, 3]", "Size, least and most of Search: found a list, expected the least"),
      ("set dottedTo of pod search to [\"nobody\"]", "There is no person \"nobody\"."),
      ("set asOf of plan to \"2026-02-30\"", "As of, "),
      ("order pod search after nothing", "There is no pod nothing to stand after."),
    ])
  func refusals(line: String, sentence: String) throws {
    var indexed = try SamplePlan.indexed()
    let before = PlanFile.write(indexed.plan)
    let refusal = #expect(throws: CommandRefusal.self) { try indexed.apply(commands: [Text(line)]) }
    #expect(refusal?.refusal.sentence.hasPrefix(sentence) == true, "\(refusal?.refusal.sentence ?? "")")
    #expect(PlanFile.write(indexed.plan) == before)
  }

  @Test("nobody gets a second seat in a pod by way of a seat with an id of its own")
  func seatsOfOnePerson() throws {
    var indexed = try SamplePlan.indexed()
    _ = try indexed.apply(commands: ["put ana in growth"])
    #expect(throws: CommandRefusal.self) { try indexed.apply(commands: ["set person of seat ux in growth to ana"]) }
    #expect(throws: CommandRefusal.self) { try indexed.apply(commands: ["fill ux in growth with ana"]) }
    #expect(throws: FieldRefusal.self) {
      try Pod(json: SamplePlan.json(#"{"id": "p", "seats": [{"person": "ana"}, {"id": "ux", "person": "ana"}]}"#))
    }
  }

  @Test("a move keeps the role and the share, takes the lead away, and leaves an own seat open")
  func move() throws {
    var indexed = try SamplePlan.indexed()
    _ = try indexed.apply(commands: [
      "fill ux in growth with tom", "move ana to growth", "move tom from growth to search",
    ])
    let content = try #require(indexed["a"])
    #expect(content.scenario.pods["search"]?.lead == nil)
    let seat = try #require(content.seats(of: "ana").first?.seat)
    #expect(seat.role == "Engineer")
    #expect(seat.share == Percent(80))
    #expect(content.scenario.pods["growth"]?.openSeats.map(\.id) == ["ux"])
  }

  @Test("removing somebody clears all that pointed to them, and a line that says nothing then goes")
  func removal() throws {
    var indexed = try SamplePlan.indexed()
    let before = PlanFile.write(indexed.plan)
    let change = try indexed.apply(commands: ["remove person farah", "remove person ana"]).change
    let content = try #require(indexed["a"]).scenario
    #expect(content.lines.isEmpty)
    #expect(content.pods["search"]?.people == ["maya"])
    #expect(content.pods["search"]?.lead == nil)
    #expect(content.outcomes["drop-off"]?.owner == nil)
    #expect(indexed.plan.danglingReference() == nil)
    try indexed.undo(change)
    #expect(PlanFile.write(indexed.plan) == before)
  }

  @Test("an edit that changes nothing is an empty change")
  func nothing() throws {
    var indexed = try SamplePlan.indexed()
    let lines: [Text] = [
      "unline ana", "place ana in", "set name of pod search to \"Search\"", "order pod search first",
    ]
    #expect(try indexed.apply(commands: lines).change.isEmpty)
  }

  @Test(
    "what is there already is told in words that can be read aloud",
    arguments: [
      ("add told person tom what \"own conversation\"", "Tom Whitfield was told this already: own conversation."),
      ("add pair people [\"maya\", \"ana\"]", "Maya Chen and Ana Ruiz are a pair already."),
      ("waive pod-size on pod growth because \"so\"", "pod-size on pod growth is accepted already."),
      ("add placement person tom is stays", "Tom Whitfield has a placement already."),
    ])
  func already(line: String, sentence: String) throws {
    var indexed = try SamplePlan.indexed()
    _ = try indexed.apply(commands: [
      "add told person tom what \"own conversation\"", "add pair people [\"ana\", \"maya\"] must together",
      "waive pod-size on pod growth because \"ramping up\"", "place tom leaves",
    ])
    let refusal = #expect(throws: CommandRefusal.self) { try indexed.apply(commands: [Text(line)]) }
    #expect(refusal?.refusal.sentence == sentence)
  }

  @Test("what cannot be is taken back whole, also where a remark is about nothing, and such a remark comes back")
  func remarkAboutNothing() throws {
    var indexed = try SamplePlan.indexed()
    let change = try indexed.apply(commands: ["add concern \"?\" as k on \"pod nowhere\""]).change
    let before = PlanFile.write(indexed.plan)
    #expect(throws: CommandRefusal.self) { try indexed.apply(commands: ["remove concern k", "bench nobody"]) }
    #expect(PlanFile.write(indexed.plan) == before)
    let removed = try indexed.apply(commands: ["remove concern k"]).change
    try indexed.undo(removed)
    #expect(PlanFile.write(indexed.plan) == before)
    let added = try indexed.apply(commands: ["add pod \"N\" as nowhere"]).change
    try indexed.undo(added)
    #expect(PlanFile.write(indexed.plan) == before)
    try indexed.undo(change)
    #expect(indexed["a"]?.scenario.concerns.isEmpty == true)
  }

  @Test("what is about a record goes with it: a note about a seat, a note about that note, and each other")
  func remarksGo() throws {
    var indexed = try SamplePlan.indexed()
    let lines: [Text] = [
      "add note \"1\" as n1 on \"seat ana in search\"", "add note \"2\" as n2 on \"note n1\"",
      "set on of note n1 to \"seat ana in search\"", "add note \"3\" as n3 on \"note n4\"",
      "add note \"4\" as n4 on \"note n3\"",
    ]
    _ = try indexed.apply(commands: lines)
    let before = PlanFile.write(indexed.plan)
    for edit: Text in ["bench ana", "remove pod search", "remove person ana"] {
      var other = indexed
      let change = try other.apply(commands: [edit, "remove note n3"]).change
      #expect(other["a"]?.scenario.notes.isEmpty == true, "\(edit)")
      try other.undo(change)
      #expect(PlanFile.write(other.plan) == before)
    }
  }

  @Test("a field given twice in an addition counts once")
  func twice() throws {
    var indexed = try SamplePlan.indexed()
    _ = try indexed.apply(commands: ["add pod \"Orders\" number 7 number 8 name \"Sales\""])
    #expect(indexed["a"]?.pod(numbered: 8)?.name == "Sales")
    #expect(indexed["a"]?.pod(numbered: 7) == nil)
    #expect(indexed.allIndexes == indexed.plan.scenarios.map { PlanIndex(of: $0.id, in: indexed.plan) })
  }

  @Test("whoever reports to somebody who leaves gets the manager above, when both change at once")
  func leavers() throws {
    let json = #"""
      {"podboard": 1, "people": [{"id": "x"}, {"id": "y"}, {"id": "one"}, {"id": "two"}],
       "scenarios": [{"id": "a", "pods": [{"id": "p", "reportsTo": "one", "seats": [{"person": "x"}, {"person": "y"}]}],
         "lines": [{"person": "y", "reportsTo": "x"}], "placements": [{"person": "x", "is": "leaves"}]}]}
      """#
    var indexed = IndexedPlan(try Plan(json: SamplePlan.json(json)))
    #expect(indexed["a"]?.manager(of: "y") == "one")
    _ = try indexed.apply(commands: ["line pod p to two"])
    #expect(indexed["a"]?.manager(of: "y") == "two")
    #expect(indexed["a"]?.span(of: "two") == 1)
  }
}
