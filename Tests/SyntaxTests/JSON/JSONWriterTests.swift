import Syntax
import Testing

struct JSONWriterTests {
  @Test("a value is written on one line, with a blank after commas and colons")
  func writesInline() {
    let value = JSON.map([
      JSON.Member("id", .text("deepa")), JSON.Member("sizes", .list([.number("3"), .number("5.0")])),
      JSON.Member("none", .map([])), JSON.Member("list", .list([.null, .flag(true), .flag(false)])),
    ])
    #expect(value.inline == #"{"id": "deepa", "sizes": [3, 5.0], "none": {}, "list": [null, true, false]}"#)
  }

  @Test(
    "what could act on a terminal or hide is escaped, and nothing else",
    arguments: [
      ("\"\\/", #"\"\\/"#), ("\n\t\r\u{8}\u{C}", #"\n\t\r\b\f"#),
      ("\0\u{1B}[2J\u{7F}", #"\u0000\u001b[2J\u007f"#),
      ("\u{80}\u{9F}\u{A0}", "\\u0080\\u009f\u{A0}"), ("\u{61B}\u{61C}\u{61D}", "\u{61B}\\u061c\u{61D}"),
      ("\u{200D}\u{200E}\u{200F}\u{2010}", "\u{200D}\\u200e\\u200f\u{2010}"),
      ("\u{2027}\u{2028}\u{2029}\u{202A}\u{202E}\u{202F}", "\u{2027}\\u2028\\u2029\\u202a\\u202e\u{202F}"),
      ("\u{205F}\u{2060}\u{2066}\u{206F}\u{2070}", "\u{205F}\\u2060\\u2066\\u206f\u{2070}"),
      ("\u{AC}\u{AD}\u{AE}", "\u{AC}\\u00ad\u{AE}"), ("\u{180D}\u{180E}\u{180F}", "\u{180D}\\u180e\u{180F}"),
      ("\u{200A}\u{200B}\u{200C}", "\u{200A}\\u200b\u{200C}"), ("\u{FFF8}\u{FFF9}\u{FFFC}", "\u{FFF8}\\ufff9\u{FFFC}"),
      ("\u{1D172}\u{1D173}\u{1D17A}\u{1D17B}", "\u{1D172}\\ud834\\udd73\\ud834\\udd7a\u{1D17B}"),
      ("\u{E0041}\u{E0100}", "\\udb40\\udc41\u{E0100}"),
      ("\u{FEFE}\u{FEFF}\u{FF00}", "\u{FEFE}\\ufeff\u{FF00}"), ("Zoë 🦊 e\u{301}", "Zoë 🦊 e\u{301}"),
    ] as [(Text, String)])
  func escapes(_ text: Text, _ expected: String) throws {
    #expect(Text(JSON.text(text).inline) == Text("\"\(expected)\""))
    #expect(try JSONReader.value(of: JSONWriter.bytes(of: .text(text))) == .text(text))
  }

  @Test("a writer takes keys, values and what stands between them")
  func writesInParts() {
    var writer = JSONWriter()
    writer.write(raw: "{")
    writer.write(key: "a\"")
    writer.write(.list([]))
    writer.write(raw: "\n}")
    #expect(writer.bytes == Array("{\"a\\\"\": []\n}".utf8))
  }

  @Test("any value that is written is read back", arguments: 1...20 as ClosedRange<UInt64>)
  func roundTrips(_ seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    for _ in 0..<200 {
      let value = randomValue(&random, depth: 5)
      #expect(try JSONReader.value(of: JSONWriter.bytes(of: value)) == value, "seed \(seed): \(value.inline)")
    }
  }

  @Test("no byte of any text is a control once it is written", arguments: 1...5 as ClosedRange<UInt64>)
  func writesNoControls(_ seed: UInt64) {
    var random = SeededGenerator(state: seed)
    for _ in 0..<2000 {
      let written = JSON.text(randomText(&random)).inline.unicodeScalars
      #expect(!written.contains { $0.properties.generalCategory == .control }, "seed \(seed)")
      #expect(!written.contains { $0.properties.isBidiControl }, "seed \(seed)")
    }
  }

  private func randomValue(_ random: inout SeededGenerator, depth: Int) -> JSON {
    switch Int.random(in: depth > 0 ? 0...5 : 2...5, using: &random) {
    case 0:
      .list((0..<Int.random(in: 0...4, using: &random)).map { _ in randomValue(&random, depth: depth - 1) })
    case 1:
      .map(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          JSON.Member(randomText(&random), randomValue(&random, depth: depth - 1))
        })
    case 2: .text(randomText(&random))
    case 3:
      .number(
        ["0", "-1", "1.50", "2E+5", "123456789012345678901234567890"].randomElement(using: &random) ?? "0")
    case 4: .flag(.random(using: &random))
    default: .null
    }
  }

  private func randomText(_ random: inout SeededGenerator) -> Text {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x7F, 0x80...0x7FF, 0x2000...0x206F, 0xE000...0xFFFF, 0x10000...0x10FFFF,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      let value = ranges.randomElement(using: &random).map { UInt32.random(in: $0, using: &random) } ?? 0
      scalars.append(Unicode.Scalar(value) ?? "?")
    }
    return Text(String(scalars))
  }
}
