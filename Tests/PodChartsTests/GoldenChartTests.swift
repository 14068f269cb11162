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

  static let goldens = [
    Golden(chart: "cards", format: "text", options: ChartOptions(width: 60)),
    Golden(chart: "cards", format: "text", options: ChartOptions(width: 80)),
    Golden(chart: "cards", format: "text", options: ChartOptions(width: 80, columns: 1)),
    Golden(chart: "cards", format: "text", options: ChartOptions(width: 120)),
    Golden(chart: "cards", format: "ascii", options: ChartOptions(width: 80)),
    Golden(chart: "tree", format: "text", options: ChartOptions(width: 40)),
    Golden(chart: "tree", format: "text", options: ChartOptions(width: 60)),
    Golden(chart: "tree", format: "text", options: ChartOptions(width: 80)),
    Golden(chart: "tree", format: "ascii", options: ChartOptions(width: 80)),
  ]

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
