import Syntax
import Testing

struct JSONReaderTests {
  @Test("a document is read as a tree that keeps order, numbers and text as they are")
  func readsTree() throws {
    let bytes = Array(
      #" {"b": [1.50, -0, 1E+400], "a": {"t": true, "f": false, "n": null}, "é": "\u00e9\ud83e\udd8a\/"} "#
        .utf8)
    let tree = JSON.map([
      JSON.Member("b", .list([.number("1.50"), .number("-0"), .number("1E+400")])),
      JSON.Member(
        "a", .map([JSON.Member("t", .flag(true)), JSON.Member("f", .flag(false)), JSON.Member("n", .null)])),
      JSON.Member("é", .text("é🦊/")),
    ])
    #expect(try JSONReader.value(of: bytes) == tree)
  }

  @Test("values are pulled one by one, and each is at its offset")
  func pulls() throws {
    var reader = JSONReader(Array(#"{ "skip": [{"x": [1]}, "s"], "ids" : [ "a" , 2 ] , "none": {} } "#.utf8))
    try reader.beginMap()
    #expect(try reader.nextKey() == "skip")
    try reader.skipValue()
    #expect(try reader.nextKey() == "ids")
    #expect(reader.offset == 37)
    try reader.beginList()
    var values: [JSON] = []
    while try reader.nextElement() { values.append(try reader.value()) }
    #expect(values == [.text("a"), .number("2")])
    #expect(try reader.nextKey() == "none")
    try reader.beginMap()
    #expect(try reader.nextKey() == nil)
    #expect(try reader.nextKey() == nil)
    try reader.finish()
  }

  @Test(
    "an error says where it is, what was found and what was expected",
    arguments: [
      ("", 1, 1, "found the end of the file, expected a value"),
      ("[1,\n 2,]", 2, 4, "found a closing bracket, expected a value after the comma"),
      ("[1 2]", 1, 4, "found a number, expected a comma or the end of the list"),
      ("[,1]", 1, 2, "found a comma, expected a value"),
      ("{\"a\" 1}", 1, 6, "found a number, expected a colon after the key"),
      ("{\"a\":1,}", 1, 8, "found a closing brace, expected a key in double quotes after the comma"),
      ("{a:1}", 1, 2, "found the character a, expected a key in double quotes"),
      ("{'a':1}", 1, 2, "found a single quote, expected a key in double quotes"),
      ("[1] x", 1, 5, "found the character x, expected the end of the file, since the document is complete"),
      (
        "\r\n\r\"ü🦊\" // no", 3, 6,
        "found a slash (JSON has no comments), expected the end of the file, since the document is complete"
      ),
      ("[01]", 1, 2, "found a number that starts with a zero, expected none before other digits"),
      ("[1.]", 1, 4, "found a closing bracket, expected a digit after the decimal point"),
      ("[1e]", 1, 4, "found a closing bracket, expected a digit in the exponent"),
      ("-", 1, 2, "found the end of the file, expected a digit after the minus"),
      ("\"abc", 1, 1, "found a text without an end, expected a closing double quote"),
      ("\"a\nb\"", 1, 3, "found the end of the line within a text, expected it to be written as an escape"),
      (
        "\"\u{1B}[2J\"", 1, 2,
        "found the character U+001B within a text, expected it to be written as an escape"
      ),
      ("\u{1B}", 1, 1, "found the character U+001B, expected a value"),
      ("\"\\x\"", 1, 2, "found a backslash before the character x, which is no escape of JSON"),
      ("\"\\u12g4\"", 1, 2, "found an escape \\u without four hexadecimal digits after it"),
      ("\"\\ud83e!\"", 1, 2, "found the first half of a surrogate pair alone (U+D83E)"),
      ("\"\\udd8a\"", 1, 2, "found the second half of a surrogate pair alone (U+DD8A)"),
      (
        "\u{FEFF}{}", 1, 1,
        "found a byte order mark, expected a value; save the file as UTF-8 without a byte order mark"
      ),
      ("[\u{1}\0", 1, 2, "found the character U+0001, expected a value"),
      ("nul", 1, 1, "found the character n, expected a value"),
    ])
  func explains(_ document: String, _ line: Int, _ column: Int, _ message: String) {
    let error = #expect(throws: JSONError.self) { try JSONReader.value(of: Array(document.utf8)) }
    #expect(error?.message == message)
    #expect(error?.position == SourcePosition(line: line, column: column))
  }

  @Test("invalid UTF-8 is refused where it stands")
  func refusesInvalidUTF8() {
    let error = #expect(throws: JSONError.self) {
      try JSONReader.value(of: [0x22, 0xC3, 0xA9, 0xC0, 0xAF, 0x22])
    }
    #expect(
      error?.description
        == "line 1, column 3: found a byte that is not UTF-8 (0xc0), expected UTF-8; save the file as UTF-8")
  }

