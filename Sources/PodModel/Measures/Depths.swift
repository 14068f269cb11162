/// How deep everybody stands: 1 for who has no manager, one more than the manager for all others. Whoever stands on
/// a circle, or below one, has no depth.
public struct Depths {
  private var known: [PersonID: Int] = [:]
  private static let none = 0

  /// Follows each line once, however long it is.
  public init(of people: some Sequence<PersonID>, manager: (PersonID) -> PersonID?) {
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

  /// nil on a circle and below one.
  public subscript(person: PersonID) -> Int? { known[person].flatMap { $0 == Depths.none ? nil : $0 } }

  /// The greatest depth of anybody; nil where all stand on circles or below one.
  public var greatest: Int? { known.values.max().flatMap { $0 == Depths.none ? nil : $0 } }
}
