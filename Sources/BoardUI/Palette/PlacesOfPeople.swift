import PodModel

extension Board {
  /// Where people are, each of them once: "4 have no pod yet, 2 are in Onboarding, 2 in Platform, and 3 elsewhere".
  func toldPlaces(of people: [Person]) -> String {
    guard let content else { return "" }
    var counts: [PodID: Int] = [:]
    var others: [Whereabouts: Int] = [:]
    for person in people {
      let place = content.whereabouts(of: person.id)
      if place == .inPod, let pod = content.homePod(of: person.id) {
        counts[pod.id, default: 0] += 1
      } else {
        others[place, default: 0] += 1
      }
    }
    let parts = Self.placesWithoutPod.compactMap { place, one, many in
      others[place].map { "\($0) \($0 == 1 ? one : many)" }
    }
    return (parts + toldPods(counts)).joined(separator: ", ")
  }

  /// The pods with the most of them first; of those past the first few only how many people are there.
  private func toldPods(_ counts: [PodID: Int]) -> [String] {
    let named = pods.enumerated()
      .compactMap { place, pod in counts[pod.id].map { (count: $0, place: place, pod: pod) } }
      .sorted { ($1.count, $0.place) < ($0.count, $1.place) }
    let parts = named.prefix(6).enumerated().map { index, one in
      let verb = index > 0 ? "" : one.count == 1 ? "is " : "are "
      return "\(one.count) \(verb)in \(look.shown(one.pod.shownName))"
    }
    let rest = named.dropFirst(6).reduce(0) { $0 + $1.count }
    return parts + (rest == 0 ? [] : ["and \(rest) elsewhere"])
  }

  private static let placesWithoutPod: [(Whereabouts, one: String, many: String)] = [
    (.bench, "has no pod yet", "have no pod yet"), (.leader, "leads", "lead"),
    (.stays, "stays out of it", "stay out of it"), (.leaves, "leaves", "leave"),
    (.vacantPost, "is a vacant post", "are vacant posts"),
  ]
}
