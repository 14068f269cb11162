import Cells
import PodModel
import Syntax

extension Command {
  static let go = Command(
    "go to", "Goes to a page, by its letter: b Board, l Lines, o Outcomes, p People, c Checks, d Changes, f Frame",
    .character("g"), footer: "go to", in: .moving
  ) { board in
    board.mode = .going
    board.say("Go where?")
    return []
  }

  static let nextPage = Command("next page", "The next page", .tab, in: .moving) { board in
    board.show(board.page.neighbour(1))
    return []
  }

  static let previousPage = Command("previous page", "The page before", .backTab, in: .moving) { board in
    board.show(board.page.neighbour(-1))
    return []
  }

  static let open = Command(
    "open", "Opens what the cursor is on; in Lines it unfolds the people, in Checks and Changes it goes there", .enter,
    in: .records,
    whyNot: { board in
      let edits = [.board, .outcomes, .people, .frame].contains(board.page)
      if edits, board.isReadOnly { return Board.readOnly }
      if board.page != .board { return board.listKey == nil ? "There is nothing here to open." : nil }
      return board.focusedSubject == nil ? "There is nothing here to edit yet. a adds something." : nil
    }
  ) { board in
    guard let list = board.page.list, let key = board.listKey else { return board.editFocused() }
    return list.open(&board, key)
  }

  static let turnComparison = Command(
    "compare with", "In Changes: with today, the options with each other, or since a moment of the session",
    .character("v"), footer: "compare", in: .pages, whyNot: { $0.page.whyNot(.changes) }
  ) { board in
    board.turnComparison()
    return []
  }

  static let showSame = Command(
    "show what is the same", "In Changes: shows also the people and measures that do not differ, or hides them again",
    .character("="), footer: "same", in: .pages, whyNot: { $0.page.whyNot(.changes) }
  ) { board in
    board.lists.options.comparison.showsSame.toggle()
    return []
  }

  static let accept = Command(
    "accept", "In Checks: accepts the finding under the cursor, with a reason; it is then shown and not counted",
    .character("A"), footer: "accept", changes: true, in: .pages,
    whyNot: { $0.page.whyNot(.checks) ?? $0.whyNotAccept }
  ) { board in
    guard let (check, subject) = board.focusedFinding else { return [] }
    let presets = [
      JSON.Member("check", .text(check)), JSON.Member("on", .text(Text(subject.description))),
    ]
    let finding = board.findings.at(subject).first { $0.check == check }
    var form = Form.adding(.waiver, presets: presets, in: board.indexed, scenario: board.scenario)
    form.title = finding.map { "Accept it: \($0.sentence)" } ?? "Accept it"
    form.keep(["because", "by", "until"], requiring: "because")
    board.open(form)
    return []
  }

  static let mend = Command(
    "mend", "In Checks: the ways to mend the finding under the cursor, to choose from; a concern is settled",
    .character("f"),
    footer: "mend", changes: true, in: .pages,
    whyNot: { $0.page.whyNot(.checks) ?? $0.whyNotMend }
  ) { board in
    if let concern = board.focusedConcern {
      board.open(board.settling(concern))
      return []
    }
    guard let (check, subject) = board.focusedFinding,
      let finding = board.findings.at(subject).first(where: { $0.check == check })
    else { return [] }
    return board.pickMend(finding)
  }

  static let decide = Command(
    "decide", "Decides for the option on the board: by whom, when, why, and from when it holds", .character("D"),
    changes: true, in: .session,
    whyNot: { board in
      let broken = board.findings.count(of: .broken)
      guard broken > 0 else { return nil }
      return "\(broken) \(broken == 1 ? "thing is" : "things are") broken in this option. Mend or accept "
        + "\(broken == 1 ? "it" : "them") first: g c shows \(broken == 1 ? "it" : "them")."
    }
  ) { board in
    var form = Form.editing(Subject(.scenario, board.scenario), in: board.indexed, scenario: board.scenario)
    form.title = "Decide for \(form.title)"
    form.go(to: "decision.by")
    board.open(form)
    return []
  }

  static let moment = Command(
    "mark this moment", "Remembers the plan as it is now; Changes then tells what was done since", .character("M"),
    in: .session
  ) { board in
    board.mark(Text("moment \(board.moments.count)"))
    return []
  }
}

extension Board {
  mutating func mark(_ name: Text) {
    moments.append(Moment(name: name, plan: plan, isMark: true))
    say("Marked: \(look.shown(name)). Changes tells what is done from here on.")
  }

  /// What the key of an accepted finding ends in.
  static let acceptedMark = " (accepted)"

  /// The check and the record of the finding under the cursor.
  var focusedFinding: (check: Text, subject: Subject)? {
    guard page == .checks, var words = listKey?.detail.string else { return nil }
    if words.hasSuffix(Self.acceptedMark) { words.removeLast(Self.acceptedMark.count) }
    let parts = words.split(separator: " ", maxSplits: 2)
    guard parts.count == 3, parts[1] == "on", let subject = Subject(words: Text(parts[2])) else { return nil }
    return (Text(parts[0]), subject)
  }

  /// The concern under the cursor, in Checks.
  var focusedConcern: Subject? {
    guard page == .checks, case .elsewhere(let subject) = focus, subject.kind == .concern else { return nil }
    return subject
  }

  mutating func pressGoing(_ key: Key) -> [Effect] {
    mode = .browsing
    status.sentence = ""
    if case .character(let letter) = key, let page = Page.allCases.first(where: { $0.letter == letter }) {
      show(page)
    } else if key != .escape {
      refuse("\(key.notation) is the letter of no page.")
    }
    return []
  }

  var goingHints: [KeyHint] {
    Page.allCases.map { KeyHint(keys: String($0.letter), word: $0.title) } + [KeyHint(keys: "Esc", word: "stay")]
  }
}

extension Page {
  fileprivate func whyNot(_ page: Page) -> String? {
    self == page ? nil : "That is for \(page.title): g \(page.letter) goes there."
  }
}
