import PodModel

extension Check {
  static let timeZones = Check(
    name: "time-zones",
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
    ofEach: .pod,
    touched: { delta, scenario in scenario.podsWithOtherMembers(after: delta) },
    look: { subject, scenario in
      guard let pod = scenario.pod(at: subject), let minutes = commonMinutes(of: pod, scenario) else { return [] }
      let limits = scenario.plan.rules.commonHours
      guard minutes < limits.watch * 60 || minutes < limits.least * 60 else { return [] }
      let isTooFew = minutes < limits.least * 60
      let limit = isTooFew ? "\(limits.least) h at least" : "\(limits.watch) h are a good limit"
      return [
        Finding(
          "time-zones", at: subject, isTooFew ? .broken : .watch,
          "The people of \(pod.shownName) have \(minutes.toldAsHours) of the day in common; \(limit).",
          short: "\(minutes.toldAsHours) in common", mended: "The people of \(pod.shownName) can meet now.")
      ]
    })

  /// nil where fewer than two people's time zones are known.
  private static func commonMinutes(of pod: Pod, _ scenario: IndexedScenario) -> Int? {
    var known = 0
    var least = Int.max
    var most = Int.min
    for seat in pod.seats {
      guard let person = seat.person, let minutes = scenario.plan.people[person]?.utcOffset?.minutes else { continue }
      known += 1
      least = min(least, minutes)
      most = max(most, minutes)
    }
    return known > 1 ? max(0, 8 * 60 - (most - least)) : nil
  }

  private static let pod =
    #""pods": [{"id": "growth", "name": "Growth", "seats": [{"person": "ana"}, {"person": "ben"}]}]"#

  private static func people(_ ana: String, _ ben: String) -> String {
    #"{"id": "ana", "utcOffset": "\#(ana)"}, {"id": "ben", "utcOffset": "\#(ben)"}"#
  }
}
