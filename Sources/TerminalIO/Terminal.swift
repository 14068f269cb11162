import Cells

/// What shows canvases and tells of keys: the one place where the program meets a terminal, or a test's stand-in.
public protocol Terminal: AnyObject {
  /// How large it is at this moment; either extent may be 0.
  var size: Size { get }

  /// Whether it can show more than ASCII; where not, other glyphs are shown as `?`.
  var showsUnicode: Bool { get }

  /// Shows a picture; what lies outside of `size` is clipped.
  func show(_ canvas: Canvas)

  /// What came in since it was last asked; does not wait for keys.
  func readEvents() -> [TerminalEvent]

  /// Draws everything anew at the next `show`, whatever the terminal is believed to show.
  func redraw()

  /// Stops the program as Ctrl-Z does, with the terminal as the shell left it, and comes back when continued.
  func suspend()

  /// Takes the terminal over again after the program stood still without `suspend`, as SIGSTOP makes it.
  func resume()

  /// Lets another program have the terminal as the shell left it while `body` runs, and takes it over again. Ctrl-Z stops
  /// this program meanwhile as it does any other.
  func lend(_ body: () -> Void)

  /// Puts text on the reader's clipboard, where the terminal takes it.
  func copy(_ text: String)

  /// Gives the terminal back as it was found. Calling it again does nothing.
  func leave()
}
