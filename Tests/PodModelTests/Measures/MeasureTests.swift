import PodFiles
import PodModel
import Syntax
import Testing

@Suite("Measures")
struct MeasureTests {
  private func plan(people: String, scenario: String = "") throws -> IndexedPlan {
    let text = #"{"podboard": 1, "people": [\#(people)], "scenarios": [{"id": "a"\#(scenario)}]}"#
    return IndexedPlan(try Plan(json: JSONReader.value(of: Array(text.utf8))))
  }

  /// Amara leads Bengt and Chiara, Bengt leads Dan and Elif of Web; a post below Dan is vacant.
  private static let people = #"""
    {"id": "amara"},
    {"id": "bengt", "today": {"teams": ["Web"], "manager": "amara"}},
    {"id": "chiara", "today": {"teams": ["Brand"], "manager": "amara"}},
    {"id": "dan", "craft": "engineering", "capabilities": {"backend": 4, "sql": 1}, "ai": "agentic", "today": {"teams": ["Web"], "manager": "bengt"}},
    {"id": "elif", "craft": "design", "capabilities": {"design": 3, "backend": 2}, "today": {"teams": ["Web"], "manager": "bengt", "dottedTo": ["chiara"]}},
    {"id": "post", "title": "Analyst", "vacant": true, "today": {"teams": ["Data"], "manager": "dan"}}
    """#

  private func text(_ measures: Measures, _ key: String) -> String? {
    measures[key].map { $0.lines.joined(separator: " | ") }
  }

  @Test("the keys of all measures differ, and every measure says what it counts")
  func keys() {
    #expect(Set(Measure.all.map(\.key)).count == Measure.all.count)
    #expect(Measure.all.allSatisfy { $0.meaning.hasSuffix(".") && !$0.label.isEmpty })
  }

  @Test(
    "today",
    arguments: [
      ("people", "5"), ("vacant-posts", "1"), ("leaders", "2"), ("spans", "2"), ("layers", "3"),
      ("dotted-lines", "1"), ("links", "3"), ("capabilities-of-one-pod", "2 of 2"),
      ("capabilities-of-one-person", "1 of 2"),
      ("work-with-ai", "design: 1 not said | engineering: 1 agentic | craft not said: 3 not said"),
    ])
  func today(key: String, expected: String) throws {
    #expect(text(.ofToday(try plan(people: MeasureTests.people).plan), key) == expected)
  }

  @Test("what only an option has is not measured today")
  func nothingToday() throws {
    let measures = Measures.ofToday(try plan(people: MeasureTests.people).plan)
    for key in ["in-pod", "bench", "pods", "pod-sizes", "open-seats", "moves", "outcomes", "loops", "agents"] {
      #expect(measures[key] == nil, "\(key)")
    }
  }

  private static let scenario = #"""
    , "pods": [
      {"id": "one", "reportsTo": "amara", "dottedTo": ["chiara"], "seats": [{"person": "dan"}, {"person": "chiara"}, {"id": "ux"}]},
      {"id": "two", "reportsTo": "chiara", "homeTeam": "Web", "seats": [{"person": "elif"}]}
    ],
    "placements": [{"person": "bengt", "is": "leaves"}],
    "agents": [{"id": "x", "autonomy": "assists"}, {"id": "y", "autonomy": "assists"}, {"id": "z"}],
    "outcomes": [
      {"id": "o", "measure": "Lead time", "baseline": "6.5 d", "target": "8 h", "owner": "dan", "due": "2027-01-31", "pod": "one", "loop": {"agent": "x", "is": "trial"}},
      {"id": "p", "baseline": 3, "pod": "two", "loop": {"agent": "x"}},
      {"id": "q"}
    ]
    """#

  @Test(
    "an option",
    arguments: [
      ("people", "4"), ("leave", "1"), ("stay", "0"), ("in-pod", "3"), ("bench", "0"), ("pods", "2"),
      ("pod-sizes", "1 to 2, median 1.5"), ("open-seats", "1"),
      // Amara has Dan and Chiara; Elif reports to Chiara, whose own pod reports to Amara.
      ("leaders", "2"), ("former-leaders", "0"), ("spans", "1 to 2, median 1.5"), ("layers", "3"),
      ("pods-at-top", "1 of 2"), ("dotted-lines", "1"),
      // Dan and Chiara come from two teams; Elif's pod goes on with Web.
      ("moves", "2"), ("new-managers", "2"), ("dissolved-teams", "1 of 2"), ("links", "1"),
      ("outcomes", "1 of 3"), ("loops", "2 of 3: 1 trial, 1 not said"), ("durations", "Lead time 6.5 d → 8 h"),
      ("agents", "2 assists, 1 not said"), ("capabilities-of-one-pod", "1 of 2"),
      ("capabilities-of-one-person", "1 of 2"),
    ])
  func option(key: String, expected: String) throws {
    let indexed = try plan(people: MeasureTests.people, scenario: MeasureTests.scenario)
    #expect(text(.of(try #require(indexed["a"])), key) == expected)
  }

  @Test(
    "a team that is divided goes on once: with the pod that says so, else with the one that has most of it",
    arguments: [
      // Of pods that are alike the first goes on with Web.
      (#""seats": [{"person": "a"}, {"person": "b"}]"#, #""seats": [{"person": "c"}, {"person": "d"}]"#, "2"),
      (#""seats": [{"person": "a"}]"#, #""seats": [{"person": "b"}, {"person": "c"}, {"person": "d"}]"#, "1"),
      (
        #""homeTeam": "Web", "seats": [{"person": "a"}]"#,
        #""seats": [{"person": "b"}, {"person": "c"}, {"person": "d"}]"#, "3"
      ),
      // Both say it.
      (#""homeTeam": "Web", "seats": [{"person": "a"}]"#, #""homeTeam": "Web", "seats": [{"person": "b"}]"#, "0"),
      // Nobody of the second is of Web alone.
      (#""seats": [{"person": "a"}]"#, #""seats": [{"person": "b"}, {"person": "c"}, {"person": "x"}]"#, "3"),
    ])
  func divided(one: String, two: String, moves: String) throws {
    let people = "abcd".map { #"{"id": "\#($0)", "today": {"teams": ["Web"]}}"# } + [#"{"id": "x"}"#]
    let pods = #", "pods": [{"id": "one", \#(one)}, {"id": "two", \#(two)}]"#
    let content = try #require(try plan(people: people.joined(separator: ","), scenario: pods)["a"])
    #expect(text(.of(content), "moves") == moves)
    #expect(text(.of(content), "dissolved-teams") == "0 of 1")
  }

  @Test("today's leaders who have nobody here are counted, unless they leave or have a pod")
  func formerLeaders() throws {
    let scenario = #", "pods": [{"id": "one", "reportsTo": "amara", "seats": [{"person": "dan"}, {"person": "elif"}]}]"#
    let indexed = try plan(people: MeasureTests.people, scenario: scenario)
    #expect(Measures.of(try #require(indexed["a"]))["former-leaders"] == .count(1))
  }

  @Test("whoever stands on a circle or below it has no depth")
  func circle() throws {
    let circle = #"""
      {"id": "a", "today": {"manager": "b"}}, {"id": "b", "today": {"manager": "a"}},
      {"id": "below", "today": {"manager": "a"}}, {"id": "self", "today": {"manager": "self"}}
      """#
    #expect(Measures.ofToday(try plan(people: circle).plan)["layers"] == nil)
    let both = circle + #", {"id": "top"}, {"id": "next", "today": {"manager": "top"}}"#
    #expect(Measures.ofToday(try plan(people: both).plan)["layers"] == .count(2))
  }

  @Test("a line of 100,000 people is measured, not run out of stack on")
  func deepLine() throws {
    let people = (0..<100_000).map { #"{"id": "p\#($0)"\#($0 > 0 ? #", "today": {"manager": "p\#($0 - 1)"}"# : "")}"# }
    let measures = Measures.ofToday(try plan(people: people.joined(separator: ",")).plan)
    #expect(measures["layers"] == .count(100_000))
  }

  @Test("an empty plan has no spans, layers or sizes")
  func empty() throws {
    let indexed = try plan(people: "")
    for measures in [Measures.ofToday(indexed.plan), .of(try #require(indexed["a"]))] {
      #expect(measures["people"] == .count(0))
      #expect(measures["spans"] == nil)
      #expect(measures["layers"] == nil)
      #expect(measures["pod-sizes"] == nil)
      #expect(measures.count == Measure.all.count)
    }
  }

  @Test("everybody stands somewhere: in a pod, on the bench, out of it, gone, or leading")
  func everybody() throws {
    let plan = IndexedPlan(try PlanFile.read(PodFiles.SamplePlan.bytes, named: "sample").plan)
    for scenario in plan.plan.scenarios {
      let content = try #require(plan[scenario.id])
      let measures = Measures.of(content)
      let leading = plan.plan.people.count { content.whereabouts(of: $0.id) == .leader }
      let counts = ["in-pod", "bench", "stay"].map { key -> Int in
        if case .count(let count)? = measures[key] { count } else { -1 }
      }
      #expect(measures["people"] == .count(counts.reduce(leading, +)))
    }
  }

  @Test("values are told to scripts as numbers")
  func json() throws {
    let indexed = try plan(people: MeasureTests.people, scenario: MeasureTests.scenario)
    let measures = Measures.of(try #require(indexed["a"]))
    #expect(measures["spans"]?.json.inline == #"{"min": 1, "median": 1.5, "max": 2}"#)
    #expect(
      measures["loops"]?.json.inline == #"{"planned": 0, "trial": 1, "running": 0, "not said": 1, "of": 3}"#)
    #expect(measures["durations"]?.json.inline == #"[{"name": "Lead time", "from": "6.5 d", "to": "8 h"}]"#)
  }
}
