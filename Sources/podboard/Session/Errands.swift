import BoardUI
import Synchronization
import TerminalIO

/// What is fetched for the board on threads of their own; the run loop takes what came of it as messages.
final class Errands: Sendable {
  private let messages = Mutex<[Message]>([])
  private let wake: WakePipe

  init(_ wake: WakePipe) { self.wake = wake }

  func run(_ body: @escaping @Sendable () -> Message) {
    Worker.run { [self] in
      let message = body()
      messages.withLock { $0.append(message) }
      wake.wake()
    }
  }

  func take() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
