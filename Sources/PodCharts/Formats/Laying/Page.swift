import Cells
import Syntax

/// The lines of a chart while they are written, no wider than asked for.
struct Page {
  let width: Int
  var pen: Pen
  private(set) var bytes: [UInt8] = []
  /// Where a new page may begin: at the beginning, and elsewhere where something is divided.
  private(set) var blocks = [Block()]
  /// What is repeated where a page begins within a table.
  private(set) var heads: [[UInt8]] = []
  private let isDivided: Bool
  /// As many as a line may need.
  private let blanks: [UInt8]
  private var lineStart = 0
  private var head: Int?

  /// What stays together on a page.
  struct Block: Sendable {
    var offset = 0
    /// The head of the table that goes on here.
    var head: Int?
    /// A new page must begin.
    var isForced = false
    /// What the legend of its page must name.
    var signs: SignSet = []
  }

  init(width: Int, pen: Pen, isDivided: Bool = false) {
    self.width = width
    self.pen = pen
    self.isDivided = isDivided
    blanks = Array(repeating: UInt8(ascii: " "), count: min(width, ChartOptions.widths.upperBound))
  }

  /// What comes next may stand on another page.
  mutating func mayBreak(isForced: Bool = false) {
    guard isDivided else { return }
    endBlock()
    if blocks.last?.offset == bytes.count { blocks.removeLast() }
    blocks.append(Block(offset: bytes.count, head: head, isForced: isForced))
  }

  /// To be called when all is written.
  mutating func endBlock() { blocks[blocks.count - 1].signs = pen.takeUsed() }

  /// What was written since an offset is repeated on each page that the rows below it go on to.
  mutating func beginRows(since offset: Int) {
    guard isDivided else { return }
    heads.append(Array(bytes[offset...]))
    head = heads.count - 1
  }

  mutating func endRows() { head = nil }

  /// A line as it is, without blanks at its end.
  mutating func add(_ line: String) {
    write(line)
    endLine()
  }

  // MARK: Pieces of a line: bytes, because a chart of 25,000 pods has a million of them

  mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func write(_ text: String, paddedTo cells: Int) {
    bytes.append(contentsOf: text.utf8)
    let blanks = cells - DisplayWidth.cells(of: text)
    if blanks > 0 { bytes.append(contentsOf: self.blanks.prefix(blanks)) }
  }

  /// Ends the line, without blanks at its end.
  mutating func endLine() {
    if !pen.isASCII, bytes[lineStart...].contains(where: \.mayBeginRightToLeft) {
      let ordered = String(decoding: bytes[lineStart...], as: UTF8.self).withOrderMarks
      bytes.replaceSubrange(lineStart..., with: ordered.utf8)
    }
    while bytes.count > lineStart, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    bytes.append(UInt8(ascii: "\n"))
    lineStart = bytes.count
  }

  mutating func addWrapped(_ text: String, hanging: Int = 0) {
    for line in DisplayWidth.wrap(text, to: width, hanging: hanging) { add(line) }
  }

  /// Entries with blanks between them; none of them is broken where it fits a line.
  mutating func addEntries(_ entries: [String]) {
    var line = ""
    for entry in entries {
      if line.isEmpty {
        line = entry
      } else if DisplayWidth.cells(of: line) + 3 + DisplayWidth.cells(of: entry) <= width {
        line += "   " + entry
      } else {
        addWrapped(line)
        line = entry
      }
    }
    if !line.isEmpty { addWrapped(line) }
  }
}
