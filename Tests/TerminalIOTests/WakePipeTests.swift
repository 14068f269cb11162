import Glibc
import Testing

@testable import TerminalIO

@Suite("The wake pipe")
struct WakePipeTests {
  @Test("is readable once somebody woke it, and not when it is drained")
  func wakes() throws {
    let pipe = try #require(WakePipe())
    #expect(!isReadable(pipe))
    pipe.wake()
    pipe.wake()
    #expect(isReadable(pipe))
    #expect(pipe.drain() == [])
    #expect(!isReadable(pipe))
  }

  @Test("never blocks whoever wakes it, however often")
  func isNeverFull() throws {
    let pipe = try #require(WakePipe())
    for _ in 0..<100_000 { pipe.wake() }
    #expect(pipe.drain() == [])
  }

  @Test("gives the numbers of signals that were forwarded to it")
  func forwardsSignals() throws {
    let pipe = try #require(WakePipe())
    Signals.forward([SIGWINCH], to: pipe)
    defer { signal(SIGWINCH, SIG_DFL) }
    // The threads that run tests block signals.
    var blocked = sigset_t()
    var former = sigset_t()
    sigemptyset(&blocked)
    sigaddset(&blocked, SIGWINCH)
    pthread_sigmask(SIG_UNBLOCK, &blocked, &former)
    pthread_kill(pthread_self(), SIGWINCH)
    pthread_sigmask(SIG_SETMASK, &former, nil)
    #expect(pipe.drain() == [SIGWINCH])
  }

  private func isReadable(_ pipe: WakePipe) -> Bool {
    var request = pollfd(fd: pipe.descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) == 1
  }
}
