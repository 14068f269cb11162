import Glibc
import PodCharts
import PodModel
import Syntax
import Testing

/// The sample of the design, drawn. `RECORD_CHARTS=1 swift test` writes the files anew, and still fails.
@Suite struct GoldenChartTests {
  struct Golden: CustomTestStringConvertible, Sendable {
    let chart: Text
    let format: Text
    let options: ChartOptions

    var testDescription: String {
      let columns = options.columns.map { "-\($0)" } ?? ""
      return "\(chart)-\(options.width)\(columns)" + (format == "text" ? "" : "-\(format)")
    }
  }

  static let goldens =
    of("cards", "text", 60, 80, 120) + [Golden(chart: "cards", format: "text", options: ChartOptions(columns: 1))]
    + of("cards", "ascii", 80) + of("tree", "text", 40, 60, 80) + of("tree", "ascii", 80)
    + of("roster", "text", 60, 80, 120, 240) + of("outcomes", "text", 60, 80, 120) + of("changes", "text", 60, 80)
    + of("summary", "text", 80) + of("matrix", "text", 60, 80, 120) + of("brief", "text", 80) + of("brief", "ascii", 80)
    + of("tell", "text", 80) + of("people", "text", 80) + of("cards", "markdown", 80) + of("roster", "markdown", 80)
    + of("tree", "mermaid", 80) + of("tree", "dot", 80) + of("cards", "csv", 80) + of("people", "csv", 80)
    + of("outcomes", "json", 80)

  private static func of(_ chart: Text, _ format: Text, _ widths: Int...) -> [Golden] {
    widths.map { Golden(chart: chart, format: format, options: ChartOptions(width: $0)) }
  }

  @Test("the sample is drawn as recorded", arguments: goldens)
  func golden(_ golden: Golden) throws {
    let chart = try #require(Chart.named(golden.chart))
    let format = try #require(Format.named(golden.format))
    let drawn = try Chart.render(
      try Drawing.northwind(), scenario: "b", chart: chart, format: format, options: golden.options)
    let path = Drawing.folder + "/Charts/\(golden.testDescription).txt"
    if getenv("RECORD_CHARTS") != nil {
      try TestFile.write(drawn, to: path)
      Issue.record("recorded \(golden.testDescription)")
      return
    }
    let recorded = try #require(TestFile.read(path), "no recorded chart \(golden.testDescription)")
    #expect(String(decoding: drawn, as: UTF8.self) == String(decoding: recorded, as: UTF8.self))
    #expect(drawn == recorded)
  }
}

/// Files of tests, as bytes.
enum TestFile {
  static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return bytes
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try #require(fopen(path, "w"))
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }
}
