import PodModel

extension IndexedScenario {
  func pod(at subject: Subject) -> Pod? { subject.kind == .pod ? scenario.pods[PodID(subject.id)] : nil }

  /// The pod that a change is about, as a whole or in one of its seats; nothing for any other change.
  func podSubject(of delta: Delta) -> Set<Subject> { podTouched(by: delta).map { [.pod($0)] } ?? [] }

  func isSeated(_ person: PersonID) -> Bool { seatCount(of: person) > 0 }

  /// Everybody who has several seats, and, where that is asked, whoever has a share said of them: nobody else's time is
  /// divided. In no order.
  func dividedPeople(withShares: Bool) -> [Subject] {
    var divided = Set(peopleInSeveralPods)
    if withShares {
      for pod in scenario.pods {
        for seat in pod.seats where seat.share != nil { if let person = seat.person { divided.insert(person) } }
      }
    }
    return divided.map(Subject.person)
  }
}

extension IndexedScenario {
  /// The scenario itself, for what is found of it as a whole.
  var whole: Subject { Subject(.scenario, scenario.id) }

  func outcome(at subject: Subject) -> Outcome? {
    subject.kind == .outcome ? scenario.outcomes[OutcomeID(subject.id)] : nil
  }

  func agent(at subject: Subject) -> Agent? {
    subject.kind == .agent ? scenario.agents[AgentID(subject.id)] : nil
  }

  func pair(at subject: Subject) -> Pair? { subject.kind == .pair ? scenario.pairs[ID(subject.id)] : nil }

  func person(at subject: Subject) -> Person? {
    subject.kind == .person ? plan.people[PersonID(subject.id)] : nil
  }
}
