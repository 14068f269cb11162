import BoardUI
import Glibc
import PodFiles
import PodModel
import Synchronization
import TerminalIO

/// Saves the plan on a worker: 300 ms after the last change, 2 s after the first at the latest, and at every exit.
final class Saver: Sendable {
  private struct State {
    var path: String
    var hash: ContentHash?
    var isWriting = false
    var messages: [Message] = []
  }

  private let state: Mutex<State>
  private let wake: WakePipe

  init(_ path: String, _ hash: ContentHash?, _ wake: WakePipe) {
    state = Mutex(State(path: path, hash: hash))
    self.wake = wake
  }

  var path: String { state.withLock { $0.path } }
  var isWriting: Bool { state.withLock { $0.isWriting } }

  /// What happened since it was last asked.
  func takeMessages() -> [Message] {
    state.withLock { state in
      defer { state.messages = [] }
      return state.messages
    }
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

  /// Saves at once, and waits for it. Throws a sentence.
  func finish(_ plan: Plan) throws(FileProblem) {
    while isWriting { usleep(1000) }
    try save(plan)
  }

  private func write(_ plan: Plan) -> [Message] {
    do throws(FileProblem) {
      let before = path
      try save(plan)
      let after = path
      guard after != before else { return [.saved] }
      return [
        .saved,
        .notice("Somebody else changed \(before) since it was read. Yours is kept beside it, in \(after), and goes on there."),
      ]
    } catch {
      return [.saveFailed("\(error.sentence) All is kept here; podboard tries again after your next change.")]
    }
  }

  /// Never over what somebody else wrote: then the plan goes on in a file of its own.
  private func save(_ plan: Plan) throws(FileProblem) {
    let (path, hash) = state.withLock { ($0.path, $0.hash) }
    do throws(FileProblem) {
      let saved = try PlanStore.save(plan, to: path, expecting: hash)
      state.withLock { $0.hash = saved }
    } catch {
      // The new bytes are there, only the disk did not confirm them: the next save has to expect them.
      if error.kind == .notCertain { state.withLock { $0.hash = ContentHash(of: PlanFile.write(plan)) } }
      guard error.kind == .changedElsewhere else { throw error }
      let beside = try PlanStore.saveBeside(plan, path)
      let saved = try PlanStore.open(beside).hash
      state.withLock { state in
        state.path = beside
        state.hash = saved
      }
    }
  }
}
