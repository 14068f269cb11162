import BoardUI
import PodModel
import Syntax
import Testing

@Suite("Values as people type them")
struct FormsFieldTextTests {
  private let plan: Plan
  private var scenario: Scenario? { plan.scenarios[FormsSample.scenario] }

  init() throws {
    plan = try FormsSample.plan().plan
  }

  private func value(_ text: Text, _ type: FieldType) throws -> JSON? {
    try FieldText.value(of: text, type, in: scenario, plan)
  }

  private func problem(_ text: Text, _ type: FieldType) -> String? {
    do throws(FieldRefusal) {
      _ = try FieldText.value(of: text, type, in: scenario, plan)
      return nil
    } catch {
      return error.problem
    }
  }

  @Test(
    "a text becomes the value that the file has",
    arguments: [
      (.percent, "60 %", .number("60")), (.percent, "12,5", .number("12.5")), (.whole, "07", .number("7")),
      (.number, "+.5", .number("0.5")), (.number, "-1e3", .number("-1e3")), (.flag, "Yes", .flag(true)),
      (.flag, "n", .flag(false)), (.day, "2027-1-5", .text("2027-01-05")), (.day, "31 Jan 2027", .text("2027-01-31")),
      (.day, "1 september 2027", .text("2027-09-01")), (.utcOffset, "+1", .text("+01:00")),
      (.utcOffset, "UTC-5:30", .text("-05:30")), (.utcOffset, "0", .text("+00:00")), (.amount, "6.5d", .text("6.5 d")),
      (.amount, "8 h", .text("8 h")), (.amount, "34", .number("34")),
      (.choice(["critical", "high"]), "CR", .text("critical")),
      (.list(.whole), "3 to 5", .list([.number("3"), .number("5")])),
      (.list(.whole), "3–5", .list([.number("3"), .number("5")])),
      (.list(.whole), "4", .list([.number("4"), .number("4")])),
      (.levels, "product 4, frontend", .map([.init("product", .number("4")), .init("frontend", .number("3"))])),
      (.levels, "ISO 9001 2", .map([.init("ISO 9001", .number("2"))])),
      (.levels, "\"a, b\" 2", .map([.init("a, b", .number("2"))])),
      (.reference(.person), "maya", .text("maya")), (.reference(.person), "MAYA CHEN", .text("maya")),
      (.reference(.person), "che", .text("maya")), (.reference(.person), "anais", .text("anais")),
      (.reference(.person), "lefevre", .text("anais")), (.reference(.person), "王", .text("wang")),
      (.reference(.person), "José Álvarez", .text("jose")), (.reference(.person), "Ana Ruiz [ana-2]", .text("ana-2")),
      (.reference(.person), "نور", .text("noor")), (.reference(.pod), "chec", .text("checkout")),
      (.list(.reference(.person)), "Smith, Jo \"Bo\", Jr", .list([.text("smith"), .text("jr")])),
      (.list(.reference(.person)), "maya, 李娜", .list([.text("maya"), .text("li")])),
      (.list(.text), "price, \"a, \"\"b\"\"\"", .list([.text("price"), .text("a, \"b\"")])),
      (.subject, "pod Check", .text("pod checkout")), (.text, "  ", nil), (.list(.text), " , ", nil),
    ] as [(FieldType, Text, JSON?)])
  func reading(type: FieldType, text: Text, expected: JSON?) throws {
    #expect(try value(text, type) == expected)
  }

