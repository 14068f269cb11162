import Cells
import PodModel
import Syntax

extension Command {
  static let titles = Command(
    "titles", "Lists the job titles of people without a craft or capabilities, with a guess at both to be confirmed",
    changes: true, in: .session
  ) { board in
    board.status.sentence = ""
    if let screen = TitlesScreen(TitleGuesses(in: board.plan)) {
      board.mode = .titles(screen)
    } else {
      board.say("Nobody with a job title lacks a craft or capabilities.")
    }
    return []
  }
}

extension Board {
  /// Shows what the job titles say, where they say something that people lack; what was said before stands above the list.
  public mutating func offerTitles() {
    let guesses = TitleGuesses(in: plan)
    guard case .browsing = mode, !isReadOnly, !guesses.rows.isEmpty else { return }
    if let screen = TitlesScreen(guesses, said: status.sentence) { mode = .titles(screen) }
  }

  mutating func pressTitles(_ key: Key, _ current: TitlesScreen) -> [Effect] {
    var screen = current
    let isTyped = current.editing != nil
    switch screen.press(key == .control("c") && !isTyped ? .escape : key) {
    case .looking:
      mode = .titles(screen)
    case .left:
      mode = .browsing
      say("No job title was taken on. :titles lists them again.")
    case .confirmed(let rows): return takeOn(rows)
    }
    return []
  }

  private mutating func takeOn(_ rows: [TitlesScreen.Row]) -> [Effect] {
    mode = .browsing
    let edits = rows.flatMap { TitleGuesses.edits($0.craft, $0.levels, for: $0.people, in: plan) }
    guard !edits.isEmpty else {
      say("No job title was taken on. :titles lists them again.")
      return []
    }
    let effects = commit(edits: edits)
    guard !status.isRefusal else { return effects }
    let people = rows.reduce(0) { $0 + $1.people.count }
    say(
      "\(rows.count) job \(rows.count == 1 ? "title is" : "titles are") taken on, for \(people) "
        + "\(people == 1 ? "person" : "people"). \(key(of: .undo)) takes that back, :titles lists the others.")
    return effects
  }
}
