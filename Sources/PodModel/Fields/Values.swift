import Syntax

/// A decimal number, kept as the digits that were written.
public struct Number: FieldValue, Hashable {
  public let digits: Text

  public init(_ whole: Int) { digits = Text(String(whole)) }

  public init(json: JSON) throws(FieldRefusal) {
    guard case .number(let digits) = json else { throw FieldRefusal(found: json.told, expected: "a number") }
    self.digits = digits
  }

  public static var type: FieldType { .number }
  public var json: JSON? { .number(digits) }

  public var value: Double { Double(digits.string) ?? 0 }
}

/// A part of somebody's full time, from 0 to 100 percent; decimals are kept as they were written.
public struct Percent: FieldValue, Hashable, CustomStringConvertible {
  public let digits: Text

  public static let full = Percent(whole: 100)

  private init(whole: Int) { digits = Text(String(whole)) }

  /// nil below 0 and above 100.
  public init?(_ whole: Int) {
    guard (0...100).contains(whole) else { return nil }
    self.init(whole: whole)
  }

  public init(json: JSON) throws(FieldRefusal) {
    guard case .number(let digits) = json, let value = Double(digits.string), (0...100).contains(value) else {
      throw FieldRefusal(found: json.told, expected: "a percentage from 0 to 100")
    }
    self.digits = digits
  }

  public static var type: FieldType { .percent }
  public var json: JSON? { .number(digits) }
  public var description: String { digits.string }

  /// Thousandths of a percent, so that sums are exact: 60 % is 60,000.
  public var thousandths: Int {
    Int(digits.string).map { $0 * 1000 } ?? Int(((Double(digits.string) ?? 0) * 1000).rounded())
  }
}

/// A calendar day, YYYY-MM-DD; days are ordered as their text is.
public struct Day: FieldValue, Hashable, Comparable, CustomStringConvertible {
  public let text: Text

  public init?(_ text: Text) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    let numbers = [bytes[0..<4], bytes[5..<7], bytes[8..<10]].map(\.decimal)
    guard let year = numbers[0], let month = numbers[1], let day = numbers[2], (1...12).contains(month),
      (1...Day.days(in: month, of: year)).contains(day)
    else { return nil }
    self.text = text
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public init(json: JSON) throws(FieldRefusal) {
    guard case .text(let text) = json, let day = Day(text) else {
      throw FieldRefusal(found: json.told, expected: "a date such as \"2027-01-31\"")
    }
    self = day
  }

  public static var type: FieldType { .day }
  public var json: JSON? { text.json }
  public var description: String { text.string }
  public static func < (left: Day, right: Day) -> Bool { left.text < right.text }
}

/// The distance of local time from UTC, "+01:00".
public struct UTCOffset: FieldValue, Hashable {
  public let text: Text
  public let minutes: Int

