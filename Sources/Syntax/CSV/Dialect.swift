/// How a file of rows is written.
public struct Dialect: Hashable, Sendable {
  /// How its characters are written.
  public enum Encoding: Hashable, Sendable, CaseIterable {
    case utf8
    /// UTF-8 in which some bytes are not: those are read as Windows-1252, which is what a pasted row mostly is.
    case utf8WithStrayBytes
    case utf16LittleEndian
    case utf16BigEndian
    case utf32LittleEndian
    case utf32BigEndian
    /// What is none of the others.
    case windows1252

    public var description: String {
      switch self {
      case .utf8: "UTF-8"
      case .utf8WithStrayBytes: "UTF-8 with some bytes that are not"
      case .utf16LittleEndian: "UTF-16, low byte first"
      case .utf16BigEndian: "UTF-16, high byte first"
      case .utf32LittleEndian: "UTF-32, low byte first"
      case .utf32BigEndian: "UTF-32, high byte first"
      case .windows1252: "Windows-1252"
      }
    }
  }

  /// How a quote is written within quotes.
  public enum QuoteEscape: Hashable, Sendable {
    /// `""`, as RFC 4180 has it.
    case doubled
    /// `\"`, with `\\` for a backslash; a doubled quote is understood as well.
    case backslash
  }

  public var encoding: Encoding
  /// What stands between the fields: an ASCII character.
  public var delimiter: UInt8
  public var quoteEscape: QuoteEscape

  public init(
    encoding: Encoding = .utf8, delimiter: UInt8 = UInt8(ascii: ","), quoteEscape: QuoteEscape = .doubled
  ) {
    self.encoding = encoding
    self.delimiter = delimiter
    self.quoteEscape = quoteEscape
  }
}
