import PodModel
import Syntax

extension Check {
  static let outcomeMeasurable = Check(
    name: "outcome-measurable",
    counted: ("outcome to measure", "outcomes to measure"),
    summary: "An outcome without a baseline, target or due date, with a target like its baseline, or that is a task.",
    reason: "Whoever cannot say where it stands and where it is to go cannot say whether it was reached.",
    source: "domain.md, Checks",
    limits: "A statement is a task that begins with one of: \(taskVerbs.sorted().joined(separator: ", ")).",
    examples: [
      Example("all is there", people: "", outcome(#""baseline": 34, "target": 22, "due": "2027-06-30""#)),
      Example(
        "nothing is there", people: "", outcome(#""unit": "%""#),
        finds: ["Drop-off has no baseline, target and due date."]),
      Example(
        "nothing is to change", people: "", outcome(#""baseline": 34, "target": 34.0, "due": "2027-06-30""#),
        finds: ["Drop-off is to go from 34 to 34.0, which is no change."]),
      Example(
        "a task", people: "",
        outcome(#""statement": "Launch the new checkout", "baseline": 34, "target": 22, "due": "2027-06-30""#),
        finds: ["Drop-off says what to do (\"Launch …\") and not what is to come of it."]),
    ],
    touched: { delta, _ in delta.subject.kind == .outcome ? [delta.subject] : [] },
    each: .outcome { outcome, _ in
      let subject = Subject(.outcome, outcome.id)
      return missing(of: outcome, subject).listed + unchanged(outcome, subject).listed + task(outcome, subject).listed
    },
    mends: { finding, scenario in
      guard let outcome = scenario.outcome(at: finding.subject) else { return [] }
      let field: Text =
        finding.severity == .watch
        ? "statement" : outcome.baseline == nil ? "baseline" : outcome.target == nil ? "target" : "due"
      let said: Text = finding.severity == .broken ? "target" : field
      return [Mend("Say what \(outcome.shownName) is measured by", say: said, of: finding.subject)]
    })

  private static func missing(of outcome: Outcome, _ subject: Subject) -> Finding? {
    guard outcome.baseline == nil || outcome.target == nil || outcome.due == nil else { return nil }
    let fields = [
      ("baseline", outcome.baseline == nil), ("target", outcome.target == nil), ("due date", outcome.due == nil),
    ].filter(\.1).map(\.0)
    return Finding(
      "outcome-measurable", at: subject, .toDo, "\(outcome.shownName) has no \(fields.told).",
      short: fields.count == 1 ? fields[0] : "\(fields.count) of its measure")
  }

  private static func unchanged(_ outcome: Outcome, _ subject: Subject) -> Finding? {
    guard let baseline = outcome.baseline, let target = outcome.target, baseline.equals(target) else { return nil }
    return Finding(
      "outcome-measurable", at: subject, .broken,
      "\(outcome.shownName) is to go from \(baseline) to \(target), which is no change.",
      short: "target is the baseline", mended: "\(outcome.shownName) has something to reach now.")
  }

  private static func task(_ outcome: Outcome, _ subject: Subject) -> Finding? {
    // By scalars: as Characters, a run of combining marks takes seconds to compare.
    let first = Substring(
      outcome.statement.string.unicodeScalars.drop(while: { $0 == " " }).prefix(while: { $0 != " " }))
    guard taskVerbs.contains(String(decoding: Text(first).sortKey, as: UTF8.self)) else { return nil }
    return Finding(
      "outcome-measurable", at: subject, .watch,
      "\(outcome.shownName) says what to do (\"\(first) …\") and not what is to come of it.", short: "a task")
  }

  private static let taskVerbs: Set<String> = [
    "build", "complete", "create", "deliver", "deploy", "develop", "finish", "implement", "install", "introduce",
    "launch", "migrate", "publish", "release", "rewrite", "ship", "write",
  ]

  private static func outcome(_ fields: String) -> String {
    #""outcomes": [{"id": "o", "measure": "Drop-off", \#(fields)}]"#
  }
}

extension Amount {
  /// Whether two amounts are equal in value, however they are written; 1 d and 24 h are not.
  fileprivate func equals(_ other: Amount) -> Bool {
    switch (self, other) {
    case (.number(let one), .number(let other)): Double(one.string) == Double(other.string)
    case (.duration(let one), .duration(let other)):
      Amount.parts(one).map { $0.value } == Amount.parts(other).map { $0.value }
        && Amount.parts(one)?.unit == Amount.parts(other)?.unit
    default: false
    }
  }

  private static func parts(_ duration: Text) -> (value: Double?, unit: Substring)? {
    let parts = duration.string.split(separator: " ")
    return parts.count == 2 ? (Double(parts[0]), parts[1]) : nil
  }
}
