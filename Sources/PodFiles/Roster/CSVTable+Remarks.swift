import Syntax

extension CSVTable {
  /// How the bytes of a file were read, where that had to be guessed or mended: a sentence for each way, once a file.
  public func remarks(named name: String) -> [String] { notes.compactMap { remark($0, name) } }

  private func remark(_ note: CSVNote, _ name: String) -> String? {
    let row = "row \(row(ofLine: note.line))"
    let places = note.count == 1 ? "in \(row)" : "first in \(row)"
    switch note.kind {
    case .guessedEncoding: return "\(name) was read as Windows-1252; check names with accents."
    case .brokenCharacters:
      let bytes = note.count == 1 ? "a byte that is no letter" : "\(note.count) bytes that are no letters"
      return "\(name) has \(bytes) in its encoding, \(places); check names with accents there."
    case .unclosedQuote:
      let column = note.column.map { ", column \($0)" } ?? ""
      let quotes = note.count == 1 ? "a double quote that is" : "\(note.count) double quotes that are"
      return "\(name) has \(quotes) never closed, \(places)\(column); check that row and those below it."
    case .nul: return "\(name) has characters NUL, \(places), which no text has; it may be damaged."
    // Told by nobody: what was meant is plain.
    case .strayQuote: return nil
    }
  }

  /// As a spreadsheet counts: line ends within cells make no row.
  private func row(ofLine line: Int) -> Int {
    let before = rows.prefix { $0.line < line }
    return line - before.lazy.flatMap(\.fields).reduce(0) { $0 + $1.lineEnds }
  }
}
