import PodModel
import Syntax

/// A step of the cursor.
public enum Step: Sendable { case up, down, left, right }

extension Board {
  mutating func step(_ step: Step) {
    guard page == .board else { return stepOnPage(step) }
    switch focus {
    case .nothing: focus = firstFocus
    case .unplaced(let person): stepOnBench(step, from: person)
    case .card(let pod, let item): stepOnCard(step, pod, item)
    case .elsewhere: focus = firstFocus
    }
    reveal()
  }

  /// Up and down by whole cards, or by a screen of people without a pod.
  mutating func page(_ step: Step) {
    guard page == .board else { return stepInList(step == .down ? listRows : -listRows) }
    let layout = layout
    switch focus {
    case .card(let pod, _):
      guard let index = pods.position(of: pod) else { return }
      let distance = layout.columns * (layout.density == .names ? layout.visibleRows : 1)
      let target = index + (step == .down ? distance : -distance)
      focus = .card(pods[max(0, min(pods.count - 1, target))].id, nil)
    case .unplaced(let person):
      let lines = BenchLines(self, layout)
      focus = .unplaced(lines.person(rows: step == .down ? lines.rows : -lines.rows, from: person))
    case .nothing, .elsewhere: break
    }
    reveal()
  }

  /// To the first or the last pod.
  mutating func jump(toEnd: Bool) {
    guard page == .board else { return jumpInList(toEnd: toEnd) }
    if case .unplaced = focus, let teams = content?.unplaced, let first = teams.first?.people.first,
      let last = teams.last?.people.last
    {
      focus = .unplaced(toEnd ? last : first)
    } else if let pod = toEnd ? pods.last : pods.first {
      focus = .card(pod.id, nil)
    }
    reveal()
  }

  /// Up and down by rows; left and right fold what Lines shows, and choose the column by which People are sorted.
  private mutating func stepOnPage(_ step: Step) {
    switch (step, page) {
    case (.up, _): stepInList(-1)
    case (.down, _): stepInList(1)
    case (.left, .people): lists.options.people.turn(-1)
    case (.right, .people): lists.options.people.turn(1)
    case (.left, .lines), (.right, .lines):
      guard let key = listKey, let subject = LineRows.unfoldable(key, on: self) else { return }
      if step == .right { unfold(subject) } else { fold(subject) }
    case (.left, _), (.right, _): break
    }
  }

  private mutating func stepOnBench(_ step: Step, from person: PersonID) {
    let layout = layout
    let lines = BenchLines(self, layout)
    switch step {
    case .up where !layout.benchIsColumn && lines.line(of: person) == 0:
      let row = min(layout.cardRows - 1, top + layout.visibleRows - 1)
      guard !pods.isEmpty else { return }
      focusBottom(ofCardAt: min(pods.count - 1, row * layout.columns))
    case .up: focus = .unplaced(lines.person(rows: -1, from: person))
    case .down: focus = .unplaced(lines.person(rows: 1, from: person))
    case .left where !layout.benchIsColumn: focus = .unplaced(lines.neighbour(of: person, by: -1))
    case .right where !layout.benchIsColumn: focus = .unplaced(lines.neighbour(of: person, by: 1))
    case .left: break
    case .right:
      guard !pods.isEmpty else { return }
      let offset = max(0, (lines.line(of: person) ?? 0) - benchTop)
      let row = min(layout.cardRows - 1, top + min(layout.visibleRows - 1, offset / max(1, layout.cardHeight)))
      focus = .card(pods[row * layout.columns].id, nil)
    }
  }

  private mutating func stepOnCard(_ step: Step, _ pod: PodID, _ item: CardItem?) {
    guard let index = pods.position(of: pod) else { return }
    let columns = layout.columns
    let items = cardItems(of: pod)
    let place = item.flatMap { items.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    switch step {
    case .up where place > 0: focus = .card(pod, place == 1 ? nil : items[place - 2])
    case .down where place < items.count: focus = .card(pod, items[place])
    case .up where index >= columns: focusBottom(ofCardAt: index - columns)
    case .up: break
    case .down where index + columns < pods.count: focus = .card(pods[index + columns].id, nil)
    case .down: focusBench(below: index)
    case .left where index % columns > 0: focusCard(at: index - 1, place)
    case .left: focusBench(beside: index)
    case .right where index % columns < columns - 1 && index + 1 < pods.count: focusCard(at: index + 1, place)
    case .right: break
    }
  }

  private mutating func focusCard(at index: Int, _ place: Int) {
    let pod = pods[index].id
    let items = cardItems(of: pod)
    focus = .card(pod, place == 0 || items.isEmpty ? nil : items[min(place, items.count) - 1])
  }

  private mutating func focusBottom(ofCardAt index: Int) {
    let pod = pods[index].id
    focus = .card(pod, cardItems(of: pod).last)
  }

  private mutating func focusBench(beside index: Int) {
    let layout = layout
    guard layout.benchIsColumn else { return }
    let row = (layout.row(ofCard: index) - top) * layout.cardHeight
    let lines = BenchLines(self, layout)
    if let person = lines.person(near: benchTop + row) { focus = .unplaced(person) }
  }

  private mutating func focusBench(below index: Int) {
    let layout = layout
    guard !layout.benchIsColumn, layout.row(ofCard: index) == layout.cardRows - 1 else { return }
    if let person = BenchLines(self, layout).person(near: benchTop) { focus = .unplaced(person) }
  }
}
