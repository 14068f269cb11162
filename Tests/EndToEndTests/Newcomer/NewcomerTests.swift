import Support
import Testing

/// The session that podboard is made for, as somebody goes through it who reads nothing but the screen.
@Suite struct NewcomerTests {
  @Test("a newcomer goes from a roster of 321 people to three pods, two options, a decision and a chart on paper")
  func wholeSession() throws {
    let place = try Workplace()
    try place.folder.write(Department.csv.utf8, to: "people.csv")
    let board = try place.board()
    let newcomer = Newcomer(board: board)
    try makePlan(newcomer)
    try frame(newcomer)
    for pod in Department.pods { try form(pod, newcomer) }
    try settleFindings(newcomer)
    try compareOptions(newcomer)
    try decide(newcomer)
    try export(newcomer)
    try newcomer.lookUp("quit", "q")
    #expect(try board.waitForExit() == .exit(0))

    let chart = try place.text("people-cards.txt")
    for pod in Department.pods {
      for word in [pod.name, pod.people[0], pod.outcome, pod.agent] {
        #expect(chart.utf8.contains(word.utf8), "\(word) in:\n\(chart)")
      }
    }
    let check = try place.run("check", "people.plan.json")
    #expect(check.ending == .exit(0), "\(check.outputText)")
    let plan = try place.text("people.plan.json")
    for text in ["Which pods serve the customer end to end?", "Second", "Grace Hopper1"] {
      #expect(plan.utf8.contains(text.utf8), "\(text) in the plan")
    }
  }

  private func makePlan(_ newcomer: Newcomer) throws {
    try newcomer.board.waitFor("▌ 1  people.csv")
    try newcomer.press("Enter choose", then: "321 people read.")
    try newcomer.press("Enter take it in", then: "JOB TITLES")
    try newcomer.press("Enter take these on", then: "321 people ·")
  }

  private func frame(_ newcomer: Newcomer) throws {
    try newcomer.goTo("Frame", "f")
    try newcomer.press("Enter edit", then: "▌ Question")
    try newcomer.type("Which pods serve the customer end to end?")
    try newcomer.press("Tab next", then: "▌ What matters")
    try newcomer.type("outcomes, few hand-overs")
    try newcomer.press("Tab next", then: "▌ Leaders who may take pods")
    try newcomer.complete("Grace", to: "Grace Hopper1")
    try newcomer.press("Tab next", then: "▌ Decide by")
    try newcomer.type("31 Jan 2027")
    try newcomer.press("Enter save", then: "It is to be decided by 2027-01-31.")
  }

  private func form(_ pod: Department.Pod, _ newcomer: Newcomer) throws {
    try newcomer.goTo("Board", "b")
    try newcomer.press("a add", then: "Add what?")
    try newcomer.press("p pod", then: "─ Add a pod ─")
    try newcomer.fill([("Name", pod.name)], then: "\(pod.name) is added as pod \(pod.number).")
    try newcomer.press("a add", then: "Add what?")
    try newcomer.press("o outcome", then: "─ Add an outcome ─")
    let outcome = [
      ("Statement", "It gets better"), ("Measure", pod.outcome), ("Unit", "d"), ("Baseline", "9"), ("Target", "2"),
      ("Due", "2027-06-30"), ("Owner", pod.people[0]),
    ]
    try newcomer.fill(outcome, then: "The outcome \(pod.outcome) is added.")
    try newcomer.press("a add", then: "Add what?")
    try newcomer.press("a agent", then: "─ Add an agent ─")
    // Nobody owns the third one: that is what is broken, and mended in Checks.
    let owner = pod.number < 3 ? [("Owner", pod.people[0])] : []
    try newcomer.fill(
      [("Name", pod.agent), ("Purpose", "first answers"), ("Autonomy", "supervised")] + owner,
      then: "The agent \(pod.agent) is added.")
    for person in pod.people {
      try newcomer.find(person)
      try newcomer.press("m move", then: "MOVING \(person)")
      try newcomer.board.waitFor("0-9 pod")
      try newcomer.board.sendText("\(pod.number)")
      try newcomer.board.waitFor("\(pod.number) \(pod.name)")
      try newcomer.press("Enter drop", then: "\(person) joins \(pod.name).")
    }
    try newcomer.find(pod.people[0])
    try newcomer.press("* lead", then: "\(pod.people[0]) leads \(pod.name).")
    try newcomer.press("t to leader", then: "Who does \(pod.name) report to?")
    try newcomer.type("Grace")
    try newcomer.board.waitFor("▌ Grace Hopper1")
    try newcomer.press("Enter choose", then: "\(pod.name) reports to Grace Hopper1.")
  }

