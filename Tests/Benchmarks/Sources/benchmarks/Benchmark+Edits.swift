import PodChecks
import PodModel
import Syntax

extension Benchmark {
  /// What a key does: one edit, the checks after it, and taking it back.
  static let edits: [Benchmark] = [
    edit("move", atMost: .microseconds(100)) { .company(move: $0) },
    edit("bench", atMost: .microseconds(100)) { .bench(Company.member(2, of: $0 * 90), from: nil) },
    edit("set a title", atMost: .microseconds(100)) {
      .set("title", .person(Company.member(1, of: $0 * 90)), .text("Chief of \(String($0))"))
    },
    edit("set a lead", atMost: .microseconds(100)) {
      Edit.lead(Company.member(1, of: $0 * 90), of: Company.pod($0 * 90))
    },
    edit("set the line of a pod", atMost: .microseconds(100)) {
      Edit.line(Company.pod($0 * 90), to: Company.person($0 * 7))
    },
    edit("set the line of a leader", atMost: .microseconds(100)) {
      Edit.line(Company.person(300 + $0 * 7), to: Company.person($0 % 30))
    },
    edit("a leader leaves", atMost: .milliseconds(1)) { Edit.place(Company.person(300 + $0 * 7), .leaves) },
    edit("add a pod", atMost: .milliseconds(1)) { .add(Edit.Addition(.pod, Text("New pod \($0)"))) },
    edit("remove a pod", atMost: .milliseconds(2)) { .remove(.pod(Company.pod($0 * 90))) },
    edit("remove a person", atMost: .milliseconds(2)) { .remove(.person(Company.member(0, of: $0 * 90))) },
    // With some sixty people, pods and lines that point there.
    edit("remove a leader", atMost: .milliseconds(5)) { .remove(.person(Company.person(300 + $0 * 7))) },
    Benchmark("undo a move", atMost: .microseconds(100)) { company in
      try company.editing(200, { .company(move: $0) }) { indexed, change, watch in
        try watch.time { try indexed.undo(change) }
      }
    },
    Benchmark("move while a copy of the plan is held", atMost: .milliseconds(1)) { company in
      var indexed = company.indexed
      _ = try indexed.apply([Edit(.company(move: 270))])
      var watch = Stopwatch()
      for number in 0..<200 where !watch.isEnough {
        let held = indexed.plan
        _ = try watch.time { try indexed.apply([Edit(.company(move: number))]) }
        withExtendedLifetime(held) {}
      }
      return watch.samples
    },
    checks("move", atMost: .milliseconds(2)) { .company(move: $0) },
    checks("set the line of a leader") { Edit.line(Company.person(300 + $0 * 7), to: Company.person($0 % 30)) },
    checks("name a person", atMost: .milliseconds(2)) {
      .set("name", .person(Company.member(1, of: $0 * 90)), .text("Somebody \(String($0))"))
    },
    checks("set today's manager", atMost: .milliseconds(2)) {
      .set("today.manager", .person(Company.member(1, of: $0 * 90)), .text(Company.person($0).text))
    },
    checks("set the line of a pod to the top", atMost: .milliseconds(10)) {
      Edit.line(Company.pod($0 * 90), to: Company.person(0))
    },
    Benchmark("undo an import of 20,000 people of no team", atMost: .seconds(2)) { company in
      var indexed = company.indexed
      let people = (0..<20_000).map { Edit(.add(Edit.Addition(.person, Text("Newcomer \($0)")))) }
      return try repeated(3) { _ in
        let change = try indexed.apply(people)
        try indexed.undo(change)
      }
    },
    checks("remove a pod") { .remove(.pod(Company.pod($0 * 90))) },
    checks("remove a person") { .remove(.person(Company.member(0, of: $0 * 90))) },
    Benchmark("fits after a move", atMost: .milliseconds(1)) { company in
      var fits = PodFits(of: try company.content())
      return try company.editing(200, { .company(move: $0) }) { indexed, change, watch in
        guard let content = indexed[company.scenario] else { return }
        watch.time { fits.update(after: change, in: content) }
      }
    },
  ]

  private static func edit(
    _ name: String, atMost limit: Duration, _ verb: @escaping @Sendable (Int) -> Edit.Verb
  ) -> Benchmark {
    Benchmark(name, atMost: limit) { company in
      var indexed = company.indexed
      // What the company holds is copied where it is touched first: what is timed is edits of a plan that nothing else holds.
      // One that is held has a benchmark of its own.
      let touched = try (0..<200).map { try indexed.apply([Edit(verb($0))]) }
      for change in touched.reversed() { try indexed.undo(change) }
      var watch = Stopwatch()
      for number in 0..<200 where !watch.isEnough { _ = try watch.time { try indexed.apply([Edit(verb(number))]) } }
      return watch.samples
    }
  }

  private static func checks(
    _ name: String, atMost limit: Duration? = nil, _ verb: @escaping @Sendable (Int) -> Edit.Verb
  ) -> Benchmark {
    Benchmark("checks after: \(name)", atMost: limit) { company in
      var findings = Findings(of: try company.content())
      return try company.editing(100, verb) { indexed, change, watch in
        guard let content = indexed[company.scenario] else { return }
        _ = watch.time { findings.update(after: change, in: content) }
      }
    }
  }
}

extension Edit.Verb {
  /// One of 277 moves of different people between different pods.
  static func company(move number: Int) -> Edit.Verb {
    .move(Company.member(1, of: number * 90), from: nil, to: Company.pod(number * 90 + 47), share: nil)
  }
}

extension Company {
  /// Makes edits one after the other, of which what comes after each is timed.
  func editing(
    _ count: Int, _ verb: (Int) -> Edit.Verb,
    _ after: (inout IndexedPlan, Change, inout Stopwatch) throws -> Void
  ) throws -> [Duration] {
    var indexed = self.indexed
    _ = try indexed.apply([Edit(.company(move: 270))])
    var watch = Stopwatch()
    for number in 0..<count where !watch.isEnough {
      let change = try indexed.apply([Edit(verb(number))])
      try after(&indexed, change, &watch)
    }
    return watch.samples
  }

  func content() throws -> IndexedScenario {
    guard let content = indexed[scenario] else { throw Missing() }
    return content
  }

  struct Missing: Error {}
}
