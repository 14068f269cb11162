import Glibc

/// A program in a pseudo-terminal with nothing between: for what tmux would hide, such as a terminal that goes away.
public final class PseudoTerminal {
  public let id: pid_t
  private let program: ChildProcess
  private var master: Int32
  /// Held open, so that the modes that the program leaves can be looked at once it has gone.
  private let slave: Int32
  private let before: [UInt32]
  /// All that the program has written so far.
  public private(set) var output: [UInt8] = []

  /// Starts a command that leads the session of a new terminal.
  /// - Parameter streams: the files that take the place of the terminal as standard input, output and errors.
  public init(
    _ command: [String], columns: Int = 80, rows: Int = 24, environment: [String: String], in folder: String,
    streams: [Int: String] = [:]
  ) throws(HarnessError) {
    // posix_openpt(3) and what goes with it by its calls of the system: Swift's Glibc does not show those functions.
    let (unlock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
    var (locked, number): (Int32, Int32) = (0, 0)
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    guard master >= 0, ioctl(master, unlock, &locked) == 0, ioctl(master, getNumber, &number) == 0 else {
      throw HarnessError("Making a pseudo-terminal", code: errno)
    }
    let path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    guard slave >= 0, ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else {
      throw HarnessError("Setting up the pseudo-terminal \(path)", code: errno)
    }
    before = Self.modes(of: slave)
    program = try ChildProcess(
      command, environment: environment, in: folder, streams: (0...2).map { streams[$0] ?? path })
    id = program.id
  }

  deinit {
    hangUp()
    close(slave)
  }

  /// Whether the terminal's own modes (echo, lines, signals by keys) are those from before the program started.
  public var isRestored: Bool { Self.modes(of: slave) == before }

  /// What the program has written, as text.
  public var text: String { String(decoding: output, as: UTF8.self) }

  public func send(_ text: String) throws(HarnessError) {
    let bytes = Array(text.utf8)
    guard write(master, bytes, bytes.count) == bytes.count else { throw HarnessError("Typing", code: errno) }
  }

  public func signal(_ number: Int32) { program.signal(number) }

  public func resize(columns: Int, rows: Int) {
    var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Takes the terminal away, as closing its window does.
  public func hangUp() {
    if master >= 0 { close(master) }
    master = -1
  }

  /// Waits until the program has written a text; once it has ended, there is nothing to wait for.
  public func waitFor(_ text: String, timeout: Duration = TmuxSession.patience) throws(HarnessError) {
    guard try waitFor(text, orEnd: true, timeout: timeout) else {
      throw HarnessError("The program ended without “\(text)”. It wrote:\n\(self.text.debugDescription)")
    }
  }

  /// The same, but a program that ends before is no error: then false.
  public func waitFor(_ text: String, orEnd: Bool, timeout: Duration = TmuxSession.patience) throws(HarnessError)
    -> Bool
  {
    let found = try poll(for: timeout, every: .milliseconds(5)) { () throws(HarnessError) -> Bool? in
      let hasEnded = try program.reap() != nil
      read()
      return contains(text) ? true : hasEnded ? false : nil
    }
    guard let found else {
      throw HarnessError("Waited \(timeout) for “\(text)”. The program wrote:\n\(self.text.debugDescription)")
    }
    return found
  }

  public func contains(_ text: String) -> Bool {
    String(decoding: output, as: UTF8.self).utf8.contains(text.utf8)
  }

  /// Waits for the program's end, reading on what it writes.
  public func waitForExit(timeout: Duration = TmuxSession.patience) throws(HarnessError) -> ChildProcess.Ending {
    let ending = try poll(for: timeout, every: .milliseconds(5)) { () throws(HarnessError) in
      read()
      return try program.reap()
    }
    read()
    guard let ending else {
      throw HarnessError("The program did not end within \(timeout). It wrote:\n\(text.debugDescription)")
    }
    return ending
  }

  /// The seconds of processor time that the program has used.
  public func processorTime() throws(HarnessError) -> Double {
    let status = String(decoding: try TemporaryFolder.read("/proc/\(id)/stat"), as: UTF8.self)
    guard let name = status.lastIndex(of: ")"), case let fields = status[name...].split(separator: " "),
      fields.count > 13, let user = Double(fields[12]), let system = Double(fields[13])
    else { throw HarnessError("The time of process \(id) cannot be read.") }
    return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  private func read() {
    guard master >= 0 else { return }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = Glibc.read(master, &chunk, chunk.count), count > 0 { output += chunk[..<count] }
  }

  private static func modes(of terminal: Int32) -> [UInt32] {
    var modes = termios()
    guard tcgetattr(terminal, &modes) == 0 else { return [] }
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }
}
