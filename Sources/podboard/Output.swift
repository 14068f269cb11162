import Cells
import Glibc

/// Text for people: to standard output and standard error, never with control characters of a file's.
enum Output {
  static func say(_ text: String) { write(safe(text) + "\n", to: STDOUT_FILENO) }
  static func complain(_ text: String) { write(safe(text) + "\n", to: STDERR_FILENO) }

  /// Writes bytes that are safe already, such as a chart.
  static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  private static func safe(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { DisplayWidth.shown(String($0)) }
      .joined(separator: "\n")
  }

  /// Asks on the terminal; the safe answer is no.
  static func confirms(_ question: String) -> Bool {
    write(safe(question) + " [y/N] ", to: STDOUT_FILENO)
    let answer = readLine(strippingNewline: true)?.lowercased() ?? ""
    return answer == "y" || answer == "yes"
  }

  static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }
}
