import Syntax

extension Plan {
  /// The first reference that points nowhere, with the steps to it from the plan; nil where all resolve.
  public func danglingReference() -> FieldRefusal? {
    // The tables are taken out once: the plan or a scenario would be copied for each reference.
    let people = people
    func knows(_ kind: Kind, _ id: Text) -> Bool {
      kind == .person ? people.contains(PersonID(id)) : true
    }
    if let refusal = firstDangling(knows) { return refusal }
    if let refusal = people.firstDangling(below: [.key("people")], knows) { return refusal }
    for (index, scenario) in scenarios.enumerated() {
      let steps: [JSONStep] = [.key("scenarios"), .index(index)]
      if let refusal = scenario.danglingReference(below: steps, people) { return refusal }
    }
    return nil
  }
}

extension Scenario {
  fileprivate func danglingReference(below steps: [JSONStep], _ people: Table<Person>) -> FieldRefusal? {
    let (pods, agents, outcomes) = (pods, agents, outcomes)
    func knows(_ kind: Kind, _ id: Text) -> Bool {
      switch kind {
      case .person: people.contains(PersonID(id))
      case .pod: pods.contains(PodID(id))
      case .agent: agents.contains(AgentID(id))
      case .outcome: outcomes.contains(OutcomeID(id))
      default: true
      }
    }
    for (index, pod) in pods.enumerated() {
      let steps = steps + [.key("pods"), .index(index), .key("seats")]
      if let refusal = pod.seats.firstDangling(below: steps, knows) { return refusal }
    }
    let lists: [FieldRefusal?] = [
      pods.firstDangling(below: steps + [.key("pods")], knows),
      agents.firstDangling(below: steps + [.key("agents")], knows),
      outcomes.firstDangling(below: steps + [.key("outcomes")], knows),
      lines.firstDangling(below: steps + [.key("lines")], knows),
      placements.firstDangling(below: steps + [.key("placements")], knows),
      pairs.firstDangling(below: steps + [.key("pairs")], knows),
      told.firstDangling(below: steps + [.key("told")], knows),
      concerns.firstDangling(below: steps + [.key("concerns")], knows),
    ]
    return lists.compactMap { $0 }.first
  }
}

extension Sequence where Element: Record {
  fileprivate func firstDangling(below steps: [JSONStep], _ knows: (Kind, Text) -> Bool) -> FieldRefusal? {
    for (index, record) in enumerated() {
      if let refusal = record.firstDangling(knows) { return refusal.below(steps + [.index(index)]) }
    }
    return nil
  }
}

extension Record {
  fileprivate func firstDangling(_ knows: (Kind, Text) -> Bool) -> FieldRefusal? {
    for field in Self.fields.references {
      guard let kind = field.type.target, let value = field.read(self) else { continue }
      if let refusal = value.firstDangling(kind, knows) { return refusal.below(field.key.steps) }
    }
    return nil
  }
}

extension JSON {
  fileprivate func firstDangling(_ kind: Kind, _ knows: (Kind, Text) -> Bool) -> FieldRefusal? {
    switch self {
    case .text(let id):
      return knows(kind, id) ? nil : FieldRefusal("there is no \(kind.rawValue) with the id \"\(id)\"")
    case .list(let elements):
      for (index, element) in elements.enumerated() {
        if let refusal = element.firstDangling(kind, knows) { return refusal.below(.index(index)) }
      }
      return nil
    default: return nil
    }
  }
}
