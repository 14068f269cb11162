import Cells
import PodCharts
import PodModel
import Syntax
import Testing

/// What holds for every plan: random ones, with names that hurt. A failure prints its seed.
@Suite struct ChartPropertyTests {
  static let widths = [40, 41, 60, 79, 120, 173, 240, 1000]

  struct Case: CustomTestStringConvertible, Sendable {
    let seed: Int
    let chart: Text
    let format: Text
    var testDescription: String { "seed \(seed), \(chart), \(format)" }
  }

  static let cases = (1...4).flatMap { seed in
    Chart.all.flatMap { chart in
      Format.all.map { Case(seed: seed, chart: chart.name, format: $0.name) }
    }
  }

  @Test("no line is too wide, ends in a blank or holds a control character", arguments: cases)
  func lines(_ given: Case) throws {
    let plan = try HostilePlan(seed: given.seed).indexed()
    let (chart, format) = try Drawing.named(given.chart, given.format)
    for width in Self.widths {
      let drawing = try Drawing(plan, scenario: "a", chart, format, width: width)
      #expect(drawing.bytes.last == UInt8(ascii: "\n"))
      for line in drawing.lines {
        #expect(DisplayWidth.cells(of: line) <= width, "\(width): \(line)")
        #expect(line.unicodeScalars.last != " ", "\(width): \(line)")
        #expect(!line.unicodeScalars.contains(where: Self.isControl), "\(width): \(line)")
        if given.format == "ascii" { #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(line)") }
      }
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  @Test("the lines of a box are equally wide", arguments: 1...4)
  func boxes(seed: Int) throws {
    let plan = try HostilePlan(seed: seed).indexed()
    let (chart, format) = try Drawing.named("cards", "text")
    for width in Self.widths {
      let lines = try Drawing(plan, scenario: "a", chart, format, width: width).lines
      let boxes = lines.filter { "┌│├└".contains($0.first ?? " ") }
      var expected = 0
      for line in boxes {
        if line.hasPrefix("┌") { expected = DisplayWidth.cells(of: line) }
        #expect(DisplayWidth.cells(of: line) == expected, "\(width): \(line)")
      }
      #expect(boxes.count { $0.hasPrefix("┌") } == boxes.count { $0.hasPrefix("└") })
    }
  }

  @Test("everybody stands there, once a seat", arguments: cases)
  func everybody(_ given: Case) throws {
    let hostile = HostilePlan(seed: given.seed)
    let plan = try hostile.indexed()
    let scenario = try #require(plan["a"])
    let (chart, format) = try Drawing.named(given.chart, given.format)
    let text = Text(try Drawing(plan, scenario: "a", chart, format, width: 1000).lines.joined(separator: "\n"))
    for (number, person) in plan.plan.people.enumerated() where !person.isVacant {
      let count = text.string.occurrences(of: HostilePlan.token(number))
      switch scenario.whereabouts(of: person.id) {
      case .inPod where !hostile.isReferredTo(person.id, in: scenario):
        #expect(count == scenario.seats(of: person.id).count, "\(person.id)")
      case .bench: #expect(count == 1, "\(person.id)")
      default: #expect(count >= 1, "\(person.id)")
      }
    }
  }

  @Test("every name is whole at every width from 60", arguments: 1...4)
  func wholeNames(seed: Int) throws {
    let plan = try HostilePlan(seed: seed).indexed()
    for chart in Chart.all {
      for width in [60, 79, 173] {
        let text = try Drawing(plan, scenario: "a", chart, .text, width: width, columns: 1).squeezed
        for person in plan.plan.people where !person.isVacant {
          let name = Drawing.squeezed(DisplayWidth.shown(person.shownName.string))
          #expect(text.contains(bytes: name), "\(chart.name) \(width): \(name)")
        }
      }
    }
  }

  @Test("the marking is the first line and the last, and the legend names every sign", arguments: 1...8)
  func marking(seed: Int) throws {
    let plan = try HostilePlan(seed: seed).indexed()
    for chart in Chart.all {
      let lines = try Drawing(plan, scenario: "a", chart, .text, width: 120).lines
      #expect(lines.first == HostilePlan.marking)
      #expect(lines.last == HostilePlan.marking)
      let rule = try #require(lines.firstIndex { $0.hasPrefix("═") })
      let legend = try #require(lines.lastIndex { $0.contains("lead") && $0.hasPrefix("★") })
      let body = lines[rule..<legend].joined(separator: "\n")
      for (sign, meaning) in ["○ open": "○ open seat", "┄": "┄ dotted", "★": "★ lead", "…": "… cut"]
      where body.contains(sign) {
        #expect(lines[legend...].joined(separator: " ").contains(meaning), "\(chart.name)")
      }
    }
  }

  @Test("the order of people, seats and agents in the file does not matter", arguments: 1...8)
  func shuffled(seed: Int) throws {
    let hostile = HostilePlan(seed: seed)
    for chart in Chart.all {
      for format in Format.all {
        let plain = try Drawing(try hostile.indexed(), scenario: "a", chart, format, width: 100)
        let shuffled = try Drawing(try hostile.indexed(shuffled: true), scenario: "a", chart, format, width: 100)
        #expect(plain.lines == shuffled.lines)
        #expect(plain.bytes == shuffled.bytes)
      }
    }
  }
}

extension String {
  fileprivate func occurrences(of token: String) -> Int {
    split(separator: token, omittingEmptySubsequences: false).count - 1
  }

  /// By bytes, not by canonical equivalence.
  fileprivate func contains(bytes part: String) -> Bool {
    let part = Array(part.utf8)
    return part.isEmpty || Array(utf8).contains(part)
  }
}
