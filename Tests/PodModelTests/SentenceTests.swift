import PodFiles
import PodModel
import Support
import Syntax
import Testing

/// What a change is told as, word for word: it is read aloud in the room.
@Suite struct SentenceTests {
  @Test(
    "a change is told by meaning",
    arguments: [
      ("move tom to search", ["Tom Whitfield moves from Payments to Search."]),
      ("move ana to growth", ["Ana Ruiz moves from Search to Growth at 80 %.", "Search has no lead now."]),
      ("move ana to growth at 60%", ["Ana Ruiz moves from Search to Growth at 60 %.", "Search has no lead now."]),
      ("put farah in growth", ["Farah Aziz joins Growth."]),
      ("put tom in growth at 20%", ["Tom Whitfield also joins Growth at 20 %."]),
      ("fill ux in growth with farah", ["Farah Aziz joins Growth."]),
      ("bench tom", ["Tom Whitfield leaves Payments and has no pod now."]),
      ("move ana to search at 50%", ["Ana Ruiz has 50 % in Search now."]),
      ("lead maya of search", ["Maya Chen leads Search."]),
      ("clear lead of pod search", ["Search has no lead now."]),
      ("line pod growth to deepa", ["Growth reports to Deepa Nair."]),
      ("unline pod search", ["Search reports to nobody now."]),
      ("line ana to farah", ["Ana Ruiz reports to Farah Aziz."]),
      ("line tom to deepa", ["Tom Whitfield reports to Deepa Nair."]),
      ("unline tom", ["Tom Whitfield has no line of their own now."]),
      ("place tom leaves", ["Tom Whitfield leaves."]),
      ("place tom stays", ["Tom Whitfield stays out of it."]),
      ("open qa in search role \"Tester\"", ["Search has an open seat: Tester."]),
      ("close ux in growth", ["Growth has no open seat for UX designer now."]),
      ("add pod \"Orders\"", ["Orders is added as pod 4."]),
      ("remove pod payments", ["Ledgerly works in no pod now.", "Payments is removed. Tom Whitfield has no pod now."]),
      (
        "remove pod search",
        ["No pod answers for Drop-off now.", "Search is removed. Ana Ruiz and Maya Chen have no pod now."]
      ),
      ("set name of pod search to \"Find\"", ["Search is called Find now."]),
      ("set mission of pod search to \"Find it\"", ["Search, mission: Find it."]),
      (
        "set dottedTo of pod search to [\"farah\", \"tom\"]",
        [
          "Search has dotted lines to Farah Aziz and Tom Whitfield."
        ]
      ),
      ("clear target of outcome drop-off", ["Drop-off, target: nothing now."]),
      ("give outcome drop-off to growth", ["Growth answers for Drop-off."]),
      ("give agent ledgerly to search growth", ["Ledgerly works in Search and Growth."]),
      ("set owner of agent ledgerly to maya", ["Maya Chen owns Ledgerly."]),
      ("remove agent ledgerly", ["Drop-off, agent of the loop: nothing now.", "Ledgerly is removed."]),
      ("set fte of person tom to 80", ["Tom Whitfield, working time: 80 %."]),
      ("set role of seat ux in growth to \"Writer\"", ["Writer in Growth, role: Writer."]),
      ("add person \"Kim Ito\"", ["Kim Ito is added to the roster."]),
      ("add agent \"Triage\"", ["The agent Triage is added."]),
      ("add waiver check \"pod-size\" on \"pod growth\"", ["pod-size of Growth is accepted."]),
      ("add pair people [\"maya\", \"ana\"] must together", ["Ana Ruiz and Maya Chen must be together."]),
      ("add told person tom what \"own conversation\"", ["Tom Whitfield was told: own conversation."]),
      ("order pod payments first", ["Payments comes first now."]),
      ("order pod search after growth", ["Search comes after Growth now."]),
      ("duplicate a \"Again\"", ["The option Again is added, with 3 pods."]),
      ("dotted tom to farah deepa", ["Tom Whitfield has dotted lines to Farah Aziz and Deepa Nair."]),
      ("dotted pod search to farah", ["Search has dotted lines to Farah Aziz."]),
      (
        "waive pod-size on pod growth because \"ramping up\" until 2027-03-31",
        ["pod-size of Growth is accepted until 2027-03-31: ramping up."]
      ),
      (
        "add concern \"Who keeps PCI?\" on \"pod payments\"",
        ["The concern \"Who keeps PCI?\" is added, about Payments."]
      ),
      ("add note \"Asked twice\" on \"person tom\"", ["The note \"Asked twice\" is added, about Tom Whitfield."]),
      ("set frame.leaders of plan to deepa", ["Pods may report to Deepa Nair."]),
      ("set frame.matters of plan to [\"layers\", \"loops\"]", ["What matters: layers and loops."]),
      ("set decision.by of scenario a to Deepa", ["Pods by product is decided by Deepa."]),
      ("set decision.from of scenario a to 2027-01-01", ["Pods by product holds from 2027-01-01."]),
      ("set title of plan to \"Reorg\"", ["The plan, title: Reorg."]),
      ("@b lead tom of checkout", ["Tom Whitfield leads Checkout."]),
      ("@b set name of pod checkout to \"Pay\"", ["Checkout is called Pay now."]),
      (
        "remove person tom",
        [
          "Nobody owns Ledgerly now.", "Tom Whitfield is removed from the roster, and from Payments.",
        ]
      ),
    ])
  func sentences(line: String, told: [String]) throws {
    var indexed = try SamplePlan.indexed()
    let change = try indexed.apply(commands: [Text(line)]).change
    #expect(Set(change.sentences(in: indexed)) == Set(told), "\(change.sentences(in: indexed))")
  }

