import PodCharts
import PodModel
import Syntax
import Testing

/// A small change of the plan is a small change of the chart, so that charts can be kept in git and compared.
@Suite struct ChartChangeTests {
  struct Bound: CustomTestStringConvertible, Sendable {
    let chart: Text
    let columns: Int?
    let most: Int
    var testDescription: String { "\(chart), columns \(columns.map(String.init) ?? "as they fit")" }
  }

  static let bounds = [
    Bound(chart: "cards", columns: nil, most: 19), Bound(chart: "cards", columns: 1, most: 4),
    Bound(chart: "tree", columns: nil, most: 4),
  ]

  @Test("moving one person changes few lines", arguments: bounds)
  func move(_ bound: Bound) throws {
    let before = try Drawing.northwind()
    let scenario = try #require(before["b"])
    let chart = try #require(Chart.named(bound.chart))
    let drawing = try Drawing(before, scenario: "b", chart, .text, width: 80, columns: bound.columns)
    let pods = scenario.scenario.pods
    for (number, pod) in pods.enumerated() {
      for person in pod.people where pod.lead != person && scenario.seats(of: person).count == 1 {
        // The next pod with room, so that neighbours and pods far apart are met.
        let others = Array(pods[(number + 1)...]) + Array(pods[..<number])
        let target = try #require(others.first { $0.seats.count < 5 })
        var after = before
        _ = try after.apply([Edit(.move(person, from: pod.id, to: target.id, share: nil), in: "b")])
        let moved = try Drawing(after, scenario: "b", chart, .text, width: 80, columns: bound.columns)
        let changed = Drawing.changed(drawing, moved)
        #expect(changed > 0 && changed <= bound.most, "\(person) to \(target.id): \(changed) lines")
      }
    }
  }

  @Test("lengthening one name changes three lines of the tree at most")
  func rename() throws {
    let before = try Drawing.northwind()
    let scenario = try #require(before["b"])
    let drawing = try Drawing(before, scenario: "b", .tree, .text, width: 60)
    for person in before.plan.people where scenario.seats(of: person.id).count == 1 {
      var after = before
      let name = JSON.text("\(person.name) von und zu Hohenstein-Wolfenbüttel")
      _ = try after.apply([Edit(.set("name", .person(person.id), name), in: "b")])
      let changed = Drawing.changed(drawing, try Drawing(after, scenario: "b", .tree, .text, width: 60))
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
