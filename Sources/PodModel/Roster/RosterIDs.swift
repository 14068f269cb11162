import Syntax

/// Ids for new people: the name in ASCII, else the employee number, else person-7; with -2 and so on where it is taken.
struct RosterIDs {
  private var taken: Set<Text>
  private var next: [Text: Int] = [:]
  private var count: Int

  init(_ plan: Plan) {
    count = plan.people.count
    taken = Set(plan.people.map(\.id.text))
    // A seat is known by its own id or by its person, so that nobody may be called like a seat.
    for scenario in plan.scenarios {
      for pod in scenario.pods { taken.formUnion(pod.seats.map(\.ownID)) }
    }
  }

  mutating func newID(for entry: RosterEntry) -> PersonID {
    count += 1
    let stem = entry.row.name.slug.nonEmpty ?? entry.row.employee.slug.nonEmpty ?? "person-\(count)"
    var id = stem
    while !taken.insert(id).inserted {
      let number = next[stem, default: 2]
      next[stem] = number + 1
      id = "\(stem.string)-\(number)"
    }
    return PersonID(id)
  }
}
