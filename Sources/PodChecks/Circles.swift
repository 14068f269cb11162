import PodModel

/// Lines that lead back to where they began. A circle is told once, at the member who stands first on the roster.
struct Circles: Sendable {
  /// The member of each circle who stands first on the roster.
  private(set) var starts: Set<PersonID> = []

  /// Finds all circles in one pass: nobody is walked over twice, and whoever nobody reports to stands on none.
  init(in scenario: IndexedScenario) {
    var walkOf: [PersonID: Int] = [:]
    for (walk, person) in scenario.endsOfLines.enumerated() {
      var next: PersonID? = person
      while let id = next, walkOf[id] == nil {
        walkOf[id] = walk
        next = scenario.manager(of: id)
      }
      if let met = next, walkOf[met] == walk, let start = scenario.circle(from: met)?.first { starts.insert(start) }
    }
  }
}

extension IndexedScenario {
  /// The people of the circle that somebody stands in, from the one who is first on the roster upwards; nil for
  /// whoever stands in none.
  func circle(from person: PersonID) -> [PersonID]? {
    let line = lineUp(from: person)
    guard let last = line.last, manager(of: last) == person else { return nil }
    let positions = line.map { plan.people.position(of: $0) ?? 0 }
    guard let first = positions.indices.min(by: { positions[$0] < positions[$1] }) else { return nil }
    return Array(line[first...] + line[..<first])
  }

  /// Somebody and everybody above them, each once.
  func lineUp(from person: PersonID) -> [PersonID] {
    var line: [PersonID] = []
    var seen: Set<PersonID> = []
    var next: PersonID? = person
    while let id = next, seen.insert(id).inserted {
      line.append(id)
      next = manager(of: id)
    }
    return line
  }
}
