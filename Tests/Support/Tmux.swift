import Glibc

/// A real program in a real terminal: one tmux server with one pane, all its own, ended with this value.
///
/// Nothing here waits a fixed time. Send keys, then wait for what they must bring about.
public final class TmuxSession {
  /// How long something may take to come about: much longer than it does where the machine has nothing else to do.
  public static let patience = Duration.seconds(30)

  /// The home folder of the program, where its settings and state go. Give it to a second session to start again.
  public let home: TemporaryFolder
  private let socket: TemporaryFolder
  private let environment: [String: String]

  /// Starts a command in a pane of exactly this size, in cells.
  /// - Parameters:
  ///   - command: the program and its arguments, started without a shell between.
  ///   - folder: the working directory; the home folder where it is not given.
  ///   - variables: what the environment holds besides `pinnedEnvironment`.
  public init(
    _ command: [String], columns: Int = 80, rows: Int = 24, home: TemporaryFolder? = nil,
    in folder: String? = nil, variables: [String: String] = [:]
  ) throws(HarnessError) {
    self.home = if let home { home } else { try TemporaryFolder() }
    socket = try TemporaryFolder()
    environment = pinnedEnvironment(home: self.home).merging(["TMUX_TMPDIR": socket.path]) { $1 }
    let given = variables.map { "\($0)=\($1)" }.sorted()
    // With env before it, tmux sees more than one word and starts them without a shell.
    let words = (["/usr/bin/env"] + given + command).map(Self.quoted)
    let size = ["-x", "\(columns)", "-y", "\(rows)"]
    try tmux(
      Self.optionsBefore + ["new-session", "-d"] + size + ["-c", folder ?? self.home.path, "--"] + words
        + Self.optionsAfter)
  }

  private static let optionsBefore = [
    "start-server", ";",
    "set", "-g", "status", "off", ";",
    "set", "-g", "default-terminal", "tmux-256color", ";",
    "set", "-g", "default-shell", "/bin/sh", ";",
    "set", "-s", "escape-time", "0", ";",
    "set", "-s", "set-clipboard", "on", ";",
    // The last screen and the exit status stay to be looked at.
    "set", "-gw", "remain-on-exit", "on", ";",
  ]

  /// These crash tmux 3.3 where they come before the first session. The program cannot end between: tmux runs a line of
  /// commands to its end before it looks at its children.
  private static let optionsAfter = [
    ";", "set", "-gw", "window-size", "manual",
    // Without tmux's own line in that last screen.
    ";", "set", "-gwq", "remain-on-exit-format", "",
  ]

  /// Starts `podboard` with arguments.
  public static func podboard(
    _ arguments: String..., columns: Int = 80, rows: Int = 24, home: TemporaryFolder? = nil,
    in folder: String? = nil, variables: [String: String] = [:]
  ) throws(HarnessError) -> TmuxSession {
    try TmuxSession(
      [try podboardExecutable()] + arguments, columns: columns, rows: rows, home: home, in: folder,
      variables: variables)
  }

  /// Starts an interactive shell with job control, whose prompt is `shell> `, and waits for it. `podboard` is on its PATH.
  public static func shell(
    columns: Int = 80, rows: Int = 24, home: TemporaryFolder? = nil, in folder: String? = nil,
    variables: [String: String] = [:]
  ) throws(HarnessError) -> TmuxSession {
    let program = try podboardExecutable()
    let path = "\(program.dropLast("/podboard".count)):/usr/local/bin:/usr/bin:/bin"
    let session = try TmuxSession(
      ["/bin/sh", "-i"], columns: columns, rows: rows, home: home, in: folder,
      variables: variables.merging(["PS1": "shell> ", "PATH": path]) { given, _ in given })
    try session.waitFor("shell>")
    return session
  }

  deinit {
    _ = try? tmux(["kill-server"])
  }

  /// Runs one tmux command on this session's own server.
  /// - Returns: what it printed.
  @discardableResult
  func tmux(_ arguments: [String]) throws(HarnessError) -> String {
    let command = ["tmux", "-u", "-L", "podboard", "-f", "/dev/null"] + arguments
    let result = try ChildProcess.run(command, environment: environment, in: home.path, timeout: .seconds(60))
    guard result.ending == .exit(0) else {
      throw HarnessError("\(command) failed (\(result.ending)): \(result.errorText)\(result.outputText)")
    }
    return result.outputText
  }

  /// A word that tmux takes as it is: one that ends in a semicolon would else end the command.
  static func quoted(_ word: String) -> String {
    word.hasSuffix(";") ? "\(word.dropLast())\\;" : word
  }

  // MARK: What the user does

  /// Presses keys, by tmux's names: `"m"`, `"Enter"`, `"C-z"`, `"Escape"`, `"Up"`, `"BSpace"`.
  public func send(_ keys: String...) throws(HarnessError) {
    try tmux(["send-keys", "--"] + keys.map(Self.quoted))
  }

  /// Types text, letter by letter, with nothing taken for the name of a key.
  public func sendText(_ text: String) throws(HarnessError) {
    try tmux(["send-keys", "-l", "--", Self.quoted(text)])
  }

  /// Types a line and presses Enter: a command for a shell.
  public func enter(_ line: String) throws(HarnessError) {
    try sendText(line)
    try send("Enter")
  }

  /// Pastes text as a terminal does: bracketed where the program has asked for it, and each line feed as a carriage return.
  public func paste(_ text: String) throws(HarnessError) {
    let file = try socket.write(text.utf8, to: "paste")
    try tmux(["load-buffer", "-b", "paste", file, ";", "paste-buffer", "-d", "-p", "-b", "paste"])
  }

  /// Makes the terminal another size, in cells.
  public func resize(columns: Int, rows: Int) throws(HarnessError) {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Sends signals to the program in the foreground of the pane: the one started, or the one that a shell there runs.
  public func signal(_ numbers: Int32...) throws(HarnessError) {
    let id = try foregroundProcess()
    for number in numbers {
      guard kill(id, number) == 0 else { throw HarnessError("Sending signal \(number) to \(id)", code: errno) }
    }
  }
}
