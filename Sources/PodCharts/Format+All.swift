extension Format {
  /// In the order in which they are offered.
  public static let all: [Format] = [
    .text,
    .ascii,
    .markdown,
    .csv,
    .json,
    .mermaid,
    .dot,
  ]
}
