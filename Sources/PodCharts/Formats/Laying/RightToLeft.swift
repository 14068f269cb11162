extension String {
  /// With U+200E after right-to-left text, so that what follows it is not drawn before it.
  var withOrderMarks: String {
    guard unicodeScalars.contains(where: \.isRightToLeft) else { return self }
    var result = UnicodeScalarView()
    var blanks = 0
    var isOpen = false
    for scalar in unicodeScalars {
      if scalar.isRightToLeft {
        isOpen = true
        blanks = 0
      } else if isOpen, scalar == " " {
        blanks += 1
      } else if isOpen, !scalar.isMark {
        let tail = result.suffix(blanks)
        result.removeLast(blanks)
        result.append("\u{200E}")
        result.append(contentsOf: tail)
        isOpen = false
        blanks = 0
      }
      result.append(scalar)
    }
    if isOpen {
      result.removeLast(blanks)
      result.append("\u{200E}")
    }
    return String(result)
  }
}

extension UInt8 {
  /// The first bytes in UTF-8 of the scripts below: what boxes are drawn with begins otherwise.
  var mayBeginRightToLeft: Bool { (0xD6...0xE0).contains(self) || self == 0xEF || self == 0xF0 }
}

extension Unicode.Scalar {
  /// Letters of the scripts that are written from right to left.
  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }
}
