import Cells
import Syntax

/// Writes a matrix: narrow columns under short names, in as many tables as the width asks for.
struct CrossTableWriter {
  private static let leastTitle = 14
  private static let mostTitle = 30
  /// For the short name of a column, in cells.
  private let codeWidth: Int
  private let matrix: CrossTable
  private let codes: [String]
  private let width: Int
  private let isASCII: Bool

  init(_ matrix: CrossTable, width: Int, isASCII: Bool) {
    self.matrix = matrix
    self.width = width
    self.isASCII = isASCII
    let wanted = width < 72 ? 3 : 4
    codes = Self.codes(of: matrix.columns, wanted)
    // Very many names that begin alike take longer numbers.
    codeWidth = codes.reduce(wanted) { max($0, $1.utf8.count) }
  }

  /// The first letters of each name, of several words those of the first and of the last, with a number at the end where
  /// two are alike; ASCII, so that all are as wide.
  private static func codes(of names: [Text], _ width: Int) -> [String] {
    var taken: Set<Text> = []
    return names.map { name in
      let words = name.slug.string.split(separator: "-")
      let first = words.first.map { words.count > 1 ? $0.prefix(width / 2) : $0 } ?? "x"
      let letters = first + (words.count > 1 ? words.last ?? "" : "")
      var code = String(letters.prefix(width))
      var number = 2
      while !taken.insert(Text(code)).inserted {
        code = String(letters.prefix(max(1, width - "\(number)".count))) + "\(number)"
        number += 1
      }
      return code
    }
  }

  func write(on page: inout Page) {
    let step = codeWidth + 1
    let most = max(1, (width - Self.leastTitle) / step)
    // As many tables as needed, of as many columns each as can be told from the next at a glance.
    let tables = max(1, (codes.count + most - 1) / most)
    let each = max(1, (codes.count + tables - 1) / tables)
    let title = min(Self.mostTitle, max(Self.leastTitle, width - each * step))
    for start in stride(from: 0, to: max(1, codes.count), by: each) {
      writeTable(start..<min(start + each, codes.count), title, on: &page)
    }
    let long = zip(codes, matrix.columns).filter { Text($0) != $1 }
    guard !long.isEmpty else { return }
    page.mayBreak()
    let meanings = long.map { "\($0) = \(page.pen.string([.words($1)]))" }
    page.addWrapped("Codes: \(meanings.joined(separator: ", "))", hanging: 2)
  }

  private func writeTable(_ columns: Range<Int>, _ title: Int, on page: inout Page) {
    page.mayBreak()
    let start = page.bytes.count
    let heads = columns.map { DisplayWidth.paddedLeft(codes[$0], to: codeWidth + 1) }
    page.add(DisplayWidth.padded("Pod", to: title) + heads.joined())
    page.add(String(repeating: isASCII ? "-" : "─", count: title + columns.count * (codeWidth + 1)))
    page.beginRows(since: start)
    for (number, row) in matrix.rows.enumerated() {
      if number > 0 { page.mayBreak() }
      let name = page.pen.cut(page.pen.string(row.title), to: title)
      let cells = columns.map { column -> String in
        let cell = page.pen.cut(page.pen.string(row.cells[column].phrase), to: codeWidth)
        return DisplayWidth.paddedLeft(cell, to: codeWidth + 1)
      }
      page.add(DisplayWidth.padded(name, to: title) + cells.joined())
    }
    page.endRows()
  }
}