  private func settleFindings(_ newcomer: Newcomer) throws {
    try newcomer.goTo("Checks", "c")
    try newcomer.lookUp("first", "Home")
    try newcomer.board.waitFor("▌ 18 people report to Grace Hopper1")
    try newcomer.press("A accept", then: "─ Accept")
    try newcomer.type("the sections go in May")
    try newcomer.press("Enter save", then: "1 broken")
    try newcomer.lookUp("first", "Home")
    try newcomer.board.waitFor("▌ Nobody owns the agent")
    try newcomer.press("f mend", then: "─ How is that mended? ─")
    try newcomer.press("Enter choose", then: "has an owner now.")
    try newcomer.board.waitFor("0 broken")
  }

  private func compareOptions(_ newcomer: Newcomer) throws {
    try newcomer.goTo("Board", "b")
    try newcomer.lookUp("copy option", "C")
    try newcomer.board.waitFor("What is this copy called?")
    try newcomer.type("Second")
    try newcomer.press("Enter save", then: "is called Second now.")
    let mover = Department.pods[0].people[2]
    try newcomer.find(mover)
    try newcomer.press("m move", then: "MOVING \(mover)")
    try newcomer.board.waitFor("a-z name")
    try newcomer.type(Department.pods[1].name)
    try newcomer.press("Enter drop", then: "\(mover) moves")
    try newcomer.goTo("Changes", "d")
    try newcomer.press("v compare", then: "CHANGES: the options")
    try newcomer.board.waitFor("The options agree on 320 of 321 people")
  }

  private func decide(_ newcomer: Newcomer) throws {
    try newcomer.lookUp("decide", "D")
    try newcomer.board.waitFor("▌ Decided by")
    try newcomer.fill(
      [("Decided by", "Grace Hopper1"), ("Decided because", "fewest hand-overs")], then: "decided by Grace Hopper1")
  }

  private func export(_ newcomer: Newcomer) throws {
    try newcomer.goTo("Board", "b")
    try newcomer.lookUp("take away", "x")
    try newcomer.board.waitFor("CHART cards")
    try newcomer.press("Enter to a file", then: "people-cards.txt")
    try newcomer.press("Enter write", then: "Written to people-cards.txt.")
  }
}

/// A made-up department: one director, eight heads, forty who lead teams of seven.
enum Department {
  struct Pod {
    let number: Int
    let name: String
    let outcome: String
    let agent: String
    let people: [String]
  }

  static let size = 321
  private static let titles = [
    "Software Engineer", "UX Designer", "Product Manager", "Data Analyst", "Operations Lead",
  ]
  private static let given = ["Ada", "Ken", "Barbara", "Edsger", "Radia", "Tony", "Frances", "Niklaus"]
  private static let family = ["Lovelace", "Thompson", "Liskov", "Dijkstra", "Perlman", "Hoare", "Allen", "Wirth"]

  /// Names end in a number that only they have.
  static func name(_ number: Int) -> String {
    number == 1 ? "Grace Hopper1" : "\(given[number % 8]) \(family[number / 8 % 8])\(number)"
  }

  static var csv: String {
    let rows = (1...size).map { number in
      let manager = number == 1 ? "" : name(number <= 9 ? 1 : number <= 49 ? 2 + number % 8 : 10 + number % 40)
      let title = number == 1 ? "Director" : number <= 49 ? "Head of Section" : titles[number % 5]
      let team = number == 1 ? "Leadership" : "Section \(number % 8)"
      return "\(number),\(name(number)),\(title),\(manager),\(team)\n"
    }
    return "Employee ID,Name,Job Title,Manager,Team\n" + rows.joined()
  }

  static let pods = [
    Pod(
      number: 1, name: "Checkout", outcome: "Order time", agent: "Triage",
      people: [100, 101, 102, 103].map(name)),
    Pod(
      number: 2, name: "Onboarding", outcome: "Time to first use", agent: "Guide", people: [110, 111, 112].map(name)),
    Pod(number: 3, name: "Renewals", outcome: "Time to renew", agent: "Scout", people: [120, 121, 122].map(name)),
  ]
}
