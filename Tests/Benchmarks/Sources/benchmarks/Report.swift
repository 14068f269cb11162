/// One line of the table.
struct Report {
  let name: String
  let limit: Duration?
  private let samples: [Duration]

  init(_ benchmark: Benchmark, _ samples: [Duration]) {
    name = benchmark.name
    limit = benchmark.limit
    self.samples = samples.sorted()
  }

  private var median: Duration { samples.isEmpty ? .zero : samples[samples.count / 2] }

  var isMissed: Bool { limit.map { median > $0 } ?? false }

  static let heading = row("what", "limit", "fastest", "median", "slowest", "of limit", "")

  var line: String {
    Report.row(
      name, limit?.told ?? "-", samples.first?.told ?? "-", median.told, samples.last?.told ?? "-",
      limit.map { "\(Int((median / $0 * 100).rounded())) %" } ?? "-",
      limit == nil ? "" : isMissed ? "MISSED" : "met")
  }

  private static func row(_ name: String, _ columns: String...) -> String {
    name.padded(to: 48) + columns.dropLast().map { $0.rightAligned(in: 11) }.joined() + "  " + (columns.last ?? "")
  }
}

extension Duration {
  /// Milliseconds with as many decimals as tell something: "0.041 ms", "2815 ms".
  fileprivate var told: String {
    let thousandths = Int((self / .microseconds(1)).rounded())
    guard thousandths < 100_000 else { return "\((thousandths + 500) / 1000) ms" }
    return "\(thousandths / 1000).\(String(thousandths % 1000 + 1000).dropFirst()) ms"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }
  fileprivate func rightAligned(in width: Int) -> String { String(repeating: " ", count: max(1, width - count)) + self }
}
