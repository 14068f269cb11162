import PodModel

extension FieldType {
  /// What a field takes, as a document says it.
  public var words: String {
    switch self {
    case .text: "text"
    case .whole: "a whole number"
    case .number: "a number"
    case .percent: "a percentage from 0 to 100"
    case .flag: "true or false"
    case .day: "a date, `2027-01-31`"
    case .utcOffset: "an offset from UTC, `+01:00`"
    case .amount: "a number, or a duration such as `6.5 d` (units \(Amount.units.joined(separator: ", ")))"
    case .choice(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .reference(let kind): "the id of \(kind.withArticle)"
    case .subject: "a record in words, `pod checkout`"
    case .levels: "capabilities with a level from 1 to 5"
    case .object: "any object"
    case .list(.records(let kind)), .records(let kind): "a list of \(kind.plural)"
    case .list(.reference(let kind)): "a list of ids of \(kind.plural)"
    case .list(.text): "a list of texts"
    case .list(.whole): "a list of whole numbers"
    case .list(let element): "a list: \(element.words)"
    }
  }
}
