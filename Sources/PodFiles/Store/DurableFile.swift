import Glibc
import Syntax

/// Files that are read whole, and written so that after any crash they are the whole old file or the whole new one.
///
/// What is made here has mode 0600 from the first instant, and keeps it unless another one is asked for; a file that is
/// replaced keeps its mode. A symbolic link stays, and what it points to is replaced.
public enum DurableFile {
  /// The longest file that is read, in bytes.
  public static let limit = 1 << 30

  /// The bytes of a regular file. A folder, a pipe or a device is refused, without waiting for it.
  public static func read(_ path: String) throws(FileProblem) -> [UInt8] {
    try contents(of: path, Call(path, .reading))
  }

  private static func contents(of path: String, _ call: Call) throws(FileProblem) -> [UInt8] {
    let file = try call { () throws(SystemError) in try Descriptor(opening: path, O_RDONLY) }
    let status = try call { () throws(SystemError) in try file.status() }
    guard status.isRegular else { throw call.refusal(of: status) }
    guard let bytes = try call({ () throws(SystemError) in try file.readAll(limit: limit) }) else {
      throw FileProblem(
        .unreadable, path, "it has more than \(limit) bytes, the limit", "Choose another file, or make it smaller.")
    }
    return bytes
  }

  /// Makes a new file; whatever has the name already is refused and stays.
  public static func create(
    _ path: String, with bytes: [UInt8], mode: mode_t = 0o600, announce: () -> Void = {}
  ) throws(FileProblem) {
    var status = stat()
    let call = Call(path, .making)
    guard lstat(path, &status) != 0 else { throw call.refusalAsItExists }
    try place(bytes, at: path, keeping: nil, mode: mode, call, announce: announce) { temporary throws(SystemError) in
      try link(temporary, asNew: path)
    }
  }

  /// Replaces a file that is there, in one step.
  ///
  /// With a hash, only where the file still holds the bytes of that hash, or the new ones already: else the problem is `.changedElsewhere`, or
  /// `.missing` where it is gone, and nothing is written.
  /// - Parameter announce: called when all is ready, right before the new bytes get the file's name.
  public static func replace(
    _ path: String, with bytes: [UInt8], expecting hash: ContentHash?, announce: () -> Void = {}
  ) throws(FileProblem) {
    let call = Call(path, .saving)
    let target = try call { () throws(SystemError) in try resolved(path) }
    var status = stat()
    try call { () throws(SystemError) in
      guard stat(target, &status) == 0 else { throw .latest }
      guard !status.isRegular || access(target, W_OK) == 0 else { throw .latest }
    }
    guard status.isRegular else { throw call.refusal(of: status) }
    // As late as can be, and under the folder's lock: no other podboard saves between the check and the rename.
    let check = { (folder: borrowing Descriptor) throws(FileProblem) in
      guard let hash else { return }
      try call.doing("waiting for another podboard that is saving") { () throws(SystemError) in try folder.lock() }
      let found = try contents(of: target, call)
      guard ContentHash(of: found) == hash || found == bytes else { throw call.refusalAsItChanged }
    }
    try place(bytes, at: target, keeping: status, call, checking: check, announce: announce) {
      temporary throws(SystemError) in
      guard rename(temporary, target) == 0 else { throw .latest }
    }
  }
}

extension DurableFile {
  /// Writes a temporary file beside the target, lets the disk confirm it, and has it put in place.
  private static func place(
    _ bytes: [UInt8], at target: String, keeping old: stat?, mode: mode_t = 0o600, _ call: Call,
    checking check: (borrowing Descriptor) throws(FileProblem) -> Void = { _ in },
    announce: () -> Void = {},
    move: (String) throws(SystemError) -> Void
  ) throws(FileProblem) {
    let (parent, name) = target.parentAndName
    let folder = try call.doing("opening the folder \(parent)") { () throws(SystemError) in
      try Descriptor(opening: parent, O_RDONLY | O_DIRECTORY)
    }
    let temporary = parent + "/" + temporaryName(for: name)
    let file = try call.doing("making a file in the folder \(parent)") { () throws(SystemError) in
      try Descriptor(making: temporary)
    }
    // Once it has the target's name, there is nothing left to remove.
    defer { _ = unlink(temporary) }
    try call.doing("writing the new file") { () throws(SystemError) in
      try file.write(bytes)
      try file.takeOver(old, from: target, orHave: mode)
      try file.synchronise()
    }
    // Closing may tell of an error; the lock stays until the file has its name, or another board would clear it away.
    let held = try call.doing("writing the new file") { () throws(SystemError) in try file.duplicate() }
    defer { withExtendedLifetime(held) {} }
    do throws(SystemError) { try file.close() } catch { throw call.problem(error, "closing the new file") }
    try check(folder)
    announce()
    try call.doing("putting the new file in place") { () throws(SystemError) in try move(temporary) }
    do throws(SystemError) { try folder.synchronise() } catch { throw call.uncertainty(error) }
  }

  /// What the names of files begin with that are to take the place of this one.
  static func temporaryPrefix(for name: String) -> String { ".\(name.startOfName).saving-" }

  static func temporaryName(for name: String) -> String {
    temporaryPrefix(for: name) + String(UInt64.random(in: 1 << 60 ... .max), radix: 16)
  }

  /// Gives a file a name that nothing has. Some file systems know no links: there the name is taken first, by an empty
  /// file that is then replaced.
  static func link(_ temporary: String, asNew path: String) throws(SystemError) {
    if Glibc.link(temporary, path) == 0 { return }
    let error = SystemError.latest
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(error.code) else { throw error }
    _ = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600)
    guard rename(temporary, path) == 0 else {
      let error = SystemError.latest
      _ = unlink(path)
      throw error
    }
  }

  /// The path of the file itself, behind all symbolic links.
  private static func resolved(_ path: String) throws(SystemError) -> String {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw SystemError(code: EINVAL) }
    guard let resolved = realpath(path, nil) else { throw .latest }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

extension Descriptor {
  /// Gives a new file the mode, the attributes, and where that is allowed the owner, of the one it replaces. Where the
  /// group or the access list cannot be kept, the group's rights are not given to another one.
  fileprivate func takeOver(_ old: stat?, from path: String, orHave usual: mode_t) throws(SystemError) {
    var mode = (old?.st_mode ?? usual) & 0o777
    if let old {
      let new = try status()
      if old.st_uid != new.st_uid { _ = fchown(number, old.st_uid, gid_t.max) }
      if old.st_gid != new.st_gid, fchown(number, uid_t.max, old.st_gid) != 0 { mode &= 0o707 }
      if !takeOverAttributes(of: path) { mode &= 0o707 }
    }
    guard fchmod(number, mode) == 0 else { throw .latest }
  }
}

extension String {
  /// The folder of a path and the name in it; "." where the path names no folder.
  var parentAndName: (parent: String, name: String) {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", self) }
    let name = String(self[utf8.index(after: slash)...])
    return (slash == startIndex ? "/" : String(self[..<slash]), name)
  }
}
