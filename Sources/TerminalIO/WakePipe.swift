import Glibc

/// A pipe that wakes the thread that waits at its reading end, from any thread and from a signal's handler.
public final class WakePipe: Sendable {
  /// Readable once somebody woke it.
  public let descriptor: Int32
  private let writer: Int32

  /// Nil where the process has no descriptors left.
  public init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    descriptor = ends[0]
    writer = ends[1]
  }

  deinit {
    Signals.forget(writer)
    close(descriptor)
    close(writer)
  }

  /// Makes the reading end readable; may be called in a signal's handler.
  public func wake() {
    Self.send(0, to: writer)
  }

  /// Empties it, and gives the numbers of the signals that came, in their order.
  public func drain() -> [Int32] {
    var signals: [Int32] = []
    var bytes = [UInt8](repeating: 0, count: 256)
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return signals }
      signals += bytes.prefix(count).filter { $0 != 0 }.map { Int32($0) }
    }
  }

  /// Has signals come through this pipe; see `Signals.forward`.
  func receive(_ signals: [Int32]) {
    Signals.install(signals, writer: writer)
  }

  /// Writes one byte without waiting: a pipe that is full wakes its reader anyway.
  static func send(_ byte: UInt8, to descriptor: Int32) {
    var byte = byte
    while write(descriptor, &byte, 1) < 0, errno == EINTR {}
  }
}
