import Glibc

/// What curses does not switch: the mouse as SGR reports with drags, and brackets around pasted text.
struct TerminalModes {
  let descriptor: Int32
  let mouse: Bool

  func enter() {
    send("\u{1b}[?2004h" + (mouse ? "\u{1b}[?1000h\u{1b}[?1002h\u{1b}[?1006h" : ""))
  }

  func leave() {
    send((mouse ? "\u{1b}[?1006l\u{1b}[?1002l\u{1b}[?1000l" : "") + "\u{1b}[?2004l")
  }

  /// Writes it all, or gives up where the terminal is gone.
  func send(_ sequence: String) {
    var rest = Array(sequence.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