  @Test("undoing is told as what it does")
  func undone() throws {
    var indexed = try SamplePlan.indexed()
    let change = try indexed.apply(commands: ["move tom to search"]).change
    try indexed.undo(change)
    #expect(change.inverse.sentences(in: indexed) == ["Tom Whitfield moves from Search to Payments."])
  }

  @Test(
    "what is taken back is as it was again",
    arguments: [
      ("move tom to search", ["Tom Whitfield goes back from Search to Payments."]),
      ("bench tom", ["Tom Whitfield is back in Payments."]),
      ("clear lead of pod search", ["Ana Ruiz leads Search."]),
      ("lead maya of growth", []),
      ("add pod \"Orders\"", ["Orders is gone again."]),
      ("remove agent ledgerly", ["Ledgerly is back.", "Drop-off, agent of the loop: Ledgerly."]),
      ("duplicate a \"Again\"", ["Again is gone again."]),
    ])
  func returned(line: String, told: [String]) throws {
    var indexed = try SamplePlan.indexed()
    guard let change = try? indexed.apply(commands: [Text(line)]).change else { return #expect(told.isEmpty) }
    try indexed.undo(change)
    let sentences = change.inverse.sentences(in: indexed, isReturn: true)
    if !told.isEmpty { #expect(Set(sentences) == Set(told), "\(sentences)") }
    #expect(sentences.allSatisfy { !$0.contains(" now.") })
  }

  @Test("a part of a decision that is taken away is told, and all of it as one sentence")
  func decisions() throws {
    var indexed = try SamplePlan.indexed()
    let name = try #require(indexed.plan.scenarios.first?.shownName.string)
    let decided: [Text] = ["set decision.by of scenario a to Deepa", "set decision.at of scenario a to 2026-12-01"]
    let decision = try indexed.apply(commands: decided).change
    let without = try indexed.apply(commands: ["clear decision.by of scenario a"]).change
    #expect(without.sentences(in: indexed).joined().contains("nothing now"))
    try indexed.undo(without)
    try indexed.undo(decision)
    #expect(decision.inverse.sentences(in: indexed, isReturn: true) == ["\(name) is not decided any more."])
  }

  @Test(
    "of somebody who is moved several times it is told what came of it",
    arguments: [
      (["move tom to search", "move tom to growth"], ["Tom Whitfield moves from Payments to Growth."]),
      (["move tom to search", "move tom to payments"], ["Tom Whitfield is where the change found them."]),
      (["move tom to search", "bench tom"], ["Tom Whitfield leaves Payments and has no pod now."]),
    ])
  func severalSteps(lines: [String], told: [String]) throws {
    var indexed = try SamplePlan.indexed()
    let change = try indexed.apply(commands: lines.map { Text($0) }).change
    #expect(change.sentences(in: indexed) == told)
  }

  @Test(
    "of a pod that is new a difference tells who sits there, who leads it and where it reports; one that goes takes nobody along"
  )
  func newPods() throws {
    let before = try SamplePlan.indexed()
    var after = before
    let lines: [Text] = [
      "add pod \"Orders\" as orders", "move tom to orders", "put ana in orders at 50%", "lead tom of orders",
      "line pod orders to deepa", "remove pod growth",
    ]
    _ = try after.apply(commands: lines)
    let told = Change.between(before.plan, after.plan).sentences(in: after)
    #expect(told.first?.hasPrefix("Orders is added as pod ") == true)
    #expect(told.first?.hasSuffix("Tom Whitfield leads Orders. Orders reports to Deepa Nair.") == true)
    #expect(told.contains("Tom Whitfield moves from Payments to Orders."))
    #expect(told.contains { $0.hasPrefix("Ana Ruiz also joins Orders at 50 %") })
    #expect(told.contains { $0.hasPrefix("Growth is removed.") })
    #expect(!told.contains { $0.contains("leave") })
  }

  @Test("two people of one name are told apart where both are named")
  func namesakes() throws {
    var indexed = try SamplePlan.indexed()
    let lines: [Text] = [
      "add person \"Sam Lee\" as sam title Designer", "add person \"Sam Lee\" as sam-2 title Engineer",
      "put sam in search", "put sam-2 in growth",
    ]
    _ = try indexed.apply(commands: lines)
    let swap = try indexed.apply(commands: ["swap sam with sam-2"]).change.sentences(in: indexed)
    #expect(swap.contains("Sam Lee (Designer) moves from Search to Growth."), "\(swap)")
    #expect(swap.contains("Sam Lee (Engineer) moves from Growth to Search."), "\(swap)")
    let one = try indexed.apply(commands: ["bench sam"]).change.sentences(in: indexed)
    #expect(one == ["Sam Lee leaves Growth and has no pod now."])
  }

  @Test("what is set alike of many people is told once")
  func alike() throws {
    var indexed = try SamplePlan.indexed()
    let people = (1...7).map { Text("add person \"Person \($0)\" as x\($0)") }
    _ = try indexed.apply(commands: people)
    let lines = (1...7).map { Text("set craft of person x\($0) to sales") } + ["set title of person x2 to Chief"]
    let told = try indexed.apply(commands: lines).change.sentences(in: indexed)
    let names = (1...7).map { "Person \($0)" }
    #expect(
      told == [
        "\(names.dropLast().joined(separator: ", ")) and Person 7, craft: sales.", "Person 2, job title: Chief.",
      ])
  }

  @Test("a decision is told in one sentence")
  func wholeDecision() throws {
    var indexed = try SamplePlan.indexed()
    let lines: [Text] = [
      "set decision.by of scenario a to Deepa", "set decision.at of scenario a to 2026-12-01",
      "set decision.because of scenario a to \"it fits\"", "set decision.from of scenario a to 2027-01-01",
    ]
    let change = Change.between(
      indexed.plan,
      try {
        _ = try indexed.apply(commands: lines); return indexed.plan
      }())
    #expect(
      change.sentences(in: indexed)
        == ["Pods by product is decided by Deepa on 2026-12-01, because: it fits. It holds from 2027-01-01."])
  }

