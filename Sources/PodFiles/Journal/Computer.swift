import Glibc

/// Who works here, on which computer, and since which start of it.
enum Computer {
  /// The user's name, else the number.
  static var user: String { user(getuid()) }

  static func user(_ id: uid_t) -> String {
    guard let entry = getpwuid(id), let name = entry.pointee.pw_name else { return "user \(id)" }
    return String(cString: name)
  }

  static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "a computer" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether a process here holds the lock of a file, also one that may not be opened; false where the system does not say,
  /// and for processes on other computers.
  static func holdsLock(of status: stat) -> Bool {
    guard let file = try? Descriptor(opening: "/proc/locks", O_RDONLY), let bytes = try? file.readAll(limit: 1 << 24)
    else { return false }
    // The device is left out: some file systems name another one here than in the status of a file.
    let inode = Array(":\(status.st_ino)".utf8)
    return bytes.split(separator: UInt8(ascii: "\n")).contains { line in
      let words = line.split(separator: UInt8(ascii: " "))
      return words.contains { $0.elementsEqual("FLOCK".utf8) }
        && words.contains { $0.suffix(inode.count).elementsEqual(inode) }
    }
  }

  /// Empty where the system does not say.
  static var boot: String {
    let file = open("/proc/sys/kernel/random/boot_id", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = max(0, read(file, &bytes, bytes.count))
    return String(decoding: bytes[..<count].prefix { $0 > 0x20 }, as: UTF8.self)
  }
}
