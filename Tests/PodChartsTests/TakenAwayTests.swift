import Cells
import PodCharts
import PodModel
import Syntax
import Testing

/// What stands on every page: the marking, the legend, and under a curtain nobody's name.
@Suite struct TakenAwayTests {
  @Test("the marking stands first and last in every format", arguments: Chart.all.map(\.name))
  func marking(_ name: Text) throws {
    let plan = try HostilePlan(seed: 3).indexed()
    let chart = try #require(Chart.named(name))
    for format in Format.all where format.takes(chart) {
      let lines = try Drawing(plan, scenario: "a", chart, format).lines
      #expect(lines.first?.contains(HostilePlan.marking) == true, "\(format.name)")
      #expect(lines.last?.contains(HostilePlan.marking) == true, "\(format.name)")
    }
    for format: Format in [.csv, .json] {
      let bare = try Drawing(plan, scenario: "a", chart, format, ChartOptions(marksData: false))
      #expect(!bare.text.contains(HostilePlan.marking))
    }
  }

  @Test("the legend names every sign that was used, and no other", arguments: 1...2)
  func legend(seed: Int) throws {
    let plan = try HostilePlan(seed: seed).indexed()
    for chart in Chart.all where chart.name != "brief" {
      let drawing = try Drawing(plan, scenario: "a", chart, .text, ChartOptions(width: 120, since: .today))
      let rule = try #require(drawing.lines.firstIndex { $0.hasPrefix("═") })
      let legend = drawing.lines.suffix(4).joined(separator: " ")
      let body = drawing.lines[rule...].dropLast(2).joined(separator: "\n")
      for (sign, meaning) in ["○ ": "○ open seat", "┄": "┄ dotted", "★": "★ lead", "…": "… cut", "ai ": "ai agent"]
      where body.contains(sign) {
        #expect(legend.contains(meaning), "\(chart.name) \(sign)")
      }
      if legend.contains("★ lead") { #expect(body.contains("★"), "\(chart.name)") }
    }
  }

  @Test("marks of the matrix are in the legend where they stand, and only there", arguments: ["text", "ascii"])
  func legendOfMatrix(_ format: Text) throws {
    let (matrix, format) = try Drawing.named("matrix", format)
    var plan = try Drawing.sample()
    let before = try Drawing(plan, scenario: "b", matrix, format, width: 120).lines
    #expect(before.contains { $0.contains(" 1a") })
    let legend = try #require(before.dropLast().last)
    #expect(legend.contains("a an agent can") && legend.contains("! asked for and not there at that level"))
    for agent in try #require(plan["b"]).scenario.agents.map(\.id) {
      _ = try plan.apply([Edit(.remove(Subject(.agent, agent)), in: "b")])
    }
    let after = try Drawing(plan, scenario: "b", matrix, format, width: 120).lines
    #expect(!after.contains { $0.contains("an agent can") || $0.contains(" 1a") })
  }

  @Test(
    "compared with another option, pods that stay have no mark, and every mark is in the legend",
    arguments: ["a", "b"],
    ["text", "ascii"])
  func marksOfPods(_ other: Text, _ format: Text) throws {
    let (changes, format) = try Drawing.named("changes", format)
    let plan = try Drawing.sample()
    let (new, gone) = format.name == "ascii" ? ("+", "x") : ("+", "×")
    let scenario: ScenarioID = other == "a" ? "b" : "a"
    let options = ChartOptions(since: .scenario(ScenarioID(other)))
    let lines = try Drawing(plan, scenario: scenario, changes, format, options).lines
    let first = try #require(lines.firstIndex { $0.hasPrefix("PODS (") })
    let last = try #require(lines.firstIndex { $0.hasPrefix("PEOPLE MOVING") || $0.hasPrefix("NEW MANAGER") })
    let marks = Set(lines[first..<last].filter { !$0.hasPrefix("PODS") && !$0.hasPrefix("    ") }.compactMap(\.first))
    #expect(marks == [Character(new), " ", Character(gone)], "\(lines)")
    let legend = lines.suffix(3).joined(separator: " ")
    #expect(legend.contains("\(new) new") && legend.contains("\(gone) goes"))
  }

