import Glibc
import Synchronization

/// Signals as bytes in a pipe, so that the run loop handles them like keys.
public enum Signals {
  /// From now on these signals do nothing but come out of `pipe.drain()`.
  ///
  /// Call it before `NcursesTerminal.init`, since curses installs handlers of its own where there are none.
  public static func forward(_ signals: [Int32], to pipe: WakePipe) {
    pipe.receive(signals)
  }

  /// The writing end of the pipe, all that a handler can reach; -1 for none.
  private static let writer = Atomic<Int32>(-1)

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
    for signal in signals { sigaction(signal, &action, nil) }
  }

  /// Stops writing to a pipe that is going away.
  static func forget(_ descriptor: Int32) {
    _ = writer.compareExchange(expected: descriptor, desired: -1, ordering: .sequentiallyConsistent)
  }
}
