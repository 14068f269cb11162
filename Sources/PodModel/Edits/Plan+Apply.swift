import Syntax

extension IndexedPlan {
  /// Applies edits, all of them or none. What is merely unwise is not refused: that is for the checks.
  public mutating func apply(_ edits: [Edit]) throws(EditRefusal) -> Change {
    try transaction { editor throws(EditRefusal) in
      for edit in edits { try editor.apply(edit) }
    }
  }

  /// Runs a body that applies edits one by one and may look at the plan between them: all of it holds, or none.
  mutating func transaction(_ body: (inout Editor) throws(EditRefusal) -> Void) throws(EditRefusal) -> Change {
    var editor = Editor(IndexedPlan())
    // The plan is moved into the editor and back, so that no edit copies a table.
    swap(&self, &editor.indexed)
    do throws(EditRefusal) {
      try body(&editor)
      swap(&self, &editor.indexed)
      settle()
      return Change(editor.deltas)
    } catch {
      swap(&self, &editor.indexed)
      try takeBack(editor.deltas)
      settle()
      throw error
    }
  }
}

/// A plan while edits are applied to it, with what they did so far.
struct Editor {
  fileprivate(set) var indexed: IndexedPlan
  private(set) var deltas: [Delta] = []

  init(_ indexed: IndexedPlan) { self.indexed = indexed }

  var plan: Plan { indexed.plan }

  mutating func apply(_ edit: Edit) throws(EditRefusal) {
    let scenario = try self.scenario(of: edit)
    switch edit.verb {
    case .add(let addition): try add(addition, in: scenario)
    case .remove(let subject): try remove(subject, in: scenario)
    case .order(let subject, let place): try order(subject, place, in: scenario)
    case .put(let person, let pod, let share): try put(person, into: pod, share, in: scenario)
    case .move(let person, let from, let to, let share): try move(person, from, to, share, in: scenario)
    case .swap(let one, let other): try swap(one, other, in: scenario)
    case .bench(let person, let pod): try bench(person, from: pod, in: scenario)
    case .open(let seat, let pod, let role): try open(seat, in: pod, role, scenario)
    case .close(let seat, let pod): try close(seat, in: pod, scenario)
    case .fill(let seat, let pod, let person): try fill(seat, in: pod, with: person, scenario)
    case .set(let key, let subject, let value): try set(key, of: subject, to: value, in: scenario)
    case .duplicate(let original, let id, let name): try duplicate(original, as: id, name)
    case .settle(let subject, let field, let side): try settle(field, of: subject, with: side, in: scenario)
    }
  }

  private func scenario(of edit: Edit) throws(EditRefusal) -> ScenarioID {
    guard let named = edit.scenario else { return plan.scenarios.first?.id ?? ScenarioID("") }
    guard plan.scenarios[named] != nil else {
      throw EditRefusal("The plan has no option \"\(named)\". It has \(plan.scenarios.map(\.id.text.string).told).")
    }
    return named
  }

  /// The one way in which an edit changes the plan.
  mutating func record(_ event: Delta.Event, _ subject: Subject, in scenario: ScenarioID) throws(EditRefusal) {
    let delta = Delta(subject, in: subject.kind.isOfScenario ? scenario : nil, event)
    try indexed.perform(delta)
    deltas.append(delta)
  }

  /// Leaves out deltas that took each other back.
  mutating func forget(since count: Int) { deltas.removeSubrange(count...) }

  func place(of subject: Subject, in scenario: ScenarioID) -> RecordAccess.Place {
    let position = subject.kind.isOfScenario ? plan.scenarios.position(of: scenario) : nil
    return RecordAccess.Place(scenario: position, subject: subject)
  }

  func access(to kind: Kind) throws(EditRefusal) -> RecordAccess {
    guard let access = RecordAccess.all[kind] else { throw EditRefusal("There are no \(kind.plural) to edit.") }
    return access
  }
}

extension [String] {
  /// "a, b and c"
  public var told: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
