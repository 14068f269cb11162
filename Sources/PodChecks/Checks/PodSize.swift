import PodModel

extension Check {
  static let podSize = Check(
    name: "pod-size",
    counted: ("pod too small or too large", "pods too small or too large"),
    summary: "More people in a pod than it is to have, or fewer. Agents and open seats do not count.",
    reason: "A pod stays small enough to talk without meetings, and large enough to bear an absence.",
    source: "domain.md, Checks; presets: 3 to 5, 5 to 9 (Team Topologies), up to 10 (two pizzas)",
    limits: "3 to 5 people; \"podSize\": [least, most] in the rules, \"size\" of a pod.",
    examples: [
      Example("three people", people: "ana ben cem", pod("ana ben cem")),
      Example(
        "six people", people: "ana ben cem dan eva fay", pod("ana ben cem dan eva fay"),
        finds: ["Growth has 6 people; 5 at most."]),
      Example(
        "a pod with a size of its own", people: "ana ben cem", pod("ana ben cem", #""size": [1, 2], "#),
        finds: ["Growth has 3 people; 2 at most."]),
      Example(
        "rules with another size", people: "ana ben cem", pod("ana ben cem"), rules: #"{"podSize": [5, 9]}"#,
        finds: ["Growth has 3 people; 5 at least."]),
      Example("nobody yet", people: "", pod(""), finds: ["Growth has nobody yet; 3 people at least."]),
      Example(
        "an open seat too many", people: "ana ben",
        #""pods": [{"id": "growth", "name": "Growth", "size": [1, 2], "#
          + #""seats": [{"person": "ana"}, {"person": "ben"}, {"id": "ux"}]}]"#,
        finds: ["Growth has 2 people and 1 open seat, which makes 3; 2 at most."]),
    ],
    touched: { delta, scenario in scenario.podSubject(of: delta) },
    each: .pod { checked, scenario in
      sizeFinding(of: checked.pod, checked.pod.size(by: scenario.plan.rules)).listed
    },
    mends: { finding, scenario in
      guard let pod = scenario.pod(at: finding.subject) else { return [] }
      if finding.severity == .broken { return Mend.takeSomebodyOut(of: pod, in: scenario) }
      if finding.severity == .toDo {
        return scenario.bestWithoutPod(Mend.most, for: pod).map { Mend.put($0, into: pod, in: scenario) }
      }
      return pod.openSeats.map { seat in
        Mend("Close the open seat \(seat.shownRole)", .close(seat.id, pod.id))
      }
    })

  private static func sizeFinding(of pod: Pod, _ size: PodSize) -> Finding? {
    let people = pod.seats.count { $0.person != nil }
    let open = pod.seats.count - people
    let name = pod.shownName
    let mended = "\(name) has the right number of people now."
    let have = "\(name) has \(people.told("person", "people"))"
    if people > size.most {
      return Finding(
        "pod-size", at: .pod(pod.id), .broken, "\(have); \(size.most) at most.",
        short: "\(people) people, \(size.most) at most", mended: mended)
    }
    if people < size.least {
      let sentence =
        people == 0
        ? "\(name) has nobody yet; \(size.least.told("person", "people")) at least."
        : "\(have); \(size.least) at least."
      return Finding("pod-size", at: .pod(pod.id), .toDo, sentence, short: "people", mended: mended)
    }
    guard open > 0, people + open > size.most else { return nil }
    return Finding(
      "pod-size", at: .pod(pod.id), .watch,
      "\(have) and \(open.told("open seat", "open seats")), which makes \(people + open); \(size.most) at most.",
      short: "\(people + open) with open seats")
  }

  private static func pod(_ people: String, _ size: String = "") -> String {
    let seats = people.split(separator: " ").map { #"{"person": "\#($0)"}"# }.joined(separator: ", ")
    return #""pods": [{"id": "growth", "name": "Growth", \#(size)"seats": [\#(seats)]}]"#
  }
}
