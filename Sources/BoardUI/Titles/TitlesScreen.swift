import Cells
import PodModel
import Syntax

/// The job titles of people who lack a craft or capabilities, with what each title says, to be confirmed once.
public struct TitlesScreen: Sendable {
  /// A title, with what is to be taken on for those who have it.
  struct Row: Sendable {
    let title: Text
    let people: [PersonID]
    var craft: Text = ""
    var levels = Levels()
    /// Whether it is taken on.
    var isOn = false

    var saysNothing: Bool { craft.isEmpty && levels.entries.isEmpty }
  }

  enum Outcome { case looking, left, confirmed([Row]) }

  private(set) var rows: [Row]
  private(set) var selection = 0
  /// The row that is being changed.
  private(set) var editing: TitleEditing?
  /// What was said before the list was shown.
  let said: String

  /// nil where no title is in question.
  init?(_ guesses: TitleGuesses, said: String = "") {
    rows =
      guesses.rows.map { row in
        Row(title: row.title, people: row.people, craft: row.guess.craft, levels: row.guess.levels, isOn: true)
      } + guesses.silent.map { Row(title: $0.title, people: $0.people) }
    self.said = said
    if rows.isEmpty { return nil }
  }

  /// The titles that are taken on, and how many people have them.
  var chosen: [Row] { rows.filter(\.isOn) }
  var peopleChosen: Int { chosen.reduce(0) { $0 + $1.people.count } }

  mutating func press(_ key: Key) -> Outcome {
    if editing != nil {
      pressEditing(key)
      return .looking
    }
    switch key {
    case .escape, .character("q"): return .left
    case .enter: return .confirmed(chosen)
    case .character(" "): turn()
    case .character("a"): turnAll()
    case .character("e"): edit()
    case .down, .character("j"), .tab: select(selection + 1)
    case .up, .character("k"), .backTab: select(selection - 1)
    case .pageDown: select(selection + 10)
    case .pageUp: select(selection - 10)
    case .home: select(0)
    case .end: select(rows.count - 1)
    default: break
    }
    return .looking
  }

  mutating func paste(_ text: String) { editing?.paste(text) }

  private mutating func select(_ index: Int) { selection = max(0, min(index, rows.count - 1)) }

  /// A title that says nothing cannot be taken on: first it is asked what it is to say.
  private mutating func turn() {
    if rows[selection].saysNothing { return edit() }
    rows[selection].isOn.toggle()
    select(selection + 1)
  }

  /// All are taken on, or none where all are.
  private mutating func turnAll() {
    let isOn = rows.contains { !$0.isOn && !$0.saysNothing }
    for index in rows.indices where !rows[index].saysNothing { rows[index].isOn = isOn }
  }

  private mutating func edit() { editing = TitleEditing(rows[selection]) }

  private mutating func pressEditing(_ key: Key) {
    guard var editing else { return }
    switch editing.press(key, crafts: crafts) {
    case .typing: self.editing = editing
    case .left: self.editing = nil
    case .done(let craft, let levels):
      rows[selection].craft = craft
      rows[selection].levels = levels
      rows[selection].isOn = !rows[selection].saysNothing
      self.editing = nil
      select(selection + 1)
    }
  }

  /// The crafts that stand in the list, for completing one that is typed.
  private var crafts: [Text] {
    var seen: Set<Text> = []
    return rows.map(\.craft).filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
