import PodModel

/// Who sits where, made once for a chart that asks for everybody's seats.
struct Seating: Sendable {
  struct Place: Sendable {
    let pod: PodID
    /// What the pod is called.
    let called: Phrase
    let share: Percent?
    let isLead: Bool
  }

  private var places: [PersonID: [Place]]

  init(of content: ChartContent) {
    places = Dictionary(minimumCapacity: content.plan.people.count)
    for pod in content.scenario.scenario.pods {
      let called = content.called(pod)
      for seat in pod.seats {
        guard let person = seat.person else { continue }
        places[person, default: []].append(
          Place(pod: pod.id, called: called, share: seat.share, isLead: pod.lead == person))
      }
    }
  }

  /// In the order of pods.
  subscript(person: PersonID) -> [Place] { places[person] ?? [] }
}
