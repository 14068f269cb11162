import Cells
import PodModel
import Syntax

extension Board {
  /// The place of the list on the screen, without the lines above it that do not scroll.
  var listRows: Int {
    let layout = layout
    return max(1, layout.page.rows - (page.list?.headRows(self).count ?? 0))
  }

  /// What is drawn: whoever is moved is moved on the cards, wherever they were picked up.
  var shownPage: Page { if case .moving = mode { .board } else { page } }

  /// Where the rows in sight stand among all; empty where all are.
  var rowsInSight: String {
    let count = lists.rows.count
    let top = lists[page].top
    guard count > listRows else { return "" }
    return "rows \(top + 1) to \(min(count, top + listRows)) of \(count)"
  }

  /// The row under the cursor of a list page.
  var listKey: ListRow.Key? { page == .board ? nil : lists[page].key }

  mutating func show(_ page: Page) {
    guard page != self.page else { return }
    self.page = page
    digits = ""
    status.sentence = ""
    settleFocus()
  }

  /// Makes the rows again where the plan or the page's options changed, and brings the cursor back to its record.
  mutating func settleList() {
    guard let list = page.list else { return }
    let stamp = Lists.Stamp(page: page, scenario: scenario, revision: revision, options: lists.options)
    if lists.isStale(for: stamp) { lists.take(list.rows(self), for: stamp) }
    var cursor = lists[page]
    let isMoved = cursor.key?.focus != focus
    let place =
      (isMoved ? lists.index(about: focus) { list.follows(self, $0) } : nil) ?? cursor.key.flatMap {
        lists.index(of: $0, near: cursor.index)
      }
      ?? lists.stop(near: cursor.index)
    cursor.index = place ?? 0
    cursor.key = place.flatMap { lists.rows[$0].key }
    lists[page] = cursor
    if let key = cursor.key { focus = key.focus }
    revealRow()
  }

  mutating func stepInList(_ distance: Int) {
    var cursor = lists[page]
    let rows = lists.rows
    var index = cursor.index
    var left = abs(distance)
    let direction = distance < 0 ? -1 : 1
    var next = index + direction
    while left > 0, rows.indices.contains(next) {
      if rows[next].key != nil {
        index = next
        left -= 1
      } else if abs(distance) > 1 {
        left -= 1
      }
      next += direction
    }
    // Above the first row there may be more to read.
    if index == cursor.index, distance < 0 { cursor.top = max(0, cursor.top + distance) }
    select(index, &cursor)
  }

  mutating func jumpInList(toEnd: Bool) {
    var cursor = lists[page]
    guard let index = lists.stop(near: toEnd ? lists.rows.count - 1 : 0) else { return }
    if !toEnd { cursor.top = 0 }
    select(index, &cursor)
  }

  /// Takes the row at a line of the screen; false where there is none to stop on.
  mutating func selectRow(atScreenRow row: Int) -> Bool {
    let layout = layout
    let offset = row - layout.page.row - (page.list?.headRows(self).count ?? 0)
    var cursor = lists[page]
    let index = cursor.top + offset
    guard offset >= 0, lists.rows.indices.contains(index), lists.rows[index].key != nil else { return false }
    select(index, &cursor)
    return true
  }

  private mutating func select(_ index: Int, _ cursor: inout Lists.Cursor) {
    cursor.index = index
    cursor.key = lists.rows.indices.contains(index) ? lists.rows[index].key : nil
    lists[page] = cursor
    if let key = cursor.key { focus = key.focus }
    revealRow()
  }

  /// Scrolls as little as brings the row into sight, with the headings just above it.
  private mutating func revealRow() {
    var cursor = lists[page]
    let rows = lists.rows
    let visible = listRows
    var first = min(cursor.index, max(0, rows.count - 1))
    while first > 0, cursor.index - first < 3, rows[first - 1].key == nil { first -= 1 }
    cursor.top = max(cursor.index - visible + 1, min(cursor.top, first))
    cursor.top = max(0, min(cursor.top, rows.count - visible))
    lists[page] = cursor
  }

  // MARK: Filtering

  mutating func pressFilter(_ key: Key, _ line: TextLine) -> [Effect] {
    var line = line
    switch key {
    case .enter:
      mode = .browsing
      status.sentence = ""
    case .escape, .control("c"):
      mode = .browsing
      lists.options.people.filter = ""
      say("Everybody is shown.")
    case .up: stepInList(-1)
    case .down: stepInList(1)
    default:
      _ = line.press(key)
      filter(by: line)
    }
    return []
  }

  mutating func filter(by line: TextLine) {
    mode = .filtering(line)
    lists.options.people.filter = line.text
    say("Only people with: \(look.shown(line.text))_")
  }

  /// What is on no card becomes something near it that is.
  func focusOnCards(near subject: Subject) -> Focus {
    guard case .elsewhere(let subject) = focus(on: subject) else { return focus(on: subject) }
    let below = subject.kind == .person ? content?.pods(under: PersonID(subject.id)).first : nil
    return below.map { .card($0.id, nil) } ?? firstFocus
  }

  /// Where a person is on the board, else the person alone.
  func listFocus(of person: PersonID) -> Focus { place(of: person) ?? .elsewhere(.person(person)) }

  /// Opens the form of what the cursor is on.
  mutating func editFocused() -> [Effect] {
    guard let subject = focusedSubject else { return [] }
    open(Form.editing(subject, in: indexed, scenario: scenario))
    return []
  }
}
