import Syntax

/// Names in plain ASCII: for ids, for sorting, and for charts in ASCII. One table of our own, so that the result
/// depends on no locale and no library.
public enum Folding {
  /// The text with accents stripped; nil stands for what has no ASCII form.
  public static func ascii(_ text: Text) -> [UInt8?] {
    var folded: [UInt8?] = []
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.string.unicodeScalars {
      if scalar.isASCII {
        folded.append(UInt8(scalar.value))
      } else if let letters = table[scalar] {
        folded.append(contentsOf: letters.utf8.map { $0 })
      } else if !isMark(scalar) {
        folded.append(nil)
      }
    }
    return folded
  }

  /// Combining marks vanish with the letter's accent.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value) || (0x1AB0...0x1AFF).contains(scalar.value)
      || (0x20D0...0x20FF).contains(scalar.value) || (0xFE00...0xFE0F).contains(scalar.value)
  }

  private static let table: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for (ascii, letters) in letters { for scalar in letters.unicodeScalars { table[scalar] = ascii } }
    return table
  }()

  private static let letters: [(ascii: String, letters: String)] = [
    (" ", "\u{A0}"),
    ("\"", "\u{201C}\u{201D}"),
    ("'", "\u{2019}\u{2018}"),
    ("-", "–—\u{2010}\u{2011}·"),
    ("...", "…"),
    ("A", "ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ"),
    ("AE", "Æ"),
    ("B", "ḂḄḆ"),
    ("C", "ÇĆĈĊČḈ"),
    ("D", "ĎḊḌḎḐḒĐÐ"),
    ("E", "ÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆƏ"),
    ("EUR", "€"),
    ("F", "Ḟ"),
    ("G", "ĜĞĠĢǦǴḠ"),
    ("GBP", "£"),
    ("H", "ĤȞḢḤḦḨḪĦ"),
    ("I", "ÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊ"),
    ("IJ", "Ĳ"),
    ("J", "Ĵ"),
    ("JPY", "¥"),
    ("K", "ĶǨḰḲḴ"),
    ("L", "ĹĻĽḶḸḺḼŁĿ"),
    ("M", "ḾṀṂ"),
    ("N", "ÑŃŅŇǸṄṆṈṊŊ"),
    ("No", "№"),
    ("O", "ÒÓÔÕÖŌŎŐƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢØ"),
    ("OE", "Œ"),
    ("P", "ṔṖ"),
    ("R", "ŔŖŘȐȒṘṚṜṞ"),
    ("S", "ŚŜŞŠȘṠṢṤṦṨ"),
    ("SS", "ẞ"),
    ("T", "ŢŤȚṪṬṮṰŦ"),
    ("TH", "Þ"),
    ("U", "ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ"),
    ("V", "ṼṾ"),
    ("W", "ŴẀẂẄẆẈ"),
    ("X", "ẊẌ"),
    ("Y", "ÝŶŸȲẎỲỴỶỸ"),
    ("Z", "ŹŻŽẐẒẔ"),
    ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặª"),
    ("ae", "æ"),
    ("b", "ḃḅḇ"),
    ("c", "çćĉċčḉ"),
    ("d", "ďḋḍḏḑḓđð"),
    ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệə"),
    ("f", "ḟƒ"),
    ("g", "ĝğġģǧǵḡ"),
    ("h", "ĥȟḣḥḧḩḫẖħ"),
    ("i", "ìíîïĩīĭįǐȉȋḭḯỉịı"),
    ("ij", "ĳ"),
    ("j", "ĵǰ"),
    ("k", "ķǩḱḳḵĸ"),
    ("l", "ĺļľḷḹḻḽłŀ"),
    ("m", "ḿṁṃ"),
    ("n", "ñńņňǹṅṇṉṋŋŉ"),
    ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøº"),
    ("oe", "œ"),
    ("p", "ṕṗ"),
    ("r", "ŕŗřȑȓṙṛṝṟ"),
    ("s", "śŝşšșṡṣṥṧṩſ"),
    ("ss", "ß"),
    ("t", "ţťțṫṭṯṱẗŧ"),
    ("th", "þ"),
    ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữựµ"),
    ("v", "ṽṿ"),
    ("w", "ŵẁẃẅẇẉẘ"),
    ("x", "ẋẍ×"),
    ("y", "ýÿŷȳẏẙỳỵỷỹ"),
    ("z", "źżžẑẓẕ"),
  ]
}

extension Text {
  /// Lower-case ASCII letters and digits with `-` between: what ids are made of. Empty where nothing is left.
  public var slug: Text {
    var slug: [UInt8] = []
    for byte in Folding.ascii(self) {
      switch byte {
      case .some(let letter) where letter.isLowerOrDigit: slug.append(letter)
      case .some(let letter) where letter.isUpper: slug.append(letter + 32)
      case UInt8(ascii: "'"): continue
      default: if slug.last != UInt8(ascii: "-"), !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return Text(utf8: slug) ?? ""
  }

  /// Folded to ASCII and lower-cased: the order of names. What has no ASCII form comes last.
  public var sortKey: [UInt8] {
    Folding.ascii(self).map { byte in
      guard let byte else { return 0x7F }
      return byte.isUpper ? byte + 32 : byte
    }
  }

  /// Printable ASCII with accents stripped; nil where a letter has no ASCII form.
  public var asciiForm: Text? {
    let bytes = Folding.ascii(self)
    guard bytes.allSatisfy({ $0.map { (0x20...0x7E).contains($0) } ?? false }) else { return nil }
    return Text(utf8: bytes.compactMap { $0 })
  }
}

extension UInt8 {
  fileprivate var isUpper: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  fileprivate var isLowerOrDigit: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
