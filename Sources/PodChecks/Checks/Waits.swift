import PodModel

extension Check {
  static let waits = Check(
    name: "waits",
    counted: ("pod that waits for many", "pods that wait for many"),
    summary: "A pod that waits for many others.",
    reason: "Each pod that must be waited for is a queue.",
    source: "domain.md, Checks",
    limits: "Two others; \"waits\": most in the rules.",
    examples: [
      Example("two", people: "", pods(2)),
      Example("three", people: "", pods(3), finds: ["P0 waits for 3 other pods; 2 at most."]),
      Example(
        "rules with another limit", people: "", pods(1), rules: #"{"waits": 0}"#,
        finds: ["P0 waits for 1 other pod; 0 at most."]),
    ],
    touched: { delta, scenario in scenario.podSubject(of: delta) },
    each: .pod { checked, scenario in
      let pod = checked.pod
      let most = scenario.plan.rules.mostWaits
      guard pod.waitsFor.count > most else { return [] }
      let others = Set(pod.waitsFor).subtracting([pod.id]).count
      guard others > most else { return [] }
      return [
        Finding(
          "waits", at: checked.subject, .watch,
          "\(pod.shownName) waits for \(others.told("other pod", "other pods")); \(most) at most.",
          short: "waits for \(others)")
      ]
    })

  private static func pods(_ waits: Int) -> String {
    let others = (1...3).map { #"{"id": "p\#($0)"}"# }.joined(separator: ", ")
    let waitsFor = (1...waits).map { #""p\#($0)""# }.joined(separator: ", ")
    return #""pods": [{"id": "p0", "name": "P0", "waitsFor": [\#(waitsFor)]}, \#(others)]"#
  }
}
