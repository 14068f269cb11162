import Glibc
import PodModel

extension JournalFolder {
  /// A plan as it was when a board of this user last ended, and when that was.
  public struct Seen: Sendable {
    public let plan: Plan
    /// As people read it, "23 Nov 14:05".
    public let when: String
  }

  /// What somebody saw last; nil where nobody was here before, or where that was this very file.
  public func seen(unless hash: ContentHash) -> Seen? {
    guard let seenPath, let bytes = try? DurableFile.read(seenPath), ContentHash(of: bytes) != hash,
      let read = try? PlanFile.read(bytes, named: seenPath)
    else { return nil }
    var status = stat()
    let time = lstat(seenPath, &status) == 0 ? status.st_mtim.tv_sec : 0
    return Seen(plan: read.plan, when: Timestamp.told(seconds: time))
  }

  /// Keeps a copy of the plan's file as it is now. It is only for telling what others change, so that it may fail.
  public func rememberSeen(_ path: String) {
    guard let seenPath, let bytes = try? DurableFile.read(path) else { return }
    write(bytes, to: seenPath)
  }

  /// Writes a file among the journals that nothing depends on.
  func write(_ bytes: [UInt8], to path: String) {
    makeKept()
    do throws(FileProblem) { try DurableFile.replace(path, with: bytes, expecting: nil) } catch {
      try? DurableFile.create(path, with: bytes)
    }
  }
}
