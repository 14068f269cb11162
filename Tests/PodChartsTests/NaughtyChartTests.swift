import Cells
import PodCharts
import PodModel
import Support
import Syntax
import Testing

/// Strings that have broken programs before, in every text of a plan, through every chart and format.
@Suite struct NaughtyChartTests {
  @Test("no chart in any format lets a control character or one that turns text around through")
  func ownStrings() throws { try expectHarmless(NaughtyStrings.own, in: Chart.all) }

  @Test(
    "nor with the Big List of Naughty Strings and our own lists",
    .enabled(if: !NaughtyStrings.shared.isEmpty, "needs ../shared/data"))
  func sharedStrings() throws { try expectHarmless(NaughtyStrings.shared, in: [.cards, .tree, .matrix, .people]) }

  private func expectHarmless(_ texts: [Text], in charts: [Chart]) throws {
    let plan = IndexedPlan(try NaughtyStrings.plan(of: texts))
    let scenario = try #require(plan.plan.scenarios.first?.id)
    for chart in charts {
      for format in Format.all where format.takes(chart) {
        let told = Comment(rawValue: "\(chart.name) as \(format.name)")
        let drawing = try Drawing(plan, scenario: scenario, chart, format)
        let isLaidOut = format.name == "text" || format.name == "ascii"
        for line in drawing.lines {
          // Order marks are allowed in text alone, and `lines` is without them.
          if line.unicodeScalars.contains(where: \.isControlOrBidi) {
            Issue.record("\(told): \(line.debugDescription)")
          }
          if isLaidOut, chart.name != "brief", DisplayWidth.cells(of: line) > 80 { Issue.record("\(told): \(line)") }
        }
        if format.name != "text" { #expect(!drawing.bytes.containsOrderMark, told) }
        #expect(drawing.bytes.last == UInt8(ascii: "\n"), told)
      }
    }
  }
}

extension [UInt8] {
  /// U+200E.
  fileprivate var containsOrderMark: Bool {
    String(decoding: self, as: UTF8.self).unicodeScalars.contains("\u{200E}")
  }
}
