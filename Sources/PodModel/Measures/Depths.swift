/// How deep everybody stands: 1 for who has no manager, one more than the manager for all others. Whoever stands on
/// a circle, or below one, has no depth.
struct Depths {
  private var known: [PersonID: Int] = [:]
  private static let none = 0

  /// Follows each line once, however long it is.
  init(of people: some Sequence<PersonID>, manager: (PersonID) -> PersonID?) {
    for start in people where known[start] == nil {
      var line: [PersonID] = []
      var next: PersonID? = start
      while let person = next, known[person] == nil {
        // None until the top is reached; whoever is met again on the way up stands on a circle.
        known[person] = Depths.none
        line.append(person)
        next = manager(person)
      }
      var depth = next.map { known[$0] ?? Depths.none } ?? 0
      guard next == nil || depth != Depths.none else { continue }
      for person in line.reversed() {
        depth += 1
        known[person] = depth
      }
    }
  }

  subscript(person: PersonID) -> Int? { known[person].flatMap { $0 == Depths.none ? nil : $0 } }
}
