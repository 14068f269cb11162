import Cells
import PodModel
import Syntax

extension Command {
  static let undo = Command(
    "undo", "Takes the last change back", .character("u"), footer: "undo", changes: true, in: .session,
    whyNot: { $0.history.past.isEmpty ? "There is nothing to undo." : nil }
  ) { board in board.undo() }

  static let redo = Command(
    "redo", "Does again what was undone", .control("r"), .character("U"), footer: "redo", changes: true, in: .session,
    whyNot: { $0.history.future.isEmpty ? "There is nothing to do again." : nil }
  ) { board in board.redo() }

  static let find = Command(
    "find", "Finds people, pods, outcomes and agents by part of the name; in People it shows only those whom it fits",
    .character("/"), footer: "find", in: .moving
  ) { board in
    if board.page == .people {
      board.filter(by: TextLine(board.lists.options.people.filter))
    } else {
      board.startFinding()
    }
    return []
  }

  static let palette = Command(
    "commands", "Finds a command by its name and performs it; takes edits as text too, as in move ana to search",
    .character(":"), footer: "command", in: .session
  ) { board in
    board.status.sentence = ""
    board.rosters = nil
    board.openPalette()
    return []
  }

  static let help = Command(
    "keys", "All keys; type to filter them", .character("?"), .function(1), footer: "keys", in: .session
  ) {
    board in
    board.mode = .help(HelpScreen(board.helpEntries))
    return []
  }

  static let leave = Command(
    "leave", "Leaves forms, lists and help; takes the marks away, and goes back to the cards", .escape, in: .session
  ) { board in
    board.digits = ""
    board.leave()
    return []
  }

  static let redraw = Command("redraw", "Draws the screen again", .control("l"), in: .session) { _ in [.redraw] }

  static let suspend = Command("suspend", "Back to the shell for a while; fg returns", .control("z"), in: .session) {
    _ in [.suspend]
  }

  static let quit = Command(
    "quit", "Leaves; everything is saved", .character("q"), footer: "quit", in: .session
  ) { _ in [.quit] }
}

extension Board {
  /// Shows everybody again where people are filtered, else the cards.
  mutating func leave() {
    stopSwapping()
    if !marked.isEmpty {
      clearMarks()
    } else if page == .people, !lists.options.people.filter.isEmpty {
      lists.options.people.filter = ""
    } else {
      show(.board)
    }
  }
}
