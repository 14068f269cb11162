import Cells
import Syntax

/// The lines of a chart while they are written, no wider than asked for.
struct Page {
  let width: Int
  var pen: Pen
  private var bytes: [UInt8] = []

  init(width: Int, pen: Pen) {
    self.width = width
    self.pen = pen
  }

  /// A line as it is, without blanks at its end.
  mutating func add(_ line: String) {
    let ordered = pen.isASCII ? line : line.withOrderMarks
    var end = ordered.utf8.endIndex
    while end > ordered.utf8.startIndex, ordered.utf8[ordered.utf8.index(before: end)] == UInt8(ascii: " ") {
      end = ordered.utf8.index(before: end)
    }
    bytes.append(contentsOf: ordered.utf8[..<end])
    bytes.append(UInt8(ascii: "\n"))
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

  var written: [UInt8] { bytes }
}

extension String {
  /// With U+200E after right-to-left text, so that what follows it is not drawn before it.
  fileprivate var withOrderMarks: String {
    guard utf8.contains(where: { $0.mayBeginRightToLeft }), unicodeScalars.contains(where: \.isRightToLeft)
    else { return self }
    var result = UnicodeScalarView()
    var blanks = 0
    var isOpen = false
    for scalar in unicodeScalars {
      if scalar.isRightToLeft {
        isOpen = true
        blanks = 0
      } else if isOpen, scalar == " " {
        blanks += 1
      } else if isOpen, !scalar.isMark {
        let tail = result.suffix(blanks)
        result.removeLast(blanks)
        result.append("\u{200E}")
        result.append(contentsOf: tail)
        isOpen = false
        blanks = 0
      }
      result.append(scalar)
    }
    if isOpen { result.append("\u{200E}") }
    return String(result)
  }
}

extension UInt8 {
  /// The first bytes in UTF-8 of the scripts below: what boxes are drawn with begins otherwise.
  fileprivate var mayBeginRightToLeft: Bool { (0xD6...0xE0).contains(self) || self == 0xEF || self == 0xF0 }
}

extension Unicode.Scalar {
  /// Letters of the scripts that are written from right to left.
  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  fileprivate var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }
}
