import Cells
import PodModel
import Syntax

/// In which order the people stand, and which of them.
struct PeopleOrder: Equatable, Sendable {
  enum Column: String, CaseIterable, Sendable {
    case name, now, team, manager, craft, title

    var title: String {
      switch self {
      case .name: "NAME"
      case .now: "NOW"
      case .team: "TEAM TODAY"
      case .manager: "MANAGER TODAY"
      case .craft: "CRAFT"
      case .title: "JOB TITLE"
      }
    }
  }

  var column = Column.name
  var isReversed = false
  /// Only those are shown of whom something fits.
  var filter: Text = ""

  mutating func turn(_ step: Int) {
    let all = Column.allCases
    let place = all.firstIndex(of: column) ?? 0
    column = all[(place + step + all.count) % all.count]
  }
}

extension ListPage {
  /// Everybody on the roster, by any column, and filtered as one types.
  static let people = ListPage(
    columns: { board in
      let order = board.lists.options.people
      let sizes = [(20, 4), (16, 3), (14, 2), (14, 2), (11, 1), (14, 3)]
      return zip(PeopleOrder.Column.allCases, sizes).map { column, size in
        let sign = column == order.column ? (order.isReversed ? " -" : " +") : ""
        return ListColumns.Column(column.title + sign, least: size.0, share: size.1)
      }
    },
    rows: { board in
      let people = PeopleSorting(board).people
      if people.isEmpty {
        return [.note(board.plan.people.isEmpty ? "Nobody is on the roster yet." : "Nobody fits. Esc shows all again.")]
      }
      return people.map { row(for: $0, on: board) }
    },
    head: { board in
      let filter = board.lists.options.people.filter
      guard !filter.isEmpty else { return [] }
      return [
        ListRow(nil) { board, columns in
          let count = board.lists.rows.count { $0.key != nil }
          let told = "\(count) of \(board.plan.people.count) with \"\(board.look.shown(filter))\". Esc shows everybody."
          return columns.rest(from: 0, told, .heading)
        }
      ]
    })

  private static func row(for id: PersonID, on board: Board) -> ListRow {
    ListRow(board.listFocus(of: id)) { board, columns in
      guard let person = board.plan.people[id] else { return [] }
      let look = board.look
      let now = board.whereNow(id)
      let mark = board.marked.contains { $0.person == id } ? "\(look.marks.marked) " : ""
      if look.curtain != nil { return columns.piece(0, mark + look.shown(person)) + columns.piece(1, now) }
      return columns.piece(0, mark + look.shown(person)) + columns.piece(1, now)
        + columns.piece(2, look.shown(person.mainTeam), .muted)
        + columns.piece(3, board.shownName(of: person.today.manager), .muted)
        + columns.piece(4, look.shown(person.craft), .muted) + columns.piece(5, look.shown(person.title), .muted)
    }
  }
}

/// The people of the page in their order: by what stands in the column, then by name; no locale.
private struct PeopleSorting {
  let people: [PersonID]

  init(_ board: Board) {
    let order = board.lists.options.people
    let matching = Matching(order.filter)
    let key = { (person: Person) -> [UInt8] in
      let text: Text =
        switch order.column {
        case .name: ""
        case .now: Text(board.whereNow(person.id))
        case .team: person.mainTeam
        case .manager: person.today.manager.flatMap { board.plan.people[$0]?.shownName } ?? ""
        case .craft: person.craft
        case .title: person.title
        }
      // What nothing is known of comes last.
      return (text.isEmpty && order.column != .name ? [0xFF] : []) + text.sortKey + [0] + person.shownName.sortKey
    }
    let chosen = board.plan.people.filter { board.isShown($0.id) }.filter { person in
      matching.isEmpty
        || [person.shownName, person.title, person.mainTeam, person.craft, Text(board.whereNow(person.id))]
          .contains { matching.rank(of: $0) != nil }
    }
    let keyed = chosen.map { (key: key($0), id: $0.id) }
    let sorted = keyed.sorted { left, right in
      left.key == right.key ? left.id < right.id : left.key.lexicographicallyPrecedes(right.key)
    }.map(\.id)
    people = order.isReversed ? sorted.reversed() : sorted
  }
}
