/// Formulas: a spreadsheet that opens a CSV runs a field that starts like one, and it may send the other fields away.
extension CSV {
  /// The field with an apostrophe before it, where a spreadsheet might take it for a formula: where it starts with
  /// `=` `+` `-` `@`, a tab, a CR or LF, or a full-width form of these, also after blanks and invisible characters.
  ///
  /// A field of that kind that starts with apostrophes gets one more, so that `unguarded(guarded(x)) == x` for any x.
  public static func guarded(_ field: Text) -> Text {
    isFormula(field.string[...]) ? Text("'" + field.string) : field
  }

  /// The field without the apostrophe that ``guarded(_:)`` put before it; any other field as it is.
  public static func unguarded(_ field: Text) -> Text {
    let scalars = field.string.unicodeScalars
    guard scalars.first == "'" else { return field }
    let rest = Substring(scalars.dropFirst())
    return isFormula(rest) ? Text(rest) : field
  }

  private static func isFormula(_ field: Substring) -> Bool {
    let start = field.unicodeScalars.first { !isPassedOver($0) || isStartOfFormula($0) }
    return start.map(isStartOfFormula) ?? false
  }

  private static func isStartOfFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
  }

  /// Apostrophes, so that guarding twice is not the same as guarding once, and what a spreadsheet may trim.
  private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "'" || scalar.properties.isWhitespace { return true }
    let category = scalar.properties.generalCategory
    return category == .control || category == .format
  }
}
