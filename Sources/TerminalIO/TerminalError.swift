/// Why there is no terminal to draw on, as a sentence for the person who started the program.
public enum TerminalError: Error, Equatable, CustomStringConvertible {
  case inputIsNoTerminal
  case outputIsNoTerminal
  case typeNotSet
  case typeUnknown(String)
  case typeCannotPlaceText(String)
  case notStarted(String)

  public var description: String {
    switch self {
    case .inputIsNoTerminal:
      "The input is not a terminal, so no keys can be read. Start podboard in a terminal, without a pipe before it."
    case .outputIsNoTerminal:
      "The output is not a terminal, so no board can be shown. Start podboard in a terminal, without a pipe after it."
    case .typeNotSet:
      "The terminal's type is not set. \(Self.hint)"
    case .typeUnknown(let type):
      "The terminal type \"\(type)\" is not known here. \(Self.hint)"
    case .typeCannotPlaceText(let type):
      "The terminal type \"\(type)\" cannot place text on the screen. \(Self.hint)"
    case .notStarted(let type):
      "The terminal of type \"\(type)\" could not be set up. \(Self.hint)"
    }
  }

  private static let hint = "Set TERM, for example TERM=xterm-256color."
}
