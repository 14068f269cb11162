import PodFiles
import PodModel
import Syntax

/// Each line is an edit in text: what is read is printed so that it is read as the same edit; what is applied is taken
/// back and made again exactly; what is refused changes nothing.
enum EditsFuzzer {
  static func run(_ bytes: [UInt8]) {
    var indexed = StartPlan.indexed
    for line in bytes.split(separator: UInt8(ascii: "\n")).prefix(12) {
      guard let text = Text(utf8: line), let edit = try? indexed.edit(text) else { continue }
      expectPrinted(edit, indexed)
      apply(edit, to: &indexed)
    }
    for index in indexed.allIndexes {
      require(index == PlanIndex(of: index.scenario, in: indexed.plan), "an index that is not as if built afresh")
    }
    let written = PlanFile.write(indexed.plan)
    do throws(FileProblem) {
      let again = try PlanFile.read(written, named: "plan.json")
      require(again.plan.json == indexed.plan.json, "the edited plan is read otherwise")
    } catch { require(false, "an edited plan that cannot be read: \(error.sentence)") }
  }

  private static func expectPrinted(_ edit: Edit, _ indexed: IndexedPlan) {
    do throws(EditRefusal) {
      let again = try indexed.edit(Text(edit.text))
      require(again == edit, "\(edit.text) is read as \(again?.text ?? "nothing")")
    } catch { require(false, "\(edit.text) cannot be read: \(error.sentence)") }
  }

  private static func apply(_ edit: Edit, to indexed: inout IndexedPlan) {
    let before = indexed.plan.json
    let change: Change
    do throws(EditRefusal) { change = try indexed.apply([edit]) } catch {
      require(error.sentence.hasSuffix("."), "no sentence: \(error.sentence)")
      return require(indexed.plan.json == before, "a refused edit changed the plan: \(edit.text)")
    }
    _ = change.sentences(in: indexed)
    let after = indexed.plan.json
    do throws(EditRefusal) {
      try indexed.undo(change)
      require(indexed.plan.json == before, "not taken back: \(edit.text)")
      try indexed.perform(change)
      require(indexed.plan.json == after, "not made again: \(edit.text)")
    } catch { require(false, "undo is refused: \(edit.text): \(error.sentence)") }
  }
}
