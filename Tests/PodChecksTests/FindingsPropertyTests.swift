import PodChecks
import PodModel
import Support
import Syntax
import Testing

/// Random edits, from a seed that a failure prints.
@Suite struct FindingsPropertyTests {
  @Test("findings kept up to date from changes equal those of a full run", arguments: 1...8)
  func incremental(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    var indexed = IndexedPlan(try RandomPlan.make(&random))
    var findings = Findings(of: try #require(indexed["a"]))
    var fits = PodFits(of: try #require(indexed["a"]))
    var undoable: [Change] = []
    for step in 0..<200 {
      let change: Change
      if Int.random(in: 0..<5, using: &random) == 0, let last = undoable.popLast() {
        try indexed.undo(last)
        change = last.inverse
      } else {
        let edits = (0...Int.random(in: 0..<3, using: &random)).map { _ in RandomPlan.edit(indexed.plan, &random) }
        guard let made = try? indexed.apply(edits) else { continue }
        undoable.append(made)
        change = made
      }
      let scenario = try #require(indexed["a"])
      findings.update(after: change, in: scenario)
      fits.update(after: change, in: scenario)
      let whole = Findings(of: scenario)
      guard findings == whole, fits == PodFits(of: scenario) else {
        let kept = Set(findings.all(in: scenario))
        let fresh = Set(whole.all(in: scenario))
        Issue.record(
          """
          seed \(seed), step \(step), after \(change.deltas.map { "\($0.subject) \($0.event)" })
          missing: \(fresh.subtracting(kept).map(\.sentence)), too many: \(kept.subtracting(fresh).map(\.sentence))
          """)
        return
      }
    }
  }

  @Test("counts are those of the findings that are listed", arguments: 1...5)
  func counts(seed: Int) throws {
    var random = RandomNumbers(seed: UInt64(seed))
    let indexed = IndexedPlan(try RandomPlan.make(&random))
    let scenario = try #require(indexed["a"])
    let findings = Findings(of: scenario)
    let all = findings.all(in: scenario)
    for severity in Severity.allCases {
      #expect(findings.count(of: severity) == all.count { $0.severity == severity && !$0.isAccepted })
    }
    #expect(all.count { $0.check == "no-pod" } == scenario.unplacedCount)
    #expect(all.map(\.severity) == all.map(\.severity).sorted())
  }
}

/// Small plans in which much goes wrong: circles, leavers, people in several pods.
enum RandomPlan {
  static let people = (0..<14).map { PersonID(Text("p\($0)")) }
  static let pods = (0..<4).map { PodID(Text("pod\($0)")) }

  static func make(_ random: inout RandomNumbers) throws -> Plan {
    let roster = people.map { person in
      let manager =
        Bool.random(using: &random)
        ? #", "today": {"manager": "\#(people.randomElement(using: &random) ?? person)"}"# : ""
      return #"{"id": "\#(person)", "name": "N\#(person)"\#(manager)}"#
    }
    let pods = pods.map { pod in
      let seats = people.shuffled(using: &random).prefix(Int.random(in: 0...6, using: &random)).map {
        #"{"person": "\#($0)", "share": \#(Int.random(in: 2...10, using: &random) * 10)}"#
      }
      return #"{"id": "\#(pod)", "name": "N\#(pod)", "seats": [\#(seats.joined(separator: ", "))]}"#
    }
    let text = #"""
      {"podboard": 1, "asOf": "2026-11-23", "people": [\#(roster.joined(separator: ", "))],
       "scenarios": [{"id": "a", "pods": [\#(pods.joined(separator: ", "))]}, {"id": "b"}]}
      """#
    return try Plan(json: try JSONReader.value(of: Array(text.utf8)))
  }

  static func edit(_ plan: Plan, _ random: inout RandomNumbers) -> Edit {
    let person = people.randomElement(using: &random) ?? "p0"
    let other = Int.random(in: 0..<4, using: &random) == 0 ? nil : people.randomElement(using: &random)
    let pod = pods.randomElement(using: &random) ?? "pod0"
    let next = pods.randomElement(using: &random) ?? "pod0"
    let share = Percent(Int.random(in: 1...10, using: &random) * 10)
    let name = JSON.text(Text("M\(Int.random(in: 0..<9, using: &random))"))
    let verb: Edit.Verb =
      switch Int.random(in: 0..<40, using: &random) {
      case 0, 1: .put(person, pod, share: share)
      case 2, 3, 4: .move(person, from: Bool.random(using: &random) ? pod : nil, to: next, share: nil)
      case 5: .bench(person, from: nil)
      case 6: Edit.lead(other, of: pod)
      case 7, 8: Edit.line(pod, to: other)
      case 9, 10: Edit.line(person, to: other)
      case 11: Edit.place(person, [nil, .stays, .leaves].randomElement(using: &random) ?? nil)
      case 12: .set("name", .person(person), name)
      case 13: .set("name", .pod(pod), name)
      case 14: .set("frame.leaders", .plan, .list([.text(person.text)]))
      case 15: .remove(.pod(pod))
      case 16: .add(Edit.Addition(.pod, "New", as: pod.text))
      case 17: .order(.pod(pod), .first)
      case 18: .set("today.manager", .person(person), other.map { .text($0.text) })
      case 19: .add(Edit.Addition(.outcome, "An outcome", as: nil, [JSON.Member("pod", .text(pod.text))]))
      case 20: .set("dottedTo", .pod(pod), .list([.text(person.text)]))
      case 21, 22: waiver(person, pod, &random)
      default: RandomPlan.more(plan, person, pod, &random)
      }
    return Edit(verb, in: "a")
  }

  /// Edits of what the checks look at besides seats and lines.
  private static func more(
    _ plan: Plan, _ person: PersonID, _ pod: PodID, _ random: inout RandomNumbers
  ) -> Edit.Verb {
    let level = JSON.number(Text("\(Int.random(in: 1...5, using: &random))"))
    let skill = JSON.map([JSON.Member(Bool.random(using: &random) ? "code" : "law", level)])
    let outcome = Subject(.outcome, text: plan.scenarios.first?.outcomes.randomElement(using: &random)?.id.text ?? "o")
    let pods = JSON.list(
      pods.shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random)).map { .text($0.text) })
    let agent = Subject(.agent, text: "bot")
    let nothing = Bool.random(using: &random)
    return switch Int.random(in: 0..<20, using: &random) {
    case 0: .set("needs", .pod(pod), nothing ? nil : skill)
    case 1: .set("capabilities", .person(person), nothing ? nil : skill)
    case 2: .set("importance", .pod(pod), .text(nothing ? "critical" : "low"))
    case 3: .set("why", .pod(pod), nothing ? nil : .text("so"))
    case 4: .set("waitsFor", .pod(pod), pods)
    case 5: .set("utcOffset", .person(person), .text(nothing ? "+09:00" : "-03:00"))
    case 6: .set("vacant", .person(person), .flag(nothing))
    case 7: .set("fte", .person(person), nothing ? nil : .number("50"))
    case 8: .add(Edit.Addition(.agent, "Bot", as: "bot", [JSON.Member("capabilities", .list([.text("code")]))]))
    case 9: .set("pods", agent, pods)
    case 10: .set("owner", agent, nothing ? nil : .text(person.text))
    case 11: .remove(agent)
    case 12: .set("owner", outcome, nothing ? nil : .text(person.text))
    case 13: .set("pod", outcome, nothing ? nil : .text(pod.text))
    case 14: .set("target", outcome, nothing ? nil : .number("4"))
    case 15: .set("measure", outcome, .text(nothing ? "AI use" : "Days"))
    case 16: .open(nothing ? "ux" : "ops", pod, role: nothing ? "" : "Designer")
    case 17: pair(person, &random)
    case 18: remark(.note, on: nothing ? .pod(pod) : .person(person), [JSON.Member("text", .text(person.text))])
    default: remark(.clash, on: nothing ? .pod(pod) : .person(person), [JSON.Member("field", .text("name"))])
    }
  }

  private static func pair(_ person: PersonID, _ random: inout RandomNumbers) -> Edit.Verb {
    let other = people.randomElement(using: &random) ?? person
    let must = JSON.text(Bool.random(using: &random) ? "together" : "apart")
    return .add(
      Edit.Addition(
        .pair, nil, as: nil,
        [JSON.Member("people", .list([.text(person.text), .text(other.text)])), JSON.Member("must", must)]))
  }

  private static func remark(_ kind: Kind, on subject: Subject, _ fields: [JSON.Member]) -> Edit.Verb {
    .add(Edit.Addition(kind, nil, as: nil, [JSON.Member("on", .text(Text(subject.description)))] + fields))
  }

  private static func waiver(_ person: PersonID, _ pod: PodID, _ random: inout RandomNumbers) -> Edit.Verb {
    let check = Check.all.randomElement(using: &random)?.name ?? "pod-lead"
    let on = Bool.random(using: &random) ? Subject.pod(pod) : .person(person)
    return .add(
      Edit.Addition(
        .waiver, nil, as: nil, [JSON.Member("check", .text(check)), JSON.Member("on", .text(Text(on.description)))]))
  }
}
