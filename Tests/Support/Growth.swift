import Glibc

/// How costs grow, for tests that must not go by a clock: in time of this thread's processor, since other tests run at the
/// same moment, and as a ratio, since machines differ. How long something takes is for the benchmarks.
public enum Growth {
  /// How many times as much it costs with four times as much to do: about 4 where the cost is linear, 16 where it grows by
  /// the square, and less where it does not depend on the amount.
  /// - Parameter amount: how much there is to do the first time.
  public static func ofFourTimes(_ amount: Int, _ work: (Int) throws -> Void) rethrows -> Double {
    try cost { try work(4 * amount) } / cost { try work(amount) }
  }

  /// What the cheapest of some tries took: the others were held up by something else.
  public static func cost(tries: Int = 3, _ work: () throws -> Void) rethrows -> Duration {
    var cheapest: Duration?
    for _ in 0..<tries {
      let start = processorTime
      try work()
      let taken = processorTime - start
      cheapest = min(cheapest ?? taken, taken)
    }
    return cheapest ?? .zero
  }

  private static var processorTime: Duration {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
