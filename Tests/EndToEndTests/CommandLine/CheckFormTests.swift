import Support
import Testing

/// The exact forms that check writes for other programs.
@Suite struct CheckFormTests {
  /// A pod without anything, whose name holds what a workflow command must escape.
  private func place(_ file: String) throws -> Workplace {
    let place = try Workplace()
    let plan = #"""
      {"podboard": 1, "asOf": "2026-11-23", "rules": {"off": ["pod-size", "pod-lead", "pod-outcome"]},
       "people": [{"id": "ana", "name": "Ana: 100 %, \r\nall"}],
       "scenarios": [{"id": "a", "pods": [{"id": "p", "name": "50%: a,b\nc", "size": [0, 3]}],
         "lines": [{"person": "ana", "reportsTo": "ana"}]}]}
      """#
    try place.folder.write(plan.utf8, to: file)
    return place
  }

  @Test("commands of a GitHub workflow escape percent signs and line ends, in properties colons and commas too")
  func github() throws {
    let place = try place("50%, a:b.json")
    let result = try place.run("check", "50%, a:b.json", "--as", "github")
    #expect(result.ending == .exit(1))
    #expect(
      result.outputText == """
        ::error file=50%25%2C a%3Ab.json,title=line-integrity::Ana: 100 %25, %0D%0Aall is given as their own manager.
        ::warning file=50%25%2C a%3Ab.json,title=pod-line::50%25: a,b%0Ac reports to nobody.

        """, "\(result.outputText)")
  }

  @Test("a rule that no check knows is told beside the findings, with the one that was probably meant")
  func unknownRule() throws {
    let place = try Workplace()
    try place.folder.write(
      #"{"podboard": 1, "rules": {"leaderspan": [1, 2]}, "scenarios": [{"id": "a"}]}"#.utf8, to: "plan.json")
    let result = try place.run("check", "plan.json")
    #expect(result.ending == .exit(0))
    #expect(
      result.errorText
        == "The plan has the rule leaderspan, which no check knows; the nearest that they know is leaderSpan.\n")
  }

  @Test("for scripts findings are one list of objects with the same five keys")
  func json() throws {
    let place = try place("plan.json")
    let result = try place.run("check", "plan.json", "--as", "json")
    #expect(result.ending == .exit(1))
    #expect(
      result.outputText == #"""
        [{"check": "line-integrity", "on": "person ana", "is": "broken", "sentence": "Ana: 100 %, \r\nall is given as their own manager.", "accepted": false}, {"check": "pod-line", "on": "pod p", "is": "to do", "sentence": "50%: a,b\nc reports to nobody.", "accepted": false}]

        """#, "\(result.outputText)")
  }

  @Test("an accepted finding is left out of a workflow's commands, marked for scripts, and breaks nothing")
  func accepted() throws {
    let place = try place("plan.json")
    for check in ["line-integrity on person ana", "pod-line on pod p"] {
      #expect(try place.run("edit", "plan.json", "waive \(check) because agreed").ending == .exit(0))
    }
    let github = try place.run("check", "plan.json", "--as", "github", "--strict")
    #expect(github.ending == .exit(0))
    #expect(github.outputText.isEmpty)
    let json = try place.run("check", "plan.json", "--as", "json").outputText
    #expect(json.contains(#""accepted": true"#) && !json.contains(#""accepted": false"#))
  }

  @Test("a check that there is not cannot be accepted, and the checks are named")
  func misspelt() throws {
    let place = try place("plan.json")
    let before = try place.read("plan.json")
    let result = try place.run("edit", "plan.json", "waive pod-sise on pod p because agreed")
    #expect(result.ending == .exit(1))
    #expect(
      result.errorText.contains("There is no check \"pod-sise\". Perhaps pod-size is meant.")
        && result.errorText.contains("pod-size"))
    #expect(try place.read("plan.json") == before)
  }
}
