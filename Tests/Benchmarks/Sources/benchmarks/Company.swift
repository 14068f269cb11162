import PodFiles
import PodModel
import Syntax

/// A made-up organisation, mostly of 100,000 people in 25,000 pods, with lines of leaders, outcomes, agents and remarks.
///
/// It is made as the text of a plan file and read, so that it is what a file can hold; the same each time.
struct Company {
  /// How many there are of everything.
  struct Headcount: Sendable {
    let people: Int
    var pods: Int { people / 4 }
    /// The first on the roster lead: each of them ten others, so that there are five layers of them.
    var leaders: Int { people / 40 }
    /// The last on the roster have no pod yet: enough to fill a screen's column.
    var unplaced: Int { max(people / 200, 40) }

    static let large = Headcount(people: 100_000)
    static let small = Headcount(people: 100)
    /// The least that fills a screen with cards and with leaders as the large one does, for what draws all of them.
    static let screenful = Headcount(people: 4_000)
  }

  let bytes: [UInt8]
  let plan: Plan
  let indexed: IndexedPlan
  let scenario = ScenarioID("a")

  init(_ headcount: Headcount = .large) throws {
    bytes = Array(headcount.text.utf8)
    plan = try PlanFile.read(bytes, named: "company.json").plan
    indexed = IndexedPlan(plan)
  }

  static func person(_ number: Int) -> PersonID { PersonID(Text("person-\(number)")) }
  static func pod(_ number: Int) -> PodID { PodID(Text("pod-\(number)")) }

  /// Whoever sits in a pod: members are dealt out to the pods one after the other.
  static func member(_ number: Int, of pod: Int) -> PersonID {
    person(Headcount.large.leaders + pod + number * Headcount.large.pods)
  }
}

// MARK: Text of the file

extension Company.Headcount {
  fileprivate var text: String {
    """
    {"podboard": 1, "title": "Company", "asOf": "2026-11-23",
     "rules": {"podSize": [3, 5], "leaderSpan": [60, 80], "waits": 2},
     "people": [\(list(people, person))],
     "scenarios": [{"id": "a", "name": "Pods", "pods": [\(list(pods, pod))],
      "agents": [\(list(people / 40, agent))], "outcomes": [\(list(pods, outcome))],
      "lines": [\(list(people / 200, line))], "placements": [\(list(people / 500, placement))],
      "notes": [\(list(people / 100, note))]}]}
    """
  }

  private func list(_ count: Int, _ record: (Int) -> String) -> String {
    (0..<count).map(record).joined(separator: ",\n")
  }

  private func person(_ number: Int) -> String {
    let craft = ["engineering", "design", "product", "data"][number % 4]
    let manager =
      number == 0 ? "" : #", "manager": "person-\#(number < leaders ? (number - 1) / 10 : number % leaders)""#
    return #"""
      {"id": "person-\#(number)", "name": "Person Number \#(number)", "title": "Senior \#(craft) specialist", \#
      "craft": "\#(craft)", "employee": "E\#(number)", "location": "City \#(number % 40)", \#
      "capabilities": {"\#(craft)": \#(number % 5 + 1), "writing": 3}, "utcOffset": "+0\#(number % 4):00", \#
      "today": {"teams": ["Team \#(number / 12)"]\#(manager)}}
      """#
  }

  private func pod(_ number: Int) -> String {
    let members = (0..<4).map { leaders + number + $0 * pods }.filter { $0 < people - unplaced }
    let shares = number.isMultiple(of: 10) ? #", "share": 50"# : ""
    let seats = members.map { #"{"person": "person-\#($0)"\#(shares)}"# }
    // Every tenth pod shares a member with the one before it.
    let guest = number % 10 == 1 ? [#"{"person": "person-\#(leaders + number - 1)", "share": 50}"#] : []
    return #"""
      {"id": "pod-\#(number)", "number": \#(number + 1), "name": "Pod \#(number)", "mission": "Owns part \#(number)", \#
      "importance": "\#(["critical", "high", "medium", "low"][number % 4])", "needs": {"writing": 3, "data": 2}, \#
      "lead": "person-\#(leaders + number)", "reportsTo": "person-\#(leader(ofPod: number))", "why": "It matters", \#
      "waitsFor": ["pod-\#((number + 1) % pods)"], "seats": [\#((seats + guest).joined(separator: ", "))]}
      """#
  }

  private func leader(ofPod number: Int) -> Int { leaders / 10 + number % (leaders - leaders / 10) }

  private func agent(_ number: Int) -> String {
    #"{"id": "agent-\#(number)", "name": "Agent \#(number)", "kind": "agent", "capabilities": ["data"], "#
      + #""autonomy": "supervised", "owner": "person-\#(leaders + number)", "#
      + #""pods": ["pod-\#(number)", "pod-\#(number * 7 % pods)"]}"#
  }

  private func outcome(_ number: Int) -> String {
    #"{"id": "outcome-\#(number)", "statement": "Part \#(number) is quick", "measure": "Days", "baseline": 10, "#
      + #""target": 5, "due": "2027-06-30", "owner": "person-\#(leaders + number)", "pod": "pod-\#(number)", "#
      + #""supporting": ["pod-\#((number + 3) % pods)"]}"#
  }

  private func line(_ number: Int) -> String {
    #"{"person": "person-\#((leaders + number * 100) % people)", "reportsTo": "person-\#(number)"}"#
  }

  private func placement(_ number: Int) -> String {
    #"{"person": "person-\#((leaders + number * 400 + 5) % people)", "is": "\#(number % 2 == 0 ? "stays" : "leaves")"}"#
  }

  private func note(_ number: Int) -> String {
    #"{"id": "note-\#(number)", "on": "pod pod-\#(number * 3 % pods)", "text": "Ask again in spring \#(number)."}"#
  }
}
