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
    switch Int.random(in: 0..<80, using: &random) {
    case 0..<30: seating(&random)
    case 30..<42: lines(&random)
    case 42..<64: set(&random)
    case 64..<68: .add(addition(&random))
    case 68..<70: order(&random)
    case 70..<73: .remove(subject(&random))
    case 73: scenarios(&random)
    default: clashing(&random)
    }
  }

  private func order(_ random: inout RandomNumbers) -> Edit.Verb {
    let subject = subject(&random)
    return .order(subject, listPlace(subject.kind, &random))
  }

  private func seating(_ random: inout RandomNumbers) -> Edit.Verb {
    let who = person(&random)
    let to = pod(&random)
    let from = random.once(in: 3) ? pod(&random) : nil
    let seat = seat(isOpen: random.once(in: 2), &random)
    return switch Int.random(in: 0..<14, using: &random) {
    case 0..<4: .put(who, to, share: share(&random))
    case 4..<7: .move(who, from: from, to: to, share: share(&random))
    case 7: .bench(who, from: from)
    case 8: .open(SeatID(random.pick(["ux", "é", "first", "A b", "ana"], else: "ux")), to, role: role(&random))
    case 9: .close(seat?.0 ?? "ux", seat?.1 ?? to)
    case 10..<12: .swap(Edit.Swapped(who, from: from), Edit.Swapped(person(&random)))
    default: .fill(seat?.0 ?? "ux", seat?.1 ?? to, who)
    }
  }

  private func lines(_ random: inout RandomNumbers) -> Edit.Verb {
    let leader = random.once(in: 4) ? nil : person(&random)
    let outcome = Subject(.outcome, text: random.pick(values.ids(.outcome), else: "nowhere"))
    let agent = Subject(.agent, text: random.pick(values.ids(.agent), else: "nowhere"))
    return switch Int.random(in: 0..<18, using: &random) {
    case 14: .add(waiver(&random))
    case 15: .set("loop.agent", outcome, .text(agent.id))
    case 16: .set("supporting", outcome, list(pod(&random).text))
    case 17: .set("pod", outcome, .text(pod(&random).text))
    case 0, 7: Edit.lead(leader, of: pod(&random))
    case 1, 8: Edit.line(pod(&random), to: leader)
    case 2, 9: Edit.line(person(&random), to: leader)
    case 3: .set("dottedTo", random.once(in: 2) ? .pod(pod(&random)) : line(&random), list(leader?.text))
    case 4: .set("pod", outcome, .text(pod(&random).text))
    case 5: .set("pods", agent, list(pod(&random).text))
    default: Edit.place(person(&random), random.pick([.stays, .leaves, .leaves, nil], else: nil))
    }
  }

  private func waiver(_ random: inout RandomNumbers) -> Edit.Addition {
    let on = Text(Subject.pod(pod(&random)).description)
    return Edit.Addition(
      .waiver, nil, as: nil,
      [
        JSON.Member("check", .text(random.pick(["pod-size", "no-pod", "pod-lead"], else: "layers"))),
        JSON.Member("on", .text(on)), JSON.Member("because", .text(RandomTexts.any(&random))),
      ])
  }

  private func list(_ id: Text?) -> JSON? { id.map { .list([.text($0)]) } }

  private func set(_ random: inout RandomNumbers) -> Edit.Verb {
    let subject = random.once(in: 8) ? line(&random) : subject(&random)
    let fields = subject.kind.fieldTypes.filter { random.once(in: 12) || !subject.kind.givenOnce.contains($0.key) }
    let field = random.pick(fields, else: ("nothing", .text))
    if random.once(in: 40) { return .set("nothing", subject, nil) }
    if random.once(in: 12) { return .set(field.key, subject, values.wrong(&random)) }
    return .set(field.key, subject, random.once(in: 5) ? nil : values.value(field.type, &random))
  }

  private func addition(_ random: inout RandomNumbers) -> Edit.Addition {
    // Clashes that can be settled are made elsewhere.
    let kind = random.pick(Kind.allCases.filter { $0 != .clash }, else: .pod)
    let fields = kind.fieldTypes.filter { field in
      field.key != "id"
        && (random.once(in: 3) || ["person", "people", "check", "on", "what", "because"].contains(field.key))
    }
    let id = random.once(in: 3) ? random.pick(RandomTexts.ids, else: "x") : nil
    return Edit.Addition(
      kind, random.once(in: 3) ? nil : RandomTexts.any(&random), as: id,
      fields.map { JSON.Member($0.key, random.once(in: 20) ? values.wrong(&random) : values.value($0.type, &random)) },
      at: random.once(in: 3) ? listPlace(kind, &random) : nil)
  }

  /// A scenario more while there are few, else one less.
  private func scenarios(_ random: inout RandomNumbers) -> Edit.Verb {
    let known = random.pick(values.ids(.scenario), else: "nowhere")
    if plan.scenarios.count > 1 { return .remove(Subject(.scenario, text: known)) }
    let id: ScenarioID? = random.once(in: 2) ? nil : ScenarioID(random.pick(RandomTexts.ids, else: "x"))
    return .duplicate(ScenarioID(known), as: id, name: random.once(in: 2) ? nil : RandomTexts.any(&random))
  }

  /// Settles a clash, or makes one where there are few.
  private func clashing(_ random: inout RandomNumbers) -> Edit.Verb {
    if let clash = scenario?.clashes.randomElement(using: &random), !random.once(in: 3) {
      let side: ClashSide = random.once(in: 3) ? .base : .side(Int.random(in: 1...2, using: &random))
      let about = scenario.flatMap { clash.about(in: plan, $0) }
      return .settle(about ?? .pod(pod(&random)), clash.field, side)
    }
    let kind = random.pick([.plan, .person, .pod, .outcome, .agent], else: Kind.pod)
    let subject = random.pick(values.ids(kind).map { Subject(kind, text: $0) }, else: .plan)
    let fields = subject.kind.fieldTypes.filter { !$0.type.isRecords && !subject.kind.givenOnce.contains($0.key) }
    let field = random.pick(fields, else: ("name", .text))
    let sides = (0..<2).map { _ in values.value(field.type, &random) }
    return .add(
      Edit.Addition(
        .clash, nil, as: nil,
        [
          JSON.Member("on", .text(Text(subject.description))), JSON.Member("field", .text(field.key)),
          JSON.Member("sides", .list(sides)),
        ]))
  }

  private func subject(_ random: inout RandomNumbers) -> Subject {
    let kind = random.pick(random.once(in: 12) ? Kind.allCases : knownKinds, else: .pod)
    if kind == .plan { return .plan }
    if kind == .seat, let seat = seat(isOpen: false, &random) { return Subject(.seat, seat.0, in: seat.1) }
    return Subject(kind, text: random.pick(values.ids(kind), else: "nowhere"), in: kind == .seat ? pod(&random) : nil)
  }

  /// The kinds of which there are records; a kind with many fields counts more than once.
  private var knownKinds: [Kind] {
    [.person, .pod, .pod, .outcome, .seat]
      + Kind.allCases.filter {
        $0 == .plan || ($0 != .clash && !values.ids($0).isEmpty)
      }
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

  /// Any seat, or any that nobody sits in.
  private func seat(isOpen: Bool, _ random: inout RandomNumbers) -> (SeatID, PodID)? {
    let seats = scenario?.pods.flatMap { pod in
      pod.seats.filter { !isOpen || $0.person == nil }.map { ($0.id, pod.id) }
    }
    return seats?.randomElement(using: &random)
  }

  private func share(_ random: inout RandomNumbers) -> Percent? {
    random.once(in: 2) ? nil : Percent(Int.random(in: 0...100, using: &random))
  }

  private func role(_ random: inout RandomNumbers) -> Text { random.once(in: 3) ? "" : RandomTexts.any(&random) }

  private func listPlace(_ kind: Kind, _ random: inout RandomNumbers) -> Edit.ListPlace {
    let kind = random.pick(random.once(in: 12) ? Kind.allCases : [kind], else: .pod)
    return random.once(in: 3) ? .first : .after(random.pick(values.ids(kind), else: "nowhere"))
  }
}

extension Clash {
  /// The record that the words of the clash mean; nil where there is no such record any more.
  public func about(in plan: Plan, _ scenario: Scenario) -> Subject? {
    if on.text == "plan" { return .plan }
    let word = on.text.string.split(separator: " ", maxSplits: 1).first.map(String.init) ?? ""
    guard let kind = Kind(word: word) else { return nil }
    let subjects =
      kind == .seat
      ? scenario.pods.flatMap { pod in pod.seats.map { Subject(.seat, $0.id, in: pod.id) } }
      : RandomValues(plan, scenario).ids(kind).map { Subject(kind, text: $0) }
    return subjects.first { Text($0.description) == on.text }
  }
}
