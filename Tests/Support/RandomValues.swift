import PodModel
import Syntax

/// Values for fields, mostly of the right type.
public struct RandomValues {
  let plan: Plan
  let scenario: Scenario?

  public init(_ plan: Plan, _ scenario: Scenario?) {
    self.plan = plan
    self.scenario = scenario
  }

  /// A value that the type takes, as far as the type alone says.
  public func value(_ type: FieldType, _ random: inout RandomNumbers) -> JSON {
    switch type {
    case .text: return .text(RandomTexts.any(&random))
    case .whole: return whole(1...40, &random)
    case .number, .percent: return .number(random.pick(["0", "12.50", "33.3", "60", "100"], else: "1"))
    case .flag: return .flag(random.once(in: 2))
    case .day: return .text(random.pick(["2026-11-23", "2028-02-29", "0001-01-01"], else: "2027-01-31"))
    case .utcOffset: return .text(random.pick(["+01:00", "-03:30", "+14:00"], else: "+00:00"))
    case .amount: return random.pick([.number("34"), .number("1e3"), .text("6.5 d"), .text("8 h")], else: .null)
    case .choice(let words): return .text(Text(random.pick(words, else: "")))
    case .reference(let kind): return .text(random.pick(ids(kind), else: "nowhere"))
    case .subject: return .text(subject(&random))
    case .levels: return .map(members(&random) { whole(1...5, &$0) })
    case .object: return .map(members(&random) { .text(RandomTexts.any(&$0)) })
    case .list(.whole):
      let least = Int.random(in: 0...5, using: &random)
      return .list([least, least + Int.random(in: 0...4, using: &random)].map { .number(Text(String($0))) })
    case .list(let element):
      return .list((0..<Int.random(in: 0...3, using: &random)).map { _ in value(element, &random) })
    case .records: return .list([])
    }
  }

  /// A value that stands in the way more often than not.
  public func wrong(_ random: inout RandomNumbers) -> JSON {
    random.pick(
      [
        .null, .flag(true), .number("-7"), .number("1e400"), .number("9223372036854775807"), .text(""),
        .text("nowhere"),
        .list([.list([])]), .list([.text("nowhere")]), .map([JSON.Member("", .null)]), .text("2027-02-30"),
      ], else: .null)
  }

  public func ids(_ kind: Kind) -> [Text] {
    switch kind {
    case .person: plan.people.map(\.id.text)
    case .scenario: plan.scenarios.map(\.id.text)
    case .pod: scenario?.pods.map(\.id.text) ?? []
    case .agent: scenario?.agents.map(\.id.text) ?? []
    case .outcome: scenario?.outcomes.map(\.id.text) ?? []
    case .line: scenario?.lines.map(\.id.text) ?? []
    case .placement: scenario?.placements.map(\.id.text) ?? []
    case .pair: scenario?.pairs.map(\.id.text) ?? []
    case .waiver: scenario?.waivers.map(\.id.text) ?? []
    case .told: scenario?.told.map(\.id.text) ?? []
    case .note: scenario?.notes.map(\.id.text) ?? []
    case .concern: scenario?.concerns.map(\.id.text) ?? []
    case .clash: scenario?.clashes.map(\.id.text) ?? []
    case .plan, .seat: []
    }
  }

  private func whole(_ range: ClosedRange<Int>, _ random: inout RandomNumbers) -> JSON {
    .number(Text(String(Int.random(in: range, using: &random))))
  }

  private func members(_ random: inout RandomNumbers, _ value: (inout RandomNumbers) -> JSON) -> [JSON.Member] {
    ["swift", "\u{E9}", "e\u{301}"].prefix(Int.random(in: 0...3, using: &random)).map {
      JSON.Member(Text($0), value(&random))
    }
  }

  private func subject(_ random: inout RandomNumbers) -> Text {
    let kind: Kind = random.once(in: 2) ? .pod : .person
    return Text(Subject(kind, text: random.pick(ids(kind), else: "nowhere")).description)
  }
}
