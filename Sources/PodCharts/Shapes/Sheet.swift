import Syntax

/// A chart before it is written: what it says in which order, without lines, columns or widths.
struct Sheet: Sendable {
  /// The first line and the last one; empty where the plan has none.
  var marking: Text
  var headings: [Phrase]
  var parts: [Part]
  /// For chat: one line a remark however long it is, without a rule and without a legend.
  var isBrief = false

  enum Part: Sendable {
    case cards(Series<Card>)
    case outline([OutlineNode])
    case table(Grid)
    case crossTable(CrossTable)
    case lines([Line])
    /// Who has no pod, who leaves: below a chart.
    case list(NamedList)

    var isEmpty: Bool {
      switch self {
      case .cards(let cards): cards.count == 0
      case .outline(let nodes): nodes.isEmpty
      case .table, .crossTable, .list: false
      case .lines(let lines): lines.isEmpty
      }
    }
  }
}

/// "No pod", and under it who that is, a line each: one more or less moves no other.
struct NamedList: Equatable, Sendable {
  var title: String
  var entries: [Phrase]
}

/// A line of an outline; its depth tells what it stands under, 0 for the topmost.
struct OutlineNode: Equatable, Sendable {
  var depth: Int
  var phrase: Phrase
  /// What it stands under: written out where the outline is deeper than can be drawn.
  var under: Phrase = []
  /// Refers to something that stands elsewhere.
  var isReference = false
  /// Stands on the page of the line before it: somebody of a pod.
  var staysWithPrevious = false
}

/// A line of prose: a heading, or a remark under it.
struct Line: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case heading
    /// A remark of its own, with a mark before it.
    case item(mark: Phrase)
    /// One that belongs to the remark above.
    case detail
    case text
  }

  var kind: Kind
  var phrase: Phrase
  /// After a heading: how many, and what else is not in capitals.
  var note: Phrase = []
  /// Begins a page of its own where there are pages.
  var startsPage = false

  static func heading(_ words: String, _ note: String = "") -> Line {
    Line(kind: .heading, phrase: [.plain(words)], note: note.isEmpty ? [] : [.plain(note)])
  }

  static func item(_ phrase: Phrase, mark: Phrase = [.plain("-")]) -> Line {
    Line(kind: .item(mark: mark), phrase: phrase)
  }
  static func detail(_ phrase: Phrase) -> Line { Line(kind: .detail, phrase: phrase) }
  static func text(_ phrase: Phrase) -> Line { Line(kind: .text, phrase: phrase) }
}
