import PodModel

extension IndexedScenario {
  var everyPod: [Subject] { scenario.pods.indices.map { .pod(scenario.pods.id(at: $0)) } }

  func pod(at subject: Subject) -> Pod? { subject.kind == .pod ? scenario.pods[PodID(subject.id)] : nil }

  /// The pod that a change is about, as a whole or in one of its seats; nothing for any other change.
  func podSubject(of delta: Delta) -> Set<Subject> { podTouched(by: delta).map { [.pod($0)] } ?? [] }

  func isSeated(_ person: PersonID) -> Bool { seatCount(of: person) > 0 }
}

extension IndexedScenario {
  /// The scenario itself, for what is found of it as a whole.
  var whole: Subject { Subject(.scenario, scenario.id) }

  var everyOutcome: [Subject] { scenario.outcomes.indices.map { Subject(.outcome, scenario.outcomes.id(at: $0)) } }

  func outcome(at subject: Subject) -> Outcome? {
    subject.kind == .outcome ? scenario.outcomes[OutcomeID(subject.id)] : nil
  }

  func person(at subject: Subject) -> Person? {
    subject.kind == .person ? plan.people[PersonID(subject.id)] : nil
  }
}
