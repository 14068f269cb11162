import Cells
import Glibc

/// Reads what has come in from a terminal, without waiting for more than the rest of a key or of pasted text.
struct InputReader {
  private let descriptor: Int32
  private var parser: InputParser
  private var isClosed = false
  private var bytes = [UInt8](repeating: 0, count: 1 << 16)

  /// How long the rest of a key may take: so late is the Esc key. Milliseconds.
  private static let keyPause: Int32 = 25
  /// How long pasted text may pause before it counts as ended. Milliseconds.
  private static let pastePause: Int32 = 500
  /// How often it reads before the program gets to draw.
  private static let longestTurn = 32

  init(descriptor: Int32, keys: KeySequences) {
    self.descriptor = descriptor
    parser = InputParser(keys: keys)
  }

  /// What has come in; `closed` at the end once the other side is gone.
  mutating func events() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    for _ in 0..<Self.longestTurn where !isClosed {
      let pause = Self.pause(for: parser.waiting)
      guard hasInput(within: pause) else {
        if pause > 0 { events += parser.flush() }
        break
      }
      readOnce(into: &events)
    }
    if isClosed { events.append(.closed) }
    return events
  }

  private static func pause(for waiting: InputParser.Waiting) -> Int32 {
    switch waiting {
    case .nothing: 0
    case .key: keyPause
    case .paste: pastePause
    }
  }

  /// True, too, where the other side is gone: reading tells.
  private func hasInput(within milliseconds: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) > 0
  }

  private mutating func readOnce(into events: inout [TerminalEvent]) {
    let count = read(descriptor, &bytes, bytes.count)
    if count > 0 {
      events += parser.feed(bytes.prefix(count))
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      events += parser.flush()
      isClosed = true
    }
  }
}
