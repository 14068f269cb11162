import Cells

/// Where the columns of a list stand, from the width of the screen alone: what is longer in one row moves nothing in another.
struct ListColumns: Equatable, Sendable {
  /// A column with its title and its part of the width.
  struct Column: Sendable {
    let title: String
    /// Cells below which it is of no use: then it is left out, the last one first.
    let least: Int
    /// Its part of the width beyond that, in proportion to those of the others.
    let share: Int
    var isAtEnd = false

    init(_ title: String, least: Int, share: Int = 0, isAtEnd: Bool = false) {
      self.title = title
      self.least = least
      self.share = share
      self.isAtEnd = isAtEnd
    }
  }

  private struct Place: Equatable {
    let start: Int
    let width: Int
    let isAtEnd: Bool
  }

  let total: Int
  private let places: [Place]
  private static let gap = 2

  init(_ columns: [Column], total: Int) {
    self.total = max(0, total)
    var shown = columns
    while shown.count > 1, Self.least(of: shown) > total { shown.removeLast() }
    let spare = max(0, total - Self.least(of: shown))
    let shares = max(1, shown.reduce(0) { $0 + $1.share })
    var start = 0
    var places: [Place] = []
    for column in shown {
      let width = shown.count == 1 ? self.total : column.least + spare * column.share / shares
      places.append(Place(start: start, width: width, isAtEnd: column.isAtEnd))
      start += width + Self.gap
    }
    self.places = places
  }

  private static func least(of columns: [Column]) -> Int {
    columns.reduce(0) { $0 + $1.least } + gap * (columns.count - 1)
  }

  var count: Int { places.count }

  /// Cells of a column; 0 where there was no room for it.
  func width(of column: Int) -> Int { places.indices.contains(column) ? places[column].width : 0 }

  /// Text in a column, indented by so many cells; nothing where there was no room for the column.
  func piece(_ column: Int, _ text: String, _ role: Role = .plain, indent: Int = 0) -> [RowPiece] {
    guard places.indices.contains(column), !text.isEmpty else { return [] }
    let place = places[column]
    return [
      RowPiece(
        text, role, at: place.start + indent, width: max(0, place.width - indent), isAtEnd: place.isAtEnd)
    ]
  }

  /// Text from a column on to the end of the row.
  func rest(from column: Int, _ text: String, _ role: Role = .plain, indent: Int = 0) -> [RowPiece] {
    guard places.indices.contains(column), !text.isEmpty else { return [] }
    let start = places[column].start + indent
    return [RowPiece(text, role, at: start, width: max(0, total - start))]
  }
}
