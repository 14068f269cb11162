import Syntax

extension Edit {
  /// Edits that make one plan the other, byte for byte, keys that podboard does not know aside. Printed and read again
  /// they do the same.
  ///
  /// What is gone and what is new comes first, then fields and order. What an edit does besides what it says
  /// (a pod that loses its lead, a reference that is cleared) shows in the next round.
  public static func between(_ before: Plan, _ after: Plan) -> [Edit] {
    var current = IndexedPlan(before)
    var edits: [Edit] = []
    for _ in 0..<12 {
      let round = EditRound(from: current.plan, to: after)
      var done = current.applyingEach(round.comingsAndGoings)
      if done.isEmpty { done = current.applyingEach(round.fieldsAndOrder) }
      if done.isEmpty { break }
      edits += done
    }
    return edits
  }
}

extension IndexedPlan {
  /// Applied one by one: an edit that another one made needless may be refused, and is left out.
  fileprivate mutating func applyingEach(_ edits: [Edit]) -> [Edit] {
    edits.filter { edit in (try? apply([edit]))?.isEmpty == false }
  }
}

/// The next edits on the way from one plan to another.
private struct EditRound {
  let before: Plan
  let after: Plan
  private let deltas: [Delta]

  init(from before: Plan, to after: Plan) {
    self.before = before
    self.after = after
    deltas = Change.between(before, after).deltas
  }

  /// What is gone and what is new.
  var comingsAndGoings: [Edit] {
    let gone = deltas.filter(\.isRemoval)
    let new = deltas.filter(\.isAddition)
    let moves = moves(gone, new)
    let moved = Set(moves.flatMap { [$0.gone, $0.new] })
    return gone.filter { !moved.contains($0) }.reversed().compactMap(removal)
      + new.filter { !moved.contains($0) && $0.subject.kind != .seat }.compactMap(addition)
      + seatedPosts(new) + moves.map(\.edit)
      + new.filter { !moved.contains($0) && $0.subject.kind == .seat }.compactMap(seat)
  }

  // MARK: Seats

  private struct SeatMove {
    let gone: Delta
    let new: Delta
    let edit: Edit
  }

  /// A seat lost in one pod and one won in another is a move.
  private func moves(_ gone: [Delta], _ new: [Delta]) -> [SeatMove] {
    var left: [Subject: [Delta]] = [:]
    for delta in gone {
      if let person = delta.plainSeat { left[Subject(.person, text: person.text), default: []].append(delta) }
    }
    return new.compactMap { delta in
      guard let person = delta.plainSeat, let to = delta.subject.pod,
        let from = left[.person(person)]?.first(where: { $0.scenario == delta.scenario }), let pod = from.subject.pod
      else { return nil }
      left[.person(person)]?.removeAll { $0 == from }
      let share = delta.change(of: "share")?.after.flatMap { try? Percent(json: $0) }
      return SeatMove(
        gone: from, new: delta, edit: Edit(.move(person, from: pod, to: to, share: share), in: delta.scenario))
    }
  }

  /// A post that became vacant under somebody keeps its seat, and cannot be given one: it is vacant again afterwards.
  private func seatedPosts(_ new: [Delta]) -> [Edit] {
    new.compactMap(\.plainSeat).filter { before.people[$0]?.isVacant == true }.map {
      Edit(.set("vacant", .person($0), nil))
    }
  }

  private func seat(_ delta: Delta) -> Edit? {
    guard let pod = delta.subject.pod else { return nil }
    if let person = delta.plainSeat {
      let share = delta.change(of: "share")?.after.flatMap { try? Percent(json: $0) }
      return Edit(.put(person, pod, share: share), in: delta.scenario)
    }
    let role = delta.change(of: "role")?.after.flatMap { try? Text(json: $0) }
    return Edit(.open(SeatID(delta.subject.id), pod, role: role ?? ""), in: delta.scenario)
  }

  // MARK: Records

  private func removal(_ delta: Delta) -> Edit? {
    guard delta.subject.kind == .seat, let pod = delta.subject.pod else {
      return Edit(.remove(delta.subject), in: delta.scenario)
    }
    let person = delta.change(of: "person").flatMap { $0.ids(PersonID.self).first }
    return Edit(person.map { .bench($0, from: pod) } ?? .close(SeatID(delta.subject.id), pod), in: delta.scenario)
  }

