import Glibc

/// All that comes in on standard input, or on another descriptor.
enum StandardInput {
  static func read() -> [UInt8] { read(STDIN_FILENO, limit: .max) ?? [] }

  /// All bytes up to the end, or nil where there are more than `limit`.
  static func read(_ descriptor: Int32, limit: Int) -> [UInt8]? {
    var all: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while all.count <= limit {
      let count = Glibc.read(descriptor, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return all }
      all += part.prefix(count)
    }
    return nil
  }
}
