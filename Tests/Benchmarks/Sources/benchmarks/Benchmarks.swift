import Glibc

/// How long things take at 100,000 people in 25,000 pods, held against limits.
///
///     swift run -c release --package-path Tests/Benchmarks                 all of them
///     swift run -c release --package-path Tests/Benchmarks move "a copy"   those whose names hold one of these texts
///
/// One table: a benchmark without a limit is only reported. Exits with 1 where a limit is missed. Each sample is one
/// action, in time of the processor; what is held against the limit is the median. The limits hold for a release build on a
/// machine that does nothing else; no test goes by them.
@main
struct Benchmarks {
  static func main() throws {
    let wanted = CommandLine.arguments.dropFirst()
    let chosen = Benchmark.all.filter { benchmark in
      wanted.isEmpty || wanted.contains { benchmark.name.contains($0) }
    }
    guard !chosen.isEmpty else {
      print("No benchmark has such a name. There are:")
      for benchmark in Benchmark.all { print("  \(benchmark.name)") }
      exit(2)
    }
    let company = try Company()
    print(Report.heading)
    var missed = 0
    for benchmark in chosen {
      let report = Report(benchmark, try benchmark.samples(company))
      print(report.line)
      // A pipe would keep the lines back until all is done.
      fflush(nil)
      if report.isMissed { missed += 1 }
    }
    print("\n\(chosen.count) measured, \(missed) over their limit.")
    if missed > 0 { exit(1) }
  }
}
