import Glibc

/// An open file or folder, closed when it is let go.
struct Descriptor: ~Copyable {
  let number: CInt

  /// Opens without following the terminal or waiting for the other end of a pipe.
  init(opening path: String, _ flags: CInt, mode: mode_t = 0) throws(SystemError) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw SystemError(code: EINVAL) }
    number = try SystemError.retrying { open(path, flags | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, mode) }
  }

  /// Makes a new file that nobody else can read, and holds its lock: for as long as it is open, nobody takes it for one
  /// that was left behind.
  init(making path: String, _ flags: CInt = 0) throws(SystemError) {
    while true {
      let made = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | flags, mode: 0o600)
      // Who only looks whether somebody holds it, holds it for an instant.
      try made.lock()
      // Somebody who clears up may have found it before it was locked.
      if try made.status().st_nlink > 0 {
        self = made
        return
      }
    }
  }

  private init(number: CInt) { self.number = number }

  deinit { _ = Glibc.close(number) }

  /// The same open file once more: what it has locked stays locked until both are closed.
  func duplicate() throws(SystemError) -> Descriptor {
    Descriptor(number: try SystemError.retrying { fcntl(number, F_DUPFD_CLOEXEC, 0) })
  }

  /// Closes it where the result matters: some file systems report only now that data was lost.
  consuming func close() throws(SystemError) {
    let result = Glibc.close(number)
    let error = SystemError.latest
    discard self
    if result != 0, error.code != EINTR { throw error }
  }

  func status() throws(SystemError) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .latest }
    return status
  }

  /// All bytes from here, or nil where there are more than `limit`.
  func readAll(limit: Int) throws(SystemError) -> [UInt8]? {
    let size = max(0, try status().st_size)
    guard size <= limit else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(size) + 1)
    var chunk = [UInt8](repeating: 0, count: min(max(Int(size) + 1, 4096), 1 << 20))
    while true {
      let count = try SystemError.retrying { chunk.withUnsafeMutableBytes { read(number, $0.baseAddress, $0.count) } }
      guard count > 0 else { return bytes }
      guard bytes.count + count <= limit else { return nil }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = try SystemError.retrying {
        bytes.withUnsafeBytes { bytes in
          let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
          return Glibc.write(number, rest.baseAddress, rest.count)
        }
      }
      guard count > 0 else { throw SystemError(code: EIO) }
      written += count
    }
  }

  /// Takes the lock of an open file or folder, which goes when it is closed. Waits for who holds it, five seconds at
  /// most. Some network file systems know no such locks: there one goes on without.
  func lock() throws(SystemError) {
    for _ in 0..<500 {
      if flock(number, LOCK_EX | LOCK_NB) == 0 { return }
      let error = SystemError.latest
      guard error.code == EWOULDBLOCK || error.code == EINTR else { return }
      usleep(10_000)
    }
    throw SystemError(code: EWOULDBLOCK)
  }

  /// Waits until the disk has it. After a failure nothing is known of the data: never call it again on this file.
  func synchronise() throws(SystemError) {
    guard fsync(number) == 0 else { throw .latest }
  }
}

extension SystemError {
  /// The result of a call that gives -1 for a failure, called again when a signal interrupts it.
  static func retrying<Count: BinaryInteger>(_ call: () -> Count) throws(SystemError) -> Count {
    while true {
      let result = call()
      if result >= 0 { return result }
      let error = SystemError.latest
      if error.code != EINTR { throw error }
    }
  }
}

extension stat {
  var isRegular: Bool { st_mode & S_IFMT == S_IFREG }

  /// What kind of thing stands in a folder, as a message says it.
  var kind: String {
    switch st_mode & S_IFMT {
    case S_IFREG: "a file"
    case S_IFDIR: "a folder"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    default: "a device"
    }
  }
}
