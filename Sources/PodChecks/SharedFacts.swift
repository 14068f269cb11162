import PodModel

/// What several checks ask, so that it is worked out once.
struct SharedFacts {
  /// Who leads whom today.
  let today: TodayLines
  /// Who stands on a circle, where everybody is looked at; nil where few are, and each line is followed.
  let circles: Circles?
  private let pods: [Subject: CheckedPod]

  /// - Parameter pods: those that several checks will look at one by one; of all others it is worked out when it is asked.
  init(
    _ today: TodayLines, pods: some Sequence<Subject> = [], circles: Circles? = nil, in scenario: IndexedScenario
  ) {
    self.today = today
    self.circles = circles
    self.pods = pods.reduce(into: [:]) { pods, subject in
      if let pod = scenario.pod(at: subject) { pods[subject] = CheckedPod(pod, in: scenario) }
    }
  }

  func pod(at subject: Subject, in scenario: IndexedScenario) -> CheckedPod? {
    pods[subject] ?? scenario.pod(at: subject).map { CheckedPod($0, in: scenario) }
  }
}
