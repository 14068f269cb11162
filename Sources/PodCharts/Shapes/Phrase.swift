import Syntax

/// A piece of a line, before it is known how it is written.
enum Piece: Equatable, Sendable {
  /// Our own words, in ASCII.
  case plain(String)
  /// What somebody wrote: a mission, a title.
  case words(Text)
  /// What something or somebody is called.
  case name(Name)
  case sign(Sign)
  /// A part of somebody's time, before the name: "50% ".
  case share(String)
}

/// What a record is called: its name, the name for ASCII where one is given, and the id for where neither will do.
struct Name: Equatable, Sendable {
  var text: Text
  var ascii: Text = ""
  var id: Text
}

/// Pieces in a row.
typealias Phrase = [Piece]

extension [Piece] {
  /// Phrases with something between them.
  init(_ phrases: [Phrase], between separator: Piece) {
    self = Array(phrases.joined(separator: [separator]))
  }
}

/// The signs of charts: one in Unicode and one in ASCII each, and what the legend says of it.
enum Sign: Int, CaseIterable, Sendable {
  case lead, new, moved, gone, open, agent, share, dotted, cut
  /// In the matrix: an agent can do it, nobody can, nobody can as well as it is needed, and nobody knows.
  case covered, nobody, gap, unknown
  /// Not in the legend: from a baseline to a target, between parts of a heading, and before what is to be decided.
  case arrow, separator, warning

  var text: String { words.text }
  var ascii: String { words.ascii }
  /// nil for what explains itself.
  var meaning: String? { words.meaning }

  private var words: (text: String, ascii: String, meaning: String?) {
    switch self {
    case .lead: ("★", "*", "lead")
    case .new: ("+", "+", "new")
    case .moved: ("→", ">", "moved")
    case .gone: ("×", "x", "goes")
    case .open: ("○", "o", "open seat")
    case .agent: ("ai", "ai", "agent")
    case .share: ("50%", "50%", "part-time")
    case .dotted: ("┄", "..", "dotted")
    case .cut: ("…", "...", "cut short")
    case .covered: ("a", "a", "an agent can")
    case .nobody: ("·", ".", "nobody")
    case .gap: ("!", "!", "asked for and not there at that level")
    case .unknown: ("?", "?", "needed, and not known of everybody in the pod")
    case .arrow: ("→", "->", nil)
    case .separator: ("·", "|", nil)
    case .warning: ("!", "!", nil)
    }
  }
}
