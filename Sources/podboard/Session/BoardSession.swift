import BoardUI
import Cells
import Glibc
import PodFiles
import PodModel
import TerminalIO

/// How the board looks and what it listens to, from options and environment.
struct ScreenOptions {
  var ascii = false
  var mouse = true
  var colour = getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
}

/// A plan on the board, from taking the terminal over to giving it back.
enum BoardSession {
  static func run(_ opened: PlanStore.Opened, at path: String, _ options: ScreenOptions) throws {
    try run(opened.plan, opened, at: path, options)
  }

  /// A plan that is in no file yet: the first save makes it.
  static func run(_ plan: Plan, at path: String, _ options: ScreenOptions) throws {
    try run(plan, nil, at: path, options)
  }

  private static func run(
    _ plan: Plan, _ opened: PlanStore.Opened?, at path: String, _ options: ScreenOptions
  ) throws {
    let (terminal, wake) = try takeTerminal(options)
    let look = Look(colour: options.colour, ascii: options.ascii || !terminal.showsUnicode)
    let board = Board(plan, look: look, size: terminal.size)
    let saver = Saver(path, opened?.hash, wake)
    if let opened { saver.lookAtForm(of: opened) }
    let end = RunLoop(board, on: terminal, saver, wake).run()
    // Signals are caught until the terminal is as it was.
    withExtendedLifetime(wake) { terminal.leave() }
    if let whereabouts = saver.whereabouts { Output.complain(whereabouts) }
    if case .notSaved(let sentence) = end { throw Problem.couldNot(sentence) }
  }

  static func takeTerminal(_ options: ScreenOptions) throws -> (NcursesTerminal, WakePipe) {
    guard Output.isInteractive else {
      throw Problem.couldNot(
        "The board needs a terminal: standard input and output must be one. podboard --help shows what works without.")
    }
    guard let wake = WakePipe() else { throw Problem.couldNot("Too many files are open to start the board.") }
    Signals.forward(Signals.end + [SIGINT, SIGTSTP, SIGCONT, SIGWINCH], to: wake)
    do throws(TerminalError) {
      return (try NcursesTerminal(.init(mouse: options.mouse, colour: options.colour)), wake)
    } catch {
      throw Problem.couldNot(error.description)
    }
  }
}

extension Signals {
  /// Those that end the program, once all is saved. SIGINT is not among them: Ctrl-C loses nothing.
  static let end = [SIGTERM, SIGHUP, SIGQUIT]
}
