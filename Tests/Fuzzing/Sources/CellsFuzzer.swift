import Cells

/// Any text is shown in as many cells as it is said to take, without anything that acts on a terminal; cut and wrapped
/// text fits; a canvas takes it anywhere.
enum CellsFuzzer {
  static func run(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    let cells = Int(first) % 24 + 1
    let shown = DisplayWidth.shown(text)
    expectHarmless(shown)
    require(DisplayWidth.cells(of: text) == DisplayWidth.cells(of: shown), "another width than what is shown")
    require(same(DisplayWidth.shown(shown), shown), "what is shown is shown otherwise")
    for cut in [DisplayWidth.cut(text, to: cells), DisplayWidth.cut(text, to: cells, mark: "...")] {
      require(DisplayWidth.cells(of: cut) <= cells, "cut, and wider than \(cells)")
      expectHarmless(cut)
    }
    require(DisplayWidth.cells(of: DisplayWidth.padded(text, to: cells)) >= cells, "padded, and narrower")
    for line in DisplayWidth.wrap(text, to: cells, hanging: Int(first) / 24 % 8) {
      require(DisplayWidth.cells(of: line) <= cells, "wrapped, and wider than \(cells)")
      expectHarmless(line)
    }
    draw(text, cells)
  }

  private static func draw(_ text: String, _ cells: Int) {
    var canvas = Canvas(size: Size(columns: cells, rows: 3))
    canvas.write(text, at: Position(column: -1, row: 0))
    canvas.write(text, at: Position(column: cells / 2, row: 1))
    canvas.write(text, at: Position(column: cells / 3, row: 1))
    canvas.write(text, at: Position(column: cells - 1, row: 2))
    for line in canvas.lines {
      require(DisplayWidth.cells(of: line) <= cells, "a row that is wider than the canvas")
      expectHarmless(line)
    }
  }

  private static func expectHarmless(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: require(false, "U+\(scalar.value) is shown")
      case .format: require(!scalar.properties.isBidiControl, "U+\(scalar.value) is shown")
      default: break
      }
    }
  }

  private static func same(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
}
