import CNcurses
import Cells

/// The byte sequences that keys send: those that all terminals of today share, and those of this one.
struct KeySequences {
  private var keys: [[UInt8]: Key]

  /// The keys that xterm and its kin, rxvt and the Linux console send.
  static let common = KeySequences(keys: commonKeys)

  /// The common keys and those of the terminal that curses has set up.
  static func ofCurrentTerminal() -> KeySequences {
    var sequences = common
    for (name, key) in capabilities {
      guard let value = curses_capability(name) else { continue }
      let bytes = Array(String(cString: value).utf8)
      // One byte, such as a backspace, or text without an escape would take keys from typing.
      if bytes.count > 2, bytes.first == 0x1B { sequences.keys[bytes] = key }
    }
    return sequences
  }

  subscript(sequence: ArraySlice<UInt8>) -> Key? { keys[Array(sequence)] }

  private static let capabilities: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab),
      ("kLFT", .modified(.left, .shift)), ("kRIT", .modified(.right, .shift)),
      ("kri", .modified(.up, .shift)), ("kind", .modified(.down, .shift)),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  private static let commonKeys: [[UInt8]: Key] = {
    var keys: [[UInt8]: Key] = [:]
    func add(_ sequence: String, _ key: Key) { keys[[0x1B] + sequence.utf8] = key }
    let letters: [(String, Key)] = [
      ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
    ]
    for (letter, key) in letters {
      add("[" + letter, key)
      add("O" + letter, key)
    }
    let numbers: [(Int, Key)] = [
      (1, .home), (2, .insert), (3, .delete), (4, .end), (5, .pageUp), (6, .pageDown), (7, .home), (8, .end),
      (11, .function(1)), (12, .function(2)), (13, .function(3)), (14, .function(4)), (15, .function(5)),
      (17, .function(6)), (18, .function(7)), (19, .function(8)), (20, .function(9)), (21, .function(10)),
      (23, .function(11)), (24, .function(12)),
    ]
    for (number, key) in numbers { add("[\(number)~", key) }
    for (index, letter) in "PQRS".enumerated() { add("O\(letter)", .function(index + 1)) }
    for (index, letter) in "ABCDE".enumerated() { add("[[\(letter)", .function(index + 1)) }
    add("[Z", .backTab)
    add("OM", .enter)
    let modifiers: [(Int, Key.Modifier)] = [(2, .shift), (3, .alt), (5, .control)]
    let arrows: [(String, Key.Arrow)] = [("A", .up), ("B", .down), ("C", .right), ("D", .left)]
    for (letter, arrow) in arrows {
      for (number, modifier) in modifiers { add("[1;\(number)\(letter)", .modified(arrow, modifier)) }
      add("[" + letter.lowercased(), .modified(arrow, .shift))
      add("O" + letter.lowercased(), .modified(arrow, .control))
    }
    return keys
  }()
}
