import Syntax

extension Plan {
  /// The plan with one of its scenarios alone; nil where it has no such scenario.
  public func keeping(_ scenario: ScenarioID) -> Plan? {
    guard let kept = scenarios[scenario] else { return nil }
    var plan = self
    plan.scenarios = Scenarios()
    plan.scenarios.insert(kept, at: 0)
    return plan
  }

  /// The plan with another id for its only scenario, so that two scenarios can be compared as one before and after.
  public func renaming(_ scenario: ScenarioID, to id: ScenarioID) -> Plan {
    guard var renamed = scenarios[scenario] else { return self }
    renamed.id = id
    var plan = self
    plan.scenarios = Scenarios()
    plan.scenarios.insert(renamed, at: 0)
    return plan
  }

  /// The plan with something else said of its people; their ids and their order stay.
  public func changingPeople(_ change: (inout Person) -> Void) -> Plan {
    var plan = self
    for var person in people {
      change(&person)
      plan.people.replace(person)
    }
    return plan
  }

  /// The plan without a word of what those who sit in pods do there; open seats keep their roles.
  public var withoutRolesOfPeople: Plan {
    var plan = self
    for option in scenarios {
      var bare = option
      for var pod in option.pods {
        pod.seats = pod.seats.map { seat in
          var seat = seat
          if seat.person != nil { seat.role = "" }
          return seat
        }
        bare.pods.replace(pod)
      }
      plan.scenarios.replace(bare)
    }
    return plan
  }
}
