import PodModel
import Syntax

/// Small plans in which much goes wrong: circles, leavers, vacant posts, people in several pods, odd ids.
public enum RandomPlans {
  public static let scenarios: [ScenarioID] = ["a", "b", "odd \"scenario\""]

  /// A plan that a number of random edits has been applied to.
  public static func plan(edits: Int = 120, _ random: inout RandomNumbers) throws -> Plan {
    var indexed = IndexedPlan(try Plan(json: bare(&random)))
    for _ in 0..<edits { _ = try? indexed.apply([RandomEdits.edit(of: indexed.plan, &random)]) }
    return indexed.plan
  }

  /// People with teams and managers of today, a few empty pods, and keys that podboard does not know.
  private static func bare(_ random: inout RandomNumbers) -> JSON {
    let ids = RandomTexts.ids
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
    let scenarios = scenarios.map { id in
      let pods = ["checkout", "pod", "\u{E9}", "e\u{301}", "P 5"].enumerated().map { index, pod in
        JSON.map([
          JSON.Member("id", .text(Text(pod))), JSON.Member("number", .number(Text(String(index + 1)))),
          JSON.Member("name", .text(RandomTexts.any(&random))),
        ])
      }
      return JSON.map([JSON.Member("id", .text(id.text)), JSON.Member("pods", .list(pods))])
    }
    return .map([
      JSON.Member("podboard", .number("1")), JSON.Member("people", .list(people)),
      JSON.Member("scenarios", .list(scenarios)), JSON.Member("x-unknown", .map([JSON.Member("k", .null)])),
    ])
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
