import Syntax

/// What words of a job title say of the job.
struct TitleRule: Sendable {
  /// How much the words decide: a profession more than a field, a field more than a hint.
  enum Weight: Int, Comparable, Sendable {
    /// Says something only where nothing else does: "operational", "analyst".
    case hint
    /// What the work is about: "finance", "HR".
    case field
    /// What somebody is: "engineer", "product manager".
    case profession

    static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  let weight: Weight
  /// nil where the words tell a capability in any craft: "payments".
  let craft: Text?
  let capabilities: [Text]
  let patterns: [Pattern]

  init(_ weight: Weight, _ craft: Text, _ capabilities: [Text] = [], _ patterns: String...) {
    self.weight = weight
    self.craft = craft
    self.capabilities = capabilities
    self.patterns = patterns.map { Pattern($0) }
  }

  private init(capability: Text, _ patterns: [String]) {
    weight = .hint
    craft = nil
    capabilities = [capability]
    self.patterns = patterns.map { Pattern($0) }
  }

  /// Words that tell a capability, whatever the craft.
  static func capability(_ capability: Text, _ patterns: String...) -> TitleRule {
    TitleRule(capability: capability, patterns)
  }

  /// Words in a row.
  struct Pattern: Sendable {
    let words: [Word]

    init(_ text: String) { words = text.split(separator: " ").map { Word(String($0)) } }
  }

  /// A word in ASCII without accents; `*` stands for any letters before or after it. In capitals it is meant so: IT.
  enum Word: Sendable {
    case exact(String)
    case beginning(String)
    case containing(String)
    case capitals(String)

    init(_ text: String) {
      let bare = text.filter { $0 != "*" }
      if text.hasPrefix("*") {
        self = .containing(bare)
      } else if text.hasSuffix("*") {
        self = .beginning(bare)
      } else {
        self = text == text.lowercased() ? .exact(text) : .capitals(text)
      }
    }

    func matches(_ word: TitleWord) -> Bool {
      switch self {
      case .exact(let text): word.lower == text
      case .beginning(let text): word.lower.utf8.starts(with: text.utf8)
      case .containing(let text): word.lower.utf8.contains(text.utf8)
      case .capitals(let text): word.written == text
      }
    }
  }
}

/// A word of a title, in ASCII without accents.
struct TitleWord: Sendable {
  let written: String
  let lower: String

  /// The words of a title; what has no ASCII form parts words as a blank does.
  static func words(of title: Text) -> [TitleWord] {
    Folding.ascii(title).map { $0 ?? UInt8(ascii: " ") }.split { !$0.isLetterOrDigit }.map { bytes in
      let written = String(decoding: bytes, as: UTF8.self)
      return TitleWord(written: written, lower: written.lowercased())
    }
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    let lower = self | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
