import Syntax

extension Measure {
  static let outcomes = Measure(
    "outcomes", "Outcomes that can be judged", "Outcomes with a baseline, a target, an owner and a due date."
  ) { organisation in
    organisation.content.map { content in
      let outcomes = content.scenario.outcomes
      return .part(outcomes.count(where: \.canBeJudged), of: outcomes.count)
    }
  }

  static let loops = Measure(
    "loops", "Outcomes on loops", "Outcomes that an agent works on end to end, by the stage of the loop."
  ) { organisation in
    organisation.content.map { content in
      let outcomes = content.scenario.outcomes
      let loops = outcomes.map(\.loop).filter { $0 != Outcome.Loop() }
      return .tally(MeasuredValue.Tally(loops.map(\.stage)), of: outcomes.count)
    }
  }

  static let durations = Measure(
    "durations", "Durations", "Outcomes measured in time, from the baseline to the target."
  ) { organisation in
    guard let outcomes = organisation.content?.scenario.outcomes else { return nil }
    let planned = outcomes.compactMap(\.plannedDuration)
    return planned.isEmpty ? nil : .changes(planned)
  }

  static let agents = Measure("agents", "Agents by autonomy", "AI agents and tools, by what they may do alone.") {
    $0.content.map { content in
      let agents = content.scenario.agents
      return agents.isEmpty ? .count(0) : .tally(MeasuredValue.Tally(agents.map(\.autonomy)), of: nil)
    }
  }
}

extension Outcome {
  fileprivate var plannedDuration: MeasuredValue.Planned? {
    guard case .duration(let from) = baseline, case .duration(let to) = target else { return nil }
    return MeasuredValue.Planned(name: shownName, from: from, to: to)
  }
}
