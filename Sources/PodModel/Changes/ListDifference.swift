import Syntax

/// What makes one list of records another one: removals from the last to the first, one reordering, additions from the
/// first to the last, then fields.
enum ListDifference {
  struct Step {
    let id: Text
    let event: Delta.Event
  }

  static func steps<List: RecordList>(from old: List, to new: List) -> [Step] {
    var steps = haveSameIDs(old, new) ? [] : membership(from: old, to: new)
    for (before, after) in changed(from: old, to: new) {
      let fields = old[before].fieldDifference(to: new[after])
      if !fields.isEmpty { steps.append(Step(id: new.id(at: after).text, event: .set(fields))) }
    }
    return steps
  }

  /// The positions of records that are in both lists and differ, in the order of the new one.
  static func changed<List: RecordList>(from old: List, to new: List) -> [(before: Int, after: Int)] {
    let isAsBefore = haveSameIDs(old, new)
    return (0..<new.count).compactMap { after in
      guard let before = isAsBefore ? after : old.position(of: new.id(at: after)),
        !old.hasSame(at: before, as: new, at: after)
      else { return nil }
      return (before, after)
    }
  }

  /// Mostly nothing came, went or moved, so that nothing need be looked up by its id.
  private static func haveSameIDs<List: RecordList>(_ old: List, _ new: List) -> Bool {
    old.count == new.count && (0..<old.count).allSatisfy { old.id(at: $0) == new.id(at: $0) }
  }

  /// The records that go, the order of those that stay, and the records that come.
  private static func membership<List: RecordList>(from old: List, to new: List) -> [Step] {
    let ids = (0..<old.count).map { old.id(at: $0) }
    let wanted = (0..<new.count).map { new.id(at: $0) }
    var steps = ids.indices.reversed().filter { new.position(of: ids[$0]) == nil }.map { position in
      Step(id: ids[position].text, event: .removed(.map(old[position].members), at: position))
    }
    let kept = ids.filter { new.position(of: $0) != nil }.map(\.text)
    if let event = reordering(kept, wanted.filter { old.position(of: $0) != nil }.map(\.text)) { steps.append(event) }
    for position in wanted.indices where old.position(of: wanted[position]) == nil {
      steps.append(Step(id: wanted[position].text, event: .added(.map(new[position].members), at: position)))
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
