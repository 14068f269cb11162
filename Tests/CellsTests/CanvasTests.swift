import Testing

@testable import Cells

@Suite("A canvas")
struct CanvasTests {
  private func canvas(_ columns: Int, _ rows: Int) -> Canvas { Canvas(size: Size(columns: columns, rows: rows)) }
  private func at(_ column: Int, _ row: Int) -> Position { Position(column: column, row: row) }

  @Test("shows what is written, and how many cells that took")
  func writes() {
    var canvas = canvas(8, 2)
    #expect(canvas.write("李 ab", at: at(1, 0), style: Style(.red)) == 5)
    #expect(canvas.lines == [" 李 ab", ""])
    #expect(canvas[0, 1].text == "李")
    #expect(canvas[0, 2].isSecondHalf)
    #expect(canvas[0, 2].style == Style(.red))
    #expect(canvas[0, 0].style == .plain)
    #expect(canvas[9, 9].text == " ")
  }

  @Test("cuts text to a width with a mark")
  func cuts() {
    var canvas = canvas(9, 1)
    #expect(canvas.write("Subramaniam", at: at(0, 0), width: 6) == 6)
    #expect(canvas.lines == ["Subra…"])
  }

  @Test("clips at each edge, a wide glyph to a blank")
  func clips() {
    var canvas = canvas(4, 1)
    canvas.write("李ab李", at: at(-1, 0))
    #expect(canvas.lines == [" ab"])
    canvas.write("xxxx", at: at(0, 0))
    canvas.write("李", at: at(3, 0))
    #expect(canvas.lines == ["xxx"])
    canvas.write("out", at: at(0, -1))
    canvas.write("out", at: at(0, 1))
    canvas.write("out", at: at(4, 0))
    #expect(canvas.lines == ["xxx"])
  }

  @Test("blanks the other half of a wide glyph that is covered in part")
  func blanksHalves() {
    var canvas = canvas(4, 1)
    canvas.write("李明", at: at(0, 0))
    canvas.write("x", at: at(1, 0))
    #expect(canvas.lines == [" x明"])
    canvas.write("y", at: at(2, 0))
    #expect(canvas.lines == [" xy"])
    canvas.write("李", at: at(0, 0))
    canvas.write("明", at: at(1, 0))
    #expect(canvas.lines == [" 明"])
  }

  @Test("keeps a region's drawing inside it, in nested ones too")
  func regions() {
    var canvas = canvas(10, 4)
    canvas.region(Rectangle(column: 2, row: 1, columns: 5, rows: 2)) { region in
      region.fill(region.bounds, with: ".")
      region.region(Rectangle(column: 3, row: 1, columns: 9, rows: 9)) { inner in
        inner.write("abcdef", at: at(-1, 0))
        #expect(inner.size == Size(columns: 9, rows: 9))
        #expect(inner[0, 0].text == "b")
        inner.write("below", at: at(0, 1))
        inner.placeCursor(at: at(1, 0))
      }
    }
    #expect(canvas.lines == ["", "  .....", "  ...bc", ""])
    #expect(canvas.cursor == at(6, 2))
  }

  @Test("blanks the half of a wide glyph outside of the region that covers the other")
  func regionOverWideGlyph() {
    var canvas = canvas(4, 1)
    canvas.write("李李", at: at(0, 0))
    canvas.fill(Rectangle(column: 1, row: 0, columns: 2, rows: 1), with: "-")
    #expect(canvas.lines == [" --"])
  }

  @Test("hides the cursor that a region clips")
  func clipsCursor() {
    var canvas = canvas(3, 3)
    canvas.region(Rectangle(column: 0, row: 0, columns: 2, rows: 2)) { $0.placeCursor(at: at(2, 0)) }
    #expect(canvas.cursor == nil)
  }

  @Test("comes back from a region that was left by an error")
  func survivesErrors() {
    struct Refusal: Error {}
    var canvas = canvas(3, 1)
    #expect(throws: Refusal.self) {
      try canvas.region(canvas.bounds) { (region: inout Region) throws(Refusal) in
        region.write("abc", at: at(0, 0))
        throw Refusal()
      }
    }
    #expect(canvas.lines == ["abc"])
  }

  @Test("holds only whole glyphs, whatever is drawn", arguments: 1...10 as ClosedRange<UInt64>)
  func staysWhole(seed: UInt64) {
    var generator = Generator(seed: seed)
    for _ in 0..<40 {
      let columns = Int.random(in: 0...12, using: &generator)
      var canvas = canvas(columns, Int.random(in: 0...4, using: &generator))
      for _ in 0..<20 {
        let area = Rectangle(
          column: Int.random(in: -4...12, using: &generator), row: Int.random(in: -2...4, using: &generator),
          columns: Int.random(in: -1...9, using: &generator), rows: Int.random(in: 0...4, using: &generator))
        let text = generator.text(pieces: 1...8)
        canvas.region(area) { region in
          if Bool.random(using: &generator) { region.write(text, at: at(-1, 0), width: 6) }
          region.fill(Rectangle(column: 2, row: 0, columns: 1, rows: 1), with: text)
        }
      }
      for row in 0..<canvas.size.rows {
        for column in 0..<columns {
          let follower = column + 1 < columns ? canvas[row, column + 1].isSecondHalf : false
          #expect((canvas[row, column].width == 2) == follower, "seed \(seed), row \(row), column \(column)")
          if follower { #expect(canvas[row, column].style == canvas[row, column + 1].style, "seed \(seed)") }
        }
        #expect(!canvas[row, 0].isSecondHalf, "seed \(seed)")
      }
    }
  }

  @Test("survives extents below nothing")
  func survivesNegativeSizes() {
    var canvas = canvas(-3, 5)
    canvas.write("a", at: at(0, 0))
    canvas.fill(Rectangle(column: -5, row: -5, columns: 99, rows: 99), with: "x")
    #expect(canvas.lines == ["", "", "", "", ""])
  }

  @Test("tells rows that look the same")
  func comparesRows() {
    var first = canvas(3, 2)
    let second = first
    first.write("x", at: at(0, 1))
    #expect(first.showsSameRow(0, as: second))
    #expect(!first.showsSameRow(1, as: second))
    #expect(!first.showsSameRow(2, as: second))
    #expect(!first.showsSameRow(0, as: canvas(4, 2)))
  }
}
