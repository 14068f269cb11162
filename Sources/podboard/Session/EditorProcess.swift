@preconcurrency import Glibc
import Synchronization
import TerminalIO

/// The reader's editor, running in the terminal. It is in this program's own process group: Ctrl-Z stops both, and both
/// go on together.
final class EditorProcess: Sendable {
  /// How it ended, by `waitpid`.
  enum Ending: Equatable {
    case exited(Int32)
    case killed(Int32)
  }

  private let id: pid_t
  private let hasEnded = Mutex(false)

  /// $VISUAL, else $EDITOR: a command of the shell, with options where it has some.
  static var command: String? {
    let names: [String] = ["VISUAL", "EDITOR"]
    let commands = names.compactMap { name in getenv(name).map { String(cString: $0) } }
    return commands.first { command in command.utf8.contains { $0 != 0x20 && $0 != 0x09 } }
  }

  /// nil where it cannot be started.
  init?(_ command: String, opening path: String, wake: WakePipe) {
    // Where it is a plain command, no shell stands between: a signal reaches the editor.
    let isPlain = command.utf8.allSatisfy { byte in
      byte == 0x20 || byte >= 0x30 && byte <= 0x3A || byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
        || "-_./+,".utf8.contains(byte)
    }
    let line = "\(isPlain ? "exec " : "")\(command) \"$@\""
    let words: [String] = ["/bin/sh", "-c", line, command, path]
    let arguments = words.map { word in strdup(word) }
    defer { for argument in arguments { free(argument) } }
    var started: pid_t = 0
    let code = withUnignoredSignals { posix_spawn(&started, "/bin/sh", nil, $0, arguments + [nil], environ) }
    guard code == 0 else { return nil }
    id = started
    Worker.run { [self] in
      var info = siginfo_t()
      // It stays a zombie, so that its id stands for nothing else until `end` has looked.
      while waitid(P_PID, id_t(id), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
      hasEnded.withLock { $0 = true }
      wake.wake()
    }
  }

  /// nil while it runs. Asked again after it has told of an end, it knows nothing.
  func end() -> Ending? {
    guard hasEnded.withLock({ $0 }) else { return nil }
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    if signal != 0 { return .killed(signal) }
    let code = status >> 8 & 0xFF
    // What a shell says of a program that was killed under it.
    return code > 128 && code < 160 ? .killed(code - 128) : .exited(code)
  }

  func send(_ signal: Int32) { kill(id, signal) }
}
