import Cells
import PodCharts
import PodModel
import Support
import Syntax
import Testing

/// What holds for every plan: random ones, with names that hurt. A failure prints its seed.
@Suite struct ChartPropertyTests {
  static let widths = [40, 41, 79, 120, 240, 1000]

  struct Case: CustomTestStringConvertible, Sendable {
    let seed: Int
    let chart: Text
    let format: Text
    var testDescription: String { "seed \(seed), \(chart), \(format)" }
  }

  static func cases(_ formats: [Text], seeds: ClosedRange<Int>) -> [Case] {
    seeds.flatMap { seed in
      Chart.all.flatMap { chart in formats.map { Case(seed: seed, chart: chart.name, format: $0) } }
    }
  }

  @Test(
    "no line is too wide, ends in a blank or holds a control character",
    arguments: cases(["text", "ascii"], seeds: 1...2))
  func lines(_ given: Case) throws {
    let plan = try HostilePlan(seed: given.seed).indexed()
    let (chart, format) = try Drawing.named(given.chart, given.format)
    for width in Self.widths {
      let drawing = try Drawing(plan, scenario: "a", chart, format, ChartOptions(width: width, since: .today))
      #expect(drawing.bytes.last == UInt8(ascii: "\n"))
      for line in drawing.lines {
        #expect(DisplayWidth.cells(of: line) <= width || given.chart == "brief", "\(width): \(line)")
        #expect(line.unicodeScalars.last != " ", "\(width): \(line)")
        #expect(!line.unicodeScalars.contains { $0.isControlOrBidi }, "\(width): \(line)")
        if given.format == "ascii" { #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(line)") }
      }
    }
  }

  @Test(
    "data and documents hold no control characters either", arguments: cases(["markdown", "csv", "json"], seeds: 1...2))
  func harmless(_ given: Case) throws {
    let plan = try HostilePlan(seed: given.seed).indexed()
    let (chart, format) = try Drawing.named(given.chart, given.format)
    let scalars = try Drawing(plan, scenario: "a", chart, format).text.unicodeScalars
    #expect(!scalars.contains { $0 != "\n" && $0.isControlOrBidi })
    #expect(scalars.last == "\n" && scalars.dropLast().last != "\n")
  }

  @Test("the lines of a box are equally wide", arguments: 1...3)
  func boxes(seed: Int) throws {
    let plan = try HostilePlan(seed: seed).indexed()
    let (chart, format) = try Drawing.named("cards", "text")
    for width in Self.widths {
      let lines = try Drawing(plan, scenario: "a", chart, format, ChartOptions(width: width, since: .today)).lines
      let boxes = lines.filter { "┌│├└".contains($0.first ?? " ") }
      var expected = 0
      for line in boxes {
        if line.hasPrefix("┌") { expected = DisplayWidth.cells(of: line) }
        #expect(DisplayWidth.cells(of: line) == expected, "\(width): \(line)")
      }
      #expect(boxes.count { $0.hasPrefix("┌") } == boxes.count { $0.hasPrefix("└") })
    }
  }

  @Test("the order of people, seats and agents in the file does not matter", arguments: 1...2)
  func shuffled(seed: Int) throws {
    let hostile = HostilePlan(seed: seed)
    let (plain, shuffled) = (try hostile.indexed(), try hostile.indexed(shuffled: true))
    for chart in Chart.all {
      for format in Format.all where format.takes(chart) {
        let options = ChartOptions(width: 100, since: .today)
        let one = try Drawing(plain, scenario: "a", chart, format, options)
        let other = try Drawing(shuffled, scenario: "a", chart, format, options)
        #expect(one.lines == other.lines, "\(chart.name) \(format.name)")
        #expect(one.bytes == other.bytes, "\(chart.name) \(format.name)")
      }
    }
  }

  @Test("plans in which much goes wrong are drawn too", arguments: 1...4)
  func wrecks(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    let plan = IndexedPlan(try RandomPlans.plan(edits: 60, &random))
    let scenario = try #require(plan.plan.scenarios.first?.id)
    for chart in Chart.all {
      for format in Format.all where format.takes(chart) {
        let isLaidOut = format.name == "text" || format.name == "ascii"
        let drawing = try Drawing(plan, scenario: scenario, chart, format, ChartOptions(width: 44))
        #expect(!isLaidOut || chart.name == "brief" || drawing.lines.allSatisfy { DisplayWidth.cells(of: $0) <= 44 })
      }
    }
  }
}

extension Unicode.Scalar {
  /// Controls, and characters that turn the direction of text around; U+200E is taken out before where it is allowed.
  var isControlOrBidi: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
