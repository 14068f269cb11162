import Syntax

extension Measure {
  static let pods = Measure("pods", "Pods", "Pods of the option.") { $0.content.map { .count($0.scenario.pods.count) } }

  static let podSizes = Measure(
    "pod-sizes", "People in a pod", "People of each pod; agents and open seats are not counted."
  ) { organisation in
    MeasuredValue.Spread(of: organisation.pods.map { organisation.members(of: $0).count }).map { .spread($0) }
  }

  static let openSeats = Measure("open-seats", "Open seats", "Seats that nobody sits in yet.") { organisation in
    organisation.content.map { .count($0.scenario.pods.reduce(0) { $0 + $1.openSeats.count }) }
  }

  static let links = Measure(
    "links", "Communication links",
    "Pairs of people who work together: n(n-1)/2, summed over the pods; today over the main teams."
  ) { organisation in
    .count(organisation.units.reduce(0) { $0 + $1.count * ($1.count - 1) / 2 })
  }

  static let moves = Measure(
    "moves", "People who move",
    "People whose home pod does not go on with their main team of today. A pod goes on with its home team. Of pods "
      + "that say none and are made of people of one team alone, the one with most of them, then the first, goes on "
      + "with that team, unless another pod says it."
  ) { organisation in
    guard let content = organisation.content else { return nil }
    let continued = content.continuedTeams
    return .count(
      organisation.people.count { person in
        content.homePod(of: person.id).map { continued[$0.id] != person.mainTeam } ?? false
      })
  }

  static let dissolvedTeams = Measure(
    "dissolved-teams", "Teams dissolved",
    "Main teams of today of which nobody is left outside pods and with which no pod goes on."
  ) { organisation in
    guard let content = organisation.content else { return nil }
    let all = Set(organisation.plan.people.lazy.filter { !$0.isVacant }.map(\.mainTeam)).subtracting([""])
    return .part(content.dissolvedTeams.count, of: all.count)
  }
}
