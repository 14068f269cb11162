import Cells
import Syntax

/// One row of a list page: what it is about, and what is drawn where it is in sight.
///
/// The text is asked for when the row is drawn and not before, so that a list of 100,000 people costs a screen of them.
struct ListRow: Sendable {
  /// What the cursor knows a row by, also after the plan has changed.
  struct Key: Hashable, Sendable {
    /// The record that commands act on.
    let focus: Focus
    /// What tells rows about the same record apart: the name of a check, the key of a field.
    var detail: Text = ""
  }

  /// nil where the cursor does not stop.
  let key: Key?
  let pieces: @Sendable (Board, ListColumns) -> [RowPiece]

  init(_ key: Key?, _ pieces: @escaping @Sendable (Board, ListColumns) -> [RowPiece]) {
    self.key = key
    self.pieces = pieces
  }

  init(_ focus: Focus, _ pieces: @escaping @Sendable (Board, ListColumns) -> [RowPiece]) {
    self.init(Key(focus: focus), pieces)
  }

  static let blank = ListRow(nil) { _, _ in [] }

  /// A line above a part of the list.
  static func heading(_ text: String, _ role: Role = .heading) -> ListRow {
    ListRow(nil) { _, columns in [RowPiece(text, role, width: columns.total)] }
  }

  /// A line that says something and is about nothing in particular.
  static func note(_ text: String) -> ListRow {
    ListRow(nil) { _, columns in [RowPiece(text, .muted, at: 1, width: columns.total - 1)] }
  }
}

/// Some text of a row.
struct RowPiece: Sendable {
  var text: String
  var role: Role
  /// Cells from the row's left edge, and how many there are for it; what is longer is cut with a mark.
  var column: Int
  var width: Int
  /// Whether it stands at the right end of its cells.
  var isAtEnd = false

  init(_ text: String, _ role: Role = .plain, at column: Int = 0, width: Int, isAtEnd: Bool = false) {
    self.text = text
    self.role = role
    self.column = column
    self.width = width
    self.isAtEnd = isAtEnd
  }
}
