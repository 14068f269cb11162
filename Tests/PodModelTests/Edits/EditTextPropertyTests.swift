import PodModel
import Support
import Syntax
import Testing

/// Edits as text, from seeds that a failure prints.
@Suite struct EditTextPropertyTests {
  @Test("every edit that can be is the same after printing and reading", arguments: 21...24)
  func roundTrip(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    var indexed = IndexedPlan(try RandomPlans.plan(&random))
    for step in 0..<350 {
      let edit = RandomEdits.edit(of: indexed.plan, &random)
      let before = indexed
      guard (try? indexed.apply([edit])) != nil else { continue }
      let told = Comment(rawValue: "seed \(seed), step \(step): \(edit.text)")
      #expect(!edit.text.contains("\n"), told)
      do {
        let read = try before.edit(Text(edit.text))
        try #require(read == edit, told)
        var other = before
        _ = try other.apply(commands: [Text(edit.text)])
        try #require(other.plan.json == indexed.plan.json, told)
      } catch {
        Issue.record("\(told): \(error)")
        return
      }
    }
  }

  @Test("no line whatever stops the reader", arguments: 27...28)
  func garbage(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    let indexed = IndexedPlan(try RandomPlans.plan(&random))
    let parts =
      RandomTexts.naughty.map(\.string) + RandomTexts.ids.map(\.string) + EditVerb.all.map(\.word.string)
      + ["\"", "\\", "[", "{", "]", "@", "@\"", "#", "at", "60%", "%", "\u{301}", "of", "pod"]
    for _ in 0..<800 {
      let line = (0...Int.random(in: 0..<6, using: &random)).map { _ in random.pick(parts, else: "") }
      do throws(EditRefusal) {
        _ = try indexed.edit(Text(line.joined(separator: random.once(in: 5) ? "" : " ")))
      } catch {
        #expect(!error.sentence.isEmpty)
      }
    }
  }
}
