import BoardUI
import Glibc
import PodFiles
import PodModel
import Synchronization
import Syntax
import TerminalIO

/// Saves the plan on a worker: 300 ms after the last change, 2 s after the first at the latest, and at every exit.
final class Saver: Sendable {
  private struct State {
    /// Where the plan is: the path as given, until somebody else writes there.
    var path: String
    var hash: ContentHash?
    var isWriting = false
    var messages: [Message] = []
  }

  private let given: String
  private let state: Mutex<State>
  private let wake: WakePipe

  init(_ path: String, _ hash: ContentHash?, _ wake: WakePipe) {
    given = path
    state = Mutex(State(path: path, hash: hash))
    self.wake = wake
  }

  var path: String { state.withLock { $0.path } }
  /// What to tell in the shell where the plan is not where it was opened; nil where it is.
  var whereabouts: String? {
    let path = path
    return Text(path) == Text(given)
      ? nil : "Somebody else changed \(given) while it was open: it holds theirs. Yours is in \(path)."
  }
  var isWriting: Bool { state.withLock { $0.isWriting } }

  /// What happened since it was last asked.
  func takeMessages() -> [Message] {
    state.withLock { state in
      defer { state.messages = [] }
      return state.messages
    }
  }

  /// Says, once the first picture stands, when saving will change more of the file than the plan.
  func lookAtForm(of opened: PlanStore.Opened) {
    Worker.run { [self] in
      guard !opened.isCanonical else { return }
      tell([.notice("This file was written by hand or by another program; saving brings it into podboard's form.")])
    }
  }

  private func tell(_ messages: [Message]) {
    state.withLock { $0.messages += messages }
    wake.wake()
  }

  /// Starts a save; its outcome comes as a message, and the pipe is woken.
  func start(_ plan: Plan) {
    state.withLock { $0.isWriting = true }
    Worker.run { [self] in
      let message = write(plan)
      state.withLock { state in
        state.isWriting = false
        state.messages.append(contentsOf: message)
      }
      wake.wake()
    }
  }

  /// Saves at once, and waits for it: what there is to tell, or a sentence.
  func finish(_ plan: Plan) throws(FileProblem) -> [Message] {
    while isWriting { usleep(1000) }
    return try save(plan)
  }

  private func write(_ plan: Plan) -> [Message] {
    do throws(FileProblem) { return try save(plan) } catch {
      return [.saveFailed("\(error.sentence) All is kept here; podboard tries again after your next change.")]
    }
  }

  /// Never over what somebody else wrote: then the plan goes on in a file of its own. A file that was taken away is made
  /// again.
  private func save(_ plan: Plan) throws(FileProblem) -> [Message] {
    let (path, hash) = state.withLock { ($0.path, $0.hash) }
    do throws(FileProblem) {
      go(on: path, try PlanStore.save(plan, to: path, expecting: hash))
      return [.saved]
    } catch {
      switch error.kind {
      case .changedElsewhere:
        let beside = try PlanStore.saveBeside(plan, path)
        go(on: beside, try PlanStore.open(beside).hash)
        return [.saved, .notice(Self.kept(beside, insteadOf: path))]
      case .missing:
        go(on: path, try PlanStore.create(plan, at: path))
        return [.saved, .notice("\(path) was no longer there. It is made again, with all that is here.")]
      case .notCertain:
        // The new bytes are there, only the disk did not confirm them: the next save has to expect them.
        go(on: path, ContentHash(of: PlanFile.write(plan)))
        throw error
      default: throw error
      }
    }
  }

  private func go(on path: String, _ hash: ContentHash) {
    state.withLock { state in
      state.path = path
      state.hash = hash
    }
  }

  private static func kept(_ path: String, insteadOf given: String) -> String {
    "Somebody else changed \(given) since it was read. Yours is kept beside it, in \(path), and goes on there."
  }
}
