import BoardUI
import Glibc
import PodFiles
import PodModel
import Synchronization
import Syntax

/// The journals around a session: its own, those of others that have the plan open, and what was left by one that ended
/// without a chance to save.
final class SessionRecords {
  let journal: JournalWriter?
  let folder: JournalFolder
  private let keeps: Bool
  private let isReadOnly: Bool
  private var left: [LeftJournal]
  private var known: Set<Text> = []
  private var hasTroubleBeenTold = false
  /// How many moments are being written just now.
  private let beingKept = BeingKept()

  /// - Parameters:
  ///   - keeps: whether what was done is worth remembering when the session has ended.
  ///   - isReadOnly: whether nothing can be done, so that there is nothing to note.
  init(of path: String, _ hash: ContentHash?, keeps: Bool, isReadOnly: Bool = false) {
    self.isReadOnly = isReadOnly
    folder = JournalFolder(of: path, state: Rescue.stateFolder)
    // Whoever only looks holds nothing that somebody else may want to recover.
    left = isReadOnly ? [] : folder.left(over: hash)
    self.keeps = keeps
    journal = isReadOnly ? nil : try? JournalWriter(in: folder, JournalHeader(over: hash))
  }

  var session: Text { journal?.header.session ?? "" }
  var entries: Int { journal?.count ?? 0 }

  /// What was left, to be asked about; nil where nothing was.
  func recovery(over hash: ContentHash?) -> Recovery? {
    left.isEmpty ? nil : Recovery(left.map(\.journal), over: hash)
  }

  /// What is to be told once the first picture stands.
  func begin() -> [Message] {
    var messages: [Message] = []
    if let message = newcomers() { messages.append(message) }
    if journal == nil, !isReadOnly { messages.append(trouble("There is no place for a journal.")) }
    return messages
  }

  /// Who has opened the plan since it was last asked; nil where nobody has.
  func newcomers() -> Message? {
    let others = folder.present(besides: session).filter { known.insert($0.session).inserted }
    let certain = others.filter { !$0.host.isEmpty }
    guard !certain.isEmpty else { return others.isEmpty ? nil : .notice(perhaps(others)) }
    let have = certain.count == 1 ? "has" : "have"
    return .notice(
      "\(certain.map { $0.told }.told) \(have) this plan open too. What each of you does reaches the other as it is saved."
    )
  }

  /// Of journals that may not be read and that no board on this computer holds.
  private func perhaps(_ others: [JournalHeader]) -> String {
    "\(others.map { "\($0.user)" }.told) may have this plan open too, on another computer; or a board ended there by force. "
      + "Either way nothing is overwritten unread."
  }

  /// Notes a change; where that fails, once says so.
  func note(_ logged: LoggedChange) -> Message? {
    guard let journal else { return nil }
    do throws(FileProblem) {
      try journal.note(logged, by: journal.header.user)
      return nil
    } catch {
      defer { hasTroubleBeenTold = true }
      return hasTroubleBeenTold ? nil : trouble(error.sentence)
    }
  }

  /// Keeps a moment that was named, while the board goes on.
  func keep(_ name: Text, _ plan: Plan) {
    guard keeps, !isReadOnly else { return }
    let moment = JournalFolder.Moment(name, when: Timestamp.told(Timestamp.now), plan)
    beingKept.count.withLock { $0 += 1 }
    Worker.run { [folder, beingKept] in
      folder.keep(moment)
      beingKept.count.withLock { $0 -= 1 }
    }
  }

  private func trouble(_ sentence: String) -> Message {
    .notice("\(sentence) Until it is saved, what you do would be lost if the computer stopped.")
  }

  func settle(taken: Bool) {
    for journal in left { journal.settle(taken: taken) }
    left = []
  }

  /// - Parameter path: where the plan is that was seen last.
  func end(seen path: String) {
    while beingKept.count.withLock({ $0 > 0 }) { usleep(1000) }
    journal?.end(keeping: keeps)
    if keeps { folder.rememberSeen(path) }
  }
}

extension Recovery {
  /// What journals that were left say, for a file of this hash.
  init(_ journals: [Journal], over hash: ContentHash?) {
    let heading = journals.flatMap { journal in
      let count = journal.missing(from: hash).count
      let changes = count == 1 ? "One change is" : "\(count) changes are"
      let ended = "A board of \(journal.header.told) ended before all was saved. \(changes) not in the file:"
      return journal.knows(hash) ? [ended] : [ended, "The file has been changed by somebody else since then."]
    }
    self.init(heading: heading, changes: journals.flatMap { $0.missing(from: hash).map(\.logged) })
  }
}

extension JournalHeader {
  /// "tom on ark (since 23 Nov 14:05)"
  var told: String { "\(user) on \(host)" + (since.isEmpty ? "" : " (since \(Timestamp.told(since)))") }
}

/// Counted on several threads.
private final class BeingKept: Sendable {
  let count = Mutex(0)
}
