import Glibc

/// Asks again, every few milliseconds, until there is an answer or the time is over. It blocks its thread on purpose: other
/// tests that keep the thread pool busy cannot then make this one late.
/// - Returns: the answer; nil when the time is over. It asks at least once, and once after the end.
public func poll<Answer>(
  for timeout: Duration, every interval: Duration,
  _ question: () throws(HarnessError) -> Answer?
) throws(HarnessError) -> Answer? {
  let end = ContinuousClock.now + timeout
  while true {
    let over = ContinuousClock.now >= end
    if let answer = try question() { return answer }
    if over { return nil }
    usleep(UInt32(interval / .microseconds(1)))
  }
}
