import BoardUI
import Cells
import Glibc
import PodFiles
import PodModel
import TerminalIO

/// One thread that owns the board and the terminal: it waits for keys, for workers and for the next deadline together.
/// Idle means asleep.
final class RunLoop {
  private let terminal: any Terminal
  private let input: Int32
  private let wake: WakePipe
  private let saver: Saver
  private var board: Board
  private var painter = ScreenPainter()
  /// When the first and the last change came that are not being saved yet.
  private var changed: (first: Int, last: Int)?

  /// How a session ended, in sentences for the shell.
  enum End {
    case saved
    case notSaved(String)
  }

  init(_ board: Board, on terminal: NcursesTerminal, _ saver: Saver, _ wake: WakePipe) {
    self.board = board
    self.terminal = terminal
    self.saver = saver
    self.wake = wake
    input = terminal.inputDescriptor
  }

  func run() -> End {
    terminal.show(painter.draw(board))
    while true {
      let signals = waitForAnything()
      if let end = act(on: signals) { return end }
      for message in saver.takeMessages() { tell(message) }
      saveWhenDue()
      terminal.show(painter.draw(board))
    }
  }

  private func waitForAnything() -> [Int32] {
    var waiting = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wake.descriptor, events: Int16(POLLIN), revents: 0),
    ]
    let timeout = deadline.map { max(0, $0 - Clock.now) } ?? -1
    _ = poll(&waiting, 2, Int32(timeout))
    return wake.drain()
  }

  /// The plan's deadline for being saved; nil where nothing is to be saved, or a save is under way already.
  private var deadline: Int? {
    guard let changed, !saver.isWriting else { return nil }
    return min(changed.last + 300, changed.first + 2000)
  }

  private func saveWhenDue() {
    guard let deadline, deadline <= Clock.now else { return }
    changed = nil
    board.receive(.saving)
    saver.start(board.plan)
  }

  /// A save that is done does not mean "saved" where there have been changes since it began.
  private func tell(_ message: Message) {
    if message != .saved || changed == nil { board.receive(message) }
  }

  private func act(on signals: [Int32]) -> End? {
    if signals.contains(SIGTSTP) { suspend() }
    if signals.contains(SIGCONT) { terminal.resume() }
    for event in terminal.readEvents() {
      if event == .closed { return finish() ?? .notSaved("The terminal is gone.") }
      for effect in board.handle(event) {
        if let end = carryOut(effect) { return end }
      }
    }
    return signals.contains(where: Signals.end.contains) ? finish() ?? .notSaved("The plan could not be saved.") : nil
  }

  private func carryOut(_ effect: Effect) -> End? {
    switch effect {
    case .save: changed = (changed?.first ?? Clock.now, Clock.now)
    case .redraw: terminal.redraw()
    case .suspend: suspend()
    case .quit: return finish()
    }
    return nil
  }

  private func suspend() {
    saveNow()
    terminal.suspend()
    _ = board.handle(.resize(terminal.size))
  }

  private var isUnsaved: Bool { changed != nil || board.save != .saved || saver.isWriting }

  private func saveNow() {
    guard isUnsaved else { return }
    do throws(FileProblem) {
      let messages = try saver.finish(board.plan)
      changed = nil
      for message in saver.takeMessages() + messages { tell(message) }
    } catch {
      board.receive(.saveFailed(error.sentence))
    }
  }

  /// Saves before leaving. Where that fails, a copy goes to the state folder; where that fails too, nil: the board stays.
  private func finish() -> End? {
    guard isUnsaved else { return .saved }
    do throws(FileProblem) {
      _ = try saver.finish(board.plan)
      return .saved
    } catch {
      if let rescued = Rescue.keep(board.plan, of: saver.path) {
        return .notSaved("\(error.sentence) The plan is kept in \(rescued).")
      }
      board.receive(
        .saveFailed("\(error.sentence) Nothing is closed, so that nothing is lost. Make room, then press q."))
      return nil
    }
  }
}
