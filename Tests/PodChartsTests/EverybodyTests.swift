import Cells
import PodCharts
import PodModel
import Syntax
import Testing

/// Nobody is missing from a chart, nobody is there twice, and no name is cut.
@Suite struct EverybodyTests {
  @Test("everybody stands once a seat in cards and tree", arguments: 1...2, ["text", "ascii", "markdown"])
  func seats(seed: Int, _ format: Text) throws {
    let hostile = HostilePlan(seed: seed)
    let plan = try hostile.indexed()
    let scenario = try #require(plan["a"])
    for name: Text in ["cards", "tree"] {
      let (chart, format) = try Drawing.named(name, format)
      let text = try Drawing(plan, scenario: "a", chart, format, width: 1000).lines.joined(separator: "\n")
      for (number, person) in plan.plan.people.enumerated() where !person.isVacant {
        let count = text.occurrences(of: HostilePlan.token(number))
        switch scenario.whereabouts(of: person.id) {
        case .inPod where !hostile.isReferredTo(person.id, in: scenario):
          #expect(count == scenario.seats(of: person.id).count, "\(name) \(person.id)")
        case .bench where !hostile.isReferredTo(person.id, in: scenario): #expect(count == 1, "\(name) \(person.id)")
        default: #expect(count >= 1, "\(name) \(person.id)")
        }
      }
    }
  }

  @Test("everybody stands once in roster, people and changes", arguments: 1...3, ["text", "ascii"])
  func once(seed: Int, _ format: Text) throws {
    let plan = try HostilePlan(seed: seed).indexed()
    let scenario = try #require(plan["a"])
    let (roster, format) = try Drawing.named("roster", format)
    let names = try Drawing(plan, scenario: "a", roster, format, width: 120).firstColumn().joined()
    // Others are named in the same line as managers: whoever a line is about stands before all else.
    let about = try Drawing(plan, scenario: "a", .changes, format, width: 1000).lines.map { line in
      [" → ", " -> ", ": manager", ", was in", ": reports to"].reduce(line) { $0.before($1) }
    }
    for (number, person) in plan.plan.people.enumerated() where !person.isVacant {
      let token = HostilePlan.token(number)
      #expect(names.occurrences(of: token) == 1, "roster \(person.id)")
      let bodies = about.filter { $0.contains(token) }
      #expect(bodies.count == 1, "changes \(person.id): \(bodies)")
    }
    let csv = try Chart.render(plan, scenario: "a", chart: .people, format: .csv)
    let rows = try CSV.read(csv).rows
    #expect(rows.count == plan.plan.people.reduce(3) { $0 + max(1, scenario.seats(of: $1.id).count) })
  }

  @Test("somebody who leaves has no new team and no manager for the HR system, whatever seat they have")
  func leavers() throws {
    var plan = try Drawing.sample()
    for (person, day) in [("maya", JSON.text("2027-03-31")), ("ravi", nil)] {
      _ = try plan.apply([
        Edit(.set("is", Subject(.placement, text: Text(person)), .text("leaves")), in: "b"),
        Edit(.set("by", Subject(.placement, text: Text(person)), day), in: "b"),
      ])
    }
    let csv = try CSV.read(try Drawing(plan, scenario: "b", .people, .csv, ChartOptions(marksData: false)).bytes)
    let rows = csv.rows.map { $0.fields.dropFirst().map(\.string) }
    #expect(rows.filter { $0[0] == "Maya Chen" } == [["Maya Chen", "", "", "", "", "", "2027-03-31", "yes"]])
    #expect(rows.filter { $0[0] == "Ravi Subramaniam" } == [["Ravi Subramaniam", "", "", "", "", "", "leaves", "yes"]])
    let text = try Drawing(plan, scenario: "b", .people, .text, width: 120).lines
    #expect(text.contains { $0.contains("Maya Chen") && $0.contains("leaves on 2027-03-31") })
    #expect(text.contains { $0.contains("Ravi Subramaniam") && $0.contains("leaves") })
  }

  @Test("a pod whose name is in another script is known by its id in ASCII, in the people chart as in the roster")
  func podsInASCII() throws {
    var plan = try Drawing.northwind()
    _ = try plan.apply([Edit(.set("name", Subject(.pod, text: "checkout"), .text("결제")), in: "b")])
    for chart: Chart in [.people, .roster] {
      let lines = try Drawing(plan, scenario: "b", chart, .ascii).lines
      #expect(lines.contains { $0.contains("Maya Chen") && $0.contains("[checkout]") }, "\(chart.name)")
      #expect(!lines.contains { $0.contains("??") }, "\(chart.name)")
    }
    let csv = try Drawing(plan, scenario: "b", .people, .csv).text
    #expect(csv.contains(",결제,"))
  }

  @Test("the brief counts people of a pod as the measures do: whoever leaves is none")
  func briefCount() throws {
    var plan = try Drawing.northwind()
    func told(_ format: Format) throws -> [String] { try Drawing(plan, scenario: "b", .brief, format).lines }
    #expect(try told(.text).contains { $0.hasPrefix("- 1 Checkout: 4 people, led by Maya Chen") })
    _ = try plan.apply([Edit(.set("is", Subject(.placement, text: "tom"), .text("leaves")), in: "b")])
    #expect(try told(.text).contains { $0.hasPrefix("- 1 Checkout: 3 people, led by Maya Chen") })
    #expect(try told(.csv).contains { $0.hasPrefix("checkout,1,Checkout,maya,Maya Chen,3,1,") })
  }

  @Test("every name is whole at every width from 60", arguments: 1...2)
  func wholeNames(seed: Int) throws {
    let plan = try HostilePlan(seed: seed).indexed()
    for chart: Chart in [.cards, .tree, .changes, .tell, .brief] {
      for width in [60, 173] {
        let drawing = try Drawing(
          plan, scenario: "a", chart, .text, width: width, columns: chart.name == "cards" ? 1 : nil)
        for person in plan.plan.people where chart.name != "brief" && (chart.name != "tell" || isMoving(person, plan)) {
          let name = Drawing.squeezed(DisplayWidth.shown(person.shownName.string))
          #expect(drawing.squeezed.contains(bytes: name), "\(chart.name) \(width): \(name)")
        }
      }
    }
    for width in [60, 173] {
      let cells = try Drawing(plan, scenario: "a", .roster, .text, width: width).firstColumn().joined()
      let squeezed = Drawing.squeezed(cells)
      for person in plan.plan.people {
        let name = Drawing.squeezed(DisplayWidth.shown(person.shownName.string))
        #expect(squeezed.contains(bytes: name), "roster \(width): \(name)")
      }
    }
  }

  private func isMoving(_ person: Person, _ plan: IndexedPlan) -> Bool {
    plan["a"]?.whereabouts(of: person.id) == .bench
  }
}

extension String {
  func occurrences(of token: String) -> Int {
    split(separator: token, omittingEmptySubsequences: false).count - 1
  }

  func before(_ word: String) -> String {
    split(separator: word, maxSplits: 1, omittingEmptySubsequences: false).first.map { String($0) } ?? self
  }

  /// By bytes, not by canonical equivalence.
  func contains(bytes part: String) -> Bool {
    let part = Array(part.utf8)
    return part.isEmpty || Array(utf8).contains(part)
  }
}
