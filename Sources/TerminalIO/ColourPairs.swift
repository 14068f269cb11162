import CNcurses
import Cells

/// The pairs of colours that curses knows, made as they are first used.
struct ColourPairs {
  /// The pair of each foreground and background; 0, the terminal's own colours, where none was made yet.
  private var pairs = [Int32](repeating: 0, count: Colour.allCases.count * Colour.allCases.count)
  private var next: Int32 = 1
  private let isEnabled: Bool

  init(isEnabled: Bool, ground: Ground? = nil) {
    self.isEnabled = isEnabled && has_colors()
    guard self.isEnabled else { return }
    start_color()
    if let ground {
      let colours = curses_colors()
      assume_default_colors(ground.foreground.number(of: colours), ground.background.number(of: colours))
    } else {
      use_default_colors()
    }
  }

  /// What shows a style: the pair and the attributes. A terminal of eight colours shows bright ones as bold.
  mutating func look(of style: Style) -> (pair: Int32, attributes: attr_t) {
    var attributes = Self.attributes(of: style.attributes)
    guard isEnabled else { return (0, attributes) }
    if curses_colors() < 16, style.foreground.isBright { attributes |= curses_bold() }
    return (pair(style.foreground, style.background), attributes)
  }

  private mutating func pair(_ foreground: Colour, _ background: Colour) -> Int32 {
    let index = Int(foreground.rawValue) * Colour.allCases.count + Int(background.rawValue)
    if index == 0 || pairs[index] != 0 { return pairs[index] }
    let colours = curses_colors()
    guard next < curses_color_pairs(),
      init_extended_pair(next, foreground.number(of: colours), background.number(of: colours)) == OK
    else { return 0 }
    pairs[index] = next
    next += 1
    return pairs[index]
  }

  private static func attributes(of attributes: Attributes) -> attr_t {
    var result: attr_t = 0
    if attributes.contains(.bold) { result |= curses_bold() }
    if attributes.contains(.dim) { result |= curses_dim() }
    if attributes.contains(.underline) { result |= curses_underline() }
    if attributes.contains(.reverse) { result |= curses_reverse() }
    return result
  }
}

extension Colour {
  fileprivate var isBright: Bool { rawValue >= Colour.brightBlack.rawValue }

  /// The number that curses knows it by on a terminal of so many colours; -1 is the terminal's own.
  fileprivate func number(of colours: Int32) -> Int32 {
    let number = Int32(rawValue) - 1
    return number >= 8 && colours < 16 ? number - 8 : number
  }
}
