extension Measure {
  static let leaders = Measure("leaders", "Leaders", "People to whom people or pods report.") { organisation in
    let ofPods = organisation.pods.compactMap(\.reportsTo)
    let leaders = Set(organisation.spans.keys).union(ofPods.filter(organisation.isCounted))
    return .count(leaders.count)
  }

  static let formerLeaders = Measure(
    "former-leaders", "Lead today, nobody here",
    "People who lead people today, and here neither people nor pods; whoever leaves is not counted."
  ) { organisation in
    guard let content = organisation.content else { return nil }
    let today = Organisation(today: organisation.plan)
    return .count(
      organisation.people.count { person in
        today.spans[person.id] != nil && organisation.spans[person.id] == nil
          && content.pods(under: person.id).isEmpty
      })
  }

  static let spans = Measure("spans", "Span of a leader", "How many people report to each leader who has people.") {
    MeasuredValue.Spread(of: $0.spans.values).map { .spread($0) }
  }

  static let layers = Measure(
    "layers", "Layers", "The greatest depth of a person: 1 without a manager; on a circle and below it none."
  ) { organisation in
    let depths = organisation.depths
    return organisation.people.compactMap { depths[$0.id] }.max().map { .count($0) }
  }

  static let podsAtTop = Measure(
    "pods-at-top", "Pods that report to the top", "Pods whose leader has no manager."
  ) { organisation in
    organisation.content.map { content in
      .part(
        content.scenario.pods.count { $0.reportsTo.map { organisation.manager(of: $0) == nil } ?? false },
        of: content.scenario.pods.count)
    }
  }

  static let dottedLines = Measure(
    "dotted-lines", "Dotted lines", "Today those of the roster; in an option those of its pods and people."
  ) { organisation in
    guard let scenario = organisation.content?.scenario else {
      return .count(organisation.people.reduce(0) { $0 + $1.today.dottedTo.count })
    }
    let ofPods = scenario.pods.reduce(0) { $0 + Set($1.dottedTo).count }
    return .count(ofPods + scenario.lines.reduce(0) { $0 + Set($1.dottedTo).count })
  }

  static let newManagers = Measure(
    "new-managers", "People whose manager changes", "People who report to somebody else than today, or to nobody."
  ) { organisation in
    organisation.content.map { content in
      .count(organisation.people.count { content.manager(of: $0.id) != $0.today.manager })
    }
  }
}
