/// What the board shows: the cards, or one of the lists. Tab goes through them, `g` and a letter to one of them.
public enum Page: String, CaseIterable, Sendable {
  case board, lines, outcomes, people, checks, changes, frame

  /// As it stands in the strip.
  var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// The letter behind `g`.
  var letter: Character {
    switch self {
    case .board: "b"
    case .lines: "l"
    case .outcomes: "o"
    case .people: "p"
    case .checks: "c"
    case .changes: "d"
    case .frame: "f"
    }
  }

  /// What there is to see, in a line.
  var help: String {
    switch self {
    case .board: "the pods as cards, and who has no pod yet"
    case .lines: "who leads which pods and people, and who leads nobody any more"
    case .outcomes: "what each pod is judged by, and outcomes without a pod"
    case .people: "everybody, to sort, filter and mark"
    case .checks: "what is broken, what is to do, what to watch, and concerns of the room"
    case .changes: "what differs from today and between options, and who has to be told"
    case .frame: "the question, what matters, who may lead, and by when to decide"
    }
  }

  /// The list that the page is; nil for the cards.
  var list: ListPage? {
    switch self {
    case .board: nil
    case .lines: ListPage.lines
    case .outcomes: ListPage.outcomes
    case .people: ListPage.people
    case .checks: ListPage.checks
    case .changes: ListPage.changes
    case .frame: ListPage.frame
    }
  }

  func neighbour(_ step: Int) -> Page {
    let all = Page.allCases
    let place = all.firstIndex(of: self) ?? 0
    return all[(place + step + all.count) % all.count]
  }
}
