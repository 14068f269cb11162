import Cells
import Glibc
import Syntax

/// Text for people: to standard output and standard error, never with control characters of a file's.
enum Output {
  /// A sentence, on one line whatever names it holds; on a terminal in as many as it needs.
  static func say(_ sentence: String) { write(sentence: sentence, to: STDOUT_FILENO) }
  static func complain(_ sentence: String) { write(sentence: sentence, to: STDERR_FILENO) }

  private static func write(sentence: String, to descriptor: Int32) {
    let shown = DisplayWidth.shown(sentence)
    let lines = columns(of: descriptor).map { DisplayWidth.wrap(shown, to: $0) } ?? [shown]
    _ = write(lines.joined(separator: "\n") + "\n", to: descriptor)
  }

  /// How many cells a line of a terminal has; nil for what is no terminal, and for one that does not say.
  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard isatty(descriptor) == 1, ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Several lines of the program's own, such as help, or what is to be copied or stands in columns: never broken.
  static func say(page: String) { _ = write(lines(page), to: STDOUT_FILENO) }
  static func complain(page: String) { _ = write(lines(page), to: STDERR_FILENO) }

  private static func lines(_ page: String) -> String {
    page.split(separator: "\n", omittingEmptySubsequences: false).map { DisplayWidth.shown(String($0)) + "\n" }.joined()
  }

  /// Writes what is safe already, such as a chart, to standard output. Throws where it is full, not where the reader of a
  /// pipe has had enough.
  static func put(_ bytes: [UInt8]) throws { try put(bytes, into: STDOUT_FILENO, named: "Standard output") }

  /// The same to a pipe with a name; waits for whoever reads it.
  static func put(_ bytes: [UInt8], intoPipe path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Problem.couldNot("\(path) cannot be written: \(String(cString: strerror(errno))).")
    }
    defer { close(descriptor) }
    try put(bytes, into: descriptor, named: path)
  }

  private static func put(_ bytes: [UInt8], into descriptor: Int32, named name: String) throws {
    let code = write(bytes, to: descriptor)
    guard code == 0 || code == EPIPE else {
      throw Problem.couldNot("\(name) cannot be written: \(String(cString: strerror(code))).")
    }
  }

  private static func write(_ text: String, to descriptor: Int32) -> Int32 { write(Array(text.utf8), to: descriptor) }

  /// The number of the error that stopped it; 0 for none.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      bytes = bytes.dropFirst(count)
    }
    return 0
  }

  /// Asks on the terminal until the answer is one; the safe answer is no.
  static func confirms(_ question: String) -> Bool {
    _ = write(DisplayWidth.shown(question) + " [y/N] ", to: STDOUT_FILENO)
    while let line = readLine(strippingNewline: true) {
      let answer = line.lowercased()
      if answer == "y" || answer == "yes" { return true }
      if answer.isEmpty || answer == "n" || answer == "no" || answer.utf8.first == 0x1B { return false }
      _ = write("Answer y, or n for no: ", to: STDOUT_FILENO)
    }
    return false
  }

  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }
}
