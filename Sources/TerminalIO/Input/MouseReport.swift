import Cells

/// What a terminal reports of the mouse: a number that says what happened, and the place, counted from 1.
struct MouseReport {
  var code: Int
  var column: Int
  var row: Int
  var isRelease: Bool

  /// SGR: `<code;column;row`, then `M`, or `m` for a release.
  init?(parameters: ArraySlice<UInt8>, isRelease: Bool) {
    guard parameters.first == UInt8(ascii: "<") else { return nil }
    let numbers = parameters.dropFirst().split(separator: UInt8(ascii: ";")).map { digits in
      Int(String(decoding: digits, as: UTF8.self))
    }
    guard numbers.count == 3, let code = numbers[0], let column = numbers[1], let row = numbers[2] else {
      return nil
    }
    self.init(code: code, column: column, row: row, isRelease: isRelease)
  }

  /// The old form: three bytes, 32 more than what they mean.
  init(bytes: ArraySlice<UInt8>) {
    let values = bytes.map { Int($0) - 32 }
    self.init(code: values[0], column: values[1], row: values[2], isRelease: values[0] & 0b11 == 3)
  }

  private init(code: Int, column: Int, row: Int, isRelease: Bool) {
    self.code = code
    self.column = column
    self.row = row
    self.isRelease = isRelease
  }

  /// Nil for what the board has no use for: motion with no button held, the sideways wheel, extra buttons.
  var event: MouseEvent? {
    guard let action, column > 0, row > 0, (0..<128).contains(code) else { return nil }
    let buttons: [MouseButton] = [.left, .middle, .right, .none]
    let isWheel = action == .scrollUp || action == .scrollDown
    return MouseEvent(
      action, at: Position(column: column - 1, row: row - 1), button: isWheel ? .none : buttons[code & 0b11],
      control: code & 16 != 0, shift: code & 4 != 0, alt: code & 8 != 0)
  }

  private var action: MouseAction? {
    if code & 64 != 0 { return [.scrollUp, .scrollDown, nil, nil][code & 0b11] }
    if code & 32 != 0 { return code & 0b11 == 3 ? nil : .drag }
    return isRelease ? .release : .press
  }
}
