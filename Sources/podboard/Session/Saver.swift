import BoardUI
import Glibc
import PodFiles
import PodModel
import Synchronization
import Syntax
import TerminalIO

/// What the file is known to hold: what was read from it or written to it last.
struct KnownPlan: Sendable {
  let plan: Plan
  let hash: ContentHash
}

/// A plan to be saved, as the board has it after so many changes and journal entries.
struct Snapshot: Sendable {
  let plan: Plan
  let changes: Int
  let entries: Int
}

/// Keeps the plan's file and the board together, on a worker: saves what the board has, and fetches what somebody else
/// wrote to the file. It never writes over what it has not read.
final class Saver: Sendable {
  /// What a worker found.
  enum News: Sendable {
    case message(Message)
    /// The file holds what somebody else wrote; to be joined with the board, and then known.
    case incoming(Incoming, KnownPlan)
    /// The file holds what somebody else wrote and cannot be taken in; what is to become of it is asked.
    case unreadable(UnreadableFile)
    /// What earlier sessions did and undid, for undo to go on over a restart.
    case earlier(past: [LoggedChange], future: [LoggedChange])
    /// A moment that was named in an earlier session.
    case moment(JournalFolder.Moment)
    /// The plan as this user's last board left it, where somebody changed it since.
    case seen(Plan, when: String)

    var isQuestion: Bool { if case .unreadable = self { true } else { false } }
  }

  private struct State {
    /// Where the plan is: the path as given, until it has to go on elsewhere.
    var path: String
    var known: KnownPlan?
    /// Whether the file could not be read when it was last looked at.
    var isUnreadable = false
    var isBusy = false
    var news: [News] = []
  }

  private let given: String
  private let state: Mutex<State>
  private let journal: JournalWriter?
  private let wake: WakePipe

  init(_ path: String, _ known: KnownPlan?, _ journal: JournalWriter?, _ wake: WakePipe) {
    given = path
    state = Mutex(State(path: path, known: known))
    self.journal = journal
    self.wake = wake
  }

  var path: String { state.withLock { $0.path } }
  /// What to tell in the shell where the plan is not where it was opened; nil where it is.
  var whereabouts: String? {
    let path = path
    return Text(path) == Text(given)
      ? nil : "\(given) holds what somebody else wrote and could not be joined with yours. Yours is in \(path)."
  }
  var isBusy: Bool { state.withLock { $0.isBusy } }
  /// Whether a worker can start: with news that nobody has taken in, it would begin with what is no longer so.
  var isFree: Bool { state.withLock { !$0.isBusy && $0.news.isEmpty } }

  /// What happened since it was last asked.
  func takeNews() -> [News] {
    state.withLock { state in
      defer { state.news = [] }
      return state.news
    }
  }

  /// Says, once the first picture stands, when saving will change more of the file than the plan.
  func lookAtForm(of opened: PlanStore.Opened) {
    Worker.run { [self] in
      guard !opened.isCanonical else { return }
      tell([
        .message(.notice("This file was written by hand or by another program; saving brings it into podboard's form."))
      ])
    }
  }

  /// Starts looking in the journals for what earlier sessions did up to the file as it was opened.
  func lookBack(in folder: JournalFolder, to hash: ContentHash) {
    Worker.run { [self] in
      let (past, future) = folder.history(before: hash)
      if !past.isEmpty || !future.isEmpty { tell([.earlier(past: past, future: future)]) }
      tell(folder.moments.map { .moment($0) })
      if let seen = folder.seen(unless: hash) { tell([.seen(seen.plan, when: seen.when)]) }
    }
  }

  /// Starts a save; its outcome comes as news, and the pipe is woken.
  func start(_ snapshot: Snapshot) {
    work { [self] in
      do throws(FileProblem) { return try save(snapshot) } catch {
        return [
          .message(.saveFailed("\(error.sentence) All is kept here; podboard tries again after your next change."))
        ]
      }
    }
  }

  /// Starts looking whether the file still holds what is known.
  func startLooking(_ snapshot: Snapshot) {
    work { [self] in look(snapshot) }
  }

  /// Saves at once, and waits for it.
  func finish(_ snapshot: Snapshot) throws(FileProblem) -> [News] {
    while isBusy { usleep(1000) }
    return try save(snapshot)
  }

  /// Carries out what somebody decided about a file that cannot be read. Where it can be by now, or is gone, there is
  /// nothing left to decide, and all is saved.
  func settle(_ answer: UnreadableFile.Answer, _ snapshot: Snapshot) throws(FileProblem) -> [News] {
    while isBusy { usleep(1000) }
    let news = try save(snapshot, tries: 1)
    guard news.contains(where: \.isQuestion) else { return news }
    switch answer {
    case .beside: return try goBeside(snapshot)
    case .inPlace:
      let (hash, kept) = try PlanStore.takePlace(snapshot.plan, of: path, announce: announcing(snapshot))
      note(snapshot, hash)
      return [
        .message(.saved), .message(.notice("\(path) holds yours again. What was in it is kept in \(kept).")),
      ]
    }
  }

