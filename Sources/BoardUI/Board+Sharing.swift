import PodModel
import Syntax

/// What somebody else wrote to the plan's file, with what is needed to join it with what is on the board.
public struct Incoming: Sendable {
  /// What the file and the board had in common before.
  public let base: Plan
  public let theirs: Plan
  /// What makes the plan of a board with this many changes the joined one.
  public let change: Change
  public let changes: Int
  /// The change as edits in text.
  public let commands: [String]

  /// Joins, record by record and field by field; throws where both together make what no plan can be.
  public init(_ theirs: Plan, over base: Plan, with mine: Plan, changes: Int) throws(FieldRefusal) {
    self.base = base
    self.theirs = theirs
    self.changes = changes
    let joined = try Plan.merging(base: base, ours: mine, theirs: theirs)
    change = .between(mine, joined)
    commands = Edit.between(mine, joined).map(\.text)
  }
}

extension Board {
  /// Takes in what somebody else wrote; nil where it cannot be joined with what is here. Undo leaves it alone.
  public mutating func takeIn(_ incoming: Incoming) -> [Effect]? {
    if incoming.changes != changes {
      guard let again = try? Incoming(incoming.theirs, over: incoming.base, with: plan, changes: changes) else {
        return nil
      }
      return takeIn(again)
    }
    guard !incoming.change.isEmpty else { return [] }
    do throws(EditRefusal) { try indexed.perform(incoming.change) } catch { return nil }
    if indexed[scenario] == nil, let first = plan.scenarios.first { show(first.id) }
    let said = "From the file: \(take(in: incoming.change))"
    say(said)
    settleAfterOthers()
    return [
      .changed(LoggedChange(.received, step: "", incoming.change, said: said, commands: incoming.commands))
    ]
  }

  /// Whoever is in the air comes down where somebody else took away the seat or the pod that it was about. Forms and
  /// lists stay: what cannot be any more is refused when it is given.
  private mutating func settleAfterOthers() {
    if case .moving(let move) = mode {
      var left = move
      left.held.removeAll { held in
        plan.people[held.person] == nil || held.from.map { !sits(held.person, in: $0) } ?? false
      }
      var isTargetThere = true
      if case .pod(let pod) = move.target { isTargetThere = pods[pod] != nil }
      mode = left.held.isEmpty || !isTargetThere ? .browsing : .moving(left)
    }
    settleFocus()
  }

  private func sits(_ person: PersonID, in pod: PodID) -> Bool {
    content?.seats(of: person).contains { $0.pod == pod } ?? false
  }

  /// Puts what earlier sessions did before what this one did, so that undo goes on over a restart.
  public mutating func remember(past: [LoggedChange], future: [LoggedChange]) {
    history.prepend(past: past.map(step), future: future.map(step))
  }

  /// Tells what somebody else changed since this reader's last board ended: on demand, as the changes since a moment.
  public mutating func remember(seen: Plan, when: String) {
    guard !Change.between(seen, plan).isEmpty else { return }
    let name = "you were last here, \(when)"
    moments.append(Moment(name: Text(name), plan: seen))
    say("The plan was changed since \(name). :since last here tells what.")
  }

  /// Moments that were named in earlier sessions stand before those of this one.
  public mutating func remember(moment name: Text, when: String, _ plan: Plan) {
    moments.append(Moment(name: Text("\(name), \(when)"), plan: plan))
  }

  private func step(_ logged: LoggedChange) -> History<Place>.Step {
    let place = Place(
      scenario: logged.change.deltas.lazy.compactMap(\.scenario).first ?? scenario, focus: place(of: logged.change))
    return History.Step(logged.step, logged.change, said: logged.said, at: place, origin: logged.origin)
  }

  /// Where the cursor best stands to see what a change did.
  func place(of change: Change) -> Focus {
    for delta in change.deltas where delta.subject.kind == .seat {
      guard let pod = delta.subject.pod, case .added = delta.event else { continue }
      let seat = SeatID(delta.subject.id)
      if pods[pod]?.seats.contains(where: { $0.id == seat }) == true { return .card(pod, .seat(seat)) }
    }
    for delta in change.deltas {
      if delta.subject.kind == .person, let place = place(of: PersonID(delta.subject.id)) { return place }
      if delta.subject.kind == .pod, pods[PodID(delta.subject.id)] != nil { return .card(PodID(delta.subject.id), nil) }
      if let pod = delta.subject.pod, pods[pod] != nil { return .card(pod, nil) }
    }
    return firstFocus
  }
}
