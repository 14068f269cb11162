/// A JSON value. Numbers stay the decimal text that they were, members keep their order.
public enum JSON: Hashable, Sendable {
  case null
  case flag(Bool)
  /// The digits as they were written; always a number by RFC 8259.
  case number(Text)
  case text(Text)
  case list([JSON])
  case map([Member])

  public struct Member: Hashable, Sendable {
    public var key: Text
    public var value: JSON

    public init(_ key: Text, _ value: JSON) {
      self.key = key
      self.value = value
    }
  }
}

extension JSON {
  /// The value of a key of a map: the first, where a key stands twice.
  public subscript(key: Text) -> JSON? {
    guard case .map(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// nil where it is no text.
  public var asText: Text? { if case .text(let text) = self { text } else { nil } }

  /// nil where it is no number without a fraction.
  public var asWhole: Int? { if case .number(let digits) = self { Int(digits.string) } else { nil } }

  /// What kind of value this is, as a message says it: "a text", "a list".
  public var kind: String {
    switch self {
    case .null: "null"
    case .flag: "true or false"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .map: "an object"
    }
  }
}
