/// What the mouse did.
public enum MouseAction: Hashable, Sendable {
  case press, release, drag, scrollUp, scrollDown
}

public enum MouseButton: Hashable, Sendable {
  /// `none` for the wheel, and where the terminal does not say which one was released.
  case left, middle, right, none
}

public struct MouseEvent: Hashable, Sendable {
  public var position: Position
  public var action: MouseAction
  public var button: MouseButton
  public var control: Bool
  public var shift: Bool
  public var alt: Bool
  /// Of a press: 2 for the second of a double click.
  public var clicks = 1

  public init(
    _ action: MouseAction, at position: Position, button: MouseButton = .left, control: Bool = false,
    shift: Bool = false, alt: Bool = false
  ) {
    self.position = position
    self.action = action
    self.button = button
    self.control = control
    self.shift = shift
    self.alt = alt
  }
}

/// What a terminal tells the program.
public enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// Pasted text with LF at line ends: never a command.
  case paste(String)
  case resize(Size)
  /// The terminal is gone: nothing more will come.
  case closed
}
