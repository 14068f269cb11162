import Syntax

/// What a job title says of somebody's work, to be confirmed by whoever knows them.
public struct TitleGuess: Hashable, Sendable {
  /// What the job is in one word: engineering, design, product.
  public let craft: Text
  public let capabilities: [Text]

  /// A hint among more words than these is a detail of something else.
  private static let wordsOfHints = 6

  /// nil where the title says nothing, and where it says two things: "Director of Finance and IT".
  public init?(_ title: Text) {
    let words = TitleWord.words(of: title)
    let found = TitleGuess.rules(in: words).filter { rule in
      rule.craft == nil || rule.weight > .hint || words.count <= TitleGuess.wordsOfHints
    }
    let weight = found.filter { $0.craft != nil }.map(\.weight).max()
    let crafts = Set(found.filter { $0.weight == weight }.compactMap(\.craft))
    guard crafts.count == 1, let craft = crafts.first else { return nil }
    self.craft = craft
    var capabilities: [Text] = []
    for rule in found where rule.craft == nil || rule.craft == craft {
      capabilities += rule.capabilities.filter { !capabilities.contains($0) }
    }
    self.capabilities = capabilities
  }

  /// The levels that a title alone is worth: the middle one each.
  public var levels: Levels { Levels(capabilities.map { Levels.Entry($0, 3) }) }

  /// From left to right, the longest words in a row first; no word counts twice.
  private static func rules(in words: [TitleWord]) -> [TitleRule] {
    var found: [TitleRule] = []
    var position = 0
    while position < words.count {
      guard let (rule, length) = longest(in: words[position...]) else {
        position += 1
        continue
      }
      found.append(rule)
      position += length
    }
    return found
  }

  private static func longest(in words: ArraySlice<TitleWord>) -> (TitleRule, Int)? {
    guard let first = words.first else { return nil }
    var best: (rule: TitleRule, length: Int)?
    // Of patterns that are equally long the first counts, and whole words come first.
    for candidates in TitleIndex.candidates(for: first) {
      for candidate in candidates {
        let pattern = candidate.pattern.words
        guard pattern.count > best?.length ?? 0, pattern.count <= words.count,
          zip(pattern, words).allSatisfy({ $0.matches($1) })
        else { continue }
        best = (candidate.rule, pattern.count)
      }
    }
    return best
  }
}

/// The patterns by their first word, so that a title is not held against all of them.
private enum TitleIndex {
  struct Candidate: Sendable {
    let pattern: TitleRule.Pattern
    let rule: TitleRule
  }

  /// The patterns that a word may begin.
  static func candidates(for word: TitleWord) -> [[Candidate]] {
    [exact[word.lower] ?? [], beginning[String(word.lower.prefix(2))] ?? [], containing]
  }

  private static let all = TitleRule.all.flatMap { rule in
    rule.patterns.map { Candidate(pattern: $0, rule: rule) }
  }

  private static let exact = Dictionary(grouping: all) { candidate -> String in
    switch candidate.pattern.words.first {
    case .exact(let word): word
    case .capitals(let word): word.lowercased()
    default: ""
    }
  }

  private static let beginning = Dictionary(grouping: all) { candidate -> String in
    if case .beginning(let word) = candidate.pattern.words.first { String(word.prefix(2)) } else { "" }
  }

  private static let containing = all.filter { candidate in
    if case .containing = candidate.pattern.words.first { true } else { false }
  }
}
