import Cells

/// Which keys perform which command: those of the commands themselves, where nothing else was set.
public struct Keymap: Sendable {
  private var commands: [Key: Command] = [:]
  private var keys: [String: [Key]] = [:]

  public static let standard = Keymap()

  /// What a key cannot be given to: digits go to pods, and these must work whatever was set.
  public static func isReserved(_ key: Key) -> Bool {
    if case .character(let character) = key, character.isASCII, character.isNumber { return true }
    return [.escape, .control("c"), .control("z"), .control("l")].contains(key)
  }

  /// - Parameter set: keys by the name of a command, in place of its own. A key that is set for one command is taken from
  ///   the one that had it by itself.
  public init(_ set: [String: [Key]] = [:]) {
    let taken = Swift.Set(set.values.joined())
    for command in Command.all {
      let keys = set[command.name] ?? command.keys.filter { !taken.contains($0) }
      self.keys[command.name] = keys
      for key in keys { commands[key] = command }
    }
  }

  public subscript(key: Key) -> Command? { commands[key] }

  public func keys(of command: Command) -> [Key] { keys[command.name] ?? [] }
}

extension Board {
  /// The keys of a command as they are printed, "Ctrl-R U"; empty where it has none.
  func notation(of command: Command) -> String {
    keymap.keys(of: command).map { look.isASCII ? $0.asciiNotation : $0.notation }.joined(separator: " ")
  }

  /// The first key of a command, for sentences; where it has none, how the palette performs it.
  func key(of command: Command) -> String {
    let key = keymap.keys(of: command).first
    return key.map { look.isASCII ? $0.asciiNotation : $0.notation } ?? ":\(command.name)"
  }

  /// Why a command cannot be performed now; nil where it can.
  func whyNot(_ command: Command) -> String? {
    command.changes && isReadOnly ? Self.readOnly : command.whyNot(self)
  }

  static let readOnly = "This board is only to be looked at (--read-only). Open the plan without that to change it."
}
