/// What a file of rows may be at most; each limit is named in the error when it is met.
public struct CSVLimits: Hashable, Sendable {
  /// The longest file, in bytes.
  public var bytes: Int
  /// Rows that are not blank, the header among them.
  public var rows: Int
  /// Fields of one row.
  public var columns: Int
  /// The longest field, in bytes of UTF-8.
  public var field: Int

  public init(bytes: Int = 1 << 30, rows: Int = 5_000_000, columns: Int = 10_000, field: Int = 1 << 20) {
    self.bytes = bytes
    self.rows = rows
    self.columns = columns
    self.field = field
  }

  public static let standard = CSVLimits()
  /// For looking at the start of a file with a delimiter that may be the wrong one.
  static let none = CSVLimits(bytes: .max, rows: .max, columns: .max, field: .max)
}
