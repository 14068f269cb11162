import PodChecks
import PodModel
import Syntax

extension Benchmark {
  /// What is done with the whole plan at once.
  static let whole: [Benchmark] = [
    Benchmark("index the plan") { company in
      repeated(3) { _ in IndexedPlan(company.plan) }
    },
    Benchmark("all checks", atMost: .seconds(1)) { company in
      let content = try company.content()
      return repeated(5) { _ in Findings(of: content) }
    },
    Benchmark("all findings in order") { company in
      let content = try company.content()
      let findings = Findings(of: content)
      return repeated(3) { _ in findings.all(in: content) }
    },
    Benchmark("the fit of every pod") { company in
      let content = try company.content()
      return repeated(3) { _ in PodFits(of: content) }
    },
    Benchmark("the three best pods for somebody", atMost: .milliseconds(16)) { company in
      let content = try company.content()
      let fits = PodFits(of: content)
      return repeated(20) { fits.best(3, for: Company.member(0, of: $0 * 1_000), in: content) }
    },
    Benchmark("difference of plans by ten moves", atMost: .milliseconds(300)) { company in
      var moved = company.indexed
      _ = try moved.apply((0..<10).map { Edit(.company(move: $0)) })
      return repeated(5) { _ in Change.between(company.plan, moved.plan) }
    },
    Benchmark("difference by ten moves, read from files", atMost: .milliseconds(300)) { company in
      var moved = company.indexed
      _ = try moved.apply((0..<10).map { Edit(.company(move: $0)) })
      let again = try Company.read(company.bytes)
      return repeated(3) { _ in Change.between(again, moved.plan) }
    },
    Benchmark("the seats of a person", atMost: .microseconds(10)) { company in
      let content = try company.content()
      return repeated(500) { content.seats(of: Company.member(1, of: $0 * 40)) }
    },
  ]

  /// Times an action that changes nothing; its result is kept until it was timed.
  static func repeated<Result>(_ times: Int, _ action: (Int) throws -> Result) rethrows -> [Duration] {
    var watch = Stopwatch()
    for number in 0..<times where !watch.isEnough { _ = try watch.time { try action(number) } }
    return watch.samples
  }
}
