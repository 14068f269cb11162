import Support
import Testing

/// Real git repositories in which two branches change one plan.
@Suite struct GitMergeTests {
  /// A repository with a committed plan of two pods, set up by git-setup.
  private func repository(committing: Bool = true) throws -> Workplace {
    let place = try Workplace.withPlan()
    try git(place, "init", "-q", "-b", "main")
    try git(place, "config", "user.name", "Tester")
    try git(place, "config", "user.email", "tester@example.com")
    try expect(place.run("git-setup", "plan.json"), 0)
    try expect(place.run("edit", "plan.json", "add pod \"Search\"", "add pod \"Growth\"", "put maya-chen in search"), 0)
    try git(place, "add", ".gitattributes", ".gitignore")
    if committing { try git(place, "add", "plan.json") }
    try git(place, "commit", "-qm", "base")
    return place
  }

  @discardableResult
  private func git(_ place: Workplace, _ arguments: String...) throws -> ChildProcess.Result {
    try ChildProcess.run(
      ["git"] + arguments, environment: pinnedEnvironment(home: place.home), in: place.folder.path)
  }

  private func expect(_ result: ChildProcess.Result, _ code: Int32) throws {
    try #require(result.ending == .exit(code), "\(result.outputText)\(result.errorText)")
  }

  /// Commits edits on a branch that starts at another one.
  private func branch(_ place: Workplace, _ name: String, from start: String = "main", _ edits: String...) throws {
    try expect(git(place, "checkout", "-q", "-B", name, start), 0)
    for edit in edits { try expect(place.run("edit", "plan.json", edit), 0) }
    try expect(git(place, "commit", "-qam", name), 0)
  }

  private func merge(_ place: Workplace, _ name: String) throws -> ChildProcess.Result {
    let result = try git(place, "merge", "-q", "--no-edit", name)
    // Whatever git says, the plan opens.
    let check = try place.run("check", "plan.json")
    #expect(check.ending == .exit(0) || check.ending == .exit(1), "\(check.errorText)")
    // Git is content only where nothing clashes, and then the check has nothing to say of clashes.
    let hasClash = try clashes(place)
    #expect((result.ending == .exit(0)) == !hasClash, "\(result.errorText)")
    return result
  }

