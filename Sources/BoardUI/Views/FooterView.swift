import Cells

/// The keys that do something here, as many as fit; the way back, about and to all others always, and `?` at the end.
struct FooterView {
  let board: Board

  func draw(_ region: inout Region) {
    var hints = board.hints
    let last = hints.popLast()
    var column = 1
    let end = last.map { region.columns - width(of: $0) - 1 } ?? region.columns
    for hint in fitting(hints, in: end - column) { column = write(hint, at: column, &region) + 2 }
    if let last { _ = write(last, at: max(column, end), &region) }
  }

  /// In their order; those that nobody finds otherwise take their room first.
  private func fitting(_ hints: [KeyHint], in columns: Int) -> [KeyHint] {
    var room = columns
    var chosen: Set<Int> = []
    for isKept in [true, false] {
      for (index, hint) in hints.enumerated() where hint.isKept == isKept && width(of: hint) + 2 <= room {
        chosen.insert(index)
        room -= width(of: hint) + 2
      }
    }
    return hints.indices.filter { chosen.contains($0) }.map { hints[$0] }
  }

  private func width(of hint: KeyHint) -> Int {
    DisplayWidth.cells(of: hint.keys) + 1 + DisplayWidth.cells(of: hint.word)
  }

  private func write(_ hint: KeyHint, at column: Int, _ region: inout Region) -> Int {
    let used = region.write(hint.keys, at: Position(column: column, row: 0), style: board.look[.key])
    return column + used + 1
      + region.write(hint.word, at: Position(column: column + used + 1, row: 0), style: board.look[.muted])
  }
}

/// A key and what it does, in as few words as can be.
public struct KeyHint: Hashable, Sendable {
  public let keys: String
  public let word: String
  /// Whether it stays in the footer where not all have room.
  var isKept = false
}