  /// References to records of the same kind wait for the next round: those may be new too.
  private func addition(_ delta: Delta) -> Edit? {
    let kind = delta.subject.kind
    guard case .added(let record, let position) = delta.event, let access = RecordAccess.all[kind] else { return nil }
    let fields = access.settable.compactMap { field -> JSON.Member? in
      guard field.key != "id", field.key != kind.nameKey, field.type.target != kind else { return nil }
      if kind == .pod, field.key == "number", isTaken(record.value(of: field.key), delta) { return nil }
      return record.value(of: field.key).map { JSON.Member(field.key, $0) }
    }
    let hasID = access.settable.contains { $0.key == "id" }
    let name = kind.nameKey.flatMap { record.value(of: $0) }.flatMap { try? Text(json: $0) }
    return Edit(
      .add(Edit.Addition(kind, name, as: hasID ? delta.subject.id : nil, fields, at: place(position, delta))),
      in: delta.scenario)
  }

  /// Whether a pod of the option has this number so far.
  private func isTaken(_ number: JSON?, _ delta: Delta) -> Bool {
    guard let number, let pods = delta.scenario.flatMap({ before.scenarios[$0] })?.pods else { return false }
    return pods.contains { pod in pod.number.map { JSON.number("\($0)") } == number }
  }

  private func place(_ position: Int, _ delta: Delta) -> Edit.ListPlace {
    guard position > 0, let id = id(at: position - 1, delta) else { return .first }
    return .after(id)
  }

  /// The id at a position of the list in the plan that is to be reached.
  private func id(at position: Int, _ delta: Delta) -> Text? {
    let scenario = delta.scenario.flatMap { after.scenarios.position(of: $0) }
    let place = RecordAccess.Place(scenario: scenario, subject: delta.subject)
    return RecordAccess.all[delta.subject.kind]?.idAt(after, place, position)
  }

  // MARK: Fields and order

  /// Numbers that are to go elsewhere are given up first: two pods never have the same one.
  var fieldsAndOrder: [Edit] { deltas.compactMap(numberGivenUp) + deltas.flatMap(fieldsAndOrder) }

  private func numberGivenUp(_ delta: Delta) -> Edit? {
    guard delta.subject.kind == .pod, case .set(let fields) = delta.event,
      let number = fields.first(where: { $0.key == "number" }), number.before != nil, number.after != nil
    else { return nil }
    return Edit(.set("number", delta.subject, nil), in: delta.scenario)
  }

  private func fieldsAndOrder(_ delta: Delta) -> [Edit] {
    switch delta.event {
    case .set(let fields):
      return fields.filter { $0.key != .unknownKeys }.map { field in
        Edit(.set(field.key, delta.subject, field.after), in: delta.scenario)
      }
    case .moved(_, let to): return [Edit(.order(delta.subject, place(to, delta)), in: delta.scenario)]
    case .reordered(var ids, let wanted):
      var edits: [Edit] = []
      for (position, id) in wanted.enumerated() where ids[position] != id {
        guard let from = ids[position...].firstIndex(of: id) else { continue }
        ids.insert(ids.remove(at: from), at: position)
        let subject = Subject(delta.subject.kind, text: id, in: delta.subject.pod)
        let at = position == 0 ? Edit.ListPlace.first : .after(wanted[position - 1])
        edits.append(Edit(.order(subject, at), in: delta.scenario))
      }
      return edits
    case .added, .removed: return []
    }
  }
}

extension Delta {
  var isRemoval: Bool { if case .removed = event { true } else { false } }
  var isAddition: Bool { if case .added = event { true } else { false } }

  /// Who sits in a seat that came or went and has no id of its own.
  fileprivate var plainSeat: PersonID? {
    guard subject.kind == .seat, let id = change(of: "id"), id.before == nil, id.after == nil,
      let person = change(of: "person")
    else { return nil }
    return person.ids(PersonID.self).first
  }
}
