import BoardUI
import Glibc
import TerminalIO

/// How the board looks and what it listens to, from options, environment and configuration.
struct ScreenOptions {
  var ascii = false
  var mouse = true
  var colour = getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
  /// nil: what the configuration says.
  var theme: Theme?
  /// Whether the plan is only to be looked at.
  var isReadOnly = false
  let configuration = Configuration.read()

  func look(on terminal: NcursesTerminal) -> Look {
    Look(
      colour: colour, ascii: ascii || configuration.isASCII || !terminal.showsUnicode, theme: chosenTheme)
  }

  var terminal: NcursesTerminal.Options {
    var options = NcursesTerminal.Options(mouse: mouse, colour: colour)
    options.ground = chosenTheme.ground
    return options
  }

  private var chosenTheme: Theme { theme ?? configuration.theme ?? .standard }
}
