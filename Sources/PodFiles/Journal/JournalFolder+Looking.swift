import Glibc
import Syntax

extension JournalFolder {
  /// The boards that have the plan open now; one's own journal is not among them once it is named.
  public func present(besides session: Text? = nil) -> [JournalHeader] {
    livePaths().compactMap { path in
      do throws(SystemError) {
        let file = try Descriptor(opening: path, O_RDONLY | O_NOFOLLOW)
        guard file.isLockedByOther, let header = file.journalHeader, header.session != session else { return nil }
        return header
      } catch {
        return error.code == EACCES ? JournalHeader(ofOther: path) : nil
      }
    }
  }

  /// The journals of boards that ended without a chance to save, the oldest first; each is held for as long as it is
  /// kept, so that no two boards recover the same. What need not be asked about is cleared away.
  public func left(over hash: ContentHash?) -> [LeftJournal] {
    removeUnfinishedSaves()
    return livePaths().compactMap { path in
      guard let left = LeftJournal(path, in: self) else { return nil }
      if left.journal.missing(from: hash).isEmpty || left.journal.isSettled {
        left.putAway()
        return nil
      }
      return left
    }.sorted { $0.journal.header.since < $1.journal.header.since }
  }

  /// Saves that were cut off leave a file that is nothing yet; one that nobody holds goes.
  private func removeUnfinishedSaves() {
    for path in unfinishedPaths() {
      guard let file = try? Descriptor(opening: path, O_RDONLY | O_NOFOLLOW), flock(file.number, LOCK_EX | LOCK_NB) == 0
      else { continue }
      unlink(path)
    }
  }

  /// All journals of the plan that can be read, the oldest first: of boards that ended and of those that live.
  public func all() -> [Journal] {
    (endedPaths() + livePaths()).compactMap { path -> Journal? in
      guard let file = try? Descriptor(opening: path, O_RDONLY | O_NOFOLLOW) else { return nil }
      return Self.read(file)
    }.sorted { ($0.header.since, $0.header.session.string) < ($1.header.since, $1.header.session.string) }
  }

  static func read(_ file: borrowing Descriptor) -> Journal? {
    guard let status = try? file.status(), status.isRegular,
      let bytes = try? file.readAll(limit: DurableFile.limit)
    else { return nil }
    return Journal(bytes)
  }
}

extension Descriptor {
  /// What the first line of a journal says, without the rest, which may be long; nil where it is not whole.
  fileprivate var journalHeader: JournalHeader? {
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = bytes.withUnsafeMutableBytes { pread(number, $0.baseAddress, $0.count, 0) }
    guard count > 0, let end = bytes[..<count].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    return Journal(Array(bytes[...end]))?.header
  }

  /// Whether another process holds this file's lock.
  fileprivate var isLockedByOther: Bool {
    guard flock(number, LOCK_SH | LOCK_NB) != 0 else {
      flock(number, LOCK_UN)
      return false
    }
    return errno == EWOULDBLOCK
  }
}

/// The journal of a board that ended without a chance to save, held by its lock.
public final class LeftJournal: Sendable {
  public let journal: Journal
  private let path: String
  private let file: Descriptor
  private let folder: JournalFolder

  /// nil where its board lives, or somebody else is recovering it, or it cannot be read.
  init?(_ path: String, in folder: JournalFolder) {
    guard let file = try? Descriptor(opening: path, O_RDWR | O_NOFOLLOW | O_APPEND),
      flock(file.number, LOCK_EX | LOCK_NB) == 0, access(path, F_OK) == 0
    else { return nil }
    guard let journal = JournalFolder.read(file) else {
      // Killed before its first line.
      if let status = try? file.status(), status.isRegular, status.st_size == 0 { unlink(path) }
      return nil
    }
    self.path = path
    self.folder = folder
    self.journal = journal
    self.file = file
  }

  /// Notes what was decided, and keeps the journal with those that ended.
  public func settle(taken: Bool) {
    try? file.write(JournalLine.settled(taken: taken, at: Timestamp.now).bytes)
    putAway()
  }

  func putAway() {
    if journal.entries.isEmpty { unlink(path); return }
    folder.makeKept()
    if let ended = folder.ended(from: path) { JournalFile.move(path, to: ended) }
    folder.prune()
  }
}
