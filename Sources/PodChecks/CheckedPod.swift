import PodModel

/// A pod while checks look at it, with what several of them ask: each of its people is looked up once.
struct CheckedPod {
  let pod: Pod
  let cover: NeedCover
  /// The least and the greatest distance of the people's local times from UTC, in minutes; nil where fewer than two
  /// people's time zones are known.
  let offsets: ClosedRange<Int>?

  var subject: Subject { .pod(pod.id) }

  init(_ pod: Pod, in scenario: IndexedScenario) {
    self.pod = pod
    var members: [NeedCover.Member] = []
    members.reserveCapacity(pod.seats.count)
    var known = 0
    var least = Int.max
    var most = Int.min
    for seat in pod.seats {
      guard let id = seat.person else { continue }
      let person = scenario.plan.people[id]
      members.append(NeedCover.Member(id: id, capabilities: person?.capabilities ?? Levels()))
      guard let minutes = person?.utcOffset?.minutes else { continue }
      known += 1
      least = min(least, minutes)
      most = max(most, minutes)
    }
    cover = NeedCover(of: pod, members, in: scenario)
    offsets = known > 1 ? least...most : nil
  }
}
