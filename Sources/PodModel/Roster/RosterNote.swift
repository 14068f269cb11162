import Syntax

/// Something in a roster that the planner should know, told for one row.
public struct RosterNote: Hashable, Sendable {
  public enum Kind: CaseIterable, Sendable {
    case nameless, undisclosed, vacant, eliminated
    case sameName, severalRows
    case unknownManager, ambiguousManager, disagreeingManagers, ownManager, circle, unknownDotted
    case left, nowVacant
    case unreadable, ragged
  }

  public var kind: Kind
  public var line: RosterLine
  /// What is said of the row, as part of a sentence: "has no name". Holds texts of the file as they are.
  public var told: String

  public init(_ kind: Kind, line: RosterLine, _ told: String) {
    self.kind = kind
    self.line = line
    self.told = told
  }

  public var sentence: String { "Row \(line) \(told)." }
}

/// A row of a roster as a spreadsheet numbers it, from 1: a cell of several lines counts as one.
public struct RosterLine: Hashable, Sendable, Comparable, ExpressibleByIntegerLiteral, CustomStringConvertible {
  public var number: Int
  /// Which of several files the row is in; empty where there is one.
  public var file: Text = ""

  public init(_ number: Int) { self.number = number }
  public init(integerLiteral number: Int) { self.number = number }

  /// "1,204", or "1,204 of people.csv".
  public var description: String { number.grouped + (file.isEmpty ? "" : " of \(file)") }

  public static func < (left: RosterLine, right: RosterLine) -> Bool {
    (left.file, left.number) < (right.file, right.number)
  }
}

extension RosterNote.Kind {
  /// Whether somebody has to look at it; the rest is worth knowing.
  public var needsYou: Bool {
    switch self {
    case .undisclosed, .vacant, .severalRows: false
    default: true
    }
  }

  /// What is said of hundreds of rows at once.
  func told(_ count: Int) -> String {
    let one = count == 1
    let rows = one ? "1 row" : "\(count.grouped) rows"
    let these = one ? "this post is" : "these posts are"
    return switch self {
    case .nameless: "\(rows) \(one ? "has" : "have") no name; \(these) shown by \(one ? "its" : "their") title"
    case .undisclosed:
      "\(rows) \(one ? "says" : "say") \"N/D\" or the like instead of a name; \(these) shown by "
        + (one ? "its title" : "their title")
    case .vacant: "\(rows) \(one ? "is a vacant post" : "are vacant posts")"
    case .eliminated:
      "\(rows) \(one ? "says" : "say") \"Eliminated\" instead of a name; \(these) kept as vacant"
    case .sameName:
      "\(rows) \(one ? "has" : "have") the name of an earlier row and no id or e-mail that tells them apart; "
        + "each was read as a person of their own"
    case .severalRows:
      "\(rows) of people with several rows \(one ? "says" : "say") something else than the first one; "
        + "the first was taken, the other is kept under \"more\""
    case .unknownManager:
      "\(rows) \(one ? "names a manager who is" : "name managers who are") neither in the file nor in the plan; "
        + "the text is kept under \"more\""
    case .ambiguousManager: "\(rows) \(one ? "names a manager" : "name managers") who could be several people"
    case .disagreeingManagers:
      "\(rows) \(one ? "gives" : "give") managers that do not agree; the id was followed, then the e-mail"
    case .ownManager: "\(rows) \(one ? "gives" : "give") people as their own managers; these lines were left out"
    case .circle: "\(rows) \(one ? "starts a circle" : "start circles") of people who report to each other"
    case .unknownDotted: "\(rows) \(one ? "has" : "have") dotted lines to nobody who is known or to several people"
    case .left: "\(rows) \(one ? "is of somebody who has left or will" : "are of people who have left or will")"
    case .nowVacant:
      "\(rows) \(one ? "says that a post is" : "say that posts are") vacant that somebody holds in the plan"
    case .unreadable: "\(rows) \(one ? "has a value" : "have values") that could not be read"
    case .ragged: "\(rows) \(one ? "has" : "have") more or fewer cells than the header"
    }
  }
}

extension Int {
  /// With commas between thousands: 4,649.
  public var grouped: String {
    let digits = Array(String(magnitude).utf8)
    var text = self < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return text
  }
}