  @Test(
    "a text that is no value is refused with a sentence",
    arguments: [
      (.percent, "101", "\"101\" is not a percentage from 0 to 100."),
      (.whole, "3.5", "\"3.5\" is not a whole number."), (.number, "1e", "\"1e\" is not a number."),
      (
        .amount, "12%",
        "\"12%\" is not a number, or a duration such as 6.5 d or 8 h; write 12 here and % as its unit."
      ), (.amount, "much", "\"much\" is not a number, or a duration such as 6.5 d or 8 h."),
      (.number, "٣", "\"٣\" is not a number."),
      (.day, "2027-02-30", "\"2027-02-30\" is not a date such as 2027-01-31 or 31 Jan 2027."),
      (.choice(["high", "hard"]), "h", "\"h\" is not one of high, hard."),
      (.levels, "product 7", "\"product 7\": a level goes from 1, learning, to 5, leads others."),
      (.reference(.person), "Ghost [ana]", "Nobody on the roster is called \"Ghost [ana]\"."),
      (.levels, "a 1, a 2", "\"a\" stands here twice."),
      (.list(.whole), "5 to 3", "\"5 to 3\" is not the least and the most people, such as 3 to 5."),
      (.list(.text), "a, \"b", "A quotation mark opens here that is not closed."),
      (.reference(.person), "Ghost", "Nobody on the roster is called \"Ghost\"."),
      (.reference(.person), "ana", nil),
      (
        .reference(.person), "ana r",
        "\"ana r\" fits 2 people: Ana Ruiz [ana] and Ana Ruiz [ana-2]. Type more of the name, or the id."
      ),
      (.reference(.pod), "zzz", "There is no pod called \"zzz\"."),
      (.subject, "dog rex", "\"dog rex\" is no record: say its kind first, as in \"pod checkout\"."),
      (.object, "{}", "This cannot be typed here; it is kept as it is."),
    ] as [(FieldType, Text, String?)])
  func refusing(type: FieldType, text: Text, expected: String?) {
    #expect(problem(text, type) == expected)
  }

  @Test("what stands in the plan reads back to the same value", arguments: Kind.allCases)
  func roundTrip(kind: Kind) throws {
    let indexed = try FormsSample.plan()
    let subjects: [Kind: [Subject]] = [
      .plan: [.plan], .person: plan.people.map { .person($0.id) },
      .pod: scenario?.pods.map { .pod($0.id) } ?? [], .agent: [Subject(.agent, text: "ledgerly")],
      .outcome: [Subject(.outcome, text: "drop-off")],
      .seat: ["maya", "ux-designer"].map { Subject(.seat, text: $0, in: "checkout") },
    ]
    for subject in subjects[kind] ?? [] {
      for field in kind.fieldDescriptions where field.type != .object {
        let value = indexed.value(of: field.key, of: subject, in: FormsSample.scenario)
        let text = FieldText.text(of: value, field.type, in: scenario, plan)
        #expect(try self.value(text, field.type) == value, "\(field.key) of \(subject): \(text)")
      }
    }
  }

  @Test(
    "completions begin with what was typed, in any case and with any accents",
    arguments: [
      (.reference(.person), "an", ["Ana Ruiz [ana]", "Ana Ruiz [ana-2]", "Anaïs Lefèvre-Beaumont"]),
      (.reference(.person), "LEF", ["Anaïs Lefèvre-Beaumont"]), (.reference(.person), "王", ["王伟"]),
      (.list(.reference(.person)), "maya, smi", ["maya, \"Smith, Jo \"\"Bo\"\"\""]),
      (.choice(["critical", "high", "hard"]), "h", ["high", "hard"]), (.flag, "y", ["yes"]),
      (.levels, "product 3, i", ["product 3, ISO 9001"]), (.reference(.person), " ", []), (.text, "a", []),
    ] as [(FieldType, Text, [Text])])
  func completing(type: FieldType, prefix: Text, expected: [Text]) {
    #expect(FieldText.completions(of: prefix, type, in: scenario, plan) == expected)
  }

  @Test("hostile texts are values or are refused, and never more", arguments: 1...6 as ClosedRange<UInt64>)
  func hostile(seed: UInt64) {
    var random = Seeded(seed)
    let types: [FieldType] = [
      .text, .whole, .number, .percent, .flag, .day, .utcOffset, .amount, .choice(["a", "b"]), .reference(.person),
      .subject, .levels, .object, .list(.text), .list(.reference(.pod)), .list(.whole),
    ]
    for _ in 0..<200 {
      var text = ""
      for _ in 0..<Int.random(in: 0...12, using: &random) {
        if case .character(let letter) = random.key() { text.append(letter) }
      }
      for type in types {
        if let value = try? value(Text(text), type) {
          let shown = FieldText.text(of: value, type, in: scenario, plan)
          #expect((try? self.value(shown, type)) == value, "seed \(seed): \(text) as \(type)")
        }
        #expect(FieldText.completions(of: Text(text), type, in: scenario, plan).count <= 6)
      }
    }
  }
}
