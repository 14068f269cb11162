import Syntax
import Testing

/// The fields of a file, row by row.
func fields(_ file: [UInt8]) throws -> [[Text]] {
  try CSV.read(file).rows.map(\.fields)
}

@Suite(.enabled(if: SharedData.has("csv/csv-spectrum"), "../shared/data/csv/csv-spectrum is not there"))
struct CSVSpectrumTests {
  static let names = SharedData.files("csv/csv-spectrum/csvs").map { String($0.dropLast(4)) }

  @Test("csv-spectrum is read as it says", arguments: names)
  func reads(_ name: String) throws {
    let rows = try fields(SharedData.bytes("csv/csv-spectrum/csvs/\(name).csv"))
    let header = try #require(rows.first)
    let records = rows.dropFirst().map { row in
      JSON.map(zip(header, row).map { JSON.Member($0, .text($1)) })
    }
    var answer = try JSONReader.value(of: SharedData.bytes("csv/csv-spectrum/json/\(name).json"))
    // The suite's answer has another telephone number than its file.
    if name == "location_coordinates", case .map(var members) = answer {
      members[0].value = .text("2095257564")
      answer = .map(members)
    }
    if case .map = answer { #expect(records == [answer]) } else { #expect(.list(records) == answer) }
    #expect(rows.allSatisfy { $0.count == header.count })
  }

  @Test("the suite is whole: 12 files")
  func isWhole() {
    #expect(Self.names.count == 12)
  }
}

/// What is expected of one file of ../shared/data/own/csv.
struct OwnFile: Sendable, CustomTestStringConvertible {
  var name: String
  var encoding = Dialect.Encoding.utf8
  var delimiter = ","
  var notes: [CSVNote] = []
  /// A column of the file; nil where the file is refused.
  var names: [Text]?
  var column = 0
  var refusal = ""

  var testDescription: String { name }
}

@Suite(.enabled(if: SharedData.has("own/csv"), "../shared/data/own/csv is not there"))
struct OwnCSVTests {
  static let people: [Text] = ["Name", "Zoë Müller", "Łukasz Ñandú", "O'Brien, Pat"]
  static let guessed = CSVNote(kind: .guessedEncoding, line: 2)

  static let files: [OwnFile] = [
    OwnFile(name: "backslash-escaped.csv", names: ["Name", "Pat \"Paddy\" O'Brien"]),
    OwnFile(
      name: "bad-utf8.csv", encoding: .utf8WithStrayBytes,
      notes: [CSVNote(kind: .brokenCharacters, line: 2, count: 2)], names: people),
    OwnFile(name: "blank-lines.csv", names: people),
    OwnFile(name: "bom-only.csv", refusal: "The file is empty"),
    // Which code page it is cannot be known; the note says that letters may be wrong.
    OwnFile(
      name: "cp1250.csv", encoding: .windows1252, notes: [guessed],
      names: ["Name", "Zoë Müller", "£ukasz Nowak", "O'Brien, Pat"]),
    OwnFile(
      name: "cp1252.csv", encoding: .windows1252, notes: [guessed],
      names: ["Name", "Zoë Müller", "Lukasz Ñandú", "O'Brien, Pat"]),
    OwnFile(name: "cr-only.csv", names: people),
    OwnFile(name: "crlf.csv", names: people),
    OwnFile(name: "cycle.csv", names: ["Name", "A", "B", "C", "S"]),
    OwnFile(name: "dup-headers.csv", names: ["Name", "Anne"], column: 1),
    OwnFile(name: "empty.csv", refusal: "The file is empty"),
    OwnFile(name: "german-headers.csv", delimiter: ";", names: people),
    OwnFile(name: "header-only.csv", names: ["Name"]),
    OwnFile(name: "last-first.csv", names: ["Name", "Müller, Zoë"]),
    OwnFile(name: "leading-zeros.csv", names: ["Employee ID", "007", "7", "1E5", "100000"]),
    OwnFile(
      name: "macroman.csv", encoding: .windows1252, notes: [guessed],
      names: ["Name", "Zo‘ MŸller", "Lukasz „andœ", "O'Brien, Pat"]),
    OwnFile(name: "manager-by-email.csv", names: ["Manager", "", "boss@example.com "], column: 2),
    OwnFile(name: "missing-manager.csv", names: ["Manager", "Nobody Here"], column: 2),
    OwnFile(name: "mixed-eol.csv", names: people),
    OwnFile(name: "multiline-title.csv", names: ["Title", "VP,\nEngineering\r\n(acting)"], column: 1),
    OwnFile(
      name: "nfc-nfd-manager.csv",
      names: ["Manager", "", "Zoe\u{308}", "Zo\u{EB}\u{A0}", "Zo\u{EB}\u{200B}"], column: 2),
    OwnFile(name: "no-final-newline.csv", names: people),
    OwnFile(name: "no-header.csv", names: Array(people.dropFirst())),
    OwnFile(
      name: "nul-bytes.csv", notes: [CSVNote(kind: .nul, line: 2)],
      names: ["Title", "Engi\0neer", "PM", "Director"], column: 1),
    OwnFile(
      name: "overlong.csv", encoding: .windows1252, notes: [guessed], names: ["Name", "À¯etc"]),
    OwnFile(name: "pipe.csv", delimiter: "|", names: people),
    OwnFile(
      name: "preamble-and-total.csv",
      names: ["Confidential – HR export", "Run date: 03/04/2026", ""] + people + ["Total rows: 3"]),
    OwnFile(name: "quote-midfield.csv", names: ["Name", "Pat \"Paddy\" O'Brien"]),
    OwnFile(name: "ragged.csv", names: ["Name", "A", "B", ""]),
    OwnFile(name: "really-html.csv", refusal: "This is a web page"),
    OwnFile(name: "really-xlsx.csv", refusal: "This is an Excel or other spreadsheet file"),
    OwnFile(name: "same-name-two-people.csv", names: ["Name", "Kim Lee", "Kim Lee", "Jo"], column: 1),
    OwnFile(name: "semicolon-excel-eu.csv", delimiter: ";", names: people),
    OwnFile(name: "sep-line.csv", delimiter: ";", names: people),
    OwnFile(name: "tab-excel-unicode.txt", encoding: .utf16LittleEndian, delimiter: "\t", names: people),
    OwnFile(name: "tab.tsv", delimiter: "\t", names: people),
    OwnFile(
      name: "unclosed-quote.csv", notes: [CSVNote(kind: .unclosedQuote, line: 2, column: 1)],
      names: ["Name", "\"Pat", "Zoë Müller", "Łukasz Ñandú"]),
    OwnFile(name: "utf16be-bom.csv", encoding: .utf16BigEndian, names: people),
    OwnFile(name: "utf16le-bom.csv", encoding: .utf16LittleEndian, names: people),
    OwnFile(name: "utf16le-nobom.csv", encoding: .utf16LittleEndian, names: people),
    OwnFile(name: "utf32le-bom.csv", encoding: .utf32LittleEndian, names: people),
    OwnFile(name: "utf8-bom.csv", names: people),
    OwnFile(name: "utf8.csv", names: people),
    OwnFile(name: "whitespace-only.csv", refusal: "The file is empty"),
    OwnFile(name: "workday-like.csv", names: ["Legal Name", "Zoë Müller", "Sam Left"], column: 1),
  ]