  public init?(_ text: Text) {
    let bytes = Array(text.utf8)
    guard bytes.count == 6, [UInt8(ascii: "+"), UInt8(ascii: "-")].contains(bytes[0]), bytes[3] == UInt8(ascii: ":"),
      let hours = bytes[1..<3].decimal, let minutes = bytes[4..<6].decimal, hours <= 14, minutes < 60
    else { return nil }
    self.text = text
    self.minutes = (bytes[0] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  public init(json: JSON) throws(FieldRefusal) {
    guard case .text(let text) = json, let offset = UTCOffset(text) else {
      throw FieldRefusal(found: json.told, expected: "an offset from UTC such as \"+01:00\"")
    }
    self = offset
  }

  public static var type: FieldType { .utcOffset }
  public var json: JSON? { text.json }
}

/// A value of an outcome: a decimal number as it was written, or a duration such as "6.5 d".
public enum Amount: FieldValue, Hashable, CustomStringConvertible {
  case number(Text)
  case duration(Text)

  /// The units of durations.
  public static let units = ["s", "min", "h", "d", "w", "months"]

  public init(json: JSON) throws(FieldRefusal) {
    switch json {
    case .number(let digits): self = .number(digits)
    case .text(let text) where Amount.isDuration(text): self = .duration(text)
    default:
      let advice = if case .text(let text) = json { Amount.advice(on: text) } else { "" }
      throw FieldRefusal(found: json.told, expected: "a number, or a duration such as \"6.5 d\" or \"8 h\"" + advice)
    }
  }

  /// What to do with a number that has its unit behind it, "12%": "; write 12 here and % as its unit", else nothing.
  public static func advice(on text: Text) -> String {
    guard text.utf8.count <= 60 else { return "" }
    let scalars = text.string.unicodeScalars
    let end = scalars.lastIndex { ("0"..."9").contains($0) }.map { scalars.index(after: $0) } ?? scalars.startIndex
    let digits = String(scalars[..<end])
    let unit = String(scalars[end...].drop { $0 == " " })
    guard !unit.isEmpty, case .number? = try? JSONReader.value(of: Array(digits.utf8)) else { return "" }
    return "; write \(digits) here and \(unit) as its unit"
  }

  private static func isDuration(_ text: Text) -> Bool {
    let parts = text.string.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
    guard parts.count == 2, units.contains(where: { Text($0) == Text(parts[1]) }),
      case .number? = try? JSONReader.value(of: Array(parts[0].utf8))
    else { return false }
    return true
  }

  public static var type: FieldType { .amount }

  public var json: JSON? {
    switch self {
    case .number(let digits): .number(digits)
    case .duration(let text): .text(text)
    }
  }

  public var description: String {
    switch self {
    case .number(let text), .duration(let text): text.string
    }
  }
}

/// Capabilities and how well: levels from 1 (learning) to 5 (leads others), in the order they were written.
public struct Levels: Clearable, Hashable {
  public struct Entry: Hashable, Sendable {
    public let capability: Text
    public let level: Int

    public init(_ capability: Text, _ level: Int) {
      self.capability = capability
      self.level = level
    }
  }

  public var entries: [Entry]

  public init(_ entries: [Entry] = []) { self.entries = entries }

  public init(json: JSON) throws(FieldRefusal) {
    guard case .map(let members) = json else {
      throw FieldRefusal(found: json.told, expected: "capabilities with levels such as {\"product\": 3}")
    }
    entries = []
    var seen: Set<Text> = []
    for member in members {
      guard case .number(let digits) = member.value, let level = Int(digits.string), (1...5).contains(level) else {
        throw FieldRefusal(found: member.value.told, expected: "a level from 1 to 5").below(.key(member.key))
      }
      guard seen.insert(member.key).inserted else {
        throw FieldRefusal("\"\(member.key)\" is there twice; a capability has one level").below(.key(member.key))
      }
      entries.append(Entry(member.key, level))
    }
  }

  public static var type: FieldType { .levels }
  public static var absent: Levels { Levels() }
  public var isEmpty: Bool { entries.isEmpty }

  public var json: JSON? {
    isEmpty ? nil : .map(entries.map { JSON.Member($0.capability, .number(Text(String($0.level)))) })
  }

  public subscript(capability: Text) -> Int? {
    entries.first { $0.capability == capability }?.level
  }
}

/// Any object, kept as it is: columns of a roster that podboard does not know, the rules of checks.
public struct Members: Clearable, Hashable {
  public var members: [JSON.Member]

  public init(_ members: [JSON.Member] = []) { self.members = members }

  public init(json: JSON) throws(FieldRefusal) {
    guard case .map(let members) = json else { throw FieldRefusal(found: json.told, expected: "an object") }
    self.members = members
  }

  public static var type: FieldType { .object }
  public static var absent: Members { Members() }
  public var json: JSON? { members.isEmpty ? nil : .map(members) }

  public subscript(key: Text) -> JSON? { members.first { $0.key == key }?.value }
}

extension ArraySlice<UInt8> {
  /// The number that a few ASCII digits make; nil where there is anything else.
  fileprivate var decimal: Int? {
    reduce(0 as Int?) { sum, digit in
      guard let sum, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      return sum * 10 + Int(digit - UInt8(ascii: "0"))
    }
  }
}
