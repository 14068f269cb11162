import PodModel

extension IndexedScenario {
  var everyPod: [Subject] { scenario.pods.indices.map { .pod(scenario.pods.id(at: $0)) } }

  func pod(at subject: Subject) -> Pod? { subject.kind == .pod ? scenario.pods[PodID(subject.id)] : nil }

  /// The pod that a change is about, as a whole or in one of its seats; nothing for any other change.
  func podSubject(of delta: Delta) -> Set<Subject> { podTouched(by: delta).map { [.pod($0)] } ?? [] }

  func isSeated(_ person: PersonID) -> Bool { !seats(of: person).isEmpty }
}
