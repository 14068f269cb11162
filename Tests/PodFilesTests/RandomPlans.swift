import PodModel
import Syntax

@testable import PodFiles

/// Plans in any spelling, made from the tables of fields, so that a new field is in them by itself.
struct RandomPlans: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// SplitMix64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func plan() -> JSON { record(of: .plan, number: 0) }

  /// One record, its keys in any order, with unknown ones among them.
  private mutating func record(of kind: Kind, number: Int) -> JSON {
    var members: [JSON.Member] = []
    for (key, type) in kind.fieldTypes.sorted(by: { $0.key < $1.key }) {
      // One seat of a pod is open; a second one of the same person would be refused.
      if kind == .seat, key == "person", number == 2 { continue }
      let known = identity(of: kind, key, number)
      guard known != nil || type.recordKind != nil || Int.random(in: 0..<3, using: &self) > 0 else { continue }
      members.set(known ?? value(of: type), at: key)
    }
    for index in 0..<Int.random(in: 0..<3, using: &self) {
      members.append(JSON.Member("x\(index)", anything(depth: 2)))
    }
    return .map(members.shuffled(using: &self))
  }

  /// What tells records of one kind from each other.
  private func identity(of kind: Kind, _ key: Text, _ number: Int) -> JSON? {
    switch (kind, key) {
    case (.plan, "podboard"): .number("1")
    case (.line, "person"), (.placement, "person"), (.told, "person"): id(.person, number)
    case (.seat, "person"): id(.person, number)
    case (.pair, "people"): .list([id(.person, number)])
    case (.waiver, "check"), (.clash, "field"): .text("rule-\(number)")
    case (_, "id"): id(kind, number)
    default: nil
    }
  }

  private func id(_ kind: Kind, _ number: Int) -> JSON { .text("\(kind.rawValue)-\(number)") }

  private mutating func value(of type: FieldType) -> JSON {
    switch type {
    case .text: .text(text())
    case .whole: .number("\(Int.random(in: 1..<100, using: &self))")
    case .number, .amount: .number(digits())
    case .percent: .number(pick("0", "60", "100", "12.50", "1e1"))
    case .flag: .flag(Bool.random(using: &self))
    case .day: .text(pick("2026-11-23", "2028-02-29"))
    case .utcOffset: .text(pick("+00:00", "-05:30", "+14:00"))
    case .choice(let words): .text(Text(words.randomElement(using: &self) ?? ""))
    case .reference(let kind): id(kind, Int.random(in: 0..<3, using: &self))
    case .subject: .text(pick("pod pod-1", "person person-0"))
    case .levels: .map([JSON.Member("z", .number("5")), JSON.Member(pick("a", "ä", ""), .number("1"))])
    case .object: .map([JSON.Member(text(), anything(depth: 2))])
    case .list(.whole): .list([.number("3"), .number("5")])
    case .list(.records(let kind)), .records(let kind): .list((0..<3).map { record(of: kind, number: $0) })
    case .list(let element): .list((0..<Int.random(in: 0..<4, using: &self)).map { _ in value(of: element) })
    }
  }

  private mutating func anything(depth: Int) -> JSON {
    switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &self) {
    case 0: .null
    case 1: .flag(Bool.random(using: &self))
    case 2: .number(digits())
    case 3: .text(text())
    case 4: .list((0..<Int.random(in: 0..<3, using: &self)).map { _ in anything(depth: depth - 1) })
    default: .map((0..<Int.random(in: 0..<3, using: &self)).map { JSON.Member("\($0)", anything(depth: depth - 1)) })
    }
  }

  private mutating func digits() -> Text { pick("0", "1.0", "2.50", "-3", "1e2", "99.90", "12345678901234567890") }

  private mutating func text() -> Text {
    let pieces: [Text] = [
      "", "a", "ä", "a\u{308}", "李明", "ياسمين", "\"", "\\", "\u{1B}[31m", "\u{202E}", "\r\n", "👩‍💻", "\u{0}", "\u{FEFF}",
      "\u{10FFFF}", "today.manager", ",\u{301}",
    ]
    return Text((0..<3).map { _ in (pieces.randomElement(using: &self) ?? "").string }.joined())
  }

  private mutating func pick(_ texts: Text...) -> Text { texts.randomElement(using: &self) ?? "" }
}

extension [JSON.Member] {
  /// Sets "today.manager" within "today".
  fileprivate mutating func set(_ value: JSON, at key: Text) {
    let parts = key.string.split(separator: ".").map { Text($0) }
    guard parts.count == 2 else { return append(JSON.Member(key, value)) }
    if let index = firstIndex(where: { $0.key == parts[0] }), case .map(let members) = self[index].value {
      self[index].value = .map([JSON.Member(parts[1], value)] + members)
    } else {
      append(JSON.Member(parts[0], .map([JSON.Member(parts[1], value)])))
    }
  }
}

extension JSON {
  /// The value whatever the order of its keys, without what is empty; nil where that is all.
  var essence: JSON? {
    switch self {
    case .text(let text): return text.isEmpty ? nil : self
    case .list(let elements):
      let rest = elements.compactMap(\.essence)
      return rest.isEmpty ? nil : .list(rest)
    case .map(let members):
      let rest = members.compactMap { member in member.value.essence.map { JSON.Member(member.key, $0) } }
      return rest.isEmpty ? nil : .map(rest.sorted { $0.key < $1.key })
    default: return self
    }
  }
}
