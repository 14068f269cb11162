import CNcurses
import Cells
import Glibc

/// The terminal that the program was started in, by way of ncurses. One at a time, on one thread.
public final class NcursesTerminal: Terminal {
  public struct Options: Sendable {
    /// Whether the mouse belongs to the program; where not, the terminal selects text with it.
    public var mouse = true
    public var colour = true
    /// What stands for the terminal's own colours; nil: those themselves.
    public var ground: Ground?
    /// The terminal's type, as in TERM; nil: what TERM says.
    public var type: String?
    public var input: Int32 = STDIN_FILENO
    public var output: Int32 = STDOUT_FILENO

    public init(mouse: Bool = true, colour: Bool = true) {
      self.mouse = mouse
      self.colour = colour
    }
  }

  /// Readable when there is something for `readEvents`.
  public let inputDescriptor: Int32
  public let showsUnicode: Bool

  private let outputDescriptor: Int32
  private let screen: OpaquePointer
  private let modes: TerminalModes
  private var painter: CursesPainter
  private var input: InputReader
  private var knownSize: Size
  private var clicks = ClickCounter()
  private var hasLeft = false

  /// Takes the terminal over: raw keys, the other screen, no echo. `leave` gives it back.
  public init(_ options: Options = Options()) throws(TerminalError) {
    let type = try Self.usableType(options)
    showsUnicode = CharacterEncoding.chooseUTF8()
    guard let reading = fdopen(options.input, "r"), let writing = fdopen(options.output, "w"),
      let screen = newterm(type, writing, reading)
    else { throw .notStarted(type) }
    self.screen = screen
    inputDescriptor = options.input
    outputDescriptor = options.output
    raw()
    noecho()
    nonl()
    typeahead(-1)
    keypad(curses_stdscr(), true)
    scrollok(curses_stdscr(), false)
    painter = CursesPainter(colour: options.colour, ground: options.ground, unicode: showsUnicode)
    input = InputReader(descriptor: options.input, keys: .ofCurrentTerminal())
    modes = TerminalModes(descriptor: options.output, mouse: options.mouse)
    knownSize = Self.size(of: options.output) ?? Self.unknownSize
    painter.resize(to: knownSize)
    modes.enter()
  }

  deinit { leave() }

  /// The last one known, once the terminal is gone.
  public var size: Size { Self.size(of: outputDescriptor) ?? knownSize }

  public func show(_ canvas: Canvas) {
    if !hasLeft { painter.show(canvas) }
  }

  /// What came in, a change of size first; `closed` last, and again each time, once the terminal is gone. Waits up to
  /// 25 ms after a lone ESC and up to 500 ms within pasted text, never else.
  public func readEvents() -> [TerminalEvent] {
    guard !hasLeft else { return [.closed] }
    var events: [TerminalEvent] = []
    let size = self.size
    if size != knownSize {
      knownSize = size
      painter.resize(to: size)
      events.append(.resize(size))
    }
    return events + clicks.count(input.events(), at: Self.now)
  }

  public func redraw() {
    if !hasLeft { painter.forget() }
  }

  public func suspend() {
    // In the body the program stands still until the shell continues it.
    lend { kill(0, SIGTSTP) }
  }

  public func lend(_ body: () -> Void) {
    guard !hasLeft else { return }
    modes.leave()
    endwin()
    var standard = sigaction()
    var own = sigaction()
    standard.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(SIGTSTP, &standard, &own)
    body()
    sigaction(SIGTSTP, &own, nil)
    refresh()
    resume()
  }

  public func resume() {
    guard !hasLeft else { return }
    reset_prog_mode()
    // endwin has taken the keypad's mode back, and only curses' own reading of keys, not used here, would set it again.
    keypad(curses_stdscr(), true)
    modes.enter()
    painter.forget()
  }

  /// Puts text on the clipboard of the reader's own machine, where the terminal takes it (OSC 52).
  public func copy(_ text: String) {
    if !hasLeft { modes.send("\u{1b}]52;c;\(Base64.encoded(text))\u{7}") }
  }

  public func leave() {
    guard !hasLeft else { return }
    hasLeft = true
    modes.leave()
    endwin()
    delscreen(screen)
  }

  /// The type to use, once it is certain that curses can: it would end the program itself where it cannot.
  private static func usableType(_ options: Options) throws(TerminalError) -> String {
    guard isatty(options.input) == 1 else { throw .inputIsNoTerminal }
    guard isatty(options.output) == 1 else { throw .outputIsNoTerminal }
    let type = options.type ?? getenv("TERM").map { String(cString: $0) } ?? ""
    guard !type.isEmpty else { throw .typeNotSet }
    var status: Int32 = 0
    guard setupterm(type, options.output, &status) == OK else {
      throw status == 1 ? .typeCannotPlaceText(type) : .typeUnknown(type)
    }
    guard curses_capability("cup") != nil, curses_capability("clear") != nil else {
      throw .typeCannotPlaceText(type)
    }
    return type
  }

  /// Milliseconds that only go forward.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// What is assumed of a terminal that knows of no size at all, as a serial line does.
  private static let unknownSize = Size(columns: 80, rows: 24)

  /// What the terminal says; nil where it is gone.
  private static func size(of descriptor: Int32) -> Size? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0 else { return nil }
    guard window.ws_col > 0 || window.ws_row > 0 else { return unknownSize }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }
}