  /// Whether the checks find a clash.
  private func clashes(_ place: Workplace) throws -> Bool {
    let found = try place.run("check", "plan.json", "--as", "json").outputText
    return found.contains(#""check": "clash""#)
  }

  @Test("both branches reorder: one order is taken where one did, the base's where both did")
  func bothReorder() throws {
    let place = try repository()
    try expect(place.run("edit", "plan.json", "add pod \"Trust\"", "add pod \"Brand\""), 0)
    try expect(git(place, "commit", "-qam", "four pods"), 0)
    try branch(place, "ours", "order pod brand first")
    try branch(place, "theirs", "order pod growth first", "set why of pod trust to \"Asked\"")
    try expect(merge(place, "ours"), 0)
    let plan = try place.text("plan.json")
    let order = ["search", "growth", "trust", "brand"].compactMap {
      plan.firstRange(of: "\"id\": \"\($0)\"")?.lowerBound
    }
    #expect(order.count == 4 && order == order.sorted(), "\(plan)")
    #expect(plan.contains("Asked"))
  }

  @Test(
    "a clash is found by the checks until it is settled, with the base as well as with a side",
    arguments: ["base", "1", "2"])
  func settled(side: String) throws {
    let place = try repository()
    try branch(place, "ours", "set mission of pod search to \"Find\"")
    try branch(place, "theirs", "set mission of pod search to \"Seek\"")
    #expect(try merge(place, "ours").ending == .exit(1))
    let check = try place.run("check", "plan.json")
    #expect(check.outputText.contains("The field mission of Search was changed in 2 ways; choose one."))
    try expect(place.run("edit", "plan.json", "settle pod search mission \(side)"), 0)
    #expect(try !clashes(place))
    let mission = ["1": "Find", "2": "Seek"][side]
    let plan = try place.text("plan.json")
    #expect(mission.map { plan.contains("\"mission\": \"\($0)\"") } ?? !plan.contains("mission"))
  }

  @Test("branches that change different pods, or different fields of one pod, are merged")
  func clean() throws {
    let place = try repository()
    try branch(place, "ours", "put tom-whitfield in search", "set mission of pod search to \"Find\"")
    try branch(place, "theirs", "put li-ming in growth", "set why of pod search to \"Slow\"")
    try expect(merge(place, "ours"), 0)
    let plan = try place.text("plan.json")
    for text in ["\"person\": \"tom-whitfield\"", "\"person\": \"li-ming\"", "\"Find\"", "\"Slow\""] {
      #expect(plan.contains(text), "\(text)")
    }
    #expect(!plan.contains("clashes"))
  }

  @Test("somebody moved to two pods is a clash and not two seats, until it is settled")
  func clash() throws {
    let place = try repository()
    try branch(place, "ours", "put tom-whitfield in search")
    try branch(place, "theirs", "put tom-whitfield in growth")
    let result = try merge(place, "ours")
    #expect(result.ending == .exit(1))
    let plan = try place.text("plan.json")
    #expect(!plan.contains("{\"person\": \"tom-whitfield\"}"))
    #expect(plan.contains("\"on\": \"person tom-whitfield\", \"field\": \"seats\""), "\(plan)")
    let settled = try place.run("edit", "plan.json", "settle person tom-whitfield seats 1")
    try expect(settled, 0)
    #expect(settled.outputText.contains("joins"), "\(settled.outputText)")
    #expect(try place.text("plan.json").contains("{\"person\": \"tom-whitfield\"}"))
    #expect(try !place.text("plan.json").contains("clashes"))
  }

  @Test("a pod that one branch removes and the other fills stays, until it is settled")
  func removed() throws {
    let place = try repository()
    try branch(place, "ours", "remove pod search")
    try branch(place, "theirs", "put tom-whitfield in search")
    #expect(try merge(place, "ours").ending == .exit(1))
    let plan = try place.text("plan.json")
    #expect(plan.contains("\"on\": \"pod search\", \"field\": \"removed\""), "\(plan)")
    #expect(plan.contains("{\"person\": \"maya-chen\"}") && plan.contains("{\"person\": \"tom-whitfield\"}"))
    try expect(place.run("edit", "plan.json", "settle pod search removed 2"), 0)
    #expect(try !place.text("plan.json").contains("\"id\": \"search\""))
  }

  @Test("a plan that both branches add is merged without a base")
  func bothAdd() throws {
    let place = try repository(committing: false)
    for (name, edit) in [("ours", "put tom-whitfield in search"), ("theirs", "put li-ming in growth")] {
      let original = try place.read("plan.json")
      try expect(git(place, "checkout", "-q", "-b", name, "main"), 0)
      try expect(place.run("edit", "plan.json", edit), 0)
      try expect(git(place, "add", "plan.json"), 0)
      try expect(git(place, "commit", "-qm", name), 0)
      try expect(git(place, "checkout", "-q", "main"), 0)
      try place.folder.write(original, to: "plan.json")
    }
    try expect(git(place, "checkout", "-qf", "theirs"), 0)
    try expect(merge(place, "ours"), 0)
    let plan = try place.text("plan.json")
    #expect(plan.contains("\"person\": \"tom-whitfield\"") && plan.contains("\"person\": \"li-ming\""))
  }

  @Test("branches that merged each other's clash already come together again")
  func crissCross() throws {
    let place = try repository()
    try branch(place, "ours", "set mission of pod search to \"Find\"")
    try branch(place, "theirs", "set mission of pod search to \"Seek\"")
    try expect(git(place, "branch", "seek"), 0)
    #expect(try merge(place, "ours").ending == .exit(1))
    try expect(place.run("edit", "plan.json", "settle pod search mission 1"), 0)
    try expect(git(place, "commit", "-qam", "settled as one"), 0)
    try expect(git(place, "checkout", "-q", "ours"), 0)
    #expect(try merge(place, "seek").ending == .exit(1))
    try expect(place.run("edit", "plan.json", "settle pod search mission 2"), 0)
    try expect(git(place, "commit", "-qam", "settled as the other"), 0)
    #expect(try merge(place, "theirs").ending == .exit(1))
    #expect(try place.text("plan.json").contains("\"sides\": [\"Find\", \"Seek\"]"))
  }

  @Test("branches that reordered and merged each other come together again, in a criss-cross without a clash")
  func crissCrossOrders() throws {
    let place = try repository()
    try expect(place.run("edit", "plan.json", "add pod \"Trust\"", "add pod \"Brand\""), 0)
    try expect(git(place, "commit", "-qam", "four pods"), 0)
    try branch(place, "ours", "order pod brand first", "put tom-whitfield in trust")
    try branch(place, "theirs", "order pod growth first", "put li-ming in brand")
    for name in ["ours", "theirs"] { try expect(git(place, "branch", "\(name)-before", name), 0) }
    // Each takes in what the other one was, and goes on: there are two bases then, which git merges first.
    for (name, other, edit) in [
      ("ours", "theirs-before", "order pod trust first"), ("theirs", "ours-before", "order pod brand after search"),
    ] {
      try expect(git(place, "checkout", "-q", name), 0)
      try expect(merge(place, other), 0)
      try expect(place.run("edit", "plan.json", edit), 0)
      try expect(git(place, "commit", "-qam", "another order on \(name)"), 0)
    }
    let bases = try git(place, "merge-base", "--all", "ours", "theirs")
    #expect(bases.outputText.split(separator: "\n").count == 2, "no criss-cross: \(bases.outputText)")
    try expect(merge(place, "ours"), 0)
    let plan = try place.text("plan.json")
    for id in ["search", "growth", "trust", "brand"] {
      #expect(plan.count(of: "\"id\": \"\(id)\"") == 1, "\(id): \(plan)")
    }
    for person in ["tom-whitfield", "li-ming"] { #expect(plan.count(of: "{\"person\": \"\(person)\"}") == 1) }
  }

  @Test("a plan that both branches add with other pods, other orders and one name given twice clashes, and is settled")
  func bothAddOthers() throws {
    let place = try repository(committing: false)
    let original = try place.read("plan.json")
    for (name, edits) in [
      ("ours", ["order pod growth first", "set mission of pod search to \"Find\"", "add pod \"Trust\""]),
      ("theirs", ["set mission of pod search to \"Seek\"", "add pod \"Brand\""]),
    ] {
      try expect(git(place, "checkout", "-q", "-b", name, "main"), 0)
      for edit in edits { try expect(place.run("edit", "plan.json", edit), 0) }
      try expect(git(place, "add", "plan.json"), 0)
      try expect(git(place, "commit", "-qm", name), 0)
      try expect(git(place, "checkout", "-q", "main"), 0)
      try place.folder.write(original, to: "plan.json")
    }
    try expect(git(place, "checkout", "-qf", "theirs"), 0)
    #expect(try merge(place, "ours").ending == .exit(1))
    try expect(place.run("edit", "plan.json", "settle pod search mission 2"), 0)
    #expect(try !clashes(place))
    let plan = try place.text("plan.json")
    for text in ["\"Seek\"", "\"id\": \"trust\"", "\"id\": \"brand\""] { #expect(plan.contains(text), "\(text)") }
  }

  @Test("two clean merges that put six people in a pod are found by the check of its size")
  func sixPeople() throws {
    let place = try repository()
    try branch(
      place, "ours", "put tom-whitfield in search", "put ken-osei in search", "put aditi-rao in search",
      "put kwame-mensah in search")
    try branch(place, "theirs", "put li-ming in search", "order pod growth first")
    try expect(merge(place, "ours"), 0)
    let check = try place.run("check", "plan.json")
    #expect(check.ending == .exit(1))
    #expect(check.outputText.contains("Search has 6 people; 5 at most."), "\(check.outputText)")
  }

  @Test("git-setup does nothing twice, and git shows changes in words")
  func setup() throws {
    let place = try repository()
    let before = try place.text(".gitattributes")
    try expect(place.run("git-setup", "plan.json"), 0)
    #expect(try place.text(".gitattributes") == before)
    try expect(place.run("edit", "plan.json", "lead maya-chen of search"), 0)
    #expect(try git(place, "diff", "plan.json").outputText.contains("Lead: Maya Chen"))
  }

  @Test("git shows what is no plan as the text it is, made safe, and goes on")
  func unreadableRevisions() throws {
    let place = try repository()
    try place.folder.write("<<<<<<< ours\n\u{1B}[31mred\nthe end".utf8, to: "plan.json")
    try expect(git(place, "commit", "-qam", "a merge gone wrong"), 0)
    try place.folder.write(
      try place.run("new", "other.json").ending == .exit(0) ? place.read("other.json") : [], to: "plan.json")
    try expect(git(place, "commit", "-qam", "a new plan"), 0)
    let log = try git(place, "log", "-p", "--", "plan.json")
    try expect(log, 0)
    #expect(log.outputText.contains("+<<<<<<< ours\n") && log.outputText.contains("-the end\n"))
    #expect(!log.outputText.contains("\u{1B}"))
    #expect(log.outputText.contains("Pod: Search") || log.outputText.contains("Search"))
  }

  @Test("git-setup refuses a plan that is not there, and sets nothing up")
  func missingPlan() throws {
    let place = try Workplace()
    try git(place, "init", "-q")
    let result = try place.run("git-setup", "nope.json")
    #expect(result.ending == .exit(2))
    #expect(result.errorText == "There is no file nope.json. Nothing was set up. Name a plan that is there.\n")
    #expect(try place.files() == [".git"])
  }

  @Test("what cannot be read is not merged, and the file stays as it is")
  func unreadable() throws {
    let place = try Workplace.withPlan()
    let before = try place.read("plan.json")
    try place.folder.write("<<<<<<< ours".utf8, to: "theirs.json")
    try place.folder.write([], to: "base.json")
    let result = try place.run("merge", "base.json", "plan.json", "theirs.json", "-o", "plan.json")
    #expect(result.ending == .exit(2))
    #expect(try place.read("plan.json") == before)
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
