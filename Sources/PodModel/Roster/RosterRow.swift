import Syntax

/// One row of a roster, with its cells known by what they mean. Empty cells say nothing.
public struct RosterRow: Hashable, Sendable {
  public var line: RosterLine
  /// The id in the HR system, compared byte for byte: 007 is not 7.
  public var employee: Text = ""
  /// Empty for a post without a name.
  public var name: Text = ""
  /// Other spellings by which a manager column may call the same person.
  public var otherNames: [Text] = []
  public var post = Post.named
  /// What stands for the name of a vacant post, "Vacant (REQ-12)", by which a manager column may call it.
  public var postName: Text = ""
  public var email: Text = ""
  public var title: Text = ""
  /// Who the manager is, as the columns say it.
  public var managers: [Clue] = []
  public var dotted: [Text] = []
  /// The first is the main one.
  public var teams: [Text] = []
  public var location: Text = ""
  public var utcOffset: UTCOffset?
  public var fte: Percent?
  public var skills: [Skill] = []
  /// What says that the person has left or will, "Terminated" or an end date, which is compared with no clock.
  public var left: Text = ""
  /// The other columns, in their order.
  public var more: [JSON.Member] = []

  public init(line: RosterLine, name: Text = "") {
    self.line = line
    self.name = name
  }

  /// Who holds the post of a row.
  public enum Post: Hashable, Sendable {
    case named
    /// No name is given.
    case nameless
    /// "N/D" or the like stands for the name.
    case undisclosed
    case vacant
    /// "Eliminated" stands for the name.
    case eliminated

    public var isVacant: Bool { self == .vacant || self == .eliminated }
  }

  /// What one column says of the manager. Ids decide over e-mails, e-mails over all else.
  public struct Clue: Hashable, Sendable {
    public enum Kind: Int, Hashable, Sendable, Comparable {
      case id, email, name
      public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    public var kind: Kind
    public var text: Text

    public init(_ kind: Kind, _ text: Text) {
      self.kind = kind
      self.text = text
    }
  }

  /// A capability, and its level from 1 to 5 where the roster gives one.
  public struct Skill: Hashable, Sendable {
    public var capability: Text
    public var level: Int?

    public init(_ capability: Text, _ level: Int? = nil) {
      self.capability = capability
      self.level = level
    }
  }
}

extension RosterRow.Post {
  /// What the cell with the name says of the post.
  public init(name: Text) {
    let slug = name.slug.string
    switch slug {
    case "" where name.utf8.allSatisfy { $0 < 0x80 }: self = .nameless
    case "n-d", "n-a", "not-disclosed", "undisclosed", "redacted", "withheld": self = .undisclosed
    case "eliminated": self = .eliminated
    case "tbd", "tbh", "tbc", "open", "open-position", "open-post", "open-role", "open-req", "to-be-hired",
      "to-be-determined", "new-hire", "offen", "unbesetzt", "vakant", "vacant", "vacancy":
      self = .vacant
    case _ where slug.utf8.starts(with: "vacant-".utf8) || slug.utf8.starts(with: "open-position-".utf8):
      self = .vacant
    default: self = .named
    }
  }
}
