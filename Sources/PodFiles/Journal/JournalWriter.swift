import Glibc
import PodModel
import Synchronization
import Syntax

/// The journal of the session that runs: each change is in it before it is on the screen.
///
/// A write survives the end of the program; `synchronise` makes it survive a power cut too. The file is locked for as
/// long as the session lives, which is how others know that it does.
public final class JournalWriter: Sendable {
  private struct State: ~Copyable {
    let file: Descriptor
    var path: String
    var length: off_t
    var entries = 0
    /// How many entries the file has, as far as the disk has confirmed.
    var saved = 0
  }

  public let header: JournalHeader
  private let folder: JournalFolder
  private let state: Mutex<State>

  /// Begins a journal beside the plan, or in the state folder where that cannot be written.
  public init(in folder: JournalFolder, _ header: JournalHeader) throws(FileProblem) {
    self.header = header
    self.folder = folder
    let session = header.session.string
    let beside = folder.live(session)
    let bytes = JournalLine.header(header).bytes
    do throws(FileProblem) {
      let file = try Self.begin(beside, bytes, folder)
      state = Mutex(State(file: file, path: beside, length: off_t(bytes.count)))
    } catch {
      folder.makeKept()
      guard let inState = folder.liveInState(session) else { throw error }
      let file = try Self.begin(inState, bytes, folder)
      state = Mutex(State(file: file, path: inState, length: off_t(bytes.count)))
    }
  }

  /// The file has its name once it is locked and its first line is in it: whoever sees it knows whose it is.
  private static func begin(
    _ path: String, _ bytes: [UInt8], _ folder: JournalFolder
  ) throws(FileProblem) -> Descriptor {
    let call = Call(path, .making)
    return try call { () throws(SystemError) in
      let unfinished = folder.unfinished(path)
      let file = try Descriptor(making: unfinished, O_APPEND)
      defer { unlink(unfinished) }
      try file.write(bytes)
      try DurableFile.link(unfinished, asNew: path)
      return file
    }
  }

  /// Notes a change. Throws where it could not be written; the journal is then as it was.
  public func note(_ logged: LoggedChange, by user: Text) throws(FileProblem) {
    try append { state in
      .entry(JournalEntry(number: state.entries + 1, at: Timestamp.now, by: user, logged: logged))
    }
    state.withLock { $0.entries += 1 }
  }

  /// How many entries there are: what a save that starts now has.
  public var count: Int { state.withLock { $0.entries } }

  /// Notes that the file is about to be replaced, and has the disk confirm that and all before it. Where it cannot be
  /// noted, too much would be offered to be recovered, and nothing lost; so with the two below.
  public func noteSaving(_ hash: ContentHash, through entry: Int) {
    try? append { _ in .saving(hash, through: entry) }
    let number = state.withLock { $0.file.number }
    _ = fdatasync(number)
  }

  public func noteSaved(_ hash: ContentHash, through entry: Int) {
    try? append { _ in .saved(hash, through: entry) }
    state.withLock { $0.saved = entry }
  }

  /// Notes that what somebody else wrote to the file came in.
  public func noteRead(_ hash: ContentHash) {
    try? append { state in .read(hash, through: state.saved) }
  }

  private func append(_ line: (borrowing State) -> JournalLine) throws(FileProblem) {
    try state.withLock { state throws(FileProblem) in
      let bytes = line(state).bytes
      do throws(SystemError) { try state.file.write(bytes) } catch {
        // Half a line would spoil the next one.
        _ = ftruncate(state.file.number, state.length)
        throw Call(state.path, .saving).problem(error, "writing the journal")
      }
      state.length += off_t(bytes.count)
    }
  }

  /// Ends the session: a journal that says something is kept in the state folder, one that says nothing goes.
  ///
  /// To be called when all is saved or kept elsewhere: one that still has to be recovered must stay where it is.
  /// - Parameter isKept: whether what was done is worth remembering once it is saved.
  public func end(keeping isKept: Bool) {
    state.withLock { state in
      if state.entries == 0 || !isKept {
        unlink(state.path)
      } else if let ended = folder.ended(from: state.path) {
        folder.makeKept()
        JournalFile.move(state.path, to: ended)
        folder.prune()
      }
    }
  }
}

enum JournalFile {
  /// Moves a journal that nobody writes any more; where that fails it stays.
  static func move(_ path: String, to target: String) {
    if rename(path, target) == 0 { return }
    guard errno == EXDEV, let bytes = try? DurableFile.read(path) else { return }
    do throws(FileProblem) { try DurableFile.create(target, with: bytes) } catch { return }
    unlink(path)
  }
}
