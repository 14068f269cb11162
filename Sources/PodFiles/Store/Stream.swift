import Glibc

/// What can be read only once, to its end: standard input, a pipe.
public enum Stream {
  /// All bytes of standard input.
  public static func readStandardInput() throws(FileProblem) -> [UInt8] {
    try read(STDIN_FILENO, named: "Standard input")
  }

  /// All bytes up to the end, at most as many as a file may have. Throws `.unreadable` where there are more, and where
  /// reading fails before the end: half of what somebody gives is not what they give.
  public static func read(_ descriptor: Int32, named name: String) throws(FileProblem) -> [UInt8] {
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while all.count <= DurableFile.limit {
      let count: Int
      do throws(SystemError) {
        count = try SystemError.retrying { Glibc.read(descriptor, &part, part.count) }
      } catch {
        throw FileProblem(
          .unreadable, name, "it cannot be read to its end: \(error.reason)", "Try again, or give a file.")
      }
      guard count > 0 else { return all }
      all += part.prefix(count)
    }
    throw FileProblem(.unreadable, name, "it has more than \(DurableFile.limit) bytes, the limit", "Give less of it.")
  }
}
