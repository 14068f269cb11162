import PodModel
import Syntax
import Testing

/// The types of fields: what they take, and what they refuse.
@Suite struct ValueTests {
  @Test("days of the calendar", arguments: ["2026-11-23", "2028-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func days(text: String) {
    #expect(Day(Text(text))?.text == Text(text))
  }

  @Test(
    "no days",
    arguments: [
      "", "2026-11-31", "2027-02-29", "1900-02-29", "2026-00-01", "2026-13-01", "2026-01-00", "2026-1-01", "20261-1-01",
      "2026-11-23 ", "+026-11-23", "2026/11/23", "２０26-11-2", "2026-11-2\u{301}",
    ])
  func noDays(text: String) {
    #expect(Day(Text(text)) == nil)
  }

  @Test(
    "offsets from UTC", arguments: [("+01:00", 60), ("-03:30", -210), ("+14:00", 840), ("-00:00", 0), ("+05:45", 345)])
  func offsets(text: String, minutes: Int) {
    #expect(UTCOffset(Text(text))?.minutes == minutes)
  }

  @Test(
    "no offsets",
    arguments: ["", "01:00", "+1:00", "+15:00", "+01:60", "++1:00", "+-1:00", "+01:+1", "+01-00", "+01:0\u{301}"])
  func noOffsets(text: String) {
    #expect(UTCOffset(Text(text)) == nil)
  }

  @Test("percentages keep their digits", arguments: [("0", 0), ("60", 60_000), ("12.50", 12_500), ("1e2", 100_000)])
  func percentages(digits: String, thousandths: Int) throws {
    let percent = try Percent(json: .number(Text(digits)))
    #expect(percent.thousandths == thousandths)
    #expect(percent.json == .number(Text(digits)))
  }

  @Test("no percentages", arguments: [JSON.number("100.1"), .number("-1"), .number("1e400"), .text("60"), .null])
  func noPercentages(json: JSON) {
    #expect(throws: FieldRefusal.self) { try Percent(json: json) }
    #expect(Percent(101) == nil)
    #expect(Percent(-1) == nil)
  }

  @Test(
    "amounts are numbers or durations", arguments: [JSON.number("1e400"), .text("6.5 d"), .text("8 h"), .text("-1 w")])
  func amounts(json: JSON) throws {
    #expect(try Amount(json: json).json == json)
  }

  @Test(
    "no amounts",
    arguments: [
      "", "d", "6.5", "6.5d", "6.5  d", "6.5 days", "0x1p3 d", "nan d", "infinity d", "6.5 d ", "+1 d", "1. d",
    ])
  func noAmounts(text: String) {
    #expect(throws: FieldRefusal.self) { try Amount(json: .text(Text(text))) }
  }

  @Test("levels keep their order, go from 1 to 5, and none is there twice")
  func levels() throws {
    let levels = try Levels(json: SamplePlan.json("{\"b\": 5, \"a\": 1, \"\u{E9}\": 2, \"e\u{301}\": 3}"))
    #expect(levels.entries.map(\.level) == [5, 1, 2, 3])
    #expect(levels["\u{E9}"] == 2)
    #expect(levels["e\u{301}"] == 3)
    for wrong in [#"{"a": 0}"#, #"{"a": 6}"#, #"{"a": 1.0}"#, #"{"a": "1"}"#, "[]", #"{"a": 1, "a": 1}"#] {
      let json = try SamplePlan.json(wrong)
      #expect(throws: FieldRefusal.self, "\(wrong)") { try Levels(json: json) }
    }
  }

  @Test("whole numbers", arguments: ["1.0", "1e2", "9223372036854775808", "0.5"])
  func noWholes(digits: String) {
    #expect(throws: FieldRefusal.self) { try Int(json: .number(Text(digits))) }
  }

  @Test(
    "a pod's size is two whole numbers in order",
    arguments: ["[3]", "[5, 3]", "[3, 4, 5]", "[-1, 3]", "[3, \"5\"]", "4"])
  func noSizes(text: String) throws {
    let json = try SamplePlan.json(text)
    #expect(throws: FieldRefusal.self) { try PodSize(json: json) }
  }
}
