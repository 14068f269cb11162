import PodModel
import Syntax

/// Small plans in which much goes wrong: circles, leavers, vacant posts, people in several pods, odd ids.
public enum RandomPlans {
  public static let scenarios: [ScenarioID] = ["a", "odd \"scenario\""]

  /// A plan that a number of random edits has been applied to.
  public static func plan(edits: Int = 40, people: Int = 7, _ random: inout RandomNumbers) throws -> Plan {
    var indexed = IndexedPlan(try Plan(json: bare(people, &random)))
    for _ in 0..<edits { _ = try? indexed.apply([RandomEdits.edit(of: indexed.plan, &random)]) }
    return indexed.plan
  }

  /// What some edits, and hands in the file, make of a plan: lists stand in another order, and keys that podboard does
  /// not know come, change and go. Now and then it is another plan altogether.
  public static func variant(of plan: Plan, changingUnknown: Bool, _ random: inout RandomNumbers) throws -> Plan {
    var indexed = IndexedPlan(random.once(in: 12) ? try RandomPlans.plan(&random) : plan)
    for _ in 0..<Int.random(in: 0...14, using: &random) {
      _ = try? indexed.apply([RandomEdits.edit(of: indexed.plan, &random)])
    }
    let touched = JSON.map(indexed.plan.members).touchedByHand(changingUnknown: changingUnknown, &random)
    return try Plan(json: touched)
  }

  /// People with teams and managers of today, a few empty pods, and keys that podboard does not know.
  private static func bare(_ people: Int, _ random: inout RandomNumbers) -> JSON {
    // Two that differ in their normal form alone are always there.
    let equals: [Text] = ["\u{E9}", "e\u{301}"]
    let others = RandomTexts.ids.filter { !equals.contains($0) }
    let ids = equals + others.shuffled(using: &random).prefix(people - equals.count)
    let people = ids.map { id in
      var members = [JSON.Member("id", .text(id)), JSON.Member("name", .text(RandomTexts.any(&random)))]
      if random.once(in: 6) { members.append(JSON.Member("vacant", .flag(random.once(in: 2)))) }
      if random.once(in: 3) { members.append(JSON.Member("x-unknown", .list([.null, .flag(true)]))) }
      var today = [
        JSON.Member("teams", .list([.text(random.pick(["Search", "Growth", "\u{E9}", "e\u{301}"], else: ""))]))
      ]
      if random.once(in: 2) { today.append(JSON.Member("manager", .text(random.pick(ids, else: "ana")))) }
      if random.once(in: 3) { today.append(JSON.Member("x-since", .number("2019.50"))) }
      return JSON.map(members + [JSON.Member("today", .map(today))])
    }
    let scenarios = RandomPlans.scenarios.enumerated().map { position, id in
      // The second one is there to be told from the first; the smaller a plan, the more of them are looked at.
      let pods: [Text] = position == 0 ? ["\u{E9}", "e\u{301}", "checkout", "P 5"] : ["\u{E9}", "e\u{301}"]
      return JSON.map([
        JSON.Member("id", .text(id.text)), JSON.Member("pods", .list(pods.enumerated().map { pod($1, $0, &random) })),
        JSON.Member("agents", .list([agent(&random)])), JSON.Member("outcomes", .list([outcome(&random)])),
      ])
    }
    return .map([
      JSON.Member("podboard", .number("1")), JSON.Member("people", .list(people)),
      JSON.Member("scenarios", .list(scenarios)), JSON.Member("x-unknown", .map([JSON.Member("k", .null)])),
    ])
  }
}

extension RandomPlans {
  private static func pod(_ id: Text, _ position: Int, _ random: inout RandomNumbers) -> JSON {
    .map([
      JSON.Member("id", .text(id)), JSON.Member("number", .number(Text(String(position + 1)))),
      JSON.Member("name", .text(RandomTexts.any(&random))),
    ])
  }

  /// There from the start, and pointed to: what nothing points to can be removed in any way.
  private static func agent(_ random: inout RandomNumbers) -> JSON {
    .map([
      JSON.Member("id", .text("bot")), JSON.Member("name", .text(RandomTexts.any(&random))),
      JSON.Member("pods", .list([.text("\u{E9}")])),
    ])
  }

  private static func outcome(_ random: inout RandomNumbers) -> JSON {
    .map([
      JSON.Member("id", .text("drop-off")), JSON.Member("statement", .text(RandomTexts.any(&random))),
      JSON.Member("pod", .text("e\u{301}")), JSON.Member("supporting", .list([.text("\u{E9}")])),
      JSON.Member("loop", .map([JSON.Member("agent", .text("bot")), JSON.Member("is", .text("trial"))])),
    ])
  }
}

extension JSON {
  /// Some lists of records in another order, and some objects with other keys that podboard does not know.
  fileprivate func touchedByHand(changingUnknown: Bool, _ random: inout RandomNumbers) -> JSON {
    switch self {
    case .list(let elements):
      let touched = elements.map { $0.touchedByHand(changingUnknown: changingUnknown, &random) }
      let isOfRecords = elements.allSatisfy { $0["id"] != nil || $0["person"] != nil }
      return .list(isOfRecords && random.once(in: 4) ? touched.shuffled(using: &random) : touched)
    case .map(var members):
      for position in members.indices {
        members[position].value = members[position].value.touchedByHand(changingUnknown: changingUnknown, &random)
      }
      let isOpen = self["id"] != nil || self["person"] != nil || self["podboard"] != nil
      guard changingUnknown, isOpen, random.once(in: 6) else { return .map(members) }
      members.removeAll { $0.key == "x-hand" }
      if random.once(in: 2) { members.append(Member("x-hand", .text(RandomTexts.any(&random)))) }
      return .map(members)
    default: return self
    }
  }

  /// The value without the keys that random plans bring and podboard does not know.
  public var withoutUnknown: JSON {
    switch self {
    case .list(let elements): .list(elements.map(\.withoutUnknown))
    case .map(let members):
      .map(
        members.filter { !$0.key.string.hasPrefix("x-") }.map { Member($0.key, $0.value.withoutUnknown) })
    default: self
    }
  }
}

extension Kind {
  /// The fields of such records with their types, by the tables of fields.
  public var fieldTypes: [(key: Text, type: FieldType)] {
    func types<Row: Record>(_: Row.Type) -> [(key: Text, type: FieldType)] {
      Row.fields.fields.map { ($0.key, $0.type) }
    }
    return switch self {
    case .plan: types(Plan.self)
    case .person: types(Person.self)
    case .scenario: types(Scenario.self)
    case .pod: types(Pod.self)
    case .seat: types(Seat.self)
    case .outcome: types(Outcome.self)
    case .agent: types(Agent.self)
    case .line: types(Line.self)
    case .placement: types(Placement.self)
    case .pair: types(Pair.self)
    case .waiver: types(Waiver.self)
    case .told: types(Told.self)
    case .note: types(Note.self)
    case .concern: types(Concern.self)
    case .clash: types(Clash.self)
    }
  }
}
