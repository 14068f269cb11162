import Glibc

extension JournalFolder {
  /// How many boards that ended are remembered of each plan: weeks of work, for `podboard log` and for undo.
  public static let most = 200

  /// Lets go of the oldest journals of boards that ended, but for those with anything that never came into the file, and
  /// those that cannot be read: nobody knows what is in them.
  func prune(keeping most: Int = most) {
    let ended = endedPaths()
    guard ended.count > most else { return }
    let byAge = ended.map { (written: Self.lastWritten($0), path: $0) }.sorted { $0.written < $1.written }
    for (_, path) in byAge.dropLast(most) where Self.isAllSaved(path) { unlink(path) }
  }

  /// In nanoseconds of the clock; a move to the folder leaves it as it was.
  private static func lastWritten(_ path: String) -> Int {
    var status = stat()
    guard lstat(path, &status) == 0 else { return 0 }
    return status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }

  private static func isAllSaved(_ path: String) -> Bool {
    guard let file = try? Descriptor(opening: path, O_RDONLY | O_NOFOLLOW), let journal = read(file) else {
      return false
    }
    return !journal.isTorn && journal.left.isEmpty && journal.missing(from: journal.lastHash).isEmpty
  }
}
