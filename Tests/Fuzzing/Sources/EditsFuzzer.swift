import PodFiles
import PodModel
import Syntax

/// Each line is an edit in text: what is read is printed so that it is read as the same edit; what is applied is taken
/// back and made again exactly; what is refused changes nothing.
enum EditsFuzzer {
  static func run(_ bytes: [UInt8]) {
    var indexed = start
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

  /// A plan with a record of every kind that an edit names.
  private static let start: IndexedPlan = {
    let bytes = Array(source.utf8)
    do throws(FileProblem) { return IndexedPlan(try PlanFile.read(bytes, named: "start").plan) } catch {
      fatalError(error.sentence)
    }
  }()

  private static let source = """
    {"podboard": 1, "title": "T", "people": [
       {"id": "ana", "name": "Ana Ruiz", "fte": 80, "today": {"manager": "deepa", "team": "Web"}},
       {"id": "tom", "name": "Tom Whitfield"}, {"id": "maya", "name": "Maya Chen"}, {"id": "maya-2", "name": "Maya Chen"},
       {"id": "deepa"}, {"id": "é \\u0301", "name": "to"}, {"id": "post", "vacant": true}],
     "scenarios": [
       {"id": "a", "name": "A", "pods": [
          {"id": "search", "number": 1, "name": "Search", "lead": "ana", "reportsTo": "deepa", "dottedTo": ["tom"],
           "seats": [{"person": "ana", "share": 60}, {"id": "ux", "role": "Designer"}]},
          {"id": "growth", "name": "Growth", "seats": [{"person": "ana", "share": 40}, {"person": "maya"}]}],
        "outcomes": [{"id": "drop-off", "statement": "Drop-off", "pod": "search"}],
        "agents": [{"id": "ledgerly", "name": "Ledgerly", "pods": ["growth"]}],
        "placements": [{"person": "tom", "is": "leaves"}]},
       {"id": "b", "name": "B", "pods": [{"id": "in", "name": "In"}]}]}
    """
}
