import Foundation
import PodModel
import Syntax
import Testing

@testable import PodFiles

@Suite("The plan file")
struct PlanFileTests {
  @Test(
    "a file in canonical form is written back byte for byte", arguments: TestFiles.names(in: "Plans", ending: ".json"))
  func roundTrip(_ path: String) throws {
    let bytes = try TestFiles.bytes("Plans/\(path)")
    let read = try PlanFile.read(bytes, named: path)
    #expect(PlanFile.write(read.plan).text == bytes.text)
    #expect(read.isCanonical)
  }

  @Test("any other spelling of a plan is told, and becomes canonical")
  func otherSpelling() throws {
    let bytes = try TestFiles.bytes("Plans/version-1.json")
    let flat = JSONWriter.bytes(of: try JSONReader.value(of: bytes))
    let read = try PlanFile.read(flat, named: "flat.json")
    #expect(!read.isCanonical)
    #expect(PlanFile.write(read.plan) == bytes)
  }

  @Test("the smallest plan, and empty lists, objects and texts are left out")
  func empty() throws {
    let written = try rewritten(
      #"{"scenarios": [], "people": [], "rules": {}, "title": "", "frame": {"matters": []}, "podboard": 1}"#)
    #expect(written == "{\n  \"podboard\": 1\n}\n")
  }

  @Test("keys come in the order of the field table, whatever order the file has")
  func order() throws {
    let written = try rewritten(
      #"{"people": [{"today": {"manager": "b", "teams": ["T"]}, "name": "A", "id": "a"}, {"id": "b"}], "podboard": 1}"#)
    #expect(
      written == """
        {
          "podboard": 1,
          "people": [
            {"id": "a", "name": "A", "today": {"teams": ["T"], "manager": "b"}},
            {"id": "b"}
          ]
        }

        """)
  }

  @Test("a scalar that is given explicitly is kept though it equals the default")
  func explicitDefaults() throws {
    let person = #"{"id": "a", "fte": 100, "vacant": false}"#
    #expect(try rewritten(plan(people: person)).contains("    \(person)\n"))
  }

  @Test("unknown keys are kept at every level, after the known ones, in their order")
  func unknownKeys() throws {
    let written = try rewritten(
      """
      {"zz": [1, {"a": null}], "podboard": 1, "frame": {"x": {}, "question": "Q"},
       "people": [{"y": [], "id": "a", "today": {"u": true, "teams": ["T"]}, "x": 1}],
       "scenarios": [{"s": "", "id": "b", "decision": {"w": 2},
         "pods": [{"p": 1.0, "id": "c", "seats": [{"q": "", "person": "a"}]}],
         "agents": [{"k": 0, "id": "g"}]}], "aa": 2.50}
      """)
    #expect(
      written == """
        {
          "podboard": 1,
          "frame": {"question": "Q", "x": {}},
          "people": [
            {"id": "a", "today": {"teams": ["T"], "u": true}, "y": [], "x": 1}
          ],
          "scenarios": [
            {
              "id": "b",
              "pods": [
                {
                  "id": "c",
                  "seats": [
                    {"person": "a", "q": ""}
                  ],
                  "p": 1.0
                }
              ],
              "agents": [
                {"id": "g", "k": 0}
              ],
              "s": "",
              "decision": {"w": 2}
            }
          ],
          "zz": [1, {"a": null}],
          "aa": 2.50
        }

        """)
    #expect(try PlanFile.read(written.bytes, named: "again").isCanonical)
  }

  @Test(
    "numbers stay the decimal text that they were",
    arguments: ["1.0", "2.50", "1e2", "-0.0", "0.10E+1", "12345678901234567890.5"])
  func numbers(_ digits: String) throws {
    let outcome = #"{"id": "o", "baseline": \#(digits)}"#
    let source = #"{"podboard": 1, "rules": {"x": \#(digits)}, "scenarios": [{"id": "b", "outcomes": [\#(outcome)]}]}"#
    let written = try rewritten(source)
    #expect(written.contains("        \(outcome)\n"))
    #expect(written.contains(#""rules": {"x": \#(digits)},"#))
  }

  @Test("a move between two pods takes three lines at most, and adds three at most")
  func move() throws {
    let plan = try PlanFile.read(SamplePlan.bytes, named: "sample").plan
    let before = SamplePlan.bytes.text.split(separator: "\n")
    let pods = plan.scenarios[0].pods
    for (index, pod) in pods.enumerated() {
      let target = pods[(index + 1) % pods.count]
      for person in pod.people where person != pod.lead && target.seat(of: person) == nil {
        var moved = IndexedPlan(plan)
        _ = try moved.apply([Edit(.move(person, from: pod.id, to: target.id, share: nil))])
        let difference = PlanFile.write(moved.plan).text.split(separator: "\n").difference(from: before)
        #expect((1...3).contains(difference.removals.count), "\(person) to \(target.id)")
        #expect((1...3).contains(difference.insertions.count), "\(person) to \(target.id)")
      }
    }
  }

  @Test(
    "any plan becomes canonical, loses nothing, and stays as it is from then on", arguments: 0..<40 as Range<UInt64>)
  func randomPlans(_ seed: UInt64) throws {
    var random = RandomPlans(seed: seed)
    let source = random.plan()
    let written = PlanFile.write(try PlanFile.read(JSONWriter.bytes(of: source), named: "random.json").plan)
    #expect(try JSONReader.value(of: written).essence == source.essence)
    let read = try PlanFile.read(written, named: "random.json")
    #expect(read.isCanonical)
  }

  @Test("no truncation of a plan is a plan")
  func truncation() throws {
    let bytes = try TestFiles.bytes("Plans/version-1.json")
    for length in 0..<bytes.count - 1 {
      guard (try? PlanFile.read(Array(bytes[..<length]), named: "cut.json")) == nil else {
        Issue.record("the first \(length) bytes read as a plan")
        return
      }
    }
    #expect(throws: Never.self) { try PlanFile.read(Array(bytes.dropLast()), named: "without the last line end") }
  }

  @Test(
    "naughty strings survive as names, as ids and as unknown keys",
    .enabled(if: TestFiles.isShared("strings/blns"), "the public data is not beside the project"))
  func naughtyStrings() throws {
    let lists = try FileManager.default.contentsOfDirectory(
      atPath: TestFiles.shared.appending(path: "strings/blns").path)
    let list = try #require(lists.first { $0.hasSuffix(".json") })
    let bytes = [UInt8](try Data(contentsOf: TestFiles.shared.appending(path: "strings/blns/\(list)")))
    guard case .list(let strings) = try JSONReader.value(of: bytes) else { throw CancellationError() }
    #expect(strings.count > 400)
    for case .text(let text) in Set(strings) where !text.isEmpty {
      let person: JSON = .map([
        .init("id", .text(text)), .init("name", .text(text)), .init("more", .map([.init(text, .text(text))])),
      ])
      let source = JSONWriter.bytes(of: .map([.init("podboard", .number("1")), .init("people", .list([person]))]))
      let written = PlanFile.write(try PlanFile.read(source, named: "plan.json").plan)
      let plan = try PlanFile.read(written, named: "plan.json").plan
      #expect(plan.people[0].name == text)
      #expect(plan.people[0].id.text == text)
      #expect(plan.people[0].more[text] == .text(text))
      #expect(written.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A })
    }
  }

  private func plan(people: String) -> String { #"{"podboard": 1, "people": [\#(people)]}"# }

  private func rewritten(_ source: String) throws -> String {
    PlanFile.write(try PlanFile.read(source.bytes, named: "plan.json").plan).text
  }
}
