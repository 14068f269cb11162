import PodModel
import Syntax

/// What a column of a roster may mean. The raw value is the word of `--map "Column=field"`.
public enum RosterField: String, CaseIterable, Sendable {
  case id, name, first, last, preferred, email, title
  case manager, managerID = "manager-id", managerEmail = "manager-email", dotted
  case team, location, timezone, fte, hours, capabilities
  case employment, start, end, level, vacant, requisition
  /// Kept as it is, under its header.
  case more
  /// Left out.
  case nothing

  /// Whether a header with such a column may be the header of a roster.
  var namesSomebody: Bool {
    switch self {
    case .id, .name, .first, .last, .preferred, .email: true
    default: false
    }
  }

  /// Whether the column is also kept under its header, since a plan has no field for it.
  var isKept: Bool {
    switch self {
    case .employment, .start, .end, .level, .requisition, .more: true
    default: false
    }
  }

  /// Whether several columns may have this meaning; of all else one does, the first in the list of synonyms.
  var mayRepeat: Bool { isKept || self == .nothing }
}

/// "Column=field", as `--map` has it: what a column means, whatever its header says.
public struct RosterMapping: Hashable, Sendable {
  public var column: Text
  public var field: RosterField

  public init(_ column: Text, _ field: RosterField) {
    self.column = column
    self.field = field
  }

  /// Throws where there is no "=" after a column, or where a roster has no field of that word.
  public init(parsing text: Text) throws(RosterRefusal) {
    let scalars = text.string.unicodeScalars
    guard let equals = scalars.lastIndex(of: "="), equals != scalars.startIndex else {
      throw RosterRefusal("\"\(text)\" does not say what a column means. Write it as \"Column=field\".")
    }
    let word = String(String.UnicodeScalarView(scalars[scalars.index(after: equals)...].filter { $0 != " " }))
      .lowercased()
    guard let field = RosterField(word: word) else {
      let known = RosterField.allCases.map(\.rawValue)
      throw RosterRefusal("A roster has no field \"\(word)\". It has \(known.told).")
    }
    column = Text(String(scalars[..<equals]))
    self.field = field
  }
}

/// Why a file cannot be read as a roster, in full sentences: what was found, what was expected, what to do.
public struct RosterRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  public let sentence: String

  public init(_ sentence: String) { self.sentence = sentence }

  public var description: String { sentence }
}
