import PodModel

extension Check {
  static let layers = Check(
    name: "layers",
    counted: ("option with too many layers", "options with too many layers"),
    summary: "More layers than there may be, or than today.",
    reason: "Every layer is another place where a decision waits and the news is softened.",
    source: "domain.md, Definitions: layers",
    limits: "8 layers, and those of today; \"layers\": most in the rules.",
    examples: [
      Example("as today", people: "ana ben", #""lines": []"#),
      Example(
        "today's are not known", people: "ana ben", #""lines": [{"person": "ben", "reportsTo": "ana"}]"#),
      Example(
        "more than today", peopleAs: #"{"id": "ana"}, {"id": "ben", "today": {"manager": "ana"}}, {"id": "cem"}"#,
        #""lines": [{"person": "cem", "reportsTo": "ben"}]"#,
        finds: ["There are 3 layers here; today there are 2."]),
      Example(
        "more than the rules say", peopleAs: #"{"id": "ana"}, {"id": "ben", "today": {"manager": "ana"}}"#,
        #""lines": []"#, rules: #"{"layers": 1}"#, finds: ["There are 2 layers here; 1 at most."]),
    ],
    elsewhere: { scenario, _ in [scenario.whole] },
    touched: { delta, scenario in
      let isOther =
        !scenario.peopleWithOtherLines(after: delta).isEmpty
        || delta.subject.kind == .person && delta.renames("today.manager", "vacant")
      return isOther ? [scenario.whole] : []
    },
    look: { subject, scenario, facts in
      guard subject == scenario.whole else { return [] }
      let layers = scenario.layers
      let today = facts.today
      let most = scenario.plan.rules.mostLayers
      // Today without any lines is not known, and not flat.
      guard layers > most || today.layers > 1 && layers > today.layers else { return [] }
      let limit =
        layers > most ? "\(most) at most" : "today there are \(today.layers)"
      return [
        Finding(
          "layers", at: subject, .watch, "There are \(layers) layers here; \(limit).", short: "\(layers) layers",
          mended: "There are no more layers than there may be now.")
      ]
    })
}
