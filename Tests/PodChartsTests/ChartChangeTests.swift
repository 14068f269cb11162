import Glibc
import PodCharts
import PodModel
import Syntax
import Testing

/// A small change of the plan is a small change of the chart, so that charts can be kept in git and compared.
@Suite struct ChartChangeTests {
  struct Bound: CustomTestStringConvertible, Sendable {
    let chart: Text
    var format: Text = "text"
    var columns: Int?
    let most: Int
    var testDescription: String { "\(chart) as \(format), columns \(columns.map(String.init) ?? "as they fit")" }
  }

  static let bounds = [
    Bound(chart: "cards", most: 19), Bound(chart: "cards", columns: 1, most: 4), Bound(chart: "tree", most: 4),
    Bound(chart: "roster", most: 4), Bound(chart: "matrix", most: 4), Bound(chart: "brief", most: 4),
    Bound(chart: "changes", most: 5), Bound(chart: "summary", most: 6),
    Bound(chart: "cards", format: "markdown", most: 2), Bound(chart: "roster", format: "markdown", most: 2),
    Bound(chart: "cards", format: "csv", most: 2), Bound(chart: "roster", format: "csv", most: 2),
    Bound(chart: "people", format: "csv", most: 2), Bound(chart: "tree", format: "csv", most: 2),
  ]

  @Test("moving one person changes few lines", arguments: bounds.indices)
  func move(number: Int) throws {
    // Lines to today's managers tell in the summary alone.
    let plans = try Self.plans()
    for before in Self.bounds[number].chart == "summary" ? plans : Array(plans.dropLast()) {
      try expectFew(Self.bounds[number], number, before)
    }
  }

  /// The samples, and one of them in which a pod has no line to a leader, and another one no lead either: under no
  /// leader somebody reports to today's manager again, who leads again.
  private static func plans() throws -> [IndexedPlan] {
    var loose = try Drawing.sample()
    let pods = try #require(loose["b"]).scenario.pods.map(\.id)
    _ = try loose.apply([Edit(.set("reportsTo", Subject(.pod, pods[0]), nil), in: "b")])
    _ = try loose.apply([Edit(.set("reportsTo", Subject(.pod, pods[3]), nil), in: "b")])
    _ = try loose.apply([Edit(.set("lead", Subject(.pod, pods[3]), nil), in: "b")])
    return [try Drawing.northwind(), try Drawing.sample(), loose]
  }

  /// Everybody with a seat, to every other pod and to none. Each chart is drawn for a part of these moves, all charts together
  /// for all of them; `EVERY_MOVE=1` draws each chart for each move, which takes minutes.
  private func expectFew(_ bound: Bound, _ number: Int, _ before: IndexedPlan) throws {
    let scenario = try #require(before["b"])
    let (chart, format) = try Drawing.named(bound.chart, bound.format)
    let drawing = try Drawing(before, scenario: "b", chart, format, width: 80, columns: bound.columns)
    var most = 0
    for (place, move) in Self.moves(in: scenario).enumerated() {
      guard getenv("EVERY_MOVE") != nil || place % Self.bounds.count == number else { continue }
      var after = before
      _ = try after.apply([move])
      let moved = try Drawing(after, scenario: "b", chart, format, width: 80, columns: bound.columns)
      let changed = Drawing.changed(drawing, moved)
      #expect(changed <= bound.most, "\(bound): \(move): \(changed) lines")
      most = max(most, changed)
    }
    #expect(most > 0)
  }

  private static func moves(in scenario: IndexedScenario) -> [Edit] {
    let pods = scenario.scenario.pods
    return pods.flatMap { pod in
      pod.people.flatMap { person in
        [Edit(.bench(person, from: pod.id), in: "b")]
          + pods.filter { $0.seat(of: person) == nil }.map { other in
            Edit(.move(person, from: pod.id, to: other.id, share: nil), in: "b")
          }
      }
    }
  }

  @Test("lengthening one name changes three lines at most", arguments: ["tree", "roster", "changes", "markdown"])
  func rename(_ name: Text) throws {
    let before = try Drawing.northwind()
    let scenario = try #require(before["b"])
    let (chart, format) = name == "markdown" ? (Chart.roster, Format.markdown) : (try Drawing.named(name, "text"))
    let drawing = try Drawing(before, scenario: "b", chart, format, width: 60)
    for person in before.plan.people where scenario.seats(of: person.id).count == 1 {
      let leads = scenario.leads(person.id) || before.plan.people.contains { $0.today.manager == person.id }
      guard !leads else { continue }
      var after = before
      let name = JSON.text("\(person.name) von und zu Hohenstein-Wolfenbüttel")
      _ = try after.apply([Edit(.set("name", .person(person.id), name), in: "b")])
      let changed = Drawing.changed(drawing, try Drawing(after, scenario: "b", chart, format, width: 60))
      #expect(changed > 0 && changed <= 3, "\(person.id): \(changed) lines")
    }
  }

  @Test("a width that no chart has is refused in a sentence", arguments: [-1, 0, 39, 1001, .max])
  func widths(width: Int) throws {
    let refusal = #expect(throws: ChartRefusal.self) {
      try Chart.render(
        try Drawing.northwind(), scenario: "b", chart: .cards, format: .text, options: ChartOptions(width: width))
    }
    #expect(refusal?.sentence == "A chart is 40 to 1000 cells wide; \(width) were asked for.")
  }

  @Test("more columns than a width holds are refused", arguments: [0, 4, 100])
  func columns(columns: Int) throws {
    let refusal = #expect(throws: ChartRefusal.self) {
      try Chart.render(
        try Drawing.northwind(), scenario: "b", chart: .cards, format: .text,
        options: ChartOptions(width: 80, columns: columns))
    }
    #expect(refusal?.sentence == "A width of 80 holds 1 to 3 columns of cards; \(columns) were asked for.")
  }
}
