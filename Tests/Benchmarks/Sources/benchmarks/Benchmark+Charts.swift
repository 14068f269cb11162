import PodCharts

extension Benchmark {
  /// Charts of the whole organisation, from the open plan to the bytes of the file.
  static let charts: [Benchmark] = [
    chart(.cards, atMost: .seconds(1)),
    chart(.cards, .ascii, atMost: .seconds(1)),
    chart(.tree, atMost: .seconds(1)),
    chart(.tree, .dot),
    chart(.roster, atMost: .seconds(1)),
    chart(.roster, .markdown),
    chart(.roster, .csv),
    chart(.changes),
    chart(.summary),
    chart(.people, .csv),
  ]

  private static func chart(_ chart: Chart, _ format: Format = .text, atMost limit: Duration? = nil) -> Benchmark {
    Benchmark("chart \(chart.name) as \(format.name)", atMost: limit) { company in
      var watch = Stopwatch()
      for _ in 0..<5 where !watch.isEnough {
        _ = try watch.time {
          try Chart.render(company.indexed, scenario: company.scenario, chart: chart, format: format)
        }
      }
      return watch.samples
    }
  }
}
