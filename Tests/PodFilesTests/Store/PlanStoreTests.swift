import PodModel
import Syntax
import Testing

@testable import PodFiles

@Suite("Plans on disk")
struct PlanStoreTests {
  let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func plan(_ title: String) -> Plan {
    var plan = Plan()
    plan.title = Text(title)
    return plan
  }

  @Test("a plan is made, opened, saved again and again, and opened")
  func roundTrip() throws {
    let path = folder.file("northwind.plan.json")
    var hash = try PlanStore.create(plan("first"), at: path)
    #expect(try PlanStore.open(path).hash == hash)
    for title in ["second", "third"] { hash = try PlanStore.save(plan(title), to: path, expecting: hash) }
    let opened = try PlanStore.open(path)
    #expect(opened.plan.title == "third")
    #expect(opened.hash == hash)
    #expect(opened.isCanonical)
    #expect(folder.names == ["northwind.plan.json"])
  }

  @Test("what somebody else saved is kept, and mine is put beside it")
  func conflict() throws {
    let path = folder.file("northwind.plan.json")
    try PlanStore.create(plan("old"), at: path)
    let mine = try PlanStore.open(path)
    _ = try PlanStore.save(plan("theirs"), to: path, expecting: mine.hash)
    let problem = try #require(throws: FileProblem.self) {
      try PlanStore.save(plan("mine"), to: path, expecting: mine.hash)
    }
    #expect(problem.kind == .changedElsewhere)
    try folder.write("not mine", to: "northwind.plan.mine-1.json")
    let beside = try PlanStore.saveBeside(plan("mine"), path)
    #expect(beside == folder.file("northwind.plan.mine-2.json"))
    #expect(folder.mode("northwind.plan.mine-2.json") == 0o600)
    #expect(try PlanStore.open(beside).plan.title == "mine")
    #expect(try PlanStore.open(path).plan.title == "theirs")
    #expect(try folder.text("northwind.plan.mine-1.json") == "not mine")
  }

  @Test("mine takes the place of what cannot be read, which is kept with its bytes in a new file of mode 0600")
  func place() throws {
    let path = try folder.write("<<<<<<< ours", to: "northwind.plan.json", mode: 0o644)
    try folder.write("not mine", to: "northwind.plan.theirs-1.json")
    let (hash, kept) = try PlanStore.takePlace(plan("mine"), of: path)
    #expect(kept == folder.file("northwind.plan.theirs-2.json"))
    #expect(try folder.text("northwind.plan.theirs-2.json") == "<<<<<<< ours")
    #expect(folder.mode("northwind.plan.theirs-2.json") == 0o600)
    #expect(try folder.text("northwind.plan.theirs-1.json") == "not mine")
    #expect(try PlanStore.open(path).hash == hash)
    #expect(folder.mode("northwind.plan.json") == 0o644)
  }

  @Test("a file that is no plan is told with its name, and left as it is")
  func noPlan() throws {
    let path = try folder.write("Name,Title\n", to: "people.csv")
    let problem = try #require(throws: FileProblem.self) { try PlanStore.open(path) }
    #expect(problem.sentence.hasPrefix("\(path), line 1, column 1: found the character N, expected an object."))
    #expect(try folder.text("people.csv") == "Name,Title\n")
  }

  @Test("a plan in another spelling is told when it is opened")
  func otherSpelling() throws {
    let path = try folder.write(#"{"title": "A", "podboard": 1}"#, to: "plan.json")
    let opened = try PlanStore.open(path)
    #expect(!opened.isCanonical)
    _ = try PlanStore.save(opened.plan, to: path, expecting: opened.hash)
    #expect(try folder.text("plan.json") == "{\n  \"podboard\": 1,\n  \"title\": \"A\"\n}\n")
  }
}
