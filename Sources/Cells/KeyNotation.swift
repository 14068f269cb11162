/// How keys are written in hints, documents and tests: `j`, `Space`, `Ctrl-R`, `Shift-Tab`, `PgDn`, `↑`.
public enum KeyNotation {
  /// What each named key is called: first as it is printed, then what is understood too.
  static let names: [(key: Key, names: [String])] = [
    (.character(" "), ["Space"]), (.enter, ["Enter", "Return"]), (.escape, ["Esc", "Escape"]),
    (.tab, ["Tab"]), (.backTab, ["Shift-Tab", "BackTab"]), (.backspace, ["Backspace", "BS"]),
    (.delete, ["Del", "Delete"]), (.insert, ["Ins", "Insert"]), (.up, ["↑", "Up"]), (.down, ["↓", "Down"]),
    (.left, ["←", "Left"]), (.right, ["→", "Right"]), (.home, ["Home"]), (.end, ["End"]),
    (.pageUp, ["PgUp", "PageUp"]), (.pageDown, ["PgDn", "PageDown"]),
  ]

  /// What is written before the name of a key that is held with another.
  static let modifiers: [(modifier: Key.Modifier, prefix: String)] = [
    (.shift, "Shift-"), (.alt, "Alt-"), (.control, "Ctrl-"),
  ]

  static let arrows: [(arrow: Key.Arrow, key: Key)] = [
    (.up, .up), (.down, .down), (.left, .left), (.right, .right),
  ]
}

extension Key {
  /// The key as it is printed; `Key.parse` reads it back.
  public var notation: String {
    switch self {
    case .character(" "): return "Space"
    case .character(let character): return String(character)
    case .control(let character): return "Ctrl-" + character.uppercased()
    case .function(let number): return "F\(number)"
    case .modified(let arrow, let modifier):
      let prefix = KeyNotation.modifiers.first { $0.modifier == modifier }?.prefix ?? ""
      return prefix + (KeyNotation.arrows.first { $0.arrow == arrow }?.key.notation ?? "")
    default: return KeyNotation.names.first { $0.key == self }?.names.first ?? ""
    }
  }

  /// The key written so, its name in any case; nil where there is none.
  public static func parse(_ notation: String) -> Key? {
    if notation.count == 1, let character = notation.first {
      if let named = named(notation) { return named }
      return character.isPrintable ? .character(character) : nil
    }
    if let key = named(notation) { return key }
    if let number = functionNumber(notation) { return .function(number) }
    for (modifier, prefix) in KeyNotation.modifiers
    where notation.lowercased().hasPrefix(prefix.lowercased()) {
      return held(with: modifier, String(notation.dropFirst(prefix.count)))
    }
    return nil
  }

  /// Keys separated by blanks, `"j j m Enter"`; nil where one of them is none.
  public static func sequence(_ notation: String) -> [Key]? {
    var keys: [Key] = []
    for word in notation.split(separator: " ") {
      guard let key = parse(String(word)) else { return nil }
      keys.append(key)
    }
    return keys
  }

  private static func named(_ name: String) -> Key? {
    KeyNotation.names.first { $0.names.contains { $0.lowercased() == name.lowercased() } }?.key
  }

  private static func functionNumber(_ notation: String) -> Int? {
    guard notation.first == "F" || notation.first == "f" else { return nil }
    return Int(notation.dropFirst()).flatMap { (1...24).contains($0) ? $0 : nil }
  }

  /// `Ctrl-R`, `Shift-↑`; Ctrl with what a terminal cannot tell from another key is none.
  private static func held(with modifier: Modifier, _ name: String) -> Key? {
    if let key = named(name), let arrow = KeyNotation.arrows.first(where: { $0.key == key })?.arrow {
      return .modified(arrow, modifier)
    }
    guard modifier == .control, name.utf8.count == 1, let byte = name.lowercased().utf8.first else {
      return nil
    }
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard letters.contains(byte) || "@[\\]^_".utf8.contains(byte) else { return nil }
    switch byte {
    case UInt8(ascii: "i"): return .tab
    case UInt8(ascii: "m"): return .enter
    case UInt8(ascii: "["): return .escape
    default: return .control(Character(Unicode.Scalar(byte)))
    }
  }
}

extension Character {
  /// Whether it can be a key of its own: not a control, and something to see.
  fileprivate var isPrintable: Bool {
    unicodeScalars.allSatisfy { ScalarKind($0) != .replaced }
  }
}
