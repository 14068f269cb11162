import Syntax

/// A chart as rows with named fields, for programs: ids beside names, nothing cut.
struct Records: Equatable, Sendable {
  /// What a row is, in the plural: "seats".
  var of: Text
  var keys: [Text]
  var rows: [[Value]]

  enum Value: Equatable, Sendable {
    case none
    case text(Text)
    /// Decimal digits, as JSON has numbers.
    case number(Text)
    case list([Text])

    static func count(_ count: Int) -> Value { .number(Text(String(count))) }

    /// As one field of a table; several are joined.
    var field: Text {
      switch self {
      case .none: ""
      case .text(let text), .number(let text): text
      case .list(let texts): Text(texts.map(\.string).joined(separator: "; "))
      }
    }

    var json: JSON {
      switch self {
      case .none: .null
      case .text(let text): .text(text)
      case .number(let digits): .number(digits)
      case .list(let texts): .list(texts.map(JSON.text))
      }
    }
  }
}
