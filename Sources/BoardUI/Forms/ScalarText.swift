import PodModel
import Syntax

/// Numbers, days, offsets and choices as people type them.
enum ScalarText {
  /// The value of a text that is not empty and has no blanks at its ends.
  static func value(of text: Text, _ type: FieldType) throws(FieldRefusal) -> JSON {
    // No number, day or choice is so long; and comparing what is takes time, where it is one run of combining marks.
    guard text.utf8.count <= longest else { throw FieldRefusal("\"\(text.short)\" is not \(expected(type)).") }
    let value: JSON? =
      switch type {
      case .whole: number(text).flatMap { (try? Int(json: $0))?.json }
      case .number: number(text)
      case .percent: number(Text(text.string.withoutSuffix("%").trimmed)).flatMap { (try? Percent(json: $0))?.json }
      case .amount: amount(text)
      case .day: day(text)?.json
      case .utcOffset: offset(text)?.json
      case .flag: flag(text)
      case .choice(let words): choice(text, words)
      default: nil
      }
    let advice = type == .amount ? Amount.advice(on: text) : ""
    guard let value else { throw FieldRefusal("\"\(text.short)\" is not \(expected(type))\(advice).") }
    return value
  }

  private static let longest = 200

  /// What a field of this type takes, in words: "a date such as 2027-01-31".
  static func expected(_ type: FieldType) -> String {
    switch type {
    case .whole: "a whole number"
    case .number: "a number"
    case .percent: "a percentage from 0 to 100"
    case .amount: "a number, or a duration such as 6.5 d or 8 h"
    case .day: "a date such as 2027-01-31 or 31 Jan 2027"
    case .utcOffset: "an offset from UTC such as +01:00 or -5"
    case .flag: "yes or no"
    case .choice(let words): "one of \(words.joined(separator: ", "))"
    default: "a value"
    }
  }

  /// "3 to 5": the least and the most people.
  static func range(_ text: Text) throws(FieldRefusal) -> JSON {
    let scalars = text.string.unicodeScalars.prefix(longest)
    let numbers = scalars.split { !("0"..."9").contains($0) }.map { Int(String($0)) ?? -1 }
    let others = scalars.filter { !("0"..."9").contains($0) && $0 != " " }
    let isKnown =
      text.utf8.count <= longest && ["", "to", "-", "–", ",", "[,]"].contains(String(String.UnicodeScalarView(others)))
    guard isKnown, let least = numbers.first, let most = numbers.last, numbers.count <= 2, 0 <= least, least <= most,
      let json = PodSize(least: least, most: most).json
    else { throw FieldRefusal("\"\(text.short)\" is not the least and the most people, such as 3 to 5.") }
    return json
  }

  /// A number by the rules of JSON; a plus sign, a comma for the point and zeros in front are taken too.
  private static func number(_ text: Text) -> JSON? {
    var digits = text.string.unicodeScalars.filter { $0 != "_" }
    digits = String.UnicodeScalarView(digits.map { $0 == "," ? "." : $0 == "−" ? "-" : $0 })
    let isNegative = digits.first == "-"
    if isNegative || digits.first == "+" { digits.removeFirst() }
    while digits.count > 1, digits.first == "0", ("0"..."9").contains(digits.dropFirst().first ?? ".") {
      digits.removeFirst()
    }
    if digits.first == "." { digits.insert("0", at: digits.startIndex) }
    guard let first = digits.first, ("0"..."9").contains(first), digits.count < 40 else { return nil }
    let whole = (isNegative ? "-" : "") + String(digits)
    guard let json = try? JSONReader.value(of: Array(whole.utf8)), case .number = json else { return nil }
    return json
  }

  private static func amount(_ text: Text) -> JSON? {
    if let number = number(text) { return number }
    let unit = text.string.unicodeScalars.drop { ("0"..."9").contains($0) || $0 == "." || $0 == "-" }
    let digits = String(text.string.unicodeScalars[..<unit.startIndex])
    let spaced = "\(digits.trimmed) \(String(unit).trimmed)".text
    return (try? Amount(json: .text(text)))?.json ?? (try? Amount(json: .text(spaced)))?.json
  }

  private static func flag(_ text: Text) -> JSON? {
    switch Matching(text) {
    case let matching where matching.isStart(of: "yes") || matching.isStart(of: "true"): .flag(true)
    case let matching where matching.isStart(of: "no") || matching.isStart(of: "false"): .flag(false)
    default: nil
    }
  }

  /// The word itself, or the only one that begins so.
  private static func choice(_ text: Text, _ words: [String]) -> JSON? {
    let matching = Matching(text)
    if let whole = words.first(where: { matching.rank(of: Text($0)) == .whole }) { return .text(Text(whole)) }
    let starts = words.filter { matching.isStart(of: $0) }
    return starts.count == 1 ? .text(Text(starts[0])) : nil
  }

  private static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

  /// "2027-01-31", "2027-1-31", "31 Jan 2027".
  private static func day(_ text: Text) -> Day? {
    let parts = text.string.split { $0 == "-" || $0 == " " || $0 == "." }.map(String.init)
    guard parts.count == 3 else { return nil }
    if parts[0].utf8.count == 4 { return day(parts[0], parts[1], parts[2]) }
    let month = months.firstIndex { parts[1].utf8.count >= 3 && parts[1].lowercased().hasPrefix($0) }
    return month.flatMap { day(parts[2], String($0 + 1), parts[0]) }
  }

  private static func day(_ year: String, _ month: String, _ day: String) -> Day? {
    Day("\(year)-\(month.twoDigits)-\(day.twoDigits)".text)
  }

  /// "+01:00", "+1", "-5:30", "UTC+1", "0".
  private static func offset(_ text: Text) -> UTCOffset? {
    var rest = text.string.uppercased()
    for prefix in ["UTC", "GMT"] where rest.hasPrefix(prefix) { rest = String(rest.dropFirst(3)).trimmed }
    if rest.isEmpty { rest = "0" }
    let sign = rest.first == "-" || rest.first == "−" ? "-" : "+"
    if let first = rest.first, "+-−".contains(first) { rest.removeFirst() }
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count) else { return nil }
    return UTCOffset("\(sign)\(parts[0].twoDigits):\(parts.count == 2 ? parts[1].twoDigits : "00")".text)
  }
}

extension Matching {
  func isStart(of word: String) -> Bool {
    rank(of: Text(word)).map { $0 <= .start } ?? false
  }
}

extension String {
  fileprivate var twoDigits: String { utf8.count == 1 ? "0" + self : self }

  fileprivate func withoutSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
