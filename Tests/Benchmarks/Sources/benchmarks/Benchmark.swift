import Glibc

/// One thing that is timed, and how long it may take.
struct Benchmark: Sendable {
  let name: String
  /// The longest that the median may be; nil where it is only reported. It may have to be measured itself.
  let limit: @Sendable () throws -> Duration?
  /// Does it some times and says how long each took.
  let samples: @Sendable (Company) throws -> [Duration]

  init(_ name: String, atMost limit: Duration? = nil, _ samples: @escaping @Sendable (Company) throws -> [Duration]) {
    self.name = name
    self.limit = { limit }
    self.samples = samples
  }

  /// One that must not grow with the organisation: the median may be so many times that of a company of 100 people.
  init(
    _ name: String, atMost times: Double, ofThatIn small: Company.Headcount,
    _ samples: @escaping @Sendable (Company) throws -> [Duration]
  ) {
    self.name = name
    limit = { try samples(Company(small)).median * times }
    self.samples = samples
  }

  static let all: [Benchmark] = whole + edits + board + charts + files + hostile
}

/// Times single actions, in time of the processor: all of them run on one thread, and others may use the machine too.
/// What is done before and after an action is not counted.
struct Stopwatch {
  private(set) var samples: [Duration] = []
  private var total = Duration.zero

  /// What takes long is not done as often as it might be: two seconds of it are enough.
  var isEnough: Bool { total > .seconds(2) && samples.count > 2 }

  mutating func time<Result>(_ action: () throws -> Result) rethrows -> Result {
    let start = Stopwatch.now
    let result = try action()
    let taken = Stopwatch.now - start
    samples.append(taken)
    total += taken
    return result
  }

  private static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

extension [Duration] {
  var median: Duration { isEmpty ? .zero : sorted()[count / 2] }
}
