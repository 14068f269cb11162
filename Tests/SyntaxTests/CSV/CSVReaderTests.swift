import Syntax
import Testing

struct CSVReaderTests {
  @Test(
    "quotes, delimiters and line ends are read as RFC 4180 has them, and beyond",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n\r\n\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n\"1,1\",\"2\n2\"\n", [["a", "b"], ["1,1", "2\n2"]]),
      ("a,b\n\"\"\"1\"\"\",\"\"\n", [["a", "b"], ["\"1\"", ""]]),
      ("a,b\n,\n", [["a", "b"], ["", ""]]),
      ("a,b\nx \"y\" z,2\n", [["a", "b"], ["x \"y\" z", "2"]]),
      ("a,b\n\"Pat \"Paddy\" Kim\",2\n", [["a", "b"], ["Pat \"Paddy\" Kim", "2"]]),
      ("a,b\n\"1\"x,\"2\"\n", [["a", "b"], ["1x", "2"]]),
      ("a,b\n\"1\"  ,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n\"1,2\n3,4\n", [["a", "b"], ["\"1", "2"], ["3", "4"]]),
      ("a,b\n\"1,2\n3,\"4\"\n", [["a", "b"], ["\"1", "2"], ["3", "4"]]),
      ("a,b\n\"x \\\"y\\\" \\\\\",2\n", [["a", "b"], ["x \"y\" \\", "2"]]),
      ("a,b\n\"C:\\dir\\\",2\n", [["a", "b"], ["C:\\dir\\", "2"]]),
      ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
      ("Name,Skills\nAnn,a;b;c\nBo,d;e;f\n", [["Name", "Skills"], ["Ann", "a;b;c"], ["Bo", "d;e;f"]]),
      ("sep=|\na|b,c\n", [["a", "b,c"]]),
      ("SEP=\t\r\na\tb,c,d\r\n", [["a", "b,c,d"]]),
      ("\"sep=;\"\na,b\n", [["sep=;"], ["a", "b"]]),
      ("names\nAnn\nBo\n", [["names"], ["Ann"], ["Bo"]]),
      ("\u{FEFF}a,b\n", [["a", "b"]]),
    ] as [(String, [[Text]])])
  func reads(_ file: String, _ rows: [[Text]]) throws {
    #expect(try fields(Array(file.utf8)) == rows)
  }

  @Test("a comma before a combining mark still separates")
  func separatesBeforeCombiningMark() throws {
    #expect(
      try fields(Array("a,b\nx,\u{301}y\n\"q\u{301}\",\u{20DD}\n".utf8)) == [
        ["a", "b"], ["x", "\u{301}y"], ["q\u{301}", "\u{20DD}"],
      ])
  }

  @Test("names in NFC and NFD stay the bytes that they were")
  func keepsNormalisation() throws {
    #expect(try fields(Array("Zo\u{EB},Zoe\u{308}\n".utf8)) == [["Zo\u{EB}", "Zoe\u{308}"]])
    #expect(try fields(Array("Zo\u{EB},x\n".utf8)) != [["Zoe\u{308}", "x"]])
  }

  @Test("what was mended is noted with its line")
  func notesRepairs() throws {
    let table = try CSV.read(Array("a,b\n\"x\ny\",1\n\"p \"q\" r\",2\n\"open,3\nNU\0L,4\n".utf8))
    #expect(table.rows.map(\.line) == [1, 2, 4, 5, 6])
    #expect(table.notes.map(\.kind) == [.unclosedQuote, .strayQuote, .nul])
    #expect(table.notes.map(\.line) == [5, 4, 6])
  }

  @Test(
    "UTF-16 and UTF-32 are read in both orders, with and without a mark", arguments: [true, false],
    [true, false])
  func readsWideEncodings(_ lowFirst: Bool, _ hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + "Name,Craft\nZoë 🦊,Łódź\n"
    let rows: [[Text]] = [["Name", "Craft"], ["Zoë 🦊", "Łódź"]]
    let wide = text.utf16.flatMap {
      lowFirst ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
    }
    let table = try CSV.read(wide)
    #expect(table.rows.map(\.fields) == rows)
    #expect(table.dialect.encoding == (lowFirst ? .utf16LittleEndian : .utf16BigEndian))
    guard hasMark else { return }
    let wider = text.unicodeScalars.flatMap { scalar in
      let bytes = [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: scalar.value >> $0) }
      return lowFirst ? bytes : bytes.reversed()
    }
    #expect(try fields(wider) == rows)
  }

  @Test("a lone surrogate or half a character in UTF-16 is replaced and noted")
  func notesBrokenUTF16() throws {
    let table = try CSV.read([0xFF, 0xFE, 0x61, 0, 0x2C, 0, 0x00, 0xD8, 0x0A, 0])
    #expect(table.rows.map(\.fields) == [["a", "\u{FFFD}"]])
    #expect(table.notes == [CSVNote(kind: .brokenCharacters, line: 1)])
  }

  @Test("Windows-1252 is read as such, and said")
  func readsWindows1252() throws {
    let table = try CSV.read(Array("Name,Pay\nZo".utf8) + [0xEB, 0x2C, 0x80, 0x81])
    #expect(table.rows.last?.fields == ["Zoë", "€\u{FFFD}"])
    #expect(table.dialect.encoding == .windows1252)
    #expect(table.notes == [CSVNote(kind: .guessedEncoding, line: 2)])
  }

  @Test(
    "what is no CSV is refused with what to do",
    arguments: [
      ("", "empty"), ("\u{FEFF}", "empty"), (" \t\r\n", "empty"), ("PK\u{3}\u{4}rest", "Excel"),
      ("%PDF-1.7", "PDF"),
      ("\n<!DOCTYPE html>", "web page"), ("<?xml version='1.0'?>", "XML"),
    ])
  func refuses(_ file: String, _ word: String) throws {
    let error = #expect(throws: CSVError.self) { try CSV.read(Array(file.utf8)) }
    #expect(error?.message.contains(word) == true)
    #expect(error?.description.hasPrefix("line 1, column 1: ") == true)
  }

  @Test(
    "hostile quotes are read to the end",
    arguments: [
      "\"a", "\"a\n", ",\"a\n", "\"a\"", "\"\"", ",\"\"y\n", ",\"\"\"y\n", "\"\\\"", "\n,\"x\"\"", "\u{301}",
    ])
  func readsHostileQuotes(_ part: String) throws {
    let table = try CSV.read(Array(String(repeating: part, count: 20_000).utf8))
    #expect(!table.rows.isEmpty)
  }

  @Test("a file cut at any byte is read or refused, and never crashes")
  func survivesTruncation() {
    let file = Array("sep=;\r\n\"a \"\"b\"\" \\\"c\"; \"x\"\n\"Zoë \"P\" Q\"; 🦊\r\n\"open;1\n".utf8)
    for length in 0...file.count {
      let rows = (try? CSV.read(Array(file.prefix(length))))?.rows.count ?? 0
      #expect(rows <= 4)
    }
  }
}
