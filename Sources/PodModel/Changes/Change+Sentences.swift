import Syntax

extension Change {
  /// What the change did, in sentences that can be read aloud; `after` is the plan that it led to.
  ///
  /// - Parameters:
  ///   - isReturn: whether it takes another change back, so that something is as it was again.
  ///   - most: how many records are told one by one; of more only the number is said.
  public func sentences(in after: IndexedPlan, isReturn: Bool = false, most: Int = 60) -> [String] {
    guard deltas.count <= most || deltas.allSatisfy({ $0.subject.kind == .seat }) else {
      return ["\(Set(deltas.map(\.subject)).count) records change."]
    }
    var scenarios: [ScenarioID?] = []
    for delta in deltas where !scenarios.contains(delta.scenario) { scenarios.append(delta.scenario) }
    // Of an option that is gone there is nothing to tell but that.
    let told = scenarios.filter { $0.map { after.plan.scenarios[$0] != nil } ?? true }
    return told.flatMap { scenario -> [String] in
      let sentences = ChangeTelling(
        deltas.filter { $0.scenario == scenario }, all: deltas, in: scenario, after, isReturn: isReturn
      ).sentences
      guard told.count(where: { $0 != nil }) > 1, let scenario, let option = after.plan.scenarios[scenario] else {
        return sentences
      }
      return sentences.map { "In \(option.shownName): \($0)" }
    }
  }
}

/// Tells what happened in one scenario, or to the plan as a whole, by meaning: a seat lost here and one won there is a
/// move.
private struct ChangeTelling {
  let deltas: [Delta]
  let names: NamesAfterChange
  let content: IndexedScenario?
  let isReturn: Bool

  init(_ deltas: [Delta], all: [Delta], in scenario: ScenarioID?, _ after: IndexedPlan, isReturn: Bool) {
    self.deltas = deltas
    self.isReturn = isReturn
    content = scenario.flatMap { after[$0] }
    names = NamesAfterChange(of: all, in: scenario, after, isReturn: isReturn)
  }

  /// "now", or "again" where it was so before.
  private var now: String { names.now }

  var sentences: [String] {
    let gonePods = Set(deltas.filter { $0.isRemoval && $0.subject.kind == .pod }.map(\.subject.id))
    let others = deltas.filter { delta in
      if delta.subject.person.map(names.isGone) == true { return false }
      guard delta.subject.kind == .seat else { return true }
      return delta.change(of: "person") == nil || delta.isOpenSeat && !gonePods.contains(delta.subject.pod?.text ?? "")
    }
    // A pod is there before somebody comes into it.
    let isNewPod = { (delta: Delta) in delta.isAddition && delta.subject.kind == .pod }
    return others.filter(isNewPod).compactMap(tell) + movesOfPeople(besides: gonePods)
      + told(others.filter { !isNewPod($0) })
  }

  /// What is set alike of many people, such as a craft that their job title said, is told once.
  private func told(_ deltas: [Delta]) -> [String] {
    var alike: [FieldDelta: [PersonID]] = [:]
    for delta in deltas where delta.subject.kind == .person {
      guard case .set(let fields) = delta.event else { continue }
      for field in fields where field.before == nil && field.after != nil && !Delta.saysWho(field.key) {
        alike[field, default: []].append(PersonID(delta.subject.id))
      }
    }
    alike = alike.filter { $0.value.count > ChangeTelling.mostAlike }
    var sentences: [String] = []
    for delta in deltas {
      guard delta.subject.kind == .person, case .set(let fields) = delta.event else {
        tell(delta).map { sentences.append($0) }
        continue
      }
      for field in fields where alike[field]?.first?.text == delta.subject.id {
        sentences.append(names.field(field, of: alike[field, default: []], told: told))
      }
      let others = fields.filter { alike[$0] == nil }
      if !others.isEmpty, let sentence = tell(others, of: delta.subject) { sentences.append(sentence) }
    }
    return sentences
  }

  /// So many people are told one by one.
  private static let mostAlike = 5

  // MARK: People

