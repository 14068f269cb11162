import Cells

extension Board {
  /// The keys for the footer: what can be done here, the most important first and `?` last.
  var hints: [KeyHint] {
    switch mode {
    case .browsing where swapping != nil:
      (focusedPerson == nil ? [] : [KeyHint(keys: "Enter", word: "swap with this one")]) + [
        KeyHint(keys: look.marks.arrows, word: "choose"), KeyHint(keys: key(of: .find), word: "find"),
        KeyHint(keys: "Esc", word: "leave it"),
      ]
    case .browsing:
      (page.list.map { [KeyHint(keys: "Enter", word: isTelling ? "told" : $0.openWord(self))] } ?? [])
        + Command.all.compactMap { command in
          guard let word = command.footer, let key = keymap.keys(of: command).first, whyNot(command) == nil else {
            return nil
          }
          return KeyHint(keys: key.notation, word: word, isKept: command.isKept)
        }.movingLast("keys")
    case .moving(let move):
      MovingKey.all.filter { key in !key.needsSeat || move.held.contains { $0.from != nil } }.map { key in
        KeyHint(keys: key.keys(look.marks), word: key.word, isKept: ["Enter", "Esc"].contains(key.keys(look.marks)))
      }
    case .adding: addingHints
    case .going: goingHints
    case .exporting(let screen): screen.hints(look)
    case .importing(let screen): screen.hints(look)
    case .titles(let screen): screen.hints(look)
    case .filtering: [KeyHint(keys: "Enter", word: "keep"), KeyHint(keys: "Esc", word: "show everybody")]
    case .form(let form): form.hints
    case .picking: [KeyHint(keys: "Enter", word: "choose"), KeyHint(keys: "Esc", word: "leave")]
    case .help: [KeyHint(keys: "Esc", word: "leave")]
    case .recovering:
      [
        KeyHint(keys: "Enter", word: "take over"), KeyHint(keys: "d", word: "leave"),
        KeyHint(keys: look.marks.arrows.upDown, word: "scroll"), KeyHint(keys: "Esc", word: "decide later"),
      ]
    case .unreadable:
      [
        KeyHint(keys: "1", word: "beside it"), KeyHint(keys: "2", word: "in its place"),
        KeyHint(keys: "3", word: "wait"),
      ]
    }
  }

  /// What the mouse does; it has no commands of its own.
  static var mouseEntries: [HelpEntry] {
    [
      HelpEntry(keys: "drag", name: "move", help: "Drags a person, or all who are marked, onto a card", section: mouse),
      HelpEntry(keys: "click", name: "select", help: "Puts the cursor there", section: mouse),
      HelpEntry(keys: "click click", name: "edit", help: "Opens what is under the mouse", section: mouse),
      HelpEntry(keys: "wheel", name: "scroll", help: "Scrolls what is under the mouse", section: mouse),
      HelpEntry(
        keys: "Shift-drag", name: "select text",
        help: "Selects text in most terminals; podboard --no-mouse leaves them the mouse altogether", section: mouse),
    ]
  }

  private static var mouse: String { "The mouse" }

  /// What is asked for in words, behind the key of the palette.
  static var wordedEntries: [HelpEntry] {
    WordedCommand.all.map { HelpEntry(keys: ":", name: $0.usage, help: $0.help, section: "In words") }
  }

  private var movingEntries: [HelpEntry] {
    MovingKey.all.map {
      HelpEntry(keys: $0.keys(look.marks), name: $0.word, help: $0.help, section: MovingKey.section)
    }
  }

  var helpEntries: [HelpEntry] {
    let digits = HelpEntry(
      keys: "0-9", name: "go to pod", help: "Goes to the pod with that number", section: Command.Section.moving.rawValue
    )
    let commands = Command.Section.allCases.flatMap { section in
      Command.all.filter { $0.section == section }.map { command in
        HelpEntry(
          keys: notation(of: command), name: command.name, help: command.help, section: section.rawValue)
      }
    }
    return [digits] + commands + movingEntries + Self.wordedEntries + Self.mouseEntries
  }
}

extension [KeyHint] {
  fileprivate func movingLast(_ word: String) -> [KeyHint] { filter { $0.word != word } + filter { $0.word == word } }
}
