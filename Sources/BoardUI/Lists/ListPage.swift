import Cells

/// A page that is a list: one record, in a file of its own.
struct ListPage: Sendable {
  let columns: @Sendable (Board) -> [ListColumns.Column]
  /// All rows; asked for again after each change of the plan or of what the page is told to show.
  let rows: @Sendable (Board) -> [ListRow]
  /// Lines above the list that do not scroll.
  let head: @Sendable (Board) -> [ListRow]
  /// What stands at the right of the strip.
  let remark: @Sendable (Board) -> String
  /// What Enter does on a row, and the word for it in the footer.
  let openWord: @Sendable (Board) -> String
  let open: @Sendable (inout Board, ListRow.Key) -> [Effect]
  /// All of what a row says, where the row itself may be cut; nil where what is known of its record says more.
  let inspect: @Sendable (Board, ListRow.Key) -> String?
  /// Whether the cursor goes to a row because it is about what was under the cursor elsewhere.
  let follows: @Sendable (Board, ListRow.Key) -> Bool

  init(
    columns: @escaping @Sendable (Board) -> [ListColumns.Column],
    rows: @escaping @Sendable (Board) -> [ListRow],
    head: @escaping @Sendable (Board) -> [ListRow] = { _ in [] },
    remark: @escaping @Sendable (Board) -> String = { _ in "" },
    openWord: @escaping @Sendable (Board) -> String = { _ in "edit" },
    open: @escaping @Sendable (inout Board, ListRow.Key) -> [Effect] = { board, _ in board.editFocused() },
    inspect: @escaping @Sendable (Board, ListRow.Key) -> String? = { _, _ in nil },
    follows: @escaping @Sendable (Board, ListRow.Key) -> Bool = { _, _ in true }
  ) {
    self.follows = follows
    self.columns = columns
    self.rows = rows
    self.head = head
    self.remark = remark
    self.openWord = openWord
    self.open = open
    self.inspect = inspect
  }

  /// The lines above the list, and the titles of its columns where they have some.
  func headRows(_ board: Board) -> [ListRow] {
    let titles = columns(board).map(\.title)
    guard titles.contains(where: { !$0.isEmpty }) else { return head(board) }
    return head(board) + [
      ListRow(nil) { _, columns in titles.indices.flatMap { columns.piece($0, titles[$0], .muted) } }
    ]
  }
}
