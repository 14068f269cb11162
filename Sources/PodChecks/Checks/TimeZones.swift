import PodModel

extension Check {
  static let timeZones = Check(
    name: "time-zones",
    counted: ("pod with few hours in common", "pods with few hours in common"),
    summary: "A pod whose people share few working hours.",
    reason: "People who never meet do not become a pod.",
    source: "domain.md, Checks",
    limits:
      "8 h less the widest distance; under 4 is worth a look, under 2 too few; \"timeZones\": [4, 2] in the rules.",
    examples: [
      Example("close enough", peopleAs: people("+01:00", "-03:00"), pod),
      Example("unknown", peopleAs: #"{"id": "ana", "utcOffset": "+09:00"}, {"id": "ben"}"#, pod),
      Example(
        "few hours", peopleAs: people("+01:00", "-03:30"), pod,
        finds: ["The people of Growth have 3.5 h of the day in common; 4 h are a good limit."]),
      Example(
        "none at all", peopleAs: people("+09:00", "-08:00"), pod,
        finds: ["The people of Growth have 0 h of the day in common; 2 h at least."]),
      Example(
        "rules with other limits", peopleAs: people("+01:00", "+00:00"), pod, rules: #"{"timeZones": [8, 8]}"#,
        finds: ["The people of Growth have 7 h of the day in common; 8 h at least."]),
    ],
    touched: { delta, scenario in scenario.podsWithOtherMembers(after: delta) },
    each: .pod { checked, scenario in
      let pod = checked.pod
      guard let offsets = checked.offsets else { return [] }
      let minutes = max(0, 8 * 60 - (offsets.upperBound - offsets.lowerBound))
      let limits = scenario.plan.rules.commonHours
      guard minutes < limits.watch * 60 || minutes < limits.least * 60 else { return [] }
      let isTooFew = minutes < limits.least * 60
      let limit = isTooFew ? "\(limits.least) h at least" : "\(limits.watch) h are a good limit"
      return [
        Finding(
          "time-zones", at: checked.subject, isTooFew ? .broken : .watch,
          "The people of \(pod.shownName) have \(minutes.toldAsHours) of the day in common; \(limit).",
          short: "\(minutes.toldAsHours) in common", mended: "The people of \(pod.shownName) can meet now.")
      ]
    })

  private static let pod =
    #""pods": [{"id": "growth", "name": "Growth", "seats": [{"person": "ana"}, {"person": "ben"}]}]"#

  private static func people(_ ana: String, _ ben: String) -> String {
    #"{"id": "ana", "utcOffset": "\#(ana)"}, {"id": "ben", "utcOffset": "\#(ben)"}"#
  }
}