  /// - Parameter gone: pods that are removed; who lost no other seat is told of with them.
  private func movesOfPeople(besides gone: Set<Text>) -> [String] {
    let steps = SeatSteps(deltas)
    var moves: [Move] = []
    var places: [Move.Way: Int] = [:]
    for person in steps.people where !names.isGone(.person(person)) {
      let joined = steps.joined(by: person)
      let left = steps.left(by: person).filter { !joined.isEmpty || !gone.contains($0.text) }
      if left.isEmpty, joined.isEmpty, steps.left(by: person).contains(where: { gone.contains($0.text) }) { continue }
      let way = way(of: person, left, joined)
      if let place = places[way] {
        moves[place].people.append(person)
      } else {
        places[way] = moves.count
        moves.append(Move(people: [person], way: way))
      }
    }
    return moves.map(sentence)
  }

  /// People who went the same way together.
  private struct Move {
    struct Way: Hashable {
      let left: [PodID]
      let joined: [PodID]
      let shares: [Percent?]
      /// Whether they have other seats too.
      let hasOthers: Bool
    }

    var people: [PersonID]
    let way: Way
  }

  private func way(
    of person: PersonID, _ left: [PodID], _ joined: [(pod: PodID, share: Percent?)]
  ) -> Move.Way {
    let others = (content?.seats(of: person) ?? []).contains { seat in !joined.contains { $0.pod == seat.pod } }
    return Move.Way(left: left, joined: joined.map(\.pod), shares: joined.map(\.share), hasOthers: others)
  }

  private func sentence(of move: Move) -> String {
    let who = told(move.people)
    let isOne = move.people.count == 1
    let way = move.way
    let from = way.left.map { names.name(of: .pod($0)) }.told
    let to = zip(way.joined, way.shares).map { pod, share in
      names.name(of: .pod(pod)) + (share.map { " at \($0) %" } ?? "")
    }.told
    switch (way.left.isEmpty, way.joined.isEmpty) {
    case (false, false):
      let moves = isReturn ? isOne ? "goes back" : "go back" : isOne ? "moves" : "move"
      return "\(who) \(moves) from \(from) to \(to)."
    case (true, false):
      let joins = isReturn ? isOne ? "is back in" : "are back in" : isOne ? "joins" : "join"
      return "\(who) \(way.hasOthers && !isReturn ? "also " : "")\(joins) \(to)."
    case (false, true):
      let rest = way.hasOthers ? "" : " and \(isOne ? "has" : "have") no pod \(now)"
      return "\(who) \(isOne ? "leaves" : "leave") \(from)\(isReturn && way.hasOthers ? " again" : "")\(rest)."
    case (true, true): return "\(who) \(isOne ? "is" : "are") where the change found them."
    }
  }

  /// All names of a few people; of many the first ones, so that it can be read aloud.
  private func told(_ people: [PersonID]) -> String {
    let named = people.count > 8 ? 5 : people.count
    let names = people.prefix(named).map { self.names.name(of: .person($0)) }
    return (names + (people.count > named ? ["\(people.count - named) others"] : [])).told
  }

  // MARK: Records

  private func tell(_ delta: Delta) -> String? {
    let name = names.name(of: delta.subject)
    switch delta.event {
    case .added(let record, _): return added(delta.subject, record, name)
    case .removed(let record, _): return removed(delta.subject, record, name)
    case .moved:
      return names.neighbour(of: delta.subject).map { "\(name) comes after \($0) \(now)." }
        ?? "\(name) comes first \(now)."
    case .reordered: return "The \(delta.subject.kind.plural) have another order."
    case .set(let fields): return tell(fields, of: delta.subject)
    }
  }

