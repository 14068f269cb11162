import PodModel
import Syntax

/// The rows of a roster as they were read, with what is to be told of the reading.
public struct Roster: Hashable, Sendable {
  public var rows: [RosterRow]
  /// What was met row by row, for the report of the import.
  public var notes: [RosterNote] = []
  /// What was left out or taken from elsewhere in the file, in full sentences.
  public var remarks: [String] = []

  /// The same as one of several files, which all that is told of it names.
  public func among(files name: Text) -> Roster {
    var named = self
    for position in rows.indices { named.rows[position].line.file = name }
    for position in notes.indices { named.notes[position].line.file = name }
    named.remarks = remarks.map { Text($0).utf8.starts(with: "\(name) ".utf8) ? $0 : "\(name): \($0)" }
    return named
  }
}

/// Reads people from a table, whatever system exported it.
public struct RosterReader {
  private let columns: RosterColumns
  private let header: [Text]
  private var roster = Roster(rows: [])
  private var blank = 0
  private var totals: [Int] = []
  private var repeated = 0
  /// The rows above the header: one of them again below the people is a marking, and nobody.
  private var above: Set<[Text]> = []
  private var marked = 0
  private var cells: RosterCells

  /// Refuses a table that has no header of a roster within its first 20 rows, and a mapping of a column that it has not.
  public static func read(_ table: CSVTable, _ mappings: [RosterMapping] = []) throws(RosterRefusal) -> Roster {
    let rows = table.rows.map { row in row.fields.map { CSV.unguarded($0).trimmed } }
    for (position, header) in rows.prefix(20).enumerated() {
      guard let columns = RosterColumns(header, mappings, isFirst: position == 0) else { continue }
      var reader = RosterReader(columns, header)
      reader.read(table.rows, rows, after: position)
      reader.remark(above: position)
      return reader.roster
    }
    throw refusal(rows, mappings)
  }

  private init(_ columns: RosterColumns, _ header: [Text]) {
    self.columns = columns
    self.header = header
    cells = RosterCells(columns)
  }

  private mutating func read(_ rows: [CSVRow], _ fields: [[Text]], after header: Int) {
    roster.rows.reserveCapacity(rows.count)
    above = Set(fields[..<header])
    // Line ends within cells, which a spreadsheet does not number.
    var inner = 0
    for position in rows.indices {
      if position > header { read(fields[position], line: rows[position].line - inner) }
      for field in rows[position].fields { inner += field.lineEnds }
    }
    roster.notes += cells.notes
  }

  private mutating func read(_ fields: [Text], line: Int) {
    if fields.allSatisfy(\.isEmpty) {
      blank += 1
    } else if fields == header {
      repeated += 1
    } else if above.contains(fields) {
      marked += 1
    } else if isTotal(fields) {
      totals.append(line)
    } else {
      noteRagged(fields, line)
      roster.rows.append(cells.row(fields, line: line))
    }
  }

  /// "Total rows: 3", alone or with a number beside it.
  private func isTotal(_ fields: [Text]) -> Bool {
    let filled = fields.filter { !$0.isEmpty }
    guard filled.count <= 2, let first = filled.first else { return false }
    let words = first.slug.string.split(separator: "-")
    let begins =
      words.first.map { ["total", "totals", "summe", "gesamt"].contains($0) } == true
      || words.starts(with: ["grand", "total"]) || words.starts(with: ["number", "of", "rows"])
    return begins && filled.dropFirst().allSatisfy { Double($0.string) != nil }
  }

  private mutating func noteRagged(_ fields: [Text], _ line: Int) {
    let extra = fields.dropFirst(columns.count).count { !$0.isEmpty }
    guard fields.count < columns.count || extra > 0 else { return }
    var told = "has \(fields.count) cells where the header has \(columns.count)"
    if extra > 0 { told += "; what is beyond it is kept under \"more\"" }
    roster.notes.append(RosterNote(.ragged, line: RosterLine(line), told))
  }

  private mutating func remark(above header: Int) {
    if header > 0 { roster.remarks.append("\(header) \(header == 1 ? "row" : "rows") above the header left out.") }
    if marked > 0 {
      roster.remarks.append(
        "\(marked) \(marked == 1 ? "row" : "rows") below the people left out: the same as above the header.")
    }
    if blank > 0 { roster.remarks.append("\(blank) \(blank == 1 ? "row" : "rows") without any content left out.") }
    if repeated > 0 { roster.remarks.append("The header stands in the file \(repeated + 1) times; it was read once.") }
    if !totals.isEmpty {
      let lines = totals.prefix(5).map(String.init).told
      roster.remarks.append("\(totals.count == 1 ? "Row" : "Rows") \(lines) left out: a total, and nobody.")
    }
    if let first = columns.withheld.first {
      let names = columns.withheld.map { "\"\($0)\"" }
      roster.remarks.append(
        "Left out, since a plan does not need such data: \(names.told). To keep one: --map \"\(first)=more\".")
    }
    let kept = columns.all.filter { $0.field == .more }.map { "\"\($0.key)\"" }
    if !kept.isEmpty {
      roster.remarks.append("Kept as they are, since podboard has no field for them: \(kept.told).")
    }
  }

  // MARK: What is no roster

  private static func refusal(_ rows: [[Text]], _ mappings: [RosterMapping]) -> RosterRefusal {
    let named = rows.first { $0.count { !$0.isEmpty } > 1 } ?? rows.first ?? []
    let shown = named.filter { !$0.isEmpty }.prefix(12).map { "\"\($0.start)\"" }
    let found = shown.isEmpty ? "The file has no rows." : "The first row with columns has \(Array(shown).told)."
    let cells = rows.prefix(20).joined()
    if let missing = mappings.first(where: { !cells.contains(where: $0.names) }) {
      return RosterRefusal("The file has no column \"\(missing.column)\". \(found)")
    }
    return RosterRefusal(
      "No header was found: expected a row with a column such as Name or Employee ID, and another such as Title, "
        + "Manager or Team, within the first 20 rows. \(found) If these are headers, say what they mean: "
        + "--map \"Column=name\" and so on. If the file has none, put a row of headers on top.")
  }
}

extension Text {
  /// How many lines end within: LF, CR and CR LF each end one.
  var lineEnds: Int {
    var count = 0
    var previous: UInt8 = 0
    for byte in utf8 {
      if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { count += 1 }
      previous = byte
    }
    return count
  }

  /// As much as a message shows.
  fileprivate var start: String {
    utf8.count <= 60 ? string : String(String.UnicodeScalarView(string.unicodeScalars.prefix(40))) + "…"
  }

  /// Without blanks and invisible characters at its ends.
  var trimmed: Text {
    if let first = utf8.first, let last = utf8.last, first > 0x20, first < 0x7F, last > 0x20, last < 0x7F {
      return self
    }
    let scalars = string.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.isBlank }), let end = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return Text(String(scalars[start...end]))
  }

  /// On one line, with single blanks where there were line ends.
  var onOneLine: Text {
    guard utf8.contains(where: { $0 < 0x20 }) else { return self }
    let lines = string.unicodeScalars.split { $0 == "\n" || $0 == "\r" || $0 == "\t" }
    return Text(lines.map { String($0) }.joined(separator: " ")).trimmed
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool { properties.isWhitespace || self == "\u{200B}" || self == "\u{FEFF}" }
}
