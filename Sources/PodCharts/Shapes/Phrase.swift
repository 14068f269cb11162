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
enum Sign: CaseIterable, Sendable {
  case lead, open, agent, share, dotted, cut
  /// Not in the legend: from a baseline to a target, and between parts of a heading.
  case arrow, separator

  var text: String {
    switch self {
    case .lead: "★"
    case .open: "○"
    case .agent: "ai"
    case .share: "50%"
    case .dotted: "┄"
    case .cut: "…"
    case .arrow: "→"
    case .separator: "·"
    }
  }

  var ascii: String {
    switch self {
    case .lead: "*"
    case .open: "o"
    case .agent: "ai"
    case .share: "50%"
    case .dotted: ".."
    case .cut: "..."
    case .arrow: "->"
    case .separator: "|"
    }
  }

  /// nil for what explains itself.
  var meaning: String? {
    switch self {
    case .lead: "lead"
    case .open: "open seat"
    case .agent: "agent"
    case .share: "part-time"
    case .dotted: "dotted"
    case .cut: "cut short"
    case .arrow, .separator: nil
    }
  }
}
