import Glibc

/// A folder of a test's own, readable by nobody else, removed with all that is in it when the last reference goes.
public final class TemporaryFolder: Sendable {
  /// Absolute, without symbolic links and without a slash at the end.
  public let path: String

  public init() throws(HarnessError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    guard let resolved = realpath(parent, nil) else {
      throw HarnessError("Finding the folder for temporary files, \(parent),", code: errno)
    }
    defer { free(resolved) }
    var template = Array("\(String(cString: resolved))/podboard-XXXXXX".utf8CString)
    // mkdtemp makes the folder with mode 0700, whatever the umask.
    guard mkdtemp(&template) != nil else {
      throw HarnessError("Making a temporary folder in \(parent)", code: errno)
    }
    path = template.withUnsafeBufferPointer { name in
      name.baseAddress.map { String(cString: $0) } ?? parent
    }
  }

  deinit {
    Self.remove(path)
  }

  /// The path of a file or folder in this one. Nothing is made.
  public func path(_ name: String) -> String {
    "\(path)/\(name)"
  }

  /// Writes a file, making it anew.
  /// - Returns: its path.
  @discardableResult
  public func write(_ bytes: some Sequence<UInt8>, to name: String) throws(HarnessError) -> String {
    let path = path(name)
    guard let file = fopen(path, "we") else { throw HarnessError("Making \(path)", code: errno) }
    let bytes = Array(bytes)
    let written = fwrite(bytes, 1, bytes.count, file)
    let closed = fclose(file)
    guard written == bytes.count, closed == 0 else { throw HarnessError("Writing \(path)", code: errno) }
    return path
  }

  /// The bytes of a file.
  public func read(_ name: String) throws(HarnessError) -> [UInt8] {
    try Self.read(path(name))
  }

  /// The bytes of a file at an absolute path.
  public static func read(_ path: String) throws(HarnessError) -> [UInt8] {
    guard let file = fopen(path, "re") else { throw HarnessError("Opening \(path)", code: errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      bytes += chunk[..<count]
      if count < chunk.count { break }
    }
    guard ferror(file) == 0 else { throw HarnessError("Reading \(path)", code: errno) }
    return bytes
  }

  /// Removes a file, or a folder with all in it, even one that a test has made unreadable. Links are not followed.
  private static func remove(_ path: String) {
    if unlink(path) == 0 || errno == ENOENT { return }
    guard rmdir(path) != 0, let folder = readable(path) else { return }
    defer { closedir(folder) }
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { start in
        start.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { remove("\(path)/\(name)") }
    }
    rmdir(path)
  }

  private static func readable(_ path: String) -> OpaquePointer? {
    // Not through a link, whose target belongs to somebody else.
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if descriptor >= 0 {
      fchmod(descriptor, 0o700)
      return fdopendir(descriptor)
    }
    guard errno == EACCES, chmod(path, 0o700) == 0 else { return nil }
    return opendir(path)
  }
}
