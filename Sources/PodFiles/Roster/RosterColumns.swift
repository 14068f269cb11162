import PodModel
import Syntax

/// The columns of a roster: what each of them means, and under which key it is kept.
struct RosterColumns {
  struct Column {
    let position: Int
    /// The header, or "Column 5" where there is none.
    let key: Text
    let field: RosterField
  }

  private(set) var all: [Column] = []
  /// Headers of columns that were left out because of what they hold.
  private(set) var withheld: [Text] = []
  private(set) var count: Int

  /// Nil where a row is no header of a roster: it names no column with somebody's name or id beside another known one.
  init?(_ header: [Text], _ mappings: [RosterMapping], isFirst: Bool) {
    count = header.count
    let mapped = header.map { cell in mappings.last { $0.names(cell) }?.field }
    guard mappings.allSatisfy({ mapping in header.contains(where: mapping.names) }) else { return nil }
    let known = zip(header, mapped).map { cell, mapped in
      mapped.map { (field: $0, rank: -1) } ?? RosterHeaders.field(of: cell)
    }
    let filled = header.count { !$0.isEmpty }
    guard known.contains(where: { $0?.field.namesSomebody == true }),
      known.count(where: { $0 != nil }) > 1 || (isFirst && filled == 1)
    else { return nil }
    assign(header, known)
  }

  private mutating func assign(_ header: [Text], _ known: [(field: RosterField, rank: Int)?]) {
    var best: [RosterField: (rank: Int, position: Int)] = [:]
    for (position, meaning) in known.enumerated() {
      guard let meaning else { continue }
      if let before = best[meaning.field], before.rank <= meaning.rank { continue }
      best[meaning.field] = (meaning.rank, position)
    }
    var keys: Set<Text> = ["Manager", "Dotted lines"]
    for (position, cell) in header.enumerated() {
      let meaning = known[position]
      var field = meaning?.field ?? .more
      if !field.mayRepeat, best[field]?.position != position { field = .more }
      if meaning == nil, HeaderForm(cell).isSensitive {
        withheld.append(cell)
        field = .nothing
      }
      let key = (cell.isEmpty ? "Column \(position + 1)" : cell).unused { keys.contains($0) }
      if field.isKept { keys.insert(key) }
      all.append(Column(position: position, key: key, field: field))
    }
  }

  func first(_ field: RosterField) -> Column? { all.first { $0.field == field } }
}

extension RosterMapping {
  func names(_ header: Text) -> Bool {
    if header == column { return true }
    let form = HeaderForm(header).compact
    return !form.isEmpty && form == HeaderForm(column).compact
  }
}
