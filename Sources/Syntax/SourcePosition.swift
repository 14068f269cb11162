/// A place in a file as an editor names it.
public struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
  /// Counted from 1; LF, CR and CR LF each end a line.
  public var line: Int
  /// Counted from 1, in Unicode scalars from the start of the line.
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The place of a byte. What is not valid UTF-8 counts as one character for each byte that cannot continue one.
  public init(offset: Int, in bytes: [UInt8]) {
    var line = 1
    var column = 1
    var previous: UInt8 = 0
    for byte in bytes.prefix(offset) {
      switch byte {
      case .lineFeed where previous == .carriageReturn: break
      case .lineFeed, .carriageReturn:
        line += 1
        column = 1
      case 0x80...0xBF: break
      default: column += 1
      }
      previous = byte
    }
    self.init(line: line, column: column)
  }

  public var description: String { "line \(line), column \(column)" }
}
