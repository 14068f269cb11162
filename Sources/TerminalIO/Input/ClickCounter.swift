import Cells

/// Tells a double click: two presses of a button at one place, one soon after the other.
struct ClickCounter {
  private var last: (event: MouseEvent, time: Int)?

  /// How far apart the two presses may be at most. Milliseconds.
  static let longestPause = 400

  /// The events with the presses among them counted.
  /// - Parameter time: when they came, in milliseconds that only go forward.
  mutating func count(_ events: [TerminalEvent], at time: Int) -> [TerminalEvent] {
    events.map { event in
      guard case .mouse(let mouse) = event else {
        if case .key = event { last = nil }
        return event
      }
      return mouse.action == .press ? .mouse(counted(mouse, at: time)) : event
    }
  }

  private mutating func counted(_ mouse: MouseEvent, at time: Int) -> MouseEvent {
    guard let last, last.event == mouse, time - last.time <= Self.longestPause else {
      last = (mouse, time)
      return mouse
    }
    // A third press begins anew.
    self.last = nil
    var second = mouse
    second.clicks = 2
    return second
  }
}
