import Glibc

/// What went wrong while a test drove the outside world, in a sentence.
public struct HarnessError: Error, CustomStringConvertible {
  public let description: String

  public init(_ description: String) {
    self.description = description
  }

  /// The failure of a system call, in the words of the C library.
  init(_ action: String, code: Int32) {
    self.init("\(action) failed: \(String(cString: strerror(code))).")
  }
}
