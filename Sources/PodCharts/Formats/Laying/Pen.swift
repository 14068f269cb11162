import Cells
import PodModel
import Syntax

/// Writes pieces in one of two alphabets, and remembers which signs it used, for the legend.
struct Pen: Sendable {
  let isASCII: Bool
  private(set) var used: SignSet = []

  init(isASCII: Bool) { self.isASCII = isASCII }

  /// What the pieces read as on one line; already in the form that a terminal shows.
  mutating func string(_ phrase: Phrase) -> String {
    if phrase.count == 1 { return string(phrase[0]) }
    var string = ""
    for piece in phrase { string += self.string(piece) }
    return string
  }

  private mutating func string(_ piece: Piece) -> String {
    switch piece {
    case .plain(let words): return words
    case .words(let text): return isASCII ? Pen.folded(text) : DisplayWidth.shown(text.string)
    case .name(let name): return isASCII ? Pen.ascii(name) : DisplayWidth.shown(name.text.string)
    case .sign(let sign): return self.sign(sign)
    case .share(let share):
      used.insert(.share)
      return share
    }
  }

  /// With our own words in capitals, and what somebody wrote as it is.
  mutating func capitals(_ phrase: Phrase) -> String {
    string(phrase.map { if case .plain(let words) = $0 { .plain(words.uppercased()) } else { $0 } })
  }

  mutating func sign(_ sign: Sign) -> String {
    used.insert(sign)
    return isASCII ? sign.ascii : sign.text
  }

  /// At most `cells` wide; where the end is missing, the sign for that stands there.
  mutating func cut(_ string: String, to cells: Int) -> String {
    if DisplayWidth.cells(of: string) <= cells { return string }
    return DisplayWidth.cut(string, to: cells, mark: sign(.cut))
  }

  /// The signs that were used since this was asked last.
  mutating func takeUsed() -> SignSet {
    defer { used = [] }
    return used
  }

  /// Signs, each with what it means.
  func legend(of signs: SignSet) -> [String] {
    signs.all.compactMap { sign in sign.meaning.map { "\(isASCII ? sign.ascii : sign.text) \($0)" } }
  }

  /// The name for ASCII where one is given, else without accents, else the id: different people stay different.
  private static func ascii(_ name: Name) -> String {
    if !name.ascii.isEmpty, isPlain(name.ascii) { return name.ascii.string }
    if !name.text.isEmpty, isPlain(name.text) { return name.text.string }
    if let folded = name.text.asciiForm, !folded.isEmpty { return folded.string }
    return "[\(escaped(name.id))]"
  }

  private static func folded(_ text: Text) -> String {
    if isPlain(text) { return text.string }
    let bytes = Folding.ascii(text).map { byte in
      guard let byte, isPlain(byte) else { return UInt8(ascii: "?") }
      return byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Bytes that are not printable ASCII as "%C3", so that no two ids read alike.
  private static func escaped(_ id: Text) -> String {
    id.utf8.reduce(into: "") { string, byte in
      if isPlain(byte), byte != UInt8(ascii: "%") {
        string.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        string += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static func isPlain(_ text: Text) -> Bool { text.utf8.allSatisfy(isPlain) }
  private static func isPlain(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) }
}
