import Syntax

/// Edits as text, one a line: `move ana from search to growth at 60%`. Printing always uses ids, and what is printed
/// parses back to the same edit.
extension Edit {
  public var text: String {
    (scenario.map { "@\($0.text.token) " } ?? "") + verb.text
  }
}

extension Edit.Verb {
  public var text: String {
    switch self {
    case .add(let addition): addition.command
    case .remove(let subject): "remove \(subject.command)"
    case .order(let subject, let place): "order \(subject.command) \(place.command)"
    case .put(let person, let pod, let share): "put \(person.token) in \(pod.token)\(share.command)"
    case .move(let person, let from, let to, let share):
      "move \(person.token)\(from.map { " from \($0.token)" } ?? "") to \(to.token)\(share.command)"
    case .swap(let one, let other): "swap \(one.command) with \(other.command)"
    case .bench(let person, let from): "bench \(person.token)\(from.map { " from \($0.token)" } ?? "")"
    case .open(let seat, let pod, let role):
      "open \(seat.token) in \(pod.token)\(role.isEmpty ? "" : " role \(JSON.text(role).inline)")"
    case .close(let seat, let pod): "close \(seat.token) in \(pod.token)"
    case .fill(let seat, let pod, let person): "fill \(seat.token) in \(pod.token) with \(person.token)"
    case .set(let key, let subject, let value): setText(key, subject, value)
    case .duplicate(let original, let id, let name):
      "duplicate \(original.token)\(id.map { " as \($0.token)" } ?? "")\(name.map { " \(JSON.text($0).inline)" } ?? "")"
    case .settle(let subject, let field, let side): "settle \(subject.command) \(field.token) \(side.command)"
    }
  }

  private func setText(_ key: Text, _ subject: Subject, _ value: JSON?) -> String {
    switch (key, subject.kind, value) {
    case ("lead", .pod, .text(let person)) where !person.isEmpty: "lead \(person.token) of \(subject.id.token)"
    case ("reportsTo", .pod, .text(let leader)) where !leader.isEmpty: "line pod \(subject.id.token) to \(leader.token)"
    case ("reportsTo", .line, .text(let leader)) where !leader.isEmpty: "line \(subject.id.token) to \(leader.token)"
    case ("reportsTo", .pod, nil): "unline pod \(subject.id.token)"
    case ("reportsTo", .line, nil): "unline \(subject.id.token)"
    case ("dottedTo", .pod, .list(let ids)) where ids.areIDs: "dotted pod \(subject.id.token) to \(ids.tokens)"
    case ("dottedTo", .line, .list(let ids)) where ids.areIDs: "dotted \(subject.id.token) to \(ids.tokens)"
    case ("pod", .outcome, .text(let pod)) where !pod.isEmpty: "give outcome \(subject.id.token) to \(pod.token)"
    case ("pods", .agent, .list(let ids)) where ids.areIDs: "give agent \(subject.id.token) to \(ids.tokens)"
    case ("is", .placement, .text(let standing)) where !standing.isEmpty: "place \(subject.id.token) \(standing.token)"
    case ("is", .placement, nil): "place \(subject.id.token) in"
    case (_, _, let value?): "set \(key.token) of \(subject.command) to \(value.inline)"
    case (_, _, nil): "clear \(key.token) of \(subject.command)"
    }
  }
}

extension [JSON] {
  /// Whether these are one or more texts, as ids are.
  fileprivate var areIDs: Bool { !isEmpty && allSatisfy { if case .text(let id) = $0 { !id.isEmpty } else { false } } }

  fileprivate var tokens: String {
    map { if case .text(let id) = $0 { id.token } else { $0.inline } }.joined(separator: " ")
  }
}

extension Edit.Swapped {
  fileprivate var command: String { person.token + (pod.map { " from \($0.token)" } ?? "") }
}

extension Edit.Addition {
  fileprivate var command: String {
    if let waiver { return waiver }
    var words = ["add \(kind.rawValue)"]
    if let name { words.append(JSON.text(name).inline) }
    if let id { words.append("as \(id.token)") }
    // No field is called as what else can follow, so that keys that are words elsewhere need no quotes here; a quoted
    // one right after the kind would be a name.
    for field in fields {
      words.append("\(field.key.isPlainWord ? field.key.string : field.key.token) \(field.value.inline)")
    }
    if let place { words.append(place.command) }
    return words.joined(separator: " ")
  }
}

extension Edit.Addition {
  /// An accepted finding as `waive` spells it; nil for all else.
  private var waiver: String? {
    guard kind == .waiver, id == nil, name == nil, place == nil, fields.count >= 3, fields[0].key == "check",
      fields[1].key == "on", fields[2].key == "because", case .text(let check) = fields[0].value,
      case .text(let on) = fields[1].value
    else { return nil }
    let rest = fields.dropFirst(2).map { "\($0.key) \($0.value.inline)" }
    return (["waive \(check.token) on \(JSON.text(on).inline)"] + rest).joined(separator: " ")
  }
}

extension Edit.ListPlace {
  fileprivate var command: String {
    switch self {
    case .first: "first"
    case .after(let id): "after \(id.token)"
    }
  }
}

extension ClashSide {
  fileprivate var command: String {
    switch self {
    case .base: "base"
    case .side(let number): "\(number)"
    }
  }
}

extension Subject {
  fileprivate var command: String {
    kind == .plan ? "plan" : "\(kind.rawValue) \(id.token)" + (pod.map { " in \($0.token)" } ?? "")
  }
}

extension Optional<Percent> {
  fileprivate var command: String { map { " at \($0)%" } ?? "" }
}

extension Identifier {
  fileprivate var token: String { text.token }
}

extension Text {
  /// A plain word where it is one that cannot be taken for anything else, else a JSON string.
  fileprivate var token: String {
    isPlainWord && !EditVerb.keywords.contains(self) ? string : JSON.text(self).inline
  }

  fileprivate var isPlainWord: Bool {
    guard let first = utf8.first, first != UInt8(ascii: "-"), first != UInt8(ascii: ".") else { return false }
    return utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: false
      }
    }
  }
}
