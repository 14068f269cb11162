import Syntax

extension Text {
  /// What may leave in a file that is no JSON: on one line, without control characters, and without those that turn the
  /// direction of text around. All else stays as it was written.
  var inOneLine: Text {
    guard string.unicodeScalars.contains(where: { $0.replacement != nil }) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in string.unicodeScalars {
      if let replacement = scalar.replacement {
        scalars.append(contentsOf: replacement.unicodeScalars)
      } else {
        scalars.append(scalar)
      }
    }
    return Text(String(scalars))
  }
}

extension Unicode.Scalar {
  /// What stands for a character that may not leave; nil for all others.
  fileprivate var replacement: String? {
    switch value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
    case 0..<0x20, 0x7F..<0xA0: "\u{FFFD}"
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: ""
    default: nil
    }
  }
}

extension [Piece] {
  /// What the pieces say, signs and all, as it was written.
  var plainText: Text {
    var string = ""
    for piece in self {
      switch piece {
      case .plain(let words), .share(let words): string += words
      case .words(let text): string += text.string
      case .name(let name): string += name.text.string
      case .sign(let sign): string += sign.text
      }
    }
    return Text(string).inOneLine
  }

  var signs: SignSet {
    reduce(into: []) { signs, piece in
      switch piece {
      case .sign(let sign): signs.insert(sign)
      case .share: signs.insert(.share)
      case .plain, .words, .name: break
      }
    }
  }
}
