import Cells

/// One thing that a key does on the board. The footer, `?` and the documentation are made from the list of these.
public struct Command: Sendable {
  /// What it is called, in few words.
  public let name: String
  /// One line of help.
  public let help: String
  public let keys: [Key]
  /// The word in the footer; nil for commands that the footer leaves to `?`.
  let footer: String?
  /// Whether it changes the plan: not on a board that is only to be looked at.
  let changes: Bool
  let section: Section
  /// Why it cannot be done now, as a sentence; nil when it can.
  let whyNot: @Sendable (Board) -> String?
  let perform: @Sendable (inout Board) -> [Effect]

  public enum Section: String, CaseIterable, Sendable {
    case moving = "Moving about"
    case people = "People and pods"
    case pages = "Lines, Outcomes, People, Checks, Changes, Frame"
    case records = "Everything else on the board"
    case options = "Options"
    case session = "The session"
  }

  init(
    _ name: String, _ help: String, _ keys: Key..., footer: String? = nil, changes: Bool = false,
    in section: Section,
    whyNot: @escaping @Sendable (Board) -> String? = { _ in nil },
    perform: @escaping @Sendable (inout Board) -> [Effect]
  ) {
    self.name = name
    self.help = help
    self.keys = keys
    self.footer = footer
    self.changes = changes
    self.section = section
    self.whyNot = whyNot
    self.perform = perform
  }
}

extension Command {
  /// Whether the footer keeps it where not all has room: the first thing to do, what only this page has, and the way back,
  /// about, and to all other commands.
  var isKept: Bool { section == .pages || Self.kept.contains(name) }
  private static let kept: Set<String> = [move.name, undo.name, find.name, go.name, palette.name]

  /// Every command, in the order of the footer and of the help.
  public static let all: [Command] = [
    .move, .bench, .lead, .line, .dotted, .mend, .accept, .turnComparison, .showSame, .share, .reason,
    .why, .raise,
    .add, .edit, .note, .mark, .swap, .openSeat, .remove, .earlier, .later, .turn, .undo, .redo, .find, .go, .palette,
    .help, .open,
    .up, .down, .left, .right, .pageUp, .pageDown, .toFirst, .toLast,
    .nextPage, .previousPage, .nextOption, .previousOption, .copyOption, .newOption, .renameOption, .removeOption,
    .export, .titles, .decide, .present, .curtain, .moment, .leave, .redraw, .suspend, .quit,
  ]
}
