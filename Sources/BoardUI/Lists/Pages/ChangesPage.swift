import Cells
import PodChecks
import PodModel
import Syntax

/// What the page of changes sets side by side.
struct Comparison: Equatable, Sendable {
  enum Side: Equatable, Sendable {
    /// The option on the board against today.
    case today
    /// The options against each other.
    case options
    /// What was done since a moment of this session, by its place among the marks.
    case since(Int)
    /// What was done since this option was decided for.
    case decided
    /// Who has to be told what, by whom, and in which order.
    case toTell
  }

  var side = Side.today
  /// Whether what is the same on all sides is shown too.
  var showsSame = false
}

extension ListPage {
  /// What differs: person by person, measure by measure, and in sentences.
  static let changes = ListPage(
    columns: { board in
      let sides = board.comparedSides.count
      guard sides > 0 else { return [ListColumns.Column("", least: 40, share: 1)] }
      return [ListColumns.Column("", least: 22, share: 2)]
        + Array(repeating: ListColumns.Column("", least: 16, share: 3), count: sides)
    },
    rows: { board in
      switch board.lists.options.comparison.side {
      case .today, .options: ComparisonRows(of: board).rows
      case .since(let mark): sentences(since: mark, on: board)
      case .toTell: TellingRows(of: board).rows
      case .decided: board.stepsSinceDecision.map { said($0.said, at: $0.place.focus) }.or("Nothing was changed since.")
      }
    },
    head: { board in [sides(of: board), .blank] },
    openWord: { _ in "go there" },
    open: { board, key in
      if board.lists.options.comparison.side == .toTell { return board.tick(key) }
      guard key.focus == .elsewhere(.plan) else { return board.goToSubject() }
      if Severity.allCases.contains(where: { Text($0.word) == key.detail }) {
        board.show(.checks)
      } else {
        board.say("That is a number about all of the option. Enter goes to people and to findings.")
      }
      return []
    },
    inspect: { board, key in
      switch board.lists.options.comparison.side {
      case .today, .options: ComparisonRows.inspect(key, on: board)
      case .since, .decided: key.detail.string
      case .toTell: nil
      }
    },
    // What stands there about a pod is below all people: whoever comes here begins at the top.
    follows: { board, key in
      ![.today, .options].contains(board.lists.options.comparison.side) || key.detail == "person"
    })

  /// "CHANGES: the options   v turns to since opening, to tell, today"
  private static func sides(of board: Board) -> ListRow {
    let chosen = board.lists.options.comparison.side
    let sides = board.comparisonSides
    let place = sides.firstIndex(of: chosen) ?? 0
    let next = (sides[(place + 1)...] + sides[..<place]).map(board.name)
    let key = board.key(of: .turnComparison)
    return .heading("CHANGES: \(board.name(of: chosen))   \(key) turns to \(next.joined(separator: ", "))")
  }

  private static func sentences(since mark: Int, on board: Board) -> [ListRow] {
    guard board.moments.indices.contains(mark) else { return [] }
    let change = Change.between(board.moments[mark].plan, board.plan)
    return change.sentences(in: board.indexed, most: .max).map { said($0, at: nil) }.or("Nothing was changed since.")
  }

  private static func said(_ sentence: String, at focus: Focus?) -> ListRow {
    let key = focus.map { ListRow.Key(focus: $0, detail: Text(sentence)) }
    return ListRow(key ?? ListRow.Key(focus: .nothing, detail: Text(sentence))) { board, columns in
      columns.rest(from: 0, board.look.shown(Text(sentence)), indent: 1)
    }
  }
}

extension [ListRow] {
  fileprivate func or(_ note: String) -> [ListRow] { isEmpty ? [.note(note)] : self }
}

extension Board {
  /// A moment that later ones are compared with.
  public struct Moment: Sendable {
    public let name: Text
    public let plan: Plan
    /// Whether somebody named it in this session, or a round began or ended there: then it is worth keeping.
    var isMark = false
  }

  /// The moments of this session that are worth keeping, the oldest first.
  public var marks: [Moment] { moments.filter(\.isMark) }

  /// Everything that can be set side by side now.
  var comparisonSides: [Comparison.Side] {
    [.today] + (plan.scenarios.count > 1 ? [.options] : []) + moments.indices.map { .since($0) }
      + (content?.scenario.decision.at == nil ? [] : [.decided]) + [.toTell]
  }

  func name(of side: Comparison.Side) -> String {
    switch side {
    case .today: "since today"
    case .options: "the options"
    case .since(let mark): moments.indices.contains(mark) ? "since \(look.shown(moments[mark].name))" : "since then"
    case .decided: "since decided"
    case .toTell: "who is told what"
    }
  }

  mutating func turnComparison() {
    let sides = comparisonSides
    let place = sides.firstIndex(of: lists.options.comparison.side) ?? 0
    lists.options.comparison.side = sides[(place + 1) % sides.count]
    say("Showing the changes: \(name(of: lists.options.comparison.side)).")
  }

  /// Shows what was done since the moment whose name fits best.
  mutating func compare(since name: Text) {
    let matching = Matching(name)
    // Of two of one name the later one is meant.
    let fitting = moments.indices.reversed().compactMap { index in
      matching.rank(of: moments[index].name).map { (rank: $0, index: index) }
    }
    guard let best = fitting.min(by: { $0.rank < $1.rank }) else {
      let names = moments.map { "\"\(look.shown($0.name))\"" }
      return refuse("There is no moment called \(look.shown(name)). There are: \(names.joined(separator: ", ")).")
    }
    lists.options.comparison.side = .since(best.index)
    show(.changes)
  }

  /// What was done after the option on the board was decided for, as far back as the history goes.
  var stepsSinceDecision: ArraySlice<History<Place>.Step> {
    let subject = Subject(.scenario, scenario)
    let decided = history.past.lastIndex { step in
      step.change.deltas.contains { $0.subject == subject && $0.change(of: "decision.at") != nil }
    }
    return history.past[(decided.map { $0 + 1 } ?? 0)...]
  }

  /// Today, and the options that are compared with it; none where the page tells sentences.
  var comparedSides: [ScenarioID?] {
    switch lists.options.comparison.side {
    case .today: [nil, scenario]
    case .options: [nil] + comparedOptions
    case .since, .decided, .toTell: []
    }
  }

  /// The options that are compared, also those for which there is no room.
  var allComparedOptions: [ScenarioID] {
    switch lists.options.comparison.side {
    case .today: [scenario]
    case .options: plan.scenarios.map(\.id)
    case .since, .decided, .toTell: []
    }
  }

  /// As many options as there is room for, the one on the board always among them.
  private var comparedOptions: [ScenarioID] {
    let most = max(1, (size.columns - 24) / 18 - 1)
    let all = plan.scenarios.map(\.id)
    guard all.count > most, let place = all.firstIndex(of: scenario) else { return all }
    let first = max(0, min(place - most + 1, all.count - most))
    return Array(all[first..<first + most])
  }
}