  @Test("another kind of value than was asked for is told from bad syntax")
  func tellsKinds() {
    let error = #expect(throws: JSONError.self) {
      var reader = JSONReader(Array("[]".utf8))
      try reader.beginMap()
    }
    #expect(error?.reason == .kind)
    #expect(error?.message == "found a list, expected an object")
  }

  @Test(
    "two equal keys are refused only where the limits say so, however many keys there are",
    arguments: [1, 16, 17, 5000])
  func refusesDuplicates(_ count: Int) throws {
    let keys = (0..<count).map { "\"k\($0)\": 0, " }.joined()
    let document = Array("[{\(keys)\"k\(count - 1)\": 1}]".utf8)
    #expect(try JSONReader.value(of: document) != .null)
    let strict = JSONLimits(refusesDuplicateKeys: true)
    let error = #expect(throws: JSONError.self) { try JSONReader.value(of: document, limits: strict) }
    #expect(error?.reason == .duplicateKey)
    #expect(error?.message == "found the key \"k\(count - 1)\" for the second time in one object")
    #expect(error?.offset == 2 + keys.utf8.count)
    #expect(throws: JSONError.self) {
      var reader = JSONReader(document, limits: strict)
      try reader.skipValue()
    }
  }

  @Test(
    "keys that differ by bytes are two keys, though Swift takes them for equal; the same key in two objects is none twice"
  )
  func comparesKeysByBytes() throws {
    let document = Array("{\"\u{E9}\": 1, \"e\u{301}\": {\"\u{E9}\": 2}, \"x\": {\"\u{E9}\": 3}}".utf8)
    let tree = try JSONReader.value(of: document, limits: JSONLimits(refusesDuplicateKeys: true))
    #expect(tree["\u{E9}"] == .number("1"))
  }

  @Test("each limit is met exactly, and named")
  func keepsLimits() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    _ = try JSONReader.value(of: nested(64))
    var error = #expect(throws: JSONError.self) { try JSONReader.value(of: nested(65)) }
    #expect(error?.message == "found more than 64 lists and objects in one another, the limit")
    #expect(error?.offset == 64)
    let limits = JSONLimits(bytes: 10, strings: 4)
    _ = try JSONReader.value(of: Array("\"\\u0041bcd\"".utf8), limits: JSONLimits(strings: 4))
    error = #expect(throws: JSONError.self) {
      try JSONReader.value(of: Array("\"abcde\"".utf8), limits: limits)
    }
    #expect(error?.message == "found a text of more than 4 bytes, the limit")
    error = #expect(throws: JSONError.self) { try JSONReader.value(of: Array("12345".utf8), limits: limits) }
    #expect(error?.message == "found a number of more than 4 bytes, the limit")
    error = #expect(throws: JSONError.self) {
      try JSONReader.value(of: Array("[1, 2, 3, 4]".utf8), limits: limits)
    }
    #expect(error?.message == "found a file of 12 bytes, more than the limit of 10")
    #expect(error?.reason == .limit)
  }

  @Test("no limit lets nesting exhaust the stack")
  func boundsDepth() {
    var limits = JSONLimits(depth: 1_000_000)
    limits.depth = 2_000_000
    let document = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
    let error = #expect(throws: JSONError.self) { try JSONReader.value(of: document, limits: limits) }
    #expect(error?.offset == 1000)
  }

  @Test("a document cut at any byte is refused, and reading agrees with skipping")
  func refusesTruncation() {
    let document = Array(#"{"a": [1.5e3, "é\ud83e\udd8a", true, null], "b": {"c": "🦊"}}"#.utf8)
    for length in 0..<document.count {
      let cut = Array(document.prefix(length))
      let read = #expect(throws: JSONError.self) { try JSONReader.value(of: cut) }
      let skip = #expect(throws: JSONError.self) {
        var reader = JSONReader(cut)
        try reader.skipValue()
      }
      #expect(read == skip)
    }
  }

  @Test("the place of a value is found again by its path")
  func findsPositions() {
    let document = Array("{\"people\": [\n  {\"id\": \"a\"},\n  {\"ü\": 1, \"id\": 7}\n]}".utf8)
    #expect(jsonPosition(of: [], in: document)?.description == "line 1, column 1")
    #expect(jsonPosition(of: [.key("people")], in: document)?.description == "line 1, column 12")
    #expect(
      jsonPosition(of: [.key("people"), .index(1), .key("id")], in: document)?.description
        == "line 3, column 18")
    #expect(jsonPosition(of: [.key("people"), .index(2)], in: document) == nil)
    #expect(jsonPosition(of: [.index(0)], in: document) == nil)
    #expect(jsonPosition(of: [.key("pods")], in: document) == nil)
  }
}

@Suite(.enabled(if: SharedData.has("own/utf8"), "../shared/data/own/utf8 is not there"))
struct UTF8StressTests {
  @Test("valid sequences are read and others refused, in JSON; in CSV every one is read")
  func reads() throws {
    guard case .list(let cases) = try JSONReader.value(of: SharedData.bytes("own/utf8/stress.json")) else {
      return #expect(Bool(false), "expected a list")
    }
    #expect(cases.count > 100)
    for example in cases {
      guard case .text(let digits) = example["hex"], case .flag(let isValid) = example["valid"] else {
        #expect(Bool(false), "expected hex and valid: \(example.inline)")
        continue
      }
      let letters = Array(digits.string)
      let bytes = stride(from: 0, to: letters.count, by: 2).compactMap {
        UInt8(String(letters[$0...$0 + 1]), radix: 16)
      }
      // A control is valid UTF-8, but JSON wants it as an escape.
      let isControl = bytes.count == 1 && bytes[0] < 0x20
      let value = try? JSONReader.value(of: [0x22] + bytes + [0x22])
      #expect((value != nil) == (isValid && !isControl), "\(example.inline)")
      let table = try CSV.read(Array("a,".utf8) + bytes + Array("\n".utf8))
      #expect(table.notes.contains { $0.kind != .nul } != isValid, "\(example.inline)")
    }
  }
}
