import Cells

/// A terminal for tests: it keeps what it is shown and tells what it was given.
public final class RecordingTerminal: Terminal {
  public var size: Size
  public var showsUnicode = true
  public private(set) var shown: [Canvas] = []
  public private(set) var redraws = 0
  public private(set) var suspensions = 0
  public private(set) var hasLeft = false
  public private(set) var copied: [String] = []
  private var queue: [TerminalEvent]

  public init(size: Size, events: [TerminalEvent] = []) {
    self.size = size
    queue = events
  }

  /// What is shown now, nil before the first picture.
  public var screen: Canvas? { shown.last }

  /// Puts events where `readEvents` finds them; a resize changes the size at once, as in a real terminal.
  public func send(_ events: TerminalEvent...) {
    for case .resize(let size) in events { self.size = size }
    queue += events
  }

  public func show(_ canvas: Canvas) {
    if !hasLeft { shown.append(canvas) }
  }

  public func readEvents() -> [TerminalEvent] {
    defer { queue = [] }
    return queue
  }

  public func redraw() { redraws += 1 }
  public func suspend() { suspensions += 1 }
  public func resume() { redraws += 1 }
  public func lend(_ body: () -> Void) {
    suspensions += 1
    body()
    redraws += 1
  }
  public func copy(_ text: String) { copied.append(text) }
  public func leave() { hasLeft = true }
}
