import Syntax

/// A name or an e-mail in the form in which rosters are matched: without regard to case, kinds of blank and
/// apostrophe, invisible characters, and Unicode normal form. Nothing in this form is ever shown or kept.
///
/// Accents count: Zoë is not Zoe. Where two people have one key, that is reported and nobody is guessed.
struct MatchKey: Hashable {
  private enum Form: Hashable {
    /// Compared by canonical equivalence, so that NFC and NFD are one: the one place where this is wanted. Only
    /// short texts, since hostile runs of combining marks would take seconds.
    case canonical(String)
    case bytes(Text)
  }

  private let form: Form
  var isEmpty: Bool { form == .canonical("") }

  init(_ text: some StringProtocol) {
    if let plain = MatchKey.plainASCII(text) {
      form = .canonical(plain)
      return
    }
    var scalars = String.UnicodeScalarView()
    var needsBlank = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        needsBlank = !scalars.isEmpty
      } else if scalar.isASCII || scalar.properties.generalCategory != .format {
        if needsBlank { scalars.append(" ") }
        needsBlank = false
        scalars.append(MatchKey.plain(scalar))
      }
    }
    let folded = String(scalars).lowercased()
    form = folded.utf8.count <= 256 ? .canonical(folded) : .bytes(Text(folded))
  }

  /// The short way for most names: printable ASCII with single blanks.
  private static func plainASCII(_ text: some StringProtocol) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard (0x20..<0x7F).contains(byte), byte != 0x20 || (bytes.last ?? 0x20) != 0x20 else { return nil }
      bytes.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
    }
    guard bytes.last != 0x20, bytes.count <= 256 else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  init(_ text: Text) { self.init(text.string) }

  /// "Last, First" as "First Last"; nil where there is no comma.
  init?(turned text: Text) {
    guard let comma = text.string.unicodeScalars.firstIndex(of: ",") else { return nil }
    let scalars = text.string.unicodeScalars
    self.init(String(scalars[scalars.index(after: comma)...]) + " " + String(scalars[..<comma]))
  }

  /// All keys by which a name may be called.
  static func keys(of name: Text) -> [MatchKey] {
    [MatchKey(name), MatchKey(turned: name)].compactMap { $0 }.filter { !$0.isEmpty }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{02BC}": "'"
    case "\u{2010}", "\u{2011}": "-"
    default: scalar
    }
  }
}
