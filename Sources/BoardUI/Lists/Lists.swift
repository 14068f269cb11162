import PodModel
import Syntax

/// What the list pages show and where their cursors are.
struct Lists: Sendable {
  /// Where the cursor of a page is.
  struct Cursor: Sendable {
    var key: ListRow.Key?
    var index = 0
    /// The row on top.
    var top = 0
  }

  /// What the rows were made from; as long as it is the same, so are they.
  struct Stamp: Equatable {
    let page: Page
    let scenario: ScenarioID
    let revision: Int
    let options: Options
  }

  /// What a page is told to show.
  struct Options: Equatable, Sendable {
    /// The records whose people are shown below them, in Lines.
    var unfolded: Set<Subject> = []
    /// The leaders below whom nothing is shown, in Lines.
    var folded: Set<Subject> = []
    /// Whether people without a pod stand one by one in Checks, and not as one line.
    var listsUnplaced = false
    var people = PeopleOrder()
    var comparison = Comparison()
  }

  var options = Options()
  private(set) var rows: [ListRow] = []
  private var stamp: Stamp?
  private var cursors: [Page: Cursor] = [:]

  subscript(page: Page) -> Cursor {
    get { cursors[page] ?? Cursor() }
    set { cursors[page] = newValue }
  }

  /// Whether the rows have to be made again.
  func isStale(for stamp: Stamp) -> Bool { self.stamp != stamp }

  mutating func take(_ rows: [ListRow], for stamp: Stamp) {
    self.rows = rows
    self.stamp = stamp
  }

  /// The row with a key, or nil. It is where it was, unless the rows were made again.
  func index(of key: ListRow.Key, near index: Int) -> Int? {
    if rows.indices.contains(index), rows[index].key == key { return index }
    return rows.firstIndex { $0.key == key }
  }

  /// The first row about what the cursor is on.
  func index(about focus: Focus, where isMeant: (ListRow.Key) -> Bool) -> Int? {
    rows.firstIndex { $0.key.map { $0.focus == focus && isMeant($0) } ?? false }
  }

  /// The nearest row to an index on which the cursor may stop.
  func stop(near index: Int) -> Int? {
    guard !rows.isEmpty else { return nil }
    let start = max(0, min(rows.count - 1, index))
    return rows[start...].firstIndex { $0.key != nil } ?? rows[...start].lastIndex { $0.key != nil }
  }
}
