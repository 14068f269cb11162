import PodFiles
import PodModel
import Support
import Syntax
import Testing

/// The real program over strings that act on terminals: none of it reaches standard output or standard error.
@Suite struct NaughtyStringTests {
  @Test("every control and invisible character is kept from the terminal, whatever is asked")
  func ownStrings() throws { try expectHarmless(NaughtyStrings.own) }

  @Test(
    "the Big List of Naughty Strings and our own lists are kept from the terminal",
    .enabled(if: !NaughtyStrings.shared.isEmpty, "needs ../shared/data"))
  func sharedStrings() throws { try expectHarmless(NaughtyStrings.shared) }

  private func expectHarmless(_ texts: [Text]) throws {
    let place = try Workplace()
    let plan = try NaughtyStrings.plan(of: texts)
    try place.folder.write(PlanFile.write(plan), to: "plan.json")
    let other = try NaughtyStrings.plan(of: texts.reversed(), title: "Other")
    try place.folder.write(PlanFile.write(other), to: "other.json")
    let third = try NaughtyStrings.plan(of: texts.map { Text("\($0)!") }, title: "Third")
    try place.folder.write(PlanFile.write(third), to: "third.json")
    let small = try NaughtyStrings.plan(of: Array(texts.prefix(8)))
    try place.folder.write(PlanFile.write(small), to: "small.json")
    try place.folder.write(roster(of: texts), to: "people.csv")
    // A chart puts U+200E after a name from right to left, so that what follows stays where it is.
    for chart in ["cards", "tree"] {
      for format in ["text", "ascii"] {
        let result = try place.run("export", "plan.json", "--chart", chart, "--as", format)
        expect(result, 0, allowing: format == "text" ? ["\u{200E}"] : [], "export \(chart) \(format)")
      }
    }
    for chart in ["roster", "outcomes", "changes", "summary", "matrix", "brief", "tell", "people"] {
      let result = try place.run("export", "small.json", "--chart", chart)
      expect(result, 0, allowing: ["\u{200E}"], "export \(chart)")
    }
    for form in ["text", "json", "github"] { expect(try place.run("check", "plan.json", "--as", form), 1, form) }
    for form in ["text", "json"] { expect(try place.run("measures", "plan.json", "--as", form), 0, form) }
    for form in ["sentences", "commands", "json"] {
      expect(try place.run("diff", "plan.json", "other.json", "--as", form), 1, form)
    }
    expect(try place.run("tell", "plan.json"), 0, "tell")
    expect(try place.run("merge", "plan.json", "other.json", "third.json", "-o", "merged.json"), 1, "merge")
    expect(try place.run("import", "people.csv", "--into", "new.json"), 0, "import")
    expect(try place.run("import", "people.csv", "--into", "plan.json", "--dry-run"), nil, "import again")
    try expectLog(place, texts)
    try expectEdits(place, texts)
    try expectArguments(place, texts)
  }

  /// A journal whose every text is naughty: who, where, when, what was said, and the commands.
  private func expectLog(_ place: Workplace, _ texts: [Text]) throws {
    let state = place.home.path(".local/state/podboard")
    let journal = try JournalWriter(
      in: JournalFolder(of: place.folder.path("small.json"), state: state), header(texts[0]))
    for text in texts {
      let logged = LoggedChange(step: text, Change(), said: text.string, commands: [text.string])
      try journal.note(logged, by: text)
    }
    journal.end(keeping: true)
    for form in ["text", "commands"] { expect(try place.run("log", "small.json", "--as", form), 0, "log as \(form)") }
  }

  private func header(_ text: Text) -> JournalHeader {
    var header = JournalHeader(over: nil)
    (header.user, header.host, header.boot, header.since) = (text, text, text, text.string)
    return header
  }

  /// Files of edits: what is refused is told with its words, what is done is told with its names.
  private func expectEdits(_ place: Workplace, _ texts: [Text]) throws {
    for text in texts.filter({ !$0.utf8.contains(0x0A) }).prefix(40) {
      let quoted = JSON.text(text).inline
      let refused = "bench \(text)\n"
      expect(try place.run("edit", "small.json", "--file", "-", input: refused), nil, "bench \(quoted)")
    }
    let names = texts.prefix(60).map { "set name of person p1 to \(JSON.text($0).inline)\n" }.joined()
    let renamed = try place.run(
      "edit", "small.json", "--file", "-", input: names + "set title of plan to \"\\u001b\"\n")
    expect(renamed, 0, "renaming")
  }

  /// As names of files, options, charts, columns.
  private func expectArguments(_ place: Workplace, _ texts: [Text]) throws {
    for group in stride(from: 0, to: texts.count, by: 24) {
      let some = texts[group..<min(group + 24, texts.count)]
      let words = some.map(\.string).joined(separator: " ").unicodeScalars.filter { $0 != "\0" }
      let word = "x" + String(words)
      for arguments in [["check", word], ["check", "small.json", "--scenario", word], ["check", "--\(word)"]] {
        expect(try place.run(arguments), 2, "an argument")
      }
      guard group < 72 else { continue }
      let mapping = ["import", "people.csv", "--into", "new.json", "--map", "\(word)=team"]
      let others = [["export", "small.json", "--chart", word], [word, word], ["diff", "small.json:\(word)", word]]
      for arguments in others + [mapping] {
        expect(try place.run(arguments), 2, "an argument")
      }
    }
  }

  private func roster(of texts: [Text]) -> [UInt8] {
    let header = ["Employee ID", "Name", "Title", "Manager", "Team"] + texts.prefix(40).map { Text("h\($0)") }
    let rows = texts.enumerated().map { number, text in
      [Text("\(number)"), text, text, texts[(number + 1) % texts.count], text] + texts.prefix(40)
    }
    return CSV.write([header] + rows)
  }

  private func expect(
    _ result: ChildProcess.Result, _ code: Int32?, allowing allowed: Set<Unicode.Scalar> = [], _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let told = Comment(rawValue: "\(what): \(result.errorText.prefix(300))")
    let active = NaughtyStrings.active(in: result.output, allowing: allowed)
    #expect(active == [], told, sourceLocation: sourceLocation)
    #expect(NaughtyStrings.active(in: result.errors) == [], told, sourceLocation: sourceLocation)
    #expect(!result.output.isEmpty || !result.errors.isEmpty, told, sourceLocation: sourceLocation)
    if let code { #expect(result.ending == .exit(code), told, sourceLocation: sourceLocation) }
  }
}