  @Test("real and hostile exports are read as expected", arguments: files)
  func reads(_ file: OwnFile) throws {
    let bytes = try SharedData.bytes("own/csv/\(file.name)")
    guard let names = file.names else {
      let error = #expect(throws: CSVError.self) { try CSV.read(bytes) }
      #expect(error?.message.hasPrefix(file.refusal) == true)
      return
    }
    let table = try CSV.read(bytes)
    #expect(table.rows.map { $0.fields.indices.contains(file.column) ? $0.fields[file.column] : "" } == names)
    #expect(table.dialect.encoding == file.encoding)
    #expect([table.dialect.delimiter] == Array(file.delimiter.utf8))
    #expect(table.notes == file.notes)
  }

  @Test("every file of the folder is expected")
  func namesAll() {
    #expect(SharedData.files("own/csv") == Self.files.map(\.name).sorted())
  }

  @Test("ragged rows are kept as they are")
  func keepsRaggedRows() throws {
    #expect(try CSV.read(SharedData.bytes("own/csv/ragged.csv")).rows.map(\.fields.count) == [6, 2, 9, 6])
  }

  @Test("rows after blank lines keep their line in the file")
  func keepsLines() throws {
    #expect(try CSV.read(SharedData.bytes("own/csv/blank-lines.csv")).rows.map(\.line) == [1, 3, 5, 7])
    #expect(try CSV.read(SharedData.bytes("own/csv/sep-line.csv")).rows.map(\.line) == [2, 3, 4, 5])
    #expect(try CSV.read(SharedData.bytes("own/csv/mixed-eol.csv")).rows.map(\.line) == [1, 2, 3, 4])
  }

  @Test(
    "formulas that attack a spreadsheet are guarded, and come back",
    .enabled(if: SharedData.has("own/inject")))
  func guardsPayloads() throws {
    let answer = try JSONReader.value(of: SharedData.bytes("own/inject/csv-formulas.json"))
    guard case .list(let payloads) = answer else { return #expect(Bool(false), "expected a list") }
    for case .text(let payload) in payloads {
      let file = CSV.write([["name", CSV.guarded(payload)]])
      #expect(try fields(file).first?.last.map(CSV.unguarded) == payload)
    }
  }
}
