import Glibc

extension TmuxSession {
  /// The lines on the screen, from the top, one a row, without the spaces at their ends.
  public func screen() throws(HarnessError) -> [String] {
    lines(try tmux(["capture-pane", "-p"]))
  }

  /// The lines on the screen with their colours and attributes as escape sequences.
  public func styledScreen() throws(HarnessError) -> [String] {
    lines(try tmux(["capture-pane", "-p", "-e"]))
  }

  /// Where the cursor is, counted from 0.
  public func cursor() throws(HarnessError) -> (column: Int, row: Int) {
    let parts = try format("#{cursor_x} #{cursor_y}").split(separator: " ").compactMap { Int($0) }
    guard parts.count == 2 else { throw HarnessError("tmux did not say where the cursor is.") }
    return (parts[0], parts[1])
  }

  /// What the program has set of the terminal's modes. Once it has ended, tmux hides the cursor itself: whether the program
  /// has left it shown can be seen under a shell only.
  public func modes() throws(HarnessError) -> TerminalModes {
    let names = ["alternate_on", "mouse_any_flag", "cursor_flag", "keypad_cursor_flag", "keypad_flag", "pane_dead"]
    let flags = try format(names.map { "#{\($0)}" }.joined(separator: " ")).split(separator: " ").map {
      $0 == "1"
    }
    guard flags.count == names.count else {
      throw HarnessError("tmux did not tell the modes of the terminal.")
    }
    var modes = TerminalModes()
    modes.alternateScreen = flags[0]
    modes.mouse = flags[1]
    modes.cursorShown = flags[2] || flags[5]
    modes.applicationCursorKeys = flags[3]
    modes.applicationKeypad = flags[4]
    return modes
  }

  /// What the program has put on the clipboard (OSC 52); nil when nothing.
  public func clipboard() throws(HarnessError) -> String? {
    guard try !tmux(["list-buffers"]).isEmpty else { return nil }
    return try tmux(["show-buffer"])
  }

  /// What tmux knows about the pane, by a format such as `#{pane_title}`.
  public func format(_ format: String) throws(HarnessError) -> String {
    String(try tmux(["display-message", "-p", "--", format]).dropLast())
  }

  /// How the program ended; nil while it runs.
  public func ending() throws(HarnessError) -> ChildProcess.Ending? {
    let parts = try format("#{pane_dead}|#{pane_dead_status}|#{pane_dead_signal}|#{pid}")
      .split(separator: "|", omittingEmptySubsequences: false)
    guard parts.count == 4, parts[0] == "1" else { return nil }
    if let status = Int32(parts[1]) { return .exit(status) }
    if let signal = Int32(parts[2]) { return .signal(signal) }
    // Dead, and tmux does not know how: 3.3 now and then misses that its child has ended, and leaves it a zombie. Told
    // again, it looks.
    if let server = pid_t(parts[3]) { kill(server, SIGCHLD) }
    return nil
  }

  /// The id of the process that leads the foreground of the pane.
  public func foregroundProcess() throws(HarnessError) -> pid_t {
    let leader = try format("#{pane_pid}")
    let status = String(decoding: try TemporaryFolder.read("/proc/\(leader)/stat"), as: UTF8.self)
    // After the name, which may hold anything, come state, parent, group, session, terminal, and the terminal's group.
    guard let name = status.lastIndex(of: ")"),
      case let fields = status[name...].split(separator: " "), fields.count > 6,
      let group = pid_t(fields[6]), group > 0
    else { throw HarnessError("The pane of process \(leader) has nothing in its foreground.") }
    return group
  }

  // MARK: Waiting

  /// Waits until the screen shows a text.
  /// - Returns: that screen.
  @discardableResult
  public func waitFor(_ text: String, timeout: Duration = patience) throws(HarnessError) -> [String] {
    try waitUntil("the screen shows “\(text)”", timeout: timeout) { screen in
      screen.contains { $0.utf8.contains(text.utf8) }
    }
  }

  /// Waits until the screen is as the condition says.
  /// - Parameter what: the condition in words that go on from "waited until".
  /// - Returns: that screen.
  @discardableResult
  public func waitUntil(
    _ what: String, timeout: Duration = patience, _ condition: ([String]) -> Bool
  ) throws(HarnessError) -> [String] {
    try wait(until: what, timeout: timeout) { () throws(HarnessError) in
      let screen = try self.screen()
      return condition(screen) ? screen : nil
    }
  }

  /// Waits until the program has ended.
  @discardableResult
  public func waitForExit(timeout: Duration = patience) throws(HarnessError) -> ChildProcess.Ending {
    try wait(until: "the program ended", timeout: timeout) { () throws(HarnessError) in try self.ending() }
  }

  /// Waits until there is an answer: for what stands outside the screen, such as a file.
  @discardableResult
  public func wait<Answer>(
    until what: String, timeout: Duration = patience, _ question: () throws(HarnessError) -> Answer?
  ) throws(HarnessError) -> Answer {
    if let answer = try poll(for: timeout, every: .milliseconds(10), question) { return answer }
    let size = try format("#{pane_width}x#{pane_height}")
    let picture = try screen().map { "│\($0)" }.joined(separator: "\n")
    throw HarnessError("Waited \(timeout) until \(what). The last screen (\(size)):\n\(picture)")
  }

  private func lines(_ capture: String) -> [String] {
    var lines = capture.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.removeLast()
    return lines
  }
}
