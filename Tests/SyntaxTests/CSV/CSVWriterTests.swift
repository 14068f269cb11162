import Syntax
import Testing

struct CSVWriterTests {
  @Test("fields are in quotes where they need to be, and rows end with LF")
  func quotes() {
    let rows: [[Text]] = [["a", "b c", "d,e"], ["say \"hi\"", "x\ny", ""], [""], ["1;2", " x", "Zoë"]]
    let expected = "a,b c,\"d,e\"\n\"say \"\"hi\"\"\",\"x\ny\",\n\"\"\n\"1;2\",\" x\",Zoë\n"
    #expect(String(decoding: CSV.write(rows), as: UTF8.self) == expected)
  }

  @Test("any rows that are written are read back, byte for byte", arguments: 1...20 as ClosedRange<UInt64>)
  func roundTrips(_ seed: UInt64) throws {
    var random = SeededGenerator(state: seed)
    for _ in 0..<200 {
      let width = Int.random(in: 1...4, using: &random)
      let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<width).map { _ in randomField(&random) }
      }
      let file = CSV.write(rows)
      #expect(
        try fields(file) == rows, "seed \(seed): \(String(decoding: file, as: UTF8.self).debugDescription)")
    }
  }

  @Test("a guard is exactly undone, whatever the field", arguments: 1...20 as ClosedRange<UInt64>)
  func guardsAndUnguards(_ seed: UInt64) {
    var random = SeededGenerator(state: seed)
    for _ in 0..<2000 {
      let field = randomField(&random)
      #expect(CSV.unguarded(CSV.guarded(field)) == field, "seed \(seed): \(field.string.debugDescription)")
    }
  }

  @Test(
    "formulas are guarded",
    arguments: [
      "=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "\t", " =1", "\u{A0}=1", "\u{FEFF}=1",
      "\u{200B}@x",
      "\u{FF1D}1", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}x", "'=1", "''=1", "' =1", "\0=1", "-",
    ] as [Text])
  func guards(_ field: Text) {
    #expect(CSV.guarded(field) == Text("'" + field.string))
    #expect(CSV.unguarded(CSV.guarded(field)) == field)
  }

  @Test(
    "what is no formula stays as it is",
    arguments: ["", "a=1", "O'Brien", "'t Hooft", "'", "1-2", "(+49)"] as [Text])
  func leavesOthers(_ field: Text) {
    #expect(CSV.guarded(field) == field)
    #expect(CSV.unguarded(field) == field)
  }

  private func randomField(_ random: inout SeededGenerator) -> Text {
    let parts = [
      "a", "Zoë", "\"", "\"\"", ",", ";", "|", "\t", "\n", "\r", "\r\n", "'", "=", "+", "-", "@", " ", "\\",
      "\u{301}",
      "\u{FEFF}", "sep=", "<html", "PK", "%PDF-", "🦊", "\u{FF1D}", "0", "\u{0}",
    ]
    return Text(
      (0..<Int.random(in: 0...5, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
        .joined())
  }
}
