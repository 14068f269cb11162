import Cells
import Syntax

/// Writes prose: headings in capitals, remarks with a mark before them and what is too long indented.
enum LineWriter {
  private static let indent = 4

  static func write(_ lines: [Line], on page: inout Page) {
    var followsHeading = false
    for line in lines {
      if !followsHeading { page.mayBreak(isForced: line.startsPage) }
      followsHeading = line.kind == .heading
      write(line, on: &page)
    }
  }

  private static func write(_ line: Line, on page: inout Page) {
    let text = page.pen.string(line.phrase)
    switch line.kind {
    case .heading:
      let note = page.pen.string(line.note)
      page.addWrapped(page.pen.capitals(line.phrase) + (note.isEmpty ? "" : " \(note)"), hanging: 2)
    case .item(let mark): page.addWrapped("\(page.pen.string(mark)) \(text)", hanging: indent)
    case .detail: page.addIndented(text, by: indent, hanging: 2)
    case .text: page.addWrapped(text, hanging: 2)
    }
  }
}

extension Page {
  /// Wrapped between the indent and the right end.
  mutating func addIndented(_ text: String, by indent: Int, hanging: Int) {
    let blanks = String(repeating: " ", count: indent)
    for line in DisplayWidth.wrap(text, to: width - indent, hanging: hanging) { add(blanks + line) }
  }
}
