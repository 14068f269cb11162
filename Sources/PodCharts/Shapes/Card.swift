import PodModel
import Syntax

/// A box with sections.
struct Card: Equatable, Sendable {
  var title: Phrase
  /// At the right of the title; may be empty.
  var corner: Phrase
  var sections: [Section]

  /// What stands between two lines of the box.
  struct Section: Equatable, Sendable {
    var groups: [Group]
  }

  /// Rows that begin at the same height in neighbouring cards.
  struct Group: Equatable, Sendable {
    enum Kind: Equatable, Sendable { case prose, people, agents, outcomes }

    var kind: Kind
    var rows: [Row]
    /// Room is kept for so many rows, so that one more or less moves nothing else.
    var slots: Int
  }

  enum Row: Equatable, Sendable {
    /// May be cut.
    case line(Phrase)
    /// The first phrase that fits; the last is wrapped.
    case firstFitting([Phrase])
    case member(Member)
    /// The name of a measure, which may be cut, with its values at the right; details where there is room.
    case measure(Phrase, values: Phrase, detail: Phrase)
  }

  /// A seat or an agent: the name is never cut, the role may be.
  struct Member: Equatable, Sendable {
    /// Lead, open seat or agent.
    var sign: Sign?
    /// New or moved.
    var change: Sign?
    /// "50% " or nothing.
    var share: Phrase = []
    /// In percent, for a column of its own.
    var percent: Percent?
    var name: Phrase
    var role: Phrase = []
    /// Between name and role.
    var separator: String = ", "
  }
}
