import Syntax

/// What a measure found.
public enum MeasuredValue: Hashable, Sendable {
  case count(Int)
  /// So many of so many.
  case part(Int, of: Int)
  case spread(Spread)
  /// How often each word holds; of so many in all, where that is more than their sum.
  case tally(Tally, of: Int?)
  /// A tally for each of several groups.
  case groups([Group])
  /// Values that are to become others.
  case changes([Planned])

  /// The least, the middle and the greatest of several numbers.
  public struct Spread: Hashable, Sendable {
    public let least: Int
    /// Twice the median, so that it is exact where it lies between two numbers.
    public let twiceMedian: Int
    public let greatest: Int

    /// nil where there are no numbers.
    public init?(of numbers: some Sequence<Int>) {
      let sorted = numbers.sorted()
      guard let first = sorted.first, let last = sorted.last else { return nil }
      least = first
      twiceMedian = sorted[sorted.count / 2] + sorted[(sorted.count - 1) / 2]
      greatest = last
    }

    /// The median as it is written: "4", "4.5".
    public var median: String { "\(twiceMedian / 2)" + (twiceMedian.isMultiple(of: 2) ? "" : ".5") }
  }

  /// Words and how often each of them holds.
  public struct Tally: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
      public let word: String
      public let count: Int
    }

    public let entries: [Entry]
    public var sum: Int { entries.reduce(0) { $0 + $1.count } }

    /// Counts each of the words, and in the end those of whom nothing is said, where there are some.
    init<Word: Choice>(_ words: [Word?]) {
      var entries = Word.allCases.map { word in Entry(word: word.rawValue, count: words.count { $0 == word }) }
      let silent = words.count { $0 == nil }
      if silent > 0 { entries.append(Entry(word: "not said", count: silent)) }
      self.entries = entries
    }
  }

  public struct Group: Hashable, Sendable {
    public let name: Text
    public let tally: Tally
  }

  public struct Planned: Hashable, Sendable {
    public let name: Text
    public let from: Text
    public let to: Text
  }
}

extension MeasuredValue {
  /// The value as people read it, a line each. Holds texts of the plan as they are.
  public var lines: [String] {
    switch self {
    case .count(let count): [count.grouped]
    case .part(let part, let all): ["\(part.grouped) of \(all.grouped)"]
    case .spread(let spread) where spread.least == spread.greatest: [spread.least.grouped]
    case .spread(let spread):
      ["\(spread.least.grouped) to \(spread.greatest.grouped), median \(spread.median)"]
    case .tally(let tally, nil): [tally.told]
    case .tally(let tally, let all?):
      ["\(tally.sum.grouped) of \(all.grouped)\(tally.sum > 0 ? ": \(tally.told)" : "")"]
    case .groups(let groups): groups.map { "\($0.name): \($0.tally.told)" }
    case .changes(let changes): changes.map { "\($0.name) \($0.from) → \($0.to)" }
    }
  }

  public var json: JSON {
    switch self {
    case .count(let count): .count(count)
    case .part(let part, let all): .map([JSON.Member("count", .count(part)), JSON.Member("of", .count(all))])
    case .spread(let spread):
      .map([
        JSON.Member("min", .count(spread.least)), JSON.Member("median", .number(Text(spread.median))),
        JSON.Member("max", .count(spread.greatest)),
      ])
    case .tally(let tally, let all):
      .map(tally.members + (all.map { [JSON.Member("of", .count($0))] } ?? []))
    case .groups(let groups): .map(groups.map { JSON.Member($0.name, .map($0.tally.members)) })
    case .changes(let changes):
      .list(
        changes.map { change in
          .map([
            JSON.Member("name", .text(change.name)), JSON.Member("from", .text(change.from)),
            JSON.Member("to", .text(change.to)),
          ])
        })
    }
  }
}

extension MeasuredValue.Tally {
  /// "2 planned, 3 running": what there is none of is not told.
  fileprivate var told: String {
    let held = entries.filter { $0.count > 0 }
    return held.isEmpty ? "0" : held.map { "\($0.count.grouped) \($0.word)" }.joined(separator: ", ")
  }

  fileprivate var members: [JSON.Member] { entries.map { JSON.Member(Text($0.word), .count($0.count)) } }
}

extension JSON {
  fileprivate static func count(_ count: Int) -> JSON { .number(Text(String(count))) }
}
