import Syntax

/// A table before it is known how wide it is.
struct Grid: Sendable {
  var columns: [Column]
  var groups: [Group]

  struct Column: Equatable, Sendable {
    var title: String
    /// In cells; what is left over is dealt out by weight until a column has its most.
    var least: Int
    var most: Int
    var weight = 1
    /// The narrowest chart that has the column.
    var from = 0
    /// What stands before the value on a line of its own where the chart has no such column; nil where it is left out.
    var below: String?
    var isRight = false
  }

  /// Rows under a title of their own, or without one.
  struct Group: Sendable {
    /// What the titles are of, for formats that have a column for them: "Pod".
    var kind = ""
    var title: Phrase = []
    var rows: Rows
  }

  /// Rows that are made while they are written, one after the other: all at once they would take more room than the
  /// whole chart. What stands in columns that are not wanted need not be made.
  struct Rows: Sendable {
    let count: Int
    private let row: @Sendable (Int, Wanted) -> Row

    init(count: Int, row: @escaping @Sendable (Int, Wanted) -> Row) {
      self.count = count
      self.row = row
    }

    init(_ rows: [Row]) { self.init(count: rows.count) { place, _ in rows[place] } }

    subscript(place: Int, wanted: Wanted) -> Row { row(place, wanted) }
  }

  /// Which columns are wanted, by their positions.
  struct Wanted: Sendable {
    private let columns: Set<Int>?

    static let all = Wanted(nil)

    init(_ columns: Set<Int>?) { self.columns = columns }

    subscript(column: Int) -> Bool { columns?.contains(column) ?? true }
  }

  /// What a row says; where somebody has two seats it is lines, of which the first says what holds for all.
  struct Row: Equatable, Sendable {
    var lines: [[Phrase]]

    init(_ cells: [Phrase]) { lines = [cells] }
    init(lines: [[Phrase]]) { self.lines = lines }
  }
}
