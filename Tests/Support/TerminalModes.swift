/// The modes of a terminal that a program may change and must put back. As they are made, they are those of a new terminal.
public struct TerminalModes: Hashable, Sendable {
  public var alternateScreen = false
  public var mouse = false
  public var cursorShown = true
  public var applicationCursorKeys = false
  public var applicationKeypad = false

  public init() {}
}