  /// What came in is on the board: from now on the file is known to hold it.
  func accept(_ known: KnownPlan) {
    state.withLock {
      $0.known = known
      $0.isUnreadable = false
    }
    journal?.noteRead(known.hash)
  }

  /// What came in cannot be joined with the board: the board goes on in a file of its own, beside the other.
  func goBeside(_ snapshot: Snapshot) throws(FileProblem) -> [News] {
    let path = self.path
    let beside = try PlanStore.saveBeside(snapshot.plan, path)
    let hash = try PlanStore.open(beside).hash
    state.withLock { $0.path = beside }
    note(snapshot, hash)
    return [.message(.saved), .message(.notice(Self.kept(beside, insteadOf: path)))]
  }
}

extension Saver {
  private func work(_ body: @escaping @Sendable () -> [News]) {
    state.withLock { $0.isBusy = true }
    Worker.run { [self] in
      let news = body()
      state.withLock {
        $0.isBusy = false
        $0.news += news
      }
      wake.wake()
    }
  }

  private func tell(_ news: [News]) {
    state.withLock { $0.news += news }
    wake.wake()
  }

  /// Where the file is not as it is known, what it holds is brought in first, and saved over only then.
  private func save(_ snapshot: Snapshot, tries: Int = 20) throws(FileProblem) -> [News] {
    let (path, known) = state.withLock { ($0.path, $0.known) }
    do throws(FileProblem) {
      guard let known else {
        note(snapshot, try PlanStore.create(snapshot.plan, at: path, announce: announcing(snapshot)))
        return [.message(.saved)]
      }
      let hash = try PlanStore.save(
        snapshot.plan, to: path, expecting: known.hash, announce: announcing(snapshot))
      note(snapshot, hash)
      return [.message(.saved)]
    } catch {
      switch error.kind {
      // A plan that was to be made, too: somebody else was first.
      case .changedElsewhere, .exists: return try fetch(snapshot, tries: tries)
      case .missing:
        note(snapshot, try PlanStore.create(snapshot.plan, at: path, announce: announcing(snapshot)))
        return [
          .message(.saved), .message(.notice("\(path) was no longer there. It is made again, with all that is here.")),
        ]
      case .notCertain:
        // The new bytes are there, only the disk did not confirm them: the next save has to expect them.
        let hash = ContentHash(of: PlanFile.write(snapshot.plan))
        state.withLock { $0.known = KnownPlan(plan: snapshot.plan, hash: hash) }
        throw error
      default: throw error
      }
    }
  }

  private func announcing(_ snapshot: Snapshot) -> (ContentHash) -> Void {
    { [journal] hash in journal?.noteSaving(hash, through: snapshot.entries) }
  }

  private func note(_ snapshot: Snapshot, _ hash: ContentHash) {
    state.withLock {
      $0.known = KnownPlan(plan: snapshot.plan, hash: hash)
      $0.isUnreadable = false
      // What was found meanwhile is decided by this.
      $0.news.removeAll(where: \.isQuestion)
    }
    journal?.noteSaved(hash, through: snapshot.entries)
  }

  /// A file that could not be read and holds what is known again is fetched, too: that ends the question.
  private func look(_ snapshot: Snapshot) -> [News] {
    let (path, known, isUnreadable) = state.withLock { ($0.path, $0.known, $0.isUnreadable) }
    guard let known, let bytes = try? DurableFile.read(path), isUnreadable || ContentHash(of: bytes) != known.hash
    else { return [] }
    do throws(FileProblem) { return try fetch(snapshot, tries: 20) } catch {
      return [.message(.saveFailed(error.sentence))]
    }
  }

  /// Reads what somebody else wrote, for the board to join. An editor may be writing it just now: so it is read again
  /// for two seconds before somebody is asked about it.
  private func fetch(_ snapshot: Snapshot, tries: Int) throws(FileProblem) -> [News] {
    let (path, known) = state.withLock { ($0.path, $0.known) }
    guard let known else { return try goBeside(snapshot) }
    for left in (0..<tries).reversed() {
      let theirs: PlanStore.Opened
      do throws(FileProblem) { theirs = try PlanStore.open(path) } catch {
        guard left == 0 else { usleep(100_000); continue }
        state.withLock { $0.isUnreadable = true }
        return [.unreadable(UnreadableFile(sentence: error.sentence))]
      }
      return join(KnownPlan(plan: theirs.plan, hash: theirs.hash), over: known, snapshot)
    }
    return []
  }

  private func join(_ theirs: KnownPlan, over known: KnownPlan, _ snapshot: Snapshot) -> [News] {
    do throws(FieldRefusal) {
      let incoming = try Incoming(theirs.plan, over: known.plan, with: snapshot.plan, changes: snapshot.changes)
      return [.incoming(incoming, theirs)]
    } catch {
      return [.unreadable(UnreadableFile(sentence: "\(path) cannot be joined with what is here: \(error.problem)."))]
    }
  }

  private static func kept(_ path: String, insteadOf given: String) -> String {
    "Somebody else changed \(given), and it cannot be joined with what is here. Yours is kept beside it, in \(path), and "
      + "goes on there."
  }
}
