import Foundation
import Glibc
import PodModel
import Testing

@testable import PodFiles

@Suite("What somebody saw last")
struct SeenTests {
  let scratch: ScratchFolder
  let plan: String
  let folder: JournalFolder

  init() throws {
    scratch = try ScratchFolder()
    plan = scratch.file("plan.json")
    folder = JournalFolder(of: plan, state: scratch.file("state"))
    try PlanStore.create(Plan(title: "Before", asOf: nil), at: plan)
  }

  @Test("it is the plan's file as it was when it was remembered, and nothing while it is the same")
  func seen() throws {
    let before = try PlanStore.open(plan)
    #expect(folder.seen(unless: before.hash) == nil)
    folder.rememberSeen(plan)
    #expect(folder.seen(unless: before.hash) == nil)
    let after = try PlanStore.save(Plan(title: "After", asOf: nil), to: plan, expecting: before.hash)
    let seen = try #require(folder.seen(unless: after))
    #expect(seen.plan.title == "Before")
    #expect(seen.when.contains(":"))
    folder.rememberSeen(plan)
    #expect(folder.seen(unless: after) == nil)
    #expect(folder.seen(unless: before.hash)?.plan.title == "After")
  }

  @Test("only its owner can read the copy, whatever becomes of it")
  func isPrivate() throws {
    folder.rememberSeen(plan)
    let path = try #require(folder.seenPath)
    var status = stat()
    #expect(lstat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    try "no plan".write(toFile: path, atomically: false, encoding: .utf8)
    #expect(folder.seen(unless: try PlanStore.open(plan).hash) == nil)
    unlink(path)
    mkdir(path, 0o700)
    folder.rememberSeen(plan)
    #expect(folder.seen(unless: try PlanStore.open(plan).hash) == nil)
  }
}