  @Test("the legend of a page names the signs that stand on it, and no other", arguments: ["text", "ascii"])
  func legendOfPage(_ format: Text) throws {
    let plan = try HostilePlan(seed: 2).indexed()
    let (dotted, lead, open) = format == "text" ? ("┄", "★", "○") : ("..>", "*", "o")
    for name: Text in ["cards", "tree"] {
      let (chart, format) = try Drawing.named(name, format)
      let options = ChartOptions(width: 120, columns: name == "cards" ? 1 : nil, pageLines: 24, since: .today)
      let paged = try Drawing(plan, scenario: "a", chart, format, options)
      for page in paged.bytes.split(separator: 0x0C) {
        let lines = String(decoding: page, as: UTF8.self).split(separator: "\n").map { String($0) }
        let rule = try #require(lines.firstIndex { $0.hasPrefix("═") || $0.hasPrefix("====") })
        let legend = try #require(lines.dropLast().last)
        let body = lines[(rule + 1)...].dropLast(2)
        let starts = body.map { $0.drop { " │├└─|+`-".contains($0) } }
        let hasLead =
          name == "cards" ? starts.contains { $0.hasPrefix(lead) } : body.contains { $0.contains(" \(lead)") }
        #expect(legend.contains("\(lead) lead") == hasLead, "\(lines)")
        let hasOpen = starts.contains { $0.hasPrefix("\(open) open") || $0.hasPrefix("\(open)  open") }
        #expect(legend.contains("\(open) open seat") == hasOpen, "\(lines)")
        if name == "tree" {
          let hasDotted = body.contains { $0.contains("\(dotted)") }
          #expect(legend.contains(format.name == "text" ? "┄ dotted" : ".. dotted") == hasDotted, "\(lines)")
        }
      }
    }
  }

  // MARK: Pages and parts

