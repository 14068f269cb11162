import Syntax

/// The order of a list after a merge: where one side reordered it, its order, where both did, the base's; what was added
/// follows what it stood behind, and where two follow the same one, they stand by their ids.
struct MergedOrder {
  private let base: [Text]
  private let sides: [[Text]]

  init(base: [Text], ours: [Text], theirs: [Text]) {
    self.base = base
    sides = [ours, theirs]
  }

  /// Puts the ids that are there after the merge into order.
  func ids(_ present: Set<Text>) -> [Text] {
    let known = Set(base)
    let spine = reference(known).filter { known.contains($0) && present.contains($0) }
    let standing = Set(spine)
    let lists = (sides + [base]).map { Predecessors(of: $0, among: present, standing) }
    var followers: [Text?: [Text]] = [:]
    for id in present.subtracting(standing) { followers[predecessor(of: id, lists), default: []].append(id) }
    return emit(spine, followers.mapValues { $0.sorted(by: >) }, count: present.count)
  }

  private func reference(_ known: Set<Text>) -> [Text] {
    let reordered = sides.filter { side in
      let members = Set(side)
      return side.filter(known.contains) != base.filter(members.contains)
    }
    guard let first = reordered.first else { return base }
    guard reordered.count == 2 else { return first }
    let common = Set(reordered[0]).intersection(reordered[1]).intersection(known)
    let orders = reordered.map { $0.filter(common.contains) }
    return orders[0] == orders[1] ? orders[0] : base
  }

  /// nil for the front. What both sides added behind different ones follows the last that neither added, so that two
  /// never follow each other.
  private func predecessor(of id: Text, _ lists: [Predecessors]) -> Text? {
    let added = lists[..<2].filter { $0.nearest[id] != nil }
    guard let first = added.first ?? lists.last, let last = added.last ?? lists.last else { return nil }
    let near = (first.nearest[id] ?? nil, last.nearest[id] ?? nil)
    if near.0 == near.1 { return near.0 }
    let standing = [first.standing[id] ?? nil, last.standing[id] ?? nil].compactMap { $0 }
    return standing.count == 2 ? standing.min() : nil
  }

  private func emit(_ spine: [Text], _ followers: [Text?: [Text]], count: Int) -> [Text] {
    var ids: [Text] = []
    ids.reserveCapacity(count)
    var waiting = Array(spine.reversed()) + (followers[nil] ?? [])
    while let id = waiting.popLast() {
      ids.append(id)
      waiting += followers[id] ?? []
    }
    return ids
  }
}

/// What each id of a list stands behind, of the ids that are there after the merge.
private struct Predecessors {
  /// The one right before it; nil inside for the first.
  private(set) var nearest: [Text: Text?] = [:]
  /// The last one before it that was not added.
  private(set) var standing: [Text: Text?] = [:]

  init(of list: [Text], among present: Set<Text>, _ spine: Set<Text>) {
    var before: Text?
    var fixed: Text?
    for id in list where present.contains(id) {
      nearest.updateValue(before, forKey: id)
      standing.updateValue(fixed, forKey: id)
      before = id
      if spine.contains(id) { fixed = id }
    }
  }
}
