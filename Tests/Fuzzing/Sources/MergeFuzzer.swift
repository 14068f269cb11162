import PodFiles
import PodModel
import Syntax

/// Three lists of edits, with a line of `--` between them, make a base and two sides: what is merged of them is the same
/// with the sides exchanged, is a plan that can be saved, and is what the change towards it makes of one's own.
enum MergeFuzzer {
  static func run(_ bytes: [UInt8]) {
    let lists = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .split { $0.elementsEqual("--".utf8) }
    guard lists.count == 3 else { return }
    let base = edited(StartPlan.indexed, lists[0])
    let (ours, theirs) = (edited(base, lists[1]), edited(base, lists[2]))
    do throws(FieldRefusal) {
      let merged = try Plan.merging(base: base.plan, ours: ours.plan, theirs: theirs.plan)
      let exchanged = try Plan.merging(base: base.plan, ours: theirs.plan, theirs: ours.plan)
      require(merged.json == exchanged.json, "exchanged, the sides give another plan")
      let alike = try Plan.merging(base: base.plan, ours: ours.plan, theirs: ours.plan)
      require(alike.json == ours.plan.json, "sides that are alike give another plan")
      expectSaved(merged)
      expectReached(merged, from: ours)
    } catch { require(!error.problem.isEmpty, "a refusal without words") }
  }

  private static func edited(_ start: IndexedPlan, _ lines: [[UInt8].SubSequence].SubSequence) -> IndexedPlan {
    var indexed = start
    for line in lines.prefix(8) {
      guard let text = Text(utf8: line), let edit = try? indexed.edit(text) else { continue }
      _ = try? indexed.apply([edit])
    }
    return indexed
  }

  private static func expectSaved(_ merged: Plan) {
    require(merged.danglingReference() == nil, "a merged plan that names what it has not")
    do throws(FileProblem) {
      let again = try PlanFile.read(PlanFile.write(merged), named: "merged.json")
      require(again.plan.json == merged.json, "the merged plan is read otherwise")
    } catch { require(false, "a merged plan that cannot be read: \(error.sentence)") }
  }

  /// As a board takes in what somebody else saved, and undoes nothing of it.
  private static func expectReached(_ merged: Plan, from ours: IndexedPlan) {
    var indexed = ours
    do throws(EditRefusal) {
      let change = Change.between(ours.plan, merged)
      try indexed.perform(change)
      require(indexed.plan.json == merged.json, "the change to the merged plan makes another one")
      _ = change.sentences(in: indexed)
      try indexed.undo(change)
      require(indexed.plan.json == ours.plan.json, "the change to the merged plan is not taken back")
    } catch { require(false, "the change to the merged plan is refused: \(error.sentence)") }
  }
}
