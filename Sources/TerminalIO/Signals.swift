import Glibc
import Synchronization

/// Signals as bytes in a pipe, so that the run loop handles them like keys.
public enum Signals {
  /// From now on these signals do nothing but come out of `pipe.drain()`.
  ///
  /// Call it before `NcursesTerminal.init`, since curses installs handlers of its own where there are none. Once the pipe
  /// goes, they do again what they do in any program: a question asked in the shell can be left with Ctrl-C.
  public static func forward(_ signals: [Int32], to pipe: WakePipe) {
    pipe.receive(signals)
  }

  /// The writing end of the pipe, all that a handler can reach; -1 for none.
  private static let writer = Atomic<Int32>(-1)
  /// A bit for each signal that comes through the pipe.
  private static let forwarded = Atomic<UInt64>(0)

  static func install(_ signals: [Int32], writer descriptor: Int32) {
    writer.store(descriptor, ordering: .sequentiallyConsistent)
    var action = sigaction()
    action.sa_flags = SA_RESTART
    action.__sigaction_handler.sa_handler = { number in
      let saved = errno
      let descriptor = Signals.writer.load(ordering: .sequentiallyConsistent)
      if descriptor >= 0 { WakePipe.send(UInt8(truncatingIfNeeded: number), to: descriptor) }
      errno = saved
    }
    for signal in signals {
      sigaction(signal, &action, nil)
      forwarded.bitwiseOr(1 << UInt64(signal), ordering: .sequentiallyConsistent)
    }
  }

  /// Stops writing to a pipe that is going away, and has the signals do what they did before.
  static func forget(_ descriptor: Int32) {
    let (isCurrent, _) = writer.compareExchange(
      expected: descriptor, desired: -1, ordering: .sequentiallyConsistent)
    guard isCurrent else { return }
    let signals = forwarded.exchange(0, ordering: .sequentiallyConsistent)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = SIG_DFL
    for signal: Int32 in 1..<64 where signals >> UInt64(signal) & 1 == 1 { sigaction(signal, &action, nil) }
  }
}
