import Cells
import PodModel
import Syntax

extension Board {
  /// What the mouse does: it picks, drags people onto cards, opens with a double click, and scrolls what is under it.
  mutating func point(_ mouse: MouseEvent) -> [Effect] {
    switch mode {
    case .browsing: return pointBrowsing(mouse)
    case .moving(let move): return pointMoving(mouse, move)
    case .form, .picking, .help, .recovering, .exporting, .importing, .titles: return scrollDialog(mouse)
    case .adding, .going, .filtering, .unreadable: return []
    }
  }

  private mutating func pointBrowsing(_ mouse: MouseEvent) -> [Effect] {
    if page != .board { return pointInList(mouse) }
    switch mouse.action {
    case .press: return click(mouse)
    case .drag: drag(to: mouse.position)
    case .release: grip = nil
    case .scrollUp: scroll(at: mouse.position, by: -1)
    case .scrollDown: scroll(at: mouse.position, by: 1)
    }
    return []
  }

  /// In a list a click takes a row, a second one opens it, and the wheel goes through the rows.
  private mutating func pointInList(_ mouse: MouseEvent) -> [Effect] {
    switch mouse.action {
    case .press where mouse.button == .left:
      guard selectRow(atScreenRow: mouse.position.row), mouse.clicks == 2 else { return [] }
      return perform(Command.open)
    case .scrollUp: stepInList(-3)
    case .scrollDown: stepInList(3)
    case .press, .drag, .release: break
    }
    return []
  }

  private mutating func click(_ mouse: MouseEvent) -> [Effect] {
    grip = nil
    guard mouse.button == .left, let place = focus(at: mouse.position) else { return [] }
    go(to: place)
    if mouse.clicks == 2 { return perform(Command.open) }
    guard let person = focusedPerson else { return [] }
    let held = Held(person, from: focus.pod)
    grip = Grip(held: marked.contains(held) ? marked : [held], place: mouse.position)
    return []
  }

  /// A press that moves before it is let go takes along who was under it.
  private mutating func drag(to position: Position) {
    guard let grip, grip.place != position else { return }
    self.grip = nil
    if let reason = whyNot(.move) { return refuse(reason) }
    pickUp(grip.held, towards: target(at: position))
  }

  private mutating func pointMoving(_ mouse: MouseEvent, _ current: Move) -> [Effect] {
    var move = current
    switch mouse.action {
    case .scrollUp: scroll(at: mouse.position, by: -1)
    case .scrollDown: scroll(at: mouse.position, by: 1)
    case .release where move.isDragged:
      move.target = target(at: mouse.position)
      return drop(move)
    case .release: break
    case .press, .drag:
      move.target = target(at: mouse.position)
      mode = .moving(move)
      showTarget(of: move)
    }
    return []
  }

  /// Where somebody would be dropped.
  private func target(at position: Position) -> Move.Target {
    let layout = layout
    if let index = card(at: position, layout) { return .pod(pods[index].id) }
    return layout.bench.contains(position) ? .noPod : .nowhere
  }

  private func card(at position: Position, _ layout: BoardLayout) -> Int? {
    // Of two that share a border, the one whose title stands in it.
    layout.visibleCards(top: top).last { layout.card(at: $0, top: top)?.contains(position) == true }
  }

  /// The wheel scrolls what is under it and leaves the cursor where it is.
  private mutating func scroll(at position: Position, by rows: Int) {
    let layout = layout
    if layout.bench.contains(position) {
      let lines = BenchLines(self, layout)
      benchTop = max(0, min(benchTop + 3 * rows, lines.count - lines.rows))
    } else if layout.grid.contains(position) {
      top = max(0, min(top + rows, layout.lastTop))
    }
  }

  private mutating func scrollDialog(_ mouse: MouseEvent) -> [Effect] {
    switch mouse.action {
    case .scrollUp: press(.up)
    case .scrollDown: press(.down)
    case .press, .drag, .release: []
    }
  }

  /// What lies at a place of the screen.
  func focus(at position: Position) -> Focus? {
    let layout = layout
    if layout.bench.contains(position) {
      let line = benchTop + position.row - layout.bench.row - 1
      guard position.row > layout.bench.row, case .people(let people) = BenchLines(self, layout)[line] else {
        return nil
      }
      let width = max(1, BenchView.width(of: layout))
      let place = (position.column - layout.bench.column) / width
      return people.indices.contains(place) ? .unplaced(people[place]) : nil
    }
    guard let index = card(at: position, layout), let frame = layout.card(at: index, top: top) else { return nil }
    let inner = frame.inset(columns: 1, rows: 1)
    let place = Position(column: position.column - inner.column, row: position.row - inner.row)
    let view = CardView(board: self, pod: pods[index], layout: layout)
    return .card(pods[index].id, view.item(at: place, in: inner.size))
  }
}

/// Who is under a mouse button that is held down.
struct Grip: Hashable, Sendable {
  let held: [Held]
  let place: Position
}