  @Test("pages have their length, the marking and a number, and lose nothing", arguments: [20, 66])
  func pages(length: Int) throws {
    let plan = try HostilePlan(seed: 2).indexed()
    for chart in Chart.all {
      for width in [length * 3] {
        let whole = try Drawing(plan, scenario: "a", chart, .text, ChartOptions(width: width))
        let paged = try Drawing(plan, scenario: "a", chart, .text, ChartOptions(width: width, pageLines: length))
        let pages = paged.bytes.split(separator: 0x0C, omittingEmptySubsequences: false)
        for (number, page) in pages.enumerated() {
          let lines = String(decoding: page, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .dropLast()
          #expect(lines.count <= length, "\(chart.name) \(width)")
          #expect(lines.first.map(String.init) == HostilePlan.marking && lines.last == lines.first)
          #expect(lines.contains("Page \(number + 1)/\(pages.count)"))
        }
        // All that the whole says stands on the pages; heads stand there more often, and legends have fewer signs.
        let said = Set(paged.lines.map { Text($0) })
        let legend = [
          "★ lead", "+ new", "→ moved", "○ open seat", "ai agent", "50% part", "┄ dotted", "… cut", "· nobody",
        ]
        let lost = whole.lines.filter { line in
          !said.contains(Text(line)) && !said.contains(Text("\u{0C}\(line)")) && !legend.contains { line.hasPrefix($0) }
        }
        #expect(lost.isEmpty, "\(chart.name)")
      }
    }
  }

  @Test("a card is not divided while it fits a page")
  func wholeCards() throws {
    let paged = try Drawing(
      try Drawing.northwind(), scenario: "b", .cards, .text, ChartOptions(width: 60, pageLines: 30))
    for page in paged.bytes.split(separator: 0x0C) {
      let lines = String(decoding: page, as: UTF8.self).split(separator: "\n")
      #expect(lines.count { $0.hasPrefix("┌") } == lines.count { $0.hasPrefix("└") })
    }
  }

  @Test("everybody has a page of their own in the list of conversations")
  func pageAPerson() throws {
    let paged = try Drawing(try Drawing.northwind(), scenario: "b", .tell, .text, ChartOptions(pageLines: 40))
    for page in paged.bytes.split(separator: 0x0C) {
      let text = String(decoding: page, as: UTF8.self)
      guard text.contains("→") || text.contains("no pod yet"), !text.contains("NEW LEADERS") else { continue }
      #expect(text.occurrences(of: "\n[ ] ") == 1, "\(text)")
    }
  }

  @Test("parts stay below their length, at line ends", arguments: [1000, 4000])
  func parts(length: Int) throws {
    let plan = try Drawing.northwind()
    let whole = try Drawing(plan, scenario: "b", .brief, .text)
    let parted = try Drawing(plan, scenario: "b", .brief, .text, ChartOptions(part: length))
    let parts = parted.text.split(separator: "\u{0C}")
    #expect(parts.count >= whole.text.utf16.count / length)
    for part in parts {
      #expect(part.utf16.count < length)
      let lines = part.split(separator: "\n")
      #expect(lines.first == "CONFIDENTIAL - leadership only" && lines.last == lines.first)
    }
    for line in whole.lines { #expect(parted.text.contains(line)) }
  }

  // MARK: Curtain

  @Test(
    "behind a curtain no chart has a name, an id, a note or who leaves",
    arguments: ["text", "ascii", "markdown", "csv", "json", "mermaid", "dot"])
  func curtain(_ format: Text) throws {
    let format = try #require(Format.named(format))
    let plan = try Drawing.northwind()
    for chart in Chart.all where chart.name != "people" && format.takes(chart) {
      let drawing = try Drawing(plan, scenario: "b", chart, format, ChartOptions(isCurtained: true))
      let text = drawing.text
      for person in plan.plan.people {
        #expect(!text.contains(person.name.string), "\(chart.name) \(person.name)")
        #expect(!text.contains("\"\(person.id)\"") && !text.contains(",\(person.id),"), "\(chart.name) \(person.id)")
      }
      // Otto leaves; nobody else has his job.
      #expect(!text.contains("Legal counsel"), "\(chart.name)")
      if format.name == "text" || format.name == "markdown" { #expect(text.contains("curtained"), "\(chart.name)") }
      #expect(!text.contains("CPO") && !text.contains("Product manager"), "\(chart.name)")
    }
  }

  @Test("people who share initials are told apart behind the curtain, in ASCII too")
  func distinct() throws {
    let plan = try HostilePlan(seed: 1).indexed()
    for format: Format in [.text, .ascii] {
      let drawing = try Drawing(plan, scenario: "a", .roster, format, ChartOptions(width: 160, isCurtained: true))
      // A row whose role goes on in the next line has no name there.
      let names = try drawing.firstColumn().prefix { !$0.hasPrefix("Leaves") }.filter { !$0.isEmpty }
      #expect(names.count == 39 && Set(names.map { Text($0) }).count == names.count)
    }
  }

  @Test("what is made of employee ids is not curtained, and says so")
  func refused() throws {
    let refusal = #expect(throws: ChartRefusal.self) {
      try Drawing(try Drawing.northwind(), scenario: "b", .people, .csv, ChartOptions(isCurtained: true))
    }
    #expect(
      refusal?.sentence
        == "The chart people is made of employee ids, so that it cannot be curtained. Take another chart.")
  }

  @Test("what cannot be asked for is refused in a sentence")
  func refusals() throws {
    let plan = try Drawing.northwind()
    let refusals: [(Chart, Format, ChartOptions, String)] = [
      (.cards, .text, ChartOptions(pageLines: 3), "A page has 20 to 10000 lines; 3 were asked for."),
      (.brief, .text, ChartOptions(part: 9), "A part has 1000 to 1000000 characters; 9 were asked for."),
      (
        .brief, .text, ChartOptions(pageLines: 30, part: 4000),
        "A chart is divided into pages or into parts; ask for one of them."
      ),
      (.cards, .csv, ChartOptions(pageLines: 30), "Only text and ascii have pages and parts; csv has none."),
      (.roster, .text, ChartOptions(columns: 2), "Only cards stand in columns; roster has none."),
      (.cards, .markdown, ChartOptions(columns: 2), "Only text and ascii have columns; markdown has none."),
      (
        .cards, .text, ChartOptions(marksData: false),
        "The marking can be left out of csv and json alone; text always has it."
      ),
      (.cards, .dot, ChartOptions(), "cards cannot be written as dot: it has no lines to draw. Take tree."),
      (
        .cards, .text, ChartOptions(since: .scenario("z")),
        "The plan has no option \"z\" to compare with. Say today, or one of \"b\"."
      ),
    ]
    for (chart, format, options, sentence) in refusals {
      let refusal = #expect(throws: ChartRefusal.self) { try Drawing(plan, scenario: "b", chart, format, options) }
      #expect(refusal?.sentence == sentence)
    }
  }
}
