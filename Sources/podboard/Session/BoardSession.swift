import BoardUI
import Cells
import Glibc
import PodFiles
import PodModel
import Syntax
import TerminalIO

/// A plan on the board, from taking the terminal over to giving it back.
enum BoardSession {
  /// - Parameters:
  ///   - opened: nil for a plan that is in no file yet: the first change makes it.
  ///   - roster: what is shown first, with what the plan would take in from it.
  static func run(
    _ opened: PlanStore.Opened?, at path: String, _ options: ScreenOptions, taking roster: ReadRoster? = nil
  ) throws {
    let plan = opened?.plan ?? Plan(title: Text(RosterFiles.title(of: path)), asOf: .today)
    try run(plan, opened, at: path, keepsJournal: true, options) { board in
      if let roster { return board.offer(roster, into: path, isNew: opened == nil) }
      if opened == nil { board.receive(.notice("There is no file \(path) yet: your first change makes it. q leaves.")) }
    }
  }

  /// A plan that is in no file, and of which nothing is kept.
  static func run(passing plan: Plan, at path: String, _ options: ScreenOptions) throws {
    try run(plan, nil, at: path, keepsJournal: false, options) { _ in }
  }

  /// - Parameter begin: what is on the board first, unless something is to be recovered.
  private static func run(
    _ plan: Plan, _ opened: PlanStore.Opened?, at path: String, keepsJournal: Bool, _ options: ScreenOptions,
    _ begin: (inout Board) -> Void
  ) throws {
    let (terminal, wake) = try takeTerminal(options)
    let records = SessionRecords(of: path, opened?.hash, keeps: keepsJournal, isReadOnly: options.isReadOnly)
    var board = Board(
      plan, look: options.look(on: terminal), size: terminal.size, session: records.session,
      keymap: Keymap(options.configuration.keys), isReadOnly: options.isReadOnly)
    if !options.isReadOnly, let recovery = records.recovery(over: opened?.hash) {
      board.offer(recovery)
    } else {
      begin(&board)
    }
    let problems = options.configuration.problems
    if !problems.isEmpty { board.receive(.notice(problems.joined(separator: " "))) }
    let saver = Saver(path, opened.map { KnownPlan(plan: $0.plan, hash: $0.hash) }, records.journal, wake)
    if let opened {
      if !options.isReadOnly { saver.lookAtForm(of: opened) }
      saver.lookBack(in: records.folder, to: opened.hash)
    }
    // Handed over: a copy that were kept here would make the first change of a large plan copy all of its indexes.
    let loop = RunLoop(consume board, on: terminal, saver, records, wake)
    let end = loop.run()
    // Signals are caught until the terminal is as it was.
    withExtendedLifetime(wake) { terminal.leave() }
    if let parting = loop.parting { Output.complain(parting) }
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
      return (try NcursesTerminal(options.terminal), wake)
    } catch {
      throw Problem.couldNot(error.description)
    }
  }
}

extension Signals {
  /// Those that end the program, once all is saved. SIGINT is not among them: Ctrl-C loses nothing.
  static let end = [SIGTERM, SIGHUP, SIGQUIT]
}
