import Syntax

/// A chart before it is written: what it says in which order, without lines, columns or widths.
struct Sheet: Equatable, Sendable {
  /// The first line and the last one; empty where the plan has none.
  var marking: Text
  var headings: [Phrase]
  var body: Body
  /// What stands below the body: who has no pod, who leaves.
  var lists: [NamedList] = []

  enum Body: Equatable, Sendable {
    case cards([Card])
    case outline([OutlineNode])
  }
}

/// "No pod: Nina Falk (Sales manager); Paul Stone"
struct NamedList: Equatable, Sendable {
  var title: String
  var entries: [Phrase]
}

/// A box with sections.
struct Card: Equatable, Sendable {
  var title: Phrase
  /// At the right of the title.
  var corner: Phrase
  var sections: [Section]

  /// What stands between two lines of the box.
  struct Section: Equatable, Sendable {
    var groups: [Group]
  }

  /// Rows that begin at the same height in neighbouring cards.
  struct Group: Equatable, Sendable {
    var rows: [Row]
    /// Room is kept for so many rows, so that one more or less moves nothing else.
    var slots: Int
  }

  enum Row: Equatable, Sendable {
    /// May be cut.
    case line(Phrase)
    /// The first phrase that fits; the last is wrapped.
    case firstFitting([Phrase])
    /// A name that is never cut, with a sign before it, and what may be cut after it.
    case member(Sign?, whole: Phrase, rest: Phrase)
    /// The name of a measure, which may be cut, with its values at the right; details where there is room.
    case measure(Phrase, values: Phrase, detail: Phrase)
  }
}

/// A line of an outline; its depth tells what it stands under, 0 for the topmost.
struct OutlineNode: Equatable, Sendable {
  var depth: Int
  var phrase: Phrase
  /// What it stands under: written out where the outline is deeper than can be drawn.
  var under: Phrase = []
  /// Refers to something that stands elsewhere.
  var isReference = false
}