  @Test("that the day of a decision that was never taken goes is told")
  func startOfNoDecision() throws {
    var indexed = try SamplePlan.indexed()
    _ = try indexed.apply(commands: ["set decision.from of scenario a to 2027-01-15"])
    let told = try indexed.apply(commands: ["clear decision.from of scenario a"]).change.sentences(in: indexed)
    #expect(told.count == 1 && told[0].hasSuffix("nothing now."), "\(told)")
  }

  @Test("edits between two plans exchange the numbers of pods, and take one from a pod that stays")
  func numbersExchanged() throws {
    let indexed = try SamplePlan.indexed()
    let pods = try #require(indexed.plan.scenarios.first?.pods)
    let numbers = pods.compactMap(\.number)
    try #require(numbers.count == pods.count && pods.count > 2)
    var other = indexed
    let lines =
      ["clear number of pod \(pods[0].id)", "set number of pod \(pods[1].id) to \(numbers[0])"]
      + ["set number of pod \(pods[0].id) to \(numbers[1])", "set number of pod \(pods[2].id) to 77"]
      + ["add pod \"Orders\" number \(numbers[2])", "set name of pod \(pods[0].id) to \"Renamed\""]
    _ = try other.apply(commands: lines.map { Text($0) })
    var replayed = indexed
    _ = try replayed.apply(commands: Edit.between(indexed.plan, other.plan).map { Text($0.text) })
    #expect(PlanFile.write(replayed.plan) == PlanFile.write(other.plan))
  }

  @Test("names come from the scenario that changed")
  func otherScenario() throws {
    var indexed = try SamplePlan.indexed()
    _ = try indexed.apply(commands: ["@b put tom in checkout"])
    let change = try indexed.apply(commands: ["remove person tom", "@b put ana in checkout"]).change
    #expect(change.sentences(in: indexed).contains("In Pods by journey: Ana Ruiz joins Checkout."))
    #expect(!change.sentences(in: indexed).contains { $0.contains("[") })
  }

  @Test("no sentence shows an id where there is a name", arguments: 31...33)
  func noIDs(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    var indexed = try SamplePlan.indexed()
    for step in 0..<200 {
      let edit = RandomEdits.edit(of: indexed.plan, &random)
      guard let change = try? indexed.apply([edit]) else { continue }
      for sentence in change.sentences(in: indexed) {
        let shown = ["[search]", "[growth]", "[payments]", "[ana]", "[tom]", "[deepa]", "[farah]", "[maya]"].first {
          sentence.contains($0)
        }
        let isNameless = shown.map { indexed.isNameless($0.dropFirst().dropLast()) } ?? true
        #expect(isNameless, "seed \(seed), step \(step): \(edit.text): \(sentence)")
        #expect(sentence.hasSuffix("."))
      }
    }
  }
}

extension IndexedPlan {
  /// Whether a random edit took the name away, so that the id is all there is.
  fileprivate func isNameless(_ id: Substring) -> Bool {
    let text = Text(id)
    let pods = plan.scenarios.compactMap { $0.pods[PodID(text)] }
    return plan.people[PersonID(text)]?.name.isEmpty == true || pods.contains(where: \.name.isEmpty)
      || (pods.isEmpty && plan.people[PersonID(text)] == nil)
  }
}
