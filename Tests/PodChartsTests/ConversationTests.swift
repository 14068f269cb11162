import PodCharts
import PodFiles
import PodModel
import Syntax
import Testing

/// Who must be told what by whom.
@Suite struct ConversationTests {
  @Test("people come first, then their new leaders, then their teams, then everybody")
  func order() throws {
    let plan = try Drawing.sample()
    let conversations = Conversations(of: try #require(plan["b"])).all
    let stages = conversations.map(\.stage.rawValue)
    #expect(stages == stages.sorted())
    #expect(Set(stages).count == 4)
    #expect(conversations.first?.person == "nina")
    #expect(conversations.last?.what == "announcement")
    let known = conversations.map { Text("\($0.person) \($0.what)") }
    #expect(Set(known).count == known.count)
  }

  @Test("everybody for whom something changes has a conversation of their own, and nobody else", arguments: 1...6)
  func everybody(seed: Int) throws {
    let plan = try HostilePlan(seed: seed).indexed()
    let scenario = try #require(plan["a"])
    let told = Set(Conversations(of: scenario).all.filter { $0.stage == .own }.map(\.person))
    let leadToday = Set(plan.plan.people.compactMap(\.today.manager))
    for person in plan.plan.people {
      let hasNewManager = scenario.manager(of: person.id) != person.today.manager
      let losesPeople = leadToday.contains(person.id) && !scenario.leads(person.id)
      let leadsPod = scenario.scenario.pods.contains { $0.lead == person.id }
      let isPlaced = [.leader, .stays].contains(scenario.whereabouts(of: person.id)) && !leadsPod
      let leads = leadsPod && !person.isVacant
      if hasNewManager || losesPeople || leads { #expect(told.contains(person.id), "\(person.id)") }
      if isPlaced, !hasNewManager, !losesPeople { #expect(!told.contains(person.id), "\(person.id)") }
    }
  }

  @Test("who joins a part of their own team under the same manager is told, and so is who leads it")
  func partOfTeam() throws {
    let pods =
      #"{"id": "alpha", "name": "Alpha", "lead": "ana", "reportsTo": "mia", "#
      + #""seats": [{"person": "ana"}, {"person": "ben"}]}"#
    let told = try conversations(pods: pods, lines: "ana ben")
    #expect(Set(told.filter { $0.stage == .own }.map(\.person)).isSuperset(of: ["ana", "ben"]))
    let drawn = try Drawing(plan(pods: pods, lines: "ana ben"), scenario: "a", .tell, .text)
    #expect(drawn.text.contains("Product → Alpha; manager stays Mia"))
    #expect(drawn.text.contains("leads Alpha now"))
  }

  @Test("people of one name are told apart by the first thing that they all have and no two of them share")
  func namesakes() throws {
    let people = [
      #"{"id": "chris", "name": "Chris Lee", "title": "Designer", "today": {"teams": ["Product"], "manager": "mia"}}"#,
      #"{"id": "chris-2", "name": "Chris Lee", "title": "Engineer", "today": {"teams": ["Product"], "manager": "mia"}}"#,
    ]
    let source = #"""
      {"podboard": 1, "people": [{"id": "mia", "name": "Mia"}, {"id": "zoe", "name": "Zoe"}, \#(people.joined(separator: ", "))],
       "scenarios": [{"id": "a", "pods": [{"id": "alpha", "name": "Alpha", "reportsTo": "zoe",
         "seats": [{"person": "chris"}, {"person": "chris-2"}]}]}]}
      """#
    let plan = IndexedPlan(try PlanFile.read(Array(source.utf8), named: "plan.json").plan)
    let open = try Drawing(plan, scenario: "a", .tell, .text).text
    #expect(open.contains("Chris Lee (Designer)") && open.contains("Chris Lee (Engineer)"))
    #expect(!open.contains("Mia ("))
    let curtained = try Drawing(plan, scenario: "a", .tell, .text, ChartOptions(isCurtained: true)).text
    #expect(!curtained.contains("(Designer)"))
  }

  @Test("where a pod is the whole of a team, its people are told nothing, and its lead is")
  func wholeTeam() throws {
    let seats = ["ana", "ben", "cem", "dora"].map { #"{"person": "\#($0)"}"# }.joined(separator: ", ")
    let told = try conversations(
      pods: #"{"id": "alpha", "name": "Alpha", "lead": "ana", "reportsTo": "mia", "seats": [\#(seats)]}"#,
      lines: "ana ben cem dora")
    // Zoe has no pod yet.
    #expect(told.filter { $0.stage == .own }.map(\.person) == ["zoe", "ana"])
    #expect(!told.contains { $0.stage == .oldTeam })
  }

  @Test("a team hears of who goes, from who manages most of it, and nothing of who has no pod yet")
  func oldTeam() throws {
    let told = try conversations(
      pods: #"{"id": "alpha", "name": "Alpha", "seats": [{"person": "dora"}, {"person": "zoe"}]}"#, lines: "")
    let team = try #require(told.first { $0.stage == .oldTeam })
    #expect(told.count { $0.stage == .oldTeam } == 1)
    #expect(team.team == "Product" && team.about == ["dora"])
    // Dora's own manager is Cem, a deputy; three of the four have Mia.
    #expect(team.person == "mia")
  }

  private func conversations(pods: String, lines: String) throws -> [Conversation] {
    Conversations(of: try #require(try plan(pods: pods, lines: lines)["a"])).all
  }

  /// Mia manages the team Product but for Dora, whom Cem manages; Zoe comes from nowhere.
  private func plan(pods: String, lines: String) throws -> IndexedPlan {
    let people = [("ana", "mia"), ("ben", "mia"), ("cem", "mia"), ("dora", "cem")].map { id, manager in
      #"{"id": "\#(id)", "name": "\#(id.prefix(1).uppercased() + id.dropFirst())", "#
        + #""today": {"teams": ["Product"], "manager": "\#(manager)"}}"#
    }
    let kept = lines.split(separator: " ").map { id in
      #"{"person": "\#(id)", "reportsTo": "\#(id == "dora" ? "cem" : "mia")"}"#
    }
    let source = #"""
      {"podboard": 1,
       "people": [{"id": "mia", "name": "Mia"}, {"id": "zoe", "name": "Zoe"}, \#(people.joined(separator: ", "))],
       "scenarios": [{"id": "a", "pods": [\#(pods)], "lines": [\#(kept.joined(separator: ", "))]}]}
      """#
    return IndexedPlan(try PlanFile.read(Array(source.utf8), named: "plan.json").plan)
  }

  /// In option a Ana is in Alpha and Cem leads Beta, both under Mia; Eli leaves, and the others have no pod.
  private func twoOptions(_ b: String) throws -> IndexedPlan {
    let people = ["ana", "ben", "cem", "dora", "eli"].map { id in
      #"{"id": "\#(id)", "name": "\#(id.prefix(1).uppercased() + id.dropFirst())", "#
        + #""today": {"teams": ["Product"], "manager": "mia"}}"#
    }
    let source = #"""
      {"podboard": 1,
       "people": [{"id": "mia", "name": "Mia"}, {"id": "zoe", "name": "Zoe"}, \#(people.joined(separator: ", "))],
       "scenarios": [
        {"id": "a", "name": "First", "placements": [{"person": "eli", "is": "leaves"}], "pods": [
          {"id": "alpha", "number": 1, "name": "Alpha", "reportsTo": "mia", "seats": [{"person": "ana"}]},
          {"id": "beta", "number": 2, "name": "Beta", "lead": "cem", "reportsTo": "mia",
           "seats": [{"person": "cem"}]}]},
        {"id": "b", \#(b)}]}
      """#
    return IndexedPlan(try PlanFile.read(Array(source.utf8), named: "plan.json").plan)
  }

  @Test("against another option its pods hear whom they lose, and nobody hears what was so there too")
  func sinceOption() throws {
    let plan = try twoOptions(
      #"""
      "placements": [{"person": "eli", "is": "leaves"}], "pods": [
        {"id": "beta", "number": 2, "name": "Beta", "lead": "cem", "reportsTo": "mia",
         "seats": [{"person": "cem"}, {"person": "ana"}]}]
      """#)
    let drawn = try Drawing(plan, scenario: "b", .tell, .text, ChartOptions(since: .scenario("a"))).lines
    // Ben and Dora have no pod and Eli leaves in both.
    #expect(drawn.contains("OWN CONVERSATIONS (1)") && drawn.contains("    1 Alpha → Beta; manager stays Mia"))
    let old = try #require(drawn.firstIndex(of: "OLD TEAMS (1)"))
    #expect(Array(drawn[(old + 1)...(old + 2)]) == ["[ ] 1 Alpha, told by Mia", "    loses Ana"])
    let csv = try Drawing(plan, scenario: "b", .tell, .csv, ChartOptions(since: .scenario("a"))).text
    #expect(csv.contains(",pod alpha,"))
    let changes = try Drawing(plan, scenario: "b", .changes, .text, ChartOptions(since: .scenario("a"))).lines
    #expect(!changes.contains { $0.hasPrefix("LEAVES") || $0.hasPrefix("PEOPLE WITHOUT A POD") })
    #expect(["Ben", "Dora", "Eli"].allSatisfy { name in changes.count { $0.hasSuffix(name) } == 1 })
  }

  @Test("a pod of another option hears of who goes from its lead; who had no pod there comes from none")
  func sinceOptionWithLead() throws {
    let plan = try twoOptions(
      #"""
      "pods": [{"id": "gamma", "number": 3, "name": "Gamma", "reportsTo": "zoe",
        "seats": [{"person": "cem"}, {"person": "ben"}, {"person": "eli"}]}]
      """#)
    let drawn = try Drawing(plan, scenario: "b", .tell, .text, ChartOptions(since: .scenario("a"))).lines
    #expect(drawn.contains("[ ] 2 Beta, told by Cem"))
    #expect(drawn.contains("    from no pod → Gamma; manager Mia → Zoe"))
    #expect(!drawn.contains { $0.contains("no team") || $0.contains("Product") })
    #expect(drawn.contains("    1 Alpha: no pod yet; decide before anything is said"))
  }

  @Test("nobody speaks with a vacant post: whoever stands above it is the new leader, if anybody does")
  func vacantLeader() throws {
    let seats = #"[{"person": "ben"}, {"person": "cem"}]"#
    func told(_ today: String) throws -> [Conversation] {
      let source = #"""
        {"podboard": 1,
         "people": [{"id": "mia", "name": "Mia"}, {"id": "zoe", "name": "Zoe"},
           {"id": "post", "name": "Head of Web", "vacant": true\#(today)},
           {"id": "ben", "name": "Ben", "today": {"teams": ["Web"], "manager": "zoe"}},
           {"id": "cem", "name": "Cem", "today": {"teams": ["Web"], "manager": "mia"}}],
         "scenarios": [{"id": "a", "pods": [
           {"id": "alpha", "name": "Alpha", "reportsTo": "post", "seats": \#(seats)}]}]}
        """#
      let plan = IndexedPlan(try PlanFile.read(Array(source.utf8), named: "plan.json").plan)
      return Conversations(of: try #require(plan["a"])).all.filter { $0.stage == .newLeader }
    }
    let above = try told(#", "today": {"manager": "mia"}"#)
    // Cem has Mia today.
    #expect(above.map(\.person) == ["mia"] && above.first?.about == ["ben"])
    #expect(try told("").isEmpty)
  }

  @Test("a curtain changes nobody who speaks, and tells how many leave")
  func curtain() throws {
    // Of Web one has Zoe, and one who leaves has Al: as many, and by name Al would come first.
    let source = #"""
      {"podboard": 1,
       "people": [{"id": "top", "name": "Top Boss"},
         {"id": "bo", "name": "Zoe Young", "today": {"manager": "top"}},
         {"id": "cy", "name": "Al Adams", "today": {"manager": "top"}},
         {"id": "dee", "name": "Dee Dunn", "today": {"teams": ["Web"], "manager": "bo"}},
         {"id": "eli", "name": "Eli East", "today": {"teams": ["Web"], "manager": "cy"}},
         {"id": "flo", "name": "Flo Fox", "today": {"teams": ["Art"], "manager": "cy"}}],
       "scenarios": [{"id": "a",
         "placements": [{"person": "eli", "is": "leaves"}, {"person": "flo", "is": "leaves"}],
         "pods": [{"id": "alpha", "name": "Alpha", "reportsTo": "cy",
           "seats": [{"person": "dee"}, {"person": "bo"}]}]}]}
      """#
    let plan = IndexedPlan(try PlanFile.read(Array(source.utf8), named: "plan.json").plan)
    let open = try Drawing(plan, scenario: "a", .tell, .text).lines
    #expect(open.contains("OLD TEAMS (2)"))
    #expect(open.contains("[ ] Web, told by Zoe Young") && open.contains("[ ] Art, told by Al Adams"))
    let curtained = try Drawing(plan, scenario: "a", .tell, .text, ChartOptions(isCurtained: true)).lines
    // Nobody but somebody who leaves is of Art.
    #expect(curtained.contains("OLD TEAMS (1)") && curtained.contains("[ ] Web, told by ZY"))
    let end = try #require(curtained.firstIndex(of: "and 2 people who leave"))
    #expect(curtained[end + 1].hasPrefix("NEW LEADERS"))
    #expect(curtained.filter { $0.contains("still to come") } == open.filter { $0.contains("still to come") })
  }

  @Test("a conversation is ticked and unticked by an edit")
  func ticking() throws {
    var plan = try Drawing.sample()
    for stage in Conversation.Stage.allCases {
      let all = Conversations(of: try #require(plan["b"])).all
      let open = try #require(all.first { $0.stage == stage && !$0.isHeld })
      _ = try plan.apply([open.ticking(by: "deepa", at: Day("2026-11-23"), in: "b")])
      let ticked = try #require(held(open, plan))
      #expect(ticked.isHeld && ticked.day == Day("2026-11-23"))
      _ = try plan.apply([ticked.ticking(by: "deepa", at: nil, in: "b")])
      #expect(held(open, plan)?.isHeld == false)
    }
  }

  private func held(_ conversation: Conversation, _ plan: IndexedPlan) -> Conversation? {
    plan["b"].flatMap { scenario in
      Conversations(of: scenario).all.first { $0.person == conversation.person && $0.what == conversation.what }
    }
  }

  @Test("a day that lies ahead is one that the conversation is set for")
  func setFor() throws {
    var plan = try Drawing.sample()
    let all = Conversations(of: try #require(plan["b"])).all
    let first = try #require(all.first)
    _ = try plan.apply([first.ticking(by: "emile", at: Day("2026-12-01"), in: "b")])
    #expect(held(first, plan)?.isHeld == false)
    #expect(try Drawing(plan, scenario: "b", .tell, .text).text.contains("told by Émile Rousseau; set for 2026-12-01"))
  }

  @Test("in parts for a chat stand as many conversations as fit")
  func parts() throws {
    let plan = try Drawing.sample()
    let parted = try Drawing(plan, scenario: "b", .tell, .text, ChartOptions(part: 4000)).text.split(
      separator: "\u{0C}")
    let whole = try Drawing(plan, scenario: "b", .tell, .text).text
    #expect(parted.count <= whole.utf16.count / 3000 + 1)
    #expect(parted.dropLast().allSatisfy { $0.utf16.count > 3000 && $0.utf16.count < 4000 })
  }

  @Test("rows for programs have no number: they are in order")
  func rows() throws {
    let csv = try CSV.read(
      try Drawing(try Drawing.sample(), scenario: "b", .tell, .csv, ChartOptions(marksData: false)).bytes)
    #expect(csv.rows[0].fields.first == "stage")
    #expect(csv.rows[1].fields.prefix(2) == ["Own conversations", "nina"])
  }

  @Test("an announcement before somebody's own conversation is warned of")
  func warning() throws {
    var plan = try Drawing.sample()
    #expect(Conversations(of: try #require(plan["b"])).overtaken.isEmpty)
    for (person, what, day) in [("amara", "announcement", "2026-12-02"), ("nina", "own conversation", "2026-12-03")] {
      let told = [
        JSON.Member("person", .text(Text(person))), JSON.Member("what", .text(Text(what))),
        JSON.Member("at", .text(Text(day))),
      ]
      _ = try plan.apply([Edit(.add(Edit.Addition(.told, nil, as: nil, told)), in: "b")])
    }
    let conversations = Conversations(of: try #require(plan["b"]))
    #expect(conversations.announced == Day("2026-12-02"))
    // Gail was told; Nina would be told a day too late, and all others at no day yet.
    #expect(conversations.overtaken.contains("nina") && !conversations.overtaken.contains("gail"))
    let lines = try Drawing(plan, scenario: "b", .tell, .text).lines
    #expect(lines.contains { $0.hasPrefix("! The announcement of 2026-12-02 would come before these people") })
  }
}
