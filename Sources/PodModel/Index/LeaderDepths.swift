/// How deep leaders stand, so that the number of layers is known without looking at all of them.
struct LeaderDepths: Sendable, Equatable {
  private var depthOf: [PersonID: Int] = [:]
  /// How many leaders stand at each depth.
  private var counts: [Int: Int] = [:]

  /// nil where there is no leader, or all are on circles or below one.
  var greatest: Int? { counts.keys.max() }

  /// nil for whoever leads nobody, or has no depth.
  mutating func set(_ person: PersonID, _ depth: Int?) {
    let before = depthOf[person]
    guard before != depth else { return }
    depthOf[person] = depth
    if let before { count(before, -1) }
    if let depth { count(depth, 1) }
  }

  private mutating func count(_ depth: Int, _ step: Int) {
    let count = (counts[depth] ?? 0) + step
    counts[depth] = count == 0 ? nil : count
  }
}

extension PlanIndex {
  /// Works out again how deep these people stand, and all leaders below them.
  mutating func refreshDepths(below people: Set<PersonID>) {
    var waiting = people.map { ($0, depth(of: $0)) }
    var seen: Set<PersonID> = []
    while let (person, depth) = waiting.popLast() {
      guard seen.insert(person).inserted else { continue }
      depths.set(person, reportsTo[person] == nil ? nil : depth)
      for below in linesTo[person] ?? [] where linesTo[below] != nil {
        // Whoever leaves is skipped: those below stand where they stood.
        waiting.append((below, managerOf[below] == person ? depth.map { $0 + 1 } : depth))
      }
    }
  }

  /// All of them at once, each line followed only once.
  mutating func rebuildDepths() {
    let all = Depths(of: reportsTo.keys) { managerOf[$0] }
    depths = LeaderDepths()
    for leader in reportsTo.keys { depths.set(leader, all[leader]) }
  }

  /// 1 for whoever has no manager here, one more for every step down; nil on a circle and below one.
  func depth(of person: PersonID) -> Int? {
    var depth = 1
    var seen: Set<PersonID> = [person]
    var next = managerOf[person]
    while let manager = next {
      guard seen.insert(manager).inserted else { return nil }
      depth += 1
      next = managerOf[manager]
    }
    return depth
  }
}
