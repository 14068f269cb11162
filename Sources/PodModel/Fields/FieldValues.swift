import Syntax

extension Text: Clearable {
  public static var type: FieldType { .text }
  public static var absent: Text { "" }

  public init(json: JSON) throws(FieldRefusal) {
    guard case .text(let text) = json else { throw FieldRefusal(found: json.told, expected: "a text") }
    self = text
  }

  public var json: JSON? { isEmpty ? nil : .text(self) }
}

extension Optional: FieldValue, Clearable where Wrapped: FieldValue {
  public static var type: FieldType { Wrapped.type }
  public static var absent: Wrapped? { nil }

  public init(json: JSON) throws(FieldRefusal) { self = try Wrapped(json: json) }

  public var json: JSON? { self?.json }
}

extension Array: FieldValue, Clearable where Element: FieldValue {
  public static var type: FieldType { .list(Element.type) }
  public static var absent: [Element] { [] }

  public init(json: JSON) throws(FieldRefusal) {
    guard case .list(let elements) = json else { throw FieldRefusal(found: json.told, expected: "a list") }
    self = []
    reserveCapacity(elements.count)
    for (index, element) in elements.enumerated() {
      do { append(try Element(json: element)) } catch { throw error.below(.index(index)) }
    }
  }

  public var json: JSON? { isEmpty ? nil : .list(compactMap(\.json)) }
}

extension Bool: FieldValue {
  public static var type: FieldType { .flag }

  public init(json: JSON) throws(FieldRefusal) {
    guard case .flag(let flag) = json else { throw FieldRefusal(found: json.told, expected: "true or false") }
    self = flag
  }

  public var json: JSON? { .flag(self) }
}

extension Int: FieldValue {
  public static var type: FieldType { .whole }

  public init(json: JSON) throws(FieldRefusal) {
    guard case .number(let digits) = json, let whole = Int(digits.string) else {
      if case .number(let digits) = json, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        throw FieldRefusal(found: "a number that is too large", expected: "a whole number up to \(Int.max)")
      }
      throw FieldRefusal(found: json.told, expected: "a whole number")
    }
    self = whole
  }

  public var json: JSON? { .number(Text(String(self))) }
}

/// What belongs to an id of another record.
public protocol Referable {
  static var kind: Kind { get }
}

extension ID: FieldValue, Clearable where Subject: Referable {
  public static var type: FieldType { .reference(Subject.kind) }
  public static var absent: ID { ID("") }

  public init(json: JSON) throws(FieldRefusal) {
    guard case .text(let text) = json, !text.isEmpty else {
      throw FieldRefusal(found: json.told, expected: "the id of a \(Subject.kind.rawValue)")
    }
    self.init(text)
  }

  public var json: JSON? { text.json }
}

/// One of a few words.
public protocol Choice: FieldValue, RawRepresentable<String>, CaseIterable, Hashable {}

extension Choice {
  public static var type: FieldType { .choice(allCases.map(\.rawValue)) }

  public init(json: JSON) throws(FieldRefusal) {
    guard case .text(let text) = json, let choice = Self(word: text.string) else {
      let words = Self.allCases.map(\.rawValue)
      throw FieldRefusal(found: json.told, expected: "one of \(words.joined(separator: ", "))")
    }
    self = choice
  }

  public var json: JSON? { .text(Text(rawValue)) }
}

extension JSON {
  /// The value as a message tells it: short values themselves, others by kind.
  var told: String {
    switch self {
    case .number(let digits) where digits.utf8.count <= 20: "the number \(digits)"
    case .text(let text) where text.isEmpty: "an empty text"
    case .text(let text) where text.utf8.count <= 60: "\"\(text)\""
    case .flag(let flag): "\(flag)"
    default: kind
    }
  }
}
