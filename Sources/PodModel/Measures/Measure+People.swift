extension Measure {
  static let people = Measure("people", "People", "Everybody on the roster; without vacant posts and people who leave.")
  {
    .count($0.people.count)
  }

  static let vacantPosts = Measure("vacant-posts", "Vacant posts", "Posts of the roster that nobody holds.") {
    .count($0.plan.people.count(where: \.isVacant))
  }

  static let inPod = Measure("in-pod", "In a pod", "People with a seat in at least one pod.") { $0.count(.inPod) }

  static let onBench = Measure("bench", "Without a pod yet", "People in scope who have no seat and lead nobody.") {
    $0.count(.bench)
  }

  static let stay = Measure("stay", "Stay out of it", "People who stay where they are.") { $0.count(.stays) }

  static let leave = Measure("leave", "Leave", "People who leave.") { $0.count(.leaves) }

  static let workWithAI = Measure(
    "work-with-ai", "Work with AI, by craft",
    "How the people of each craft work with AI; told for context, and never a goal."
  ) { organisation in
    guard organisation.people.contains(where: { $0.ai != nil }) else { return nil }
    let crafts = Dictionary(grouping: organisation.people, by: \.craft)
    let groups = crafts.sorted { ($0.key.isEmpty ? 1 : 0, $0.key) < ($1.key.isEmpty ? 1 : 0, $1.key) }
    return .groups(
      groups.map { craft, people in
        MeasuredValue.Group(name: craft.nonEmpty ?? "craft not said", tally: MeasuredValue.Tally(people.map(\.ai)))
      })
  }
}
