import PodModel
import Syntax

/// Edits of all verbs and all fields; many of them cannot be.
public struct RandomEdits {
  private let plan: Plan
  private let scenario: Scenario?
  private let values: RandomValues

  private init(_ plan: Plan, _ scenario: Scenario?) {
    self.plan = plan
    self.scenario = scenario
    values = RandomValues(plan, scenario)
  }

  public static func edit(of plan: Plan, _ random: inout RandomNumbers) -> Edit {
    let known = random.pick(plan.scenarios.map(\.id), else: "a")
    let named: ScenarioID? = random.once(in: 6) ? nil : random.once(in: 40) ? "nowhere" : known
    let scenario = named.map { plan.scenarios[$0] } ?? plan.scenarios.first
    return Edit(RandomEdits(plan, scenario).verb(&random), in: named)
  }

  private func verb(_ random: inout RandomNumbers) -> Edit.Verb {
    switch Int.random(in: 0..<60, using: &random) {
    case 0..<30: seating(&random)
    case 30..<42: lines(&random)
    case 42..<53: set(&random)
    case 53..<57: .add(addition(&random))
    case 57..<59: .order(subject(&random), listPlace(&random))
    default: .remove(subject(&random))
    }
  }

  private func seating(_ random: inout RandomNumbers) -> Edit.Verb {
    let who = person(&random)
    let to = pod(&random)
    let from = random.once(in: 3) ? pod(&random) : nil
    let seat = seat(&random)
    return switch Int.random(in: 0..<12, using: &random) {
    case 0..<4: .put(who, to, share: share(&random))
    case 4..<7: .move(who, from: from, to: to, share: share(&random))
    case 7: .bench(who, from: from)
    case 8: .open(SeatID(random.pick(["ux", "é", "first", "A b", "ana"], else: "ux")), to, role: role(&random))
    case 9: .close(seat?.0 ?? "ux", seat?.1 ?? to)
    default: .fill(seat?.0 ?? "ux", seat?.1 ?? to, who)
    }
  }

  private func lines(_ random: inout RandomNumbers) -> Edit.Verb {
    let leader = random.once(in: 4) ? nil : person(&random)
    return switch Int.random(in: 0..<4, using: &random) {
    case 0: Edit.lead(leader, of: pod(&random))
    case 1: Edit.line(pod(&random), to: leader)
    case 2: Edit.line(person(&random), to: leader)
    default: Edit.place(person(&random), random.pick([.stays, .leaves, .leaves, nil], else: nil))
    }
  }

  private func set(_ random: inout RandomNumbers) -> Edit.Verb {
    let subject = random.once(in: 8) ? line(&random) : subject(&random)
    let field = random.pick(subject.kind.fieldTypes, else: ("nothing", .text))
    if random.once(in: 30) { return .set("nothing", subject, nil) }
    if random.once(in: 6) { return .set(field.key, subject, values.wrong(&random)) }
    return .set(field.key, subject, random.once(in: 5) ? nil : values.value(field.type, &random))
  }

  private func addition(_ random: inout RandomNumbers) -> Edit.Addition {
    let kind = random.pick(Kind.allCases, else: .pod)
    let fields = kind.fieldTypes.filter { field in
      field.key != "id"
        && (random.once(in: 3) || ["person", "people", "check", "on", "what", "field"].contains(field.key))
    }
    let id = random.once(in: 3) ? random.pick(RandomTexts.ids, else: "x") : nil
    return Edit.Addition(
      kind, random.once(in: 3) ? nil : RandomTexts.any(&random), as: id,
      fields.map { JSON.Member($0.key, random.once(in: 20) ? values.wrong(&random) : values.value($0.type, &random)) },
      at: random.once(in: 3) ? listPlace(&random) : nil)
  }

  private func subject(_ random: inout RandomNumbers) -> Subject {
    let kind = random.pick(Kind.allCases, else: .pod)
    if kind == .plan { return .plan }
    if kind == .seat, let seat = seat(&random) { return Subject(.seat, seat.0, in: seat.1) }
    return Subject(kind, text: random.pick(values.ids(kind), else: "nowhere"), in: kind == .seat ? pod(&random) : nil)
  }

  private func line(_ random: inout RandomNumbers) -> Subject {
    Subject(random.once(in: 2) ? .line : .placement, text: person(&random).text)
  }

  private func person(_ random: inout RandomNumbers) -> PersonID {
    random.once(in: 40) ? "nobody" : PersonID(random.pick(values.ids(.person), else: "nobody"))
  }

  private func pod(_ random: inout RandomNumbers) -> PodID {
    random.once(in: 40) ? "nowhere" : PodID(random.pick(values.ids(.pod), else: "nowhere"))
  }

  private func seat(_ random: inout RandomNumbers) -> (SeatID, PodID)? {
    scenario?.pods.flatMap { pod in pod.seats.map { ($0.id, pod.id) } }.randomElement(using: &random)
  }

  private func share(_ random: inout RandomNumbers) -> Percent? {
    random.once(in: 2) ? nil : Percent(Int.random(in: 0...100, using: &random))
  }

  private func role(_ random: inout RandomNumbers) -> Text { random.once(in: 3) ? "" : RandomTexts.any(&random) }

  private func listPlace(_ random: inout RandomNumbers) -> Edit.ListPlace {
    let kind = random.pick(Kind.allCases, else: .pod)
    return random.once(in: 3) ? .first : .after(random.pick(values.ids(kind), else: "nowhere"))
  }
}
