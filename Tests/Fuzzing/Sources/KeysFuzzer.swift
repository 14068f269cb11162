import Cells

@testable import TerminalIO

/// Bytes from a terminal give the same events however they come in, and none is left over.
enum KeysFuzzer {
  static func run(_ bytes: [UInt8]) {
    let whole = events(of: bytes, in: bytes.count)
    for size in [1, 2, 3, 7, Int(bytes.first ?? 5) % 61 + 1] {
      let pieces = events(of: bytes, in: size)
      require(pieces == whole, "in pieces of \(size): \(pieces) for \(whole)")
    }
  }

  private static func events(of bytes: [UInt8], in size: Int) -> [TerminalEvent] {
    var parser = InputParser()
    var events: [TerminalEvent] = []
    for start in stride(from: 0, to: bytes.count, by: max(size, 1)) {
      events += parser.feed(bytes[start..<min(start + size, bytes.count)])
    }
    events += parser.flush()
    require(parser.waiting == .nothing, "bytes are left over")
    require(events.count <= bytes.count, "more events than bytes")
    for case .mouse(let event) in events {
      require(event.position.column >= 0 && event.position.row >= 0, "a place off the screen: \(event.position)")
    }
    return events
  }
}
