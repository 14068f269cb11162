import PodChecks
import PodFiles
import PodModel
import Syntax

@testable import PodCharts

/// A plan that is read is written to bytes that are read as the same plan, is checked and drawn; any other file is
/// refused with a place that it has and a sentence that may be printed.
enum PlanFuzzer {
  static func run(_ bytes: [UInt8]) {
    readTree(bytes)
    do throws(FileProblem) {
      let plan = try PlanFile.read(bytes, named: "plan.json").plan
      let written = PlanFile.write(plan)
      let again = try PlanFile.read(written, named: "written.json")
      require(again.plan.json == plan.json, "what was written is another plan")
      require(again.isCanonical, "written twice, the plan has other bytes")
      draw(plan)
    } catch {
      require(error.file == "plan.json", "what was written cannot be read: \(error.sentence)")
      expectPrintable(error.sentence)
      if let position = error.position { expect(position, in: bytes) }
    }
  }

  /// Any JSON, and not only plans.
  private static func readTree(_ bytes: [UInt8]) {
    do throws(JSONError) {
      let tree = try JSONReader.value(of: bytes)
      let again = try JSONReader.value(of: JSONWriter.bytes(of: tree))
      require(again == tree, "JSON that was written is read as something else")
    } catch {
      require(error.offset <= bytes.count, "an error beyond the end of the file")
      expect(error.position, in: bytes)
    }
  }

  private static func draw(_ plan: Plan) {
    let indexed = IndexedPlan(plan)
    for scenario in plan.scenarios.prefix(2) {
      guard let view = indexed[scenario.id] else { return require(false, "a scenario without its index") }
      for finding in Findings(of: view).all(in: view) {
        require(!finding.sentence.isEmpty, "a finding without a sentence")
      }
      for chart in Chart.all {
        for format in Format.all where format.takes(chart) { expectClean(chart, format, indexed, scenario.id) }
      }
    }
  }

  private static func expectClean(_ chart: Chart, _ format: Format, _ plan: IndexedPlan, _ scenario: ScenarioID) {
    do throws(ChartRefusal) {
      let bytes = try Chart.render(plan, scenario: scenario, chart: chart, format: format)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return require(false, "a chart that is not UTF-8")
      }
      // What is read by programs keeps the texts as they are, escaped by the rules of the format.
      guard ["text", "ascii"].contains(format.name) else { return }
      for scalar in text.unicodeScalars where scalar != "\n" {
        require(!scalar.isActive, "U+\(scalar.value) in a chart")
      }
    } catch { require(!error.sentence.isEmpty, "a chart that is refused without a word") }
  }

  private static func expect(_ position: SourcePosition, in bytes: [UInt8]) {
    let end = SourcePosition(offset: bytes.count, in: bytes)
    require(position.line >= 1 && position.column >= 1, "\(position) is no place")
    require(position.line <= end.line, "\(position) is beyond the last line")
    require(position.line < end.line || position.column <= end.column, "\(position) is beyond the end")
  }

  private static func expectPrintable(_ sentence: String) {
    require(!sentence.isEmpty, "an error without a sentence")
    for scalar in sentence.unicodeScalars { require(!scalar.isActive, "U+\(scalar.value) in a sentence") }
  }
}

extension Unicode.Scalar {
  /// Acts on a terminal, or on what stands beside it; all but the mark that a chart needs after right-to-left text.
  var isActive: Bool {
    if self == "\u{200E}" { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }
}
