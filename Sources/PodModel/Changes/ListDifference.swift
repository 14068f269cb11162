import Syntax

/// What makes one list of records another one: removals from the last to the first, one reordering, additions from the
/// first to the last, then fields.
enum ListDifference {
  struct Step {
    let id: Text
    let event: Delta.Event
  }

  static func steps<List: RecordList>(from old: List, to new: List) -> [Step] {
    var steps: [Step] = []
    var kept: [Text] = []
    for position in 0..<old.count where new.position(of: old[position].id) != nil { kept.append(old[position].id.text) }
    if kept.count < old.count {
      for position in (0..<old.count).reversed() where new.position(of: old[position].id) == nil {
        steps.append(Step(id: old[position].id.text, event: .removed(.map(old[position].members), at: position)))
      }
    }
    let wanted = (0..<new.count).compactMap { old.position(of: new[$0].id) == nil ? nil : new[$0].id.text }
    if let event = reordering(kept, wanted) { steps.append(event) }
    for position in 0..<new.count where old.position(of: new[position].id) == nil {
      steps.append(Step(id: new[position].id.text, event: .added(.map(new[position].members), at: position)))
    }
    for position in 0..<new.count {
      let id = new[position].id
      guard let before = old[id], !old.hasSame(id, as: new) else { continue }
      let fields = before.fieldDifference(to: new[position])
      if !fields.isEmpty { steps.append(Step(id: id.text, event: .set(fields))) }
    }
    return steps
  }

  /// One record that moved is told as such; anything else as a new order of the whole list.
  private static func reordering(_ old: [Text], _ new: [Text]) -> Step? {
    guard let first = old.indices.first(where: { old[$0] != new[$0] }),
      let last = old.indices.last(where: { old[$0] != new[$0] })
    else { return nil }
    if old[first] == new[last], old[first + 1...last].elementsEqual(new[first..<last]) {
      return Step(id: old[first], event: .moved(from: first, to: last))
    }
    if old[last] == new[first], old[first..<last].elementsEqual(new[first + 1...last]) {
      return Step(id: old[last], event: .moved(from: last, to: first))
    }
    return Step(id: "", event: .reordered(from: old, to: new))
  }
}
