import BoardUI
import Cells
import Glibc
import PodFiles
import PodModel
import Syntax
import TerminalIO

/// One thread that owns the board and the terminal: it waits for keys, for workers, for the plan's file and for the next
/// deadline together. Idle means asleep.
final class RunLoop {
  let terminal: any Terminal
  private let input: Int32
  let wake: WakePipe
  let saver: Saver
  let records: SessionRecords
  let errands: Errands
  private var watch: FileWatch
  /// Where the plan was when it was last looked whether somebody wrote to it.
  private var watched: Text
  var board: Board
  private var painter = ScreenPainter()
  /// When the first and the last change came that are not being saved yet.
  var changed: (first: Int, last: Int)?
  /// Whether the file was written to since it was looked at; a worker may have been at it then.
  private var isLookDue = false

  /// What the reader is told once the terminal is theirs again.
  var parting: String?

  /// How many of the moments that were named in this session are kept.
  var keptMarks = 0

  /// When the round that is on ends.
  private var roundEnd: Int?

  /// How a session ended, in sentences for the shell.
  enum End {
    case saved
    case notSaved(String)
  }

  init(
    _ board: Board, on terminal: NcursesTerminal, _ saver: Saver, _ records: SessionRecords, _ wake: WakePipe
  ) {
    self.board = board
    self.terminal = terminal
    self.saver = saver
    self.records = records
    self.wake = wake
    watch = FileWatch(records.folder)
    watched = Text(saver.path)
    errands = Errands(wake)
    input = terminal.inputDescriptor
  }

  func run() -> End {
    terminal.show(painter.draw(board))
    let messages = records.begin()
    for message in messages { tell(message) }
    if !messages.isEmpty { terminal.show(painter.draw(board)) }
    workAhead()
    while true {
      let signals = waitForAnything()
      if let end = act(on: signals) { return end }
      takeNews(saver.takeNews())
      for message in errands.take() { tell(message) }
      lookAtFile()
      saveWhenDue()
      countDown()
      keepMarks()
      terminal.show(painter.draw(board))
      workAhead()
    }
  }

  /// What the next keys need is worked out while none comes.
  private func workAhead() {
    guard let order = board.orderFits() else { return }
    errands.run { order.workOut() }
  }

  private func waitForAnything() -> [Int32] {
    var waiting = [input, wake.descriptor, watch.descriptor].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let next = [deadline, nextTick].compactMap { $0 }.min()
    let timeout = next.map { max(0, $0 - Clock.now) } ?? -1
    _ = poll(&waiting, nfds_t(waiting.count), Int32(timeout))
    return wake.drain()
  }

  private func lookAtFile() {
    let path = Text(saver.path)
    if path != watched {
      // What could not be joined goes on in a file beside it.
      watch = FileWatch(JournalFolder(of: path.string, state: nil))
      watched = path
    }
    let seen = watch.take()
    if seen.isFileChanged { isLookDue = true }
    if isLookDue, saver.isFree {
      isLookDue = false
      saver.startLooking(snapshot)
    }
    if seen.isJournalMade, let message = records.newcomers() { tell(message) }
  }

  private func act(on signals: [Int32]) -> End? {
    if signals.contains(SIGTSTP) { suspend() }
    if signals.contains(SIGCONT) { terminal.resume() }
    for event in terminal.readEvents() {
      if event == .closed { return finish() ?? .notSaved("The terminal is gone.") }
      if let end = carryOut(board.handle(event)) { return end }
    }
    return signals.contains(where: Signals.end.contains) ? finish() ?? .notSaved("The plan could not be saved.") : nil
  }

  private func carryOut(_ effects: [Effect]) -> End? {
    for effect in effects {
      switch effect {
      case .changed, .settled: record(effect)
      case .export(let bytes, let path): tell(Exporter.write(bytes, to: path))
      case .round(let seconds): roundEnd = seconds.map { Clock.now + $0 * 1000 }
      case .copy(let text): terminal.copy(text.string)
      case .editText(let draft):
        if !edit(draft).isEmpty { return finish() ?? .notSaved("The plan could not be saved.") }
      case .listRosters, .readRoster: fetch(effect)
      case .answered(let answer): settle(answer)
      case .redraw: terminal.redraw()
      case .suspend: suspend()
      case .quit: if let end = finish() { return end }
      }
    }
    return nil
  }

  /// The next full second of the round that is on.
  private var nextTick: Int? {
    roundEnd.map { end in end - max(0, (end - Clock.now - 1) / 1000) * 1000 }
  }

  private func countDown() {
    guard let end = roundEnd else { return }
    let left = max(0, (end - Clock.now + 999) / 1000)
    if left == 0 { roundEnd = nil }
    board.receive(.roundLeft(left))
  }

  private func suspend() {
    saveNow()
    terminal.suspend()
    _ = board.handle(.resize(terminal.size))
  }
}