  private func tell(_ fields: [FieldDelta], of subject: Subject) -> String? {
    let known = fields.filter { $0.key != .unknownKeys }
    let decision = subject.kind == .scenario ? names.decision(known, of: subject) : nil
    let told = known.filter { decision == nil || !$0.key.isOfDecision }.map { names.field($0, of: subject, content) }
    let sentences = ([decision].compactMap(\.self) + told).filter { !$0.isEmpty }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private func added(_ subject: Subject, _ record: JSON, _ name: String) -> String? {
    switch subject.kind {
    case .pod where isReturn, .outcome where isReturn, .agent where isReturn, .scenario where isReturn:
      return "\(name) is back."
    case .pod:
      let number = record["number"].map { " as pod \($0.inline)" } ?? ""
      return (["\(name) is added\(number)."] + told(["lead", "reportsTo"], of: subject, record)).joined(separator: " ")
    case .seat: return "\(names.pod(of: subject)) has an open seat: \(name)."
    case .person: return isReturn ? "\(name) is on the roster again." : "\(name) is added to the roster."
    case .line: return record["reportsTo"].map { "\(name) reports to \(names.told($0, .reference(.person)))." }
    case .placement: return record["is"].map { standing in names.standing(of: name, standing) }
    case .waiver:
      let waiver = try? Waiver(json: record)
      let until = waiver?.until.map { " until \($0)" } ?? ""
      return "\(name) is accepted\(until)" + (waiver.flatMap { $0.because.isEmpty ? nil : ": \($0.because)." } ?? ".")
    case .scenario:
      let pods = (try? Scenario(json: record))?.pods.count ?? 0
      return "The option \(name) is added" + (pods == 0 ? "." : ", with \(pods) \(pods == 1 ? "pod" : "pods").")
    case .concern, .note:
      guard case .text(let on)? = record["on"] else { return "\(name) is added." }
      return "\(name) is added, about \(names.name(about: on))."
    case .told: return (try? Told(json: record)).map { "\(names.name(of: .person($0.person))) was told: \($0.what)." }
    case .pair: return (try? Pair(json: record)).map { "\(name) must be \($0.must?.rawValue ?? "looked at together")." }
    case .clash: return (try? Clash(json: record)).map(clashing)
    default: return "The \(subject.kind.rawValue) \(name) is added."
    }
  }

  /// What some fields of a new record say, where it has them.
  private func told(_ keys: [Text], of subject: Subject, _ record: JSON) -> [String] {
    keys.compactMap { key in
      record[key].map { names.field(FieldDelta(key, before: nil, after: $0), of: subject, content) }
    }
  }

  private func removed(_ subject: Subject, _ record: JSON, _ name: String) -> String? {
    switch subject.kind {
    case .pod: return "\(name) is \(removedWord)." + benched(by: record)
    case .seat: return "\(names.pod(of: subject)) has no open seat for \(name) \(now)."
    case .person where isReturn: return "\(name) is gone from the roster again."
    case .person: return "\(name) is removed from the roster\(seatsGone(with: subject))."
    case .waiver: return "\(name) is not accepted any more."
    case .line: return record["reportsTo"].map { _ in "\(name) has no line of their own \(now)." }
    case .placement: return record["is"].map { _ in "\(name) is in scope again." }
    case .pair: return "\(name) are no pair any more."
    case .clash: return (try? Clash(json: record)).map(settled)
    default: return "\(name) is \(removedWord)."
    }
  }

  private func clashing(_ clash: Clash) -> String {
    let name = names.name(about: clash.on.text)
    if clash.field == "seats" { return "It is to be settled where \(name) sits." }
    return "To be settled: \(clash.field) of \(name)."
  }

  private func settled(_ clash: Clash) -> String {
    let name = names.name(about: clash.on.text)
    return clash.field == "seats" ? "It is settled where \(name) sits." : "It is settled: \(clash.field) of \(name)."
  }

  private var removedWord: String { isReturn ? "gone again" : "removed" }

  /// ", and from Checkout and Search": in which pods of which options somebody had seats.
  private func seatsGone(with person: Subject) -> String {
    let pods = names.seatsLost(by: PersonID(person.id))
    return pods.isEmpty ? "" : ", and from \(pods.told)"
  }

  /// Who had a seat in a pod that is gone, and has none anywhere now.
  private func benched(by record: JSON) -> String {
    guard let pod = try? Pod(json: record), let content else { return "" }
    let people = pod.people.filter { content.whereabouts(of: $0) == .bench }.map { names.name(of: .person($0)) }
    guard let first = people.first else { return "" }
    return people.count == 1 ? " \(first) has no pod \(now)." : " \(people.told) have no pod \(now)."
  }
}

extension Subject {
  /// The person that a line or a placement is about.
  fileprivate var person: Subject? { kind == .line || kind == .placement ? Subject(.person, text: id) : nil }
}

extension Text {
  fileprivate var isOfDecision: Bool { utf8.starts(with: "decision.".utf8) }
}

extension Delta {
  /// Whether a field is about somebody in particular.
  fileprivate static func saysWho(_ key: Text) -> Bool { key == "name" || key == "employee" || key == "email" }

  /// A seat as a whole that nobody sits in.
  fileprivate var isOpenSeat: Bool {
    switch event {
    case .added(let record, _), .removed(let record, _): record["person"] == nil
    case .moved, .reordered, .set: false
    }
  }
}
