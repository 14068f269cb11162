import Support
import Testing

/// What a stranger's file holds never acts on the terminal, and a file that cannot be read is never written.
@Suite struct HostileTextTests {
  private static let hostile = "Eve\u{1b}[31m\u{202e}x\u{9b}2J\u{7}\u{200b}\r"

  /// Escapes, controls, bidirectional controls: all but the line feeds between sentences.
  private func active(in result: ChildProcess.Result) -> [String] {
    (result.outputText + result.errorText).unicodeScalars.filter { scalar in
      scalar != "\n" && (scalar.properties.generalCategory == .control || scalar.properties.isBidiControl)
    }.map { $0.escaped(asASCII: true) }
  }

  @Test("names with escapes in a plan are told and drawn without them")
  func hostilePlan() throws {
    let place = try Workplace()
    let name = Self.hostile.unicodeScalars.map { $0.value < 128 && $0.value > 31 ? String($0) : #"\u"# + hex($0) }
      .joined()
    let plan = """
      {"podboard": 1, "title": "\(name)", "people": [{"id": "eve", "name": "\(name)"}, {"id": "\(name)", "name": "B"}],
       "scenarios": [{"id": "pods", "name": "\(name)", "pods": [{"id": "p", "name": "\(name)", "lead": "eve",
         "seats": [{"id": "s", "person": "eve"}]}]}]}
      """
    try place.folder.write(plan.utf8, to: "plan.json")
    let results = [
      try place.run("check", "plan.json"), try place.run("check", "plan.json", "--as", "json"),
      try place.run("export", "plan.json", "--chart", "cards"), try place.run("check", "plan.json", "--scenario", "x"),
      try place.run("edit", "plan.json", "bench eve"), try place.run("edit", "plan.json", "put eve in \(Self.hostile)"),
    ]
    #expect(results[0].ending != .exit(2), "\(results[0].errorText)")
    for result in results {
      #expect(active(in: result) == [])
      #expect(!(result.outputText + result.errorText).isEmpty)
    }
  }

  @Test("names with escapes in a roster are told without them, whatever column they stand in")
  func hostileRoster() throws {
    let place = try Workplace()
    let name = Self.hostile.replacingCarriageReturns
    let csv = "ID,Name,Manager,\(name)\n1,\(name),\(name)\n2,,\(name)\n1,Other,\n"
    try place.folder.write(csv.utf8, to: "people.csv")
    let results = [
      try place.run("import", "people.csv", "--into", "plan.json"),
      try place.run("import", "people.csv", "--into", "plan.json", "--map", "\(name)=team"),
      try place.run("import", "people.csv", "--into", "plan.json", "--map", "\(name)=\(name)"),
    ]
    #expect(results[0].ending == .exit(0), "\(results[0].errorText)")
    for result in results { #expect(active(in: result) == []) }
  }

  @Test("a file whose name holds escapes and line feeds is told on one line without them")
  func hostileFileName() throws {
    let place = try Workplace()
    let name = "a\u{1b}[2J\u{202e}b\nc is saved.json"
    let results = [
      try place.run("check", name), try place.run("import", name, "--into", "plan.json"),
      try place.run("import", name + ".csv", "--into", name), try place.run(name),
      try place.run("new", name), try place.run("new", name), try place.run("demo", "--write", name),
      try place.run("check", name, "--scenario", name),
    ]
    for result in results {
      #expect(active(in: result) == [])
      let lines = (result.outputText + result.errorText).split(separator: "\n")
      #expect(!lines.contains { $0.hasPrefix("c is saved") }, "\(lines)")
    }
  }

  @Test(
    "a file that is no plan is told with its name, line and column, and is never written",
    arguments: [
      ("{\"podboard\": 1,\n  \"people\": [}\n", 2, 14),
      (
        "{\"podboard\": 1,\n \"people\": [{\"id\": \"a\", \"name\": \"A\"},\n  {\"id\": \"a\", \"name\": \"B\"}]}", 3, 3
      ),
      ("not a plan", 1, 1), ("", 1, 1), ("{\"podboard\": 999}", 1, 14),
    ])
  func brokenPlan(content: String, line: Int, column: Int) throws {
    let place = try Workplace()
    try place.folder.write(content.utf8, to: "plan.json")
    try place.folder.write(Roster.csv.utf8, to: "people.csv")
    let time = modified(place.folder.path("plan.json"))
    let results = [
      try place.run("check", "plan.json"), try place.run("edit", "plan.json", "bench a"),
      try place.run("import", "people.csv", "--into", "plan.json"), try place.run("new", "plan.json"),
      try place.run("export", "plan.json", "--chart", "cards"), try place.run("demo", "--write", "plan.json"),
    ]
    for result in results { #expect(result.ending == .exit(2)) }
    #expect(results[0].errorText.hasPrefix("plan.json, line \(line), column \(column): "), "\(results[0].errorText)")
    let board = try place.board("plan.json")
    #expect(try board.waitForExit() == .exit(2))
    try board.waitFor("plan.json, line \(line), column \(column): ")
    #expect(try place.read("plan.json") == Array(content.utf8))
    #expect(modified(place.folder.path("plan.json")) == time)
  }

  private func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}

extension String {
  /// Without the carriage returns that would end a row of a CSV.
  fileprivate var replacingCarriageReturns: String { String(unicodeScalars.filter { $0 != "\r" }) }
}
