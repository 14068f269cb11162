import PodModel

/// What several checks ask, so that it is worked out once.
struct SharedFacts {
  /// Who leads whom today.
  let today: TodayLines
  /// Who covers what each pod needs; of pods that are missing here it is worked out when it is asked.
  private let covers: [PodID: NeedCover]

  /// For looks at single subjects.
  init(_ today: TodayLines) {
    self.today = today
    covers = [:]
  }

  /// For a look at everything.
  init(_ today: TodayLines, everyPodIn scenario: IndexedScenario) {
    self.today = today
    var covers: [PodID: NeedCover] = [:]
    for pod in scenario.scenario.pods where !pod.needs.isEmpty { covers[pod.id] = NeedCover(of: pod, in: scenario) }
    self.covers = covers
  }

  func cover(of pod: Pod, in scenario: IndexedScenario) -> NeedCover {
    covers[pod.id] ?? NeedCover(of: pod, in: scenario)
  }
}
