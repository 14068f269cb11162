import Syntax

extension Measure {
  static let capabilitiesOfOnePod = Measure(
    "capabilities-of-one-pod", "Capabilities in one pod only",
    "Capabilities that people have at level 2 or more in one pod alone; today in one main team alone."
  ) { organisation in
    organisation.part(ofCapabilitiesIn: organisation.units)
  }

  static let capabilitiesOfOnePerson = Measure(
    "capabilities-of-one-person", "Capabilities of one person only",
    "Capabilities that one person alone has at level 2 or more, of the people in pods; today of everybody."
  ) { organisation in
    let people = organisation.content == nil ? organisation.people.map(\.id) : organisation.units.flatMap { $0 }
    return organisation.part(ofCapabilitiesIn: Set(people).map { [$0] })
  }
}

extension Organisation {
  /// How many of the capabilities that anybody in the groups has are there in one group alone. Who is at level 1 is
  /// still learning and covers nothing.
  fileprivate func part(ofCapabilitiesIn groups: [[PersonID]]) -> MeasuredValue? {
    var count: [Text: Int] = [:]
    for group in groups {
      let entries = group.compactMap { plan.people[$0] }.flatMap(\.capabilities.entries)
      for capability in Set(entries.filter { $0.level >= 2 }.map(\.capability)) { count[capability, default: 0] += 1 }
    }
    return count.isEmpty ? nil : .part(count.values.count { $0 == 1 }, of: count.count)
  }
}
