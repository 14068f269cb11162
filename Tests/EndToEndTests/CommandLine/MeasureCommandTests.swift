import Support
import Testing

/// podboard measures, podboard schema, and what job titles tell an import.
@Suite struct MeasureCommandTests {
  @Test("help of the commands has an example", arguments: ["measures", "schema"])
  func help(command: String) throws {
    let result = try Workplace().run(command, "--help")
    #expect(result.ending == .exit(0))
    #expect(result.outputText.contains("  podboard \(command)"))
  }

  @Test("today and every option stand side by side, in columns that line up")
  func text() throws {
    let place = try Workplace()
    try place.run("demo", "--write", "plan.json")
    let result = try place.run("measures", "plan.json")
    #expect(result.ending == .exit(0))
    let lines = result.outputText.split(separator: "\n").map(String.init)
    let head = try #require(lines.first)
    #expect(head.contains("Today") && head.contains("Pods by customer journey") && head.contains("Keep Payments"))
    let layers = try #require(lines.first { $0.hasPrefix("Layers ") })
    #expect(layers.split(separator: " ") == ["Layers", "4", "3", "4"])
    let column = head.unicodeScalars.prefix { $0 != "T" }.count
    #expect(layers.unicodeScalars.dropFirst(column).first == "4")
    #expect(lines.allSatisfy { $0.last != " " })
    #expect(try place.run("measures", "plan.json", "--scenario", "no-such").ending == .exit(2))
  }

  @Test("for scripts every column is an object with all measures")
  func json() throws {
    let place = try Workplace()
    try place.run("demo", "--write", "plan.json")
    let result = try place.run("measures", "plan.json", "--scenario", "b", "--as", "json")
    #expect(result.ending == .exit(0))
    #expect(result.outputText.hasPrefix(#"[{"scenario": null, "name": "Today", "measures": {"people": 44, "#))
    #expect(
      result.outputText.contains(#"{"scenario": "b", "name": "Pods by customer journey", "measures": {"people": 44, "#))
    #expect(!result.outputText.contains(#""scenario": "a""#))
  }

  @Test("an import tells what titles say, and takes it on when asked; a second time changes nothing")
  func titles() throws {
    let place = try Workplace()
    let roster = "id,Name,Job Title\n1,Ana,Backend engineer\n2,Tom,Backend engineer\n3,Kai,Manager\n"
    try place.folder.write(roster.utf8, to: "people.csv")
    let told = try place.run("import", "people.csv", "--into", "plan.json")
    #expect(told.outputText.contains("Of 2 job titles 1 says what the work is, for 2 of 3 people"))
    #expect(told.outputText.contains("Backend engineer (2 people): craft engineering, can do backend"))
    #expect(!(try place.text("plan.json")).contains("craft"))
    let taken = try place.run("import", "people.csv", "--into", "plan.json", "--titles")
    #expect(taken.outputText.contains("please confirm"))
    let plan = try place.text("plan.json")
    #expect(plan.contains(#""craft": "engineering""#) && plan.contains(#""capabilities": {"backend": 3}"#))
    try place.run("import", "people.csv", "--into", "plan.json", "--titles")
    #expect(try place.text("plan.json") == plan)
  }
}
