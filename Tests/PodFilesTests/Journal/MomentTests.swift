import PodModel
import Syntax
import Testing

@testable import PodFiles

@Suite("Moments that were named")
struct MomentTests {
  private let scratch: ScratchFolder
  private let folder: JournalFolder

  init() throws {
    scratch = try ScratchFolder()
    folder = JournalFolder(of: scratch.file("plan.json"), state: scratch.file("state"))
  }

  private func plan(_ title: String) -> Plan { Plan(title: Text(title), asOf: nil) }

  @Test("they are kept with the plan as it was, the last ones, for nobody else to read")
  func keeping() throws {
    #expect(folder.moments.isEmpty)
    for number in 1...12 { folder.keep(JournalFolder.Moment("m\(number)", when: "28 Nov 14:05", plan("P\(number)"))) }
    let kept = folder.moments
    #expect(kept.map(\.name.string) == (4...12).map { "m\($0)" })
    #expect(kept.map(\.plan.title.string) == (4...12).map { "P\($0)" })
    #expect(Set(kept.map(\.when)) == ["28 Nov 14:05"])
    let path = try #require(folder.momentsPath)
    let name = String(path.dropFirst(scratch.file("").count))
    #expect(scratch.mode(name) == 0o600)
  }

  @Test(
    "what is no such file, or holds what is no plan, holds no moments, and is no hindrance",
    arguments: [
      "", "no JSON", #"{"moments": 1}"#, #"{"moments": [{"name": "a", "when": "b", "plan": 1}, 2]}"#,
    ])
  func spoilt(text: String) throws {
    folder.makeKept()
    try text.write(toFile: #require(folder.momentsPath), atomically: false, encoding: .utf8)
    #expect(folder.moments.isEmpty)
    folder.keep(JournalFolder.Moment("lunch", when: "now", plan("P")))
    #expect(folder.moments.map(\.name) == ["lunch"])
  }
}
