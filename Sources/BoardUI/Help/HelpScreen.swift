import Cells
import PodModel
import Syntax

/// One line of the help: keys, what they do, and the section that it stands in.
public struct HelpEntry: Hashable, Sendable {
  public let keys: String
  public let name: String
  public let help: String
  public let section: String

  public init(keys: String, name: String, help: String, section: String) {
    self.keys = keys
    self.name = name
    self.help = help
    self.section = section
  }
}

public enum HelpOutcome: Sendable { case reading, left }

/// All keys and commands, filtered as one types.
public struct HelpScreen: Sendable {
  public private(set) var query = TextLine()
  private let entries: [HelpEntry]
  private(set) var shown: [HelpEntry]
  /// The entry that is in sight whatever the size.
  private(set) var selection = 0

  public init(_ entries: [HelpEntry]) {
    self.entries = entries
    shown = entries
  }

  public mutating func press(_ key: Key) -> HelpOutcome {
    switch key {
    case .escape: return .left
    case .enter: return query.isEmpty ? .left : .reading
    case .down, .control("n"): scroll(1)
    case .up, .control("p"): scroll(-1)
    case .pageDown: scroll(10)
    case .pageUp: scroll(-10)
    case .home where query.isEmpty: scroll(-shown.count)
    case .end where query.isEmpty: scroll(shown.count)
    default:
      _ = query.press(key)
      filter()
    }
    return .reading
  }

  public mutating func paste(_ text: String) {
    query.paste(text)
    filter()
  }

  private mutating func scroll(_ by: Int) {
    selection = max(0, min(selection + by, shown.count - 1))
  }

  private mutating func filter() {
    let matching = Matching(query.text)
    shown = entries.filter { entry in
      matching.isEmpty || Text(entry.keys) == query.text
        || [entry.name, entry.help, entry.section].contains { matching.rank(of: Text($0)) != nil }
    }
    selection = 0
  }
}
