import Support

/// Somebody who has read nothing: every key that is pressed must be shown on the screen at that moment, in the footer, in a
/// sentence, in the help or in the list of commands.
struct Newcomer {
  let board: TmuxSession

  /// Presses a key that the screen shows together with what it does, such as "m move".
  func press(_ hint: String, then text: String? = nil) throws {
    try wait(toBeShown: hint)
    try send(String(hint.prefix { $0 != " " }))
    if let text { try board.waitFor(text) }
  }

  /// Looks a key up in the help by the name of its command, and presses it: also several times.
  func lookUp(_ name: String, _ key: String, times: Int = 1) throws {
    try press("? keys", then: "Keys with:")
    try board.sendText(name)
    try board.waitUntil("the help tells \(key) for \(name)") { screen in
      screen.contains { line in
        line.contains("  \(name): ") && line.prefix(14).split(separator: " ").contains { $0 == key || $0 == "▌\(key)" }
      }
    }
    try press("Esc leave")
    try waitUntilGone("Keys with:")
    for _ in 0..<times { try send(key) }
  }

  /// Finds a command by its name in the list of commands, and performs it there.
  func perform(_ name: String) throws {
    try press(": command", then: "─ Command ─")
    try board.sendText(name)
    try board.waitFor("▌ \(name)")
    try press("Enter choose")
    try waitUntilGone("─ Command ─")
  }

  /// Types where something can be typed, and sees it stand there.
  func type(_ text: String) throws {
    try board.sendText(text)
    try board.waitFor(text)
  }

  /// Types the beginning of a name that the field then proposes in full, and takes it.
  func complete(_ part: String, to name: String) throws {
    try board.sendText(part)
    try board.waitFor(name)
    try press("Tab take the first")
    try wait(toBeShown: "Tab next")
  }

  /// Fills in a form, field by field in the order on the screen, and saves it. Nothing is typed into a field without text.
  func fill(_ fields: [(label: String, text: String)], then said: String) throws {
    for field in fields {
      while try !cursorIsOn(field.label) { try nextField() }
      try type(field.text)
    }
    try press("Enter save", then: said)
  }

  func goTo(_ page: String, _ letter: Character) throws {
    try press("g go to", then: "\(letter) \(page)")
    try press("\(letter) \(page)")
    try board.waitFor(page.uppercased())
  }

  /// Puts the cursor on somebody or something, found by name.
  func find(_ name: String) throws {
    try press("/ find", then: "─ Find ─")
    try type(name)
    try board.waitFor("▌ \(name)")
    try press("Enter choose")
    try waitUntilGone("─ Find ─")
  }

  // MARK: What the screen shows

  private func wait(toBeShown hint: String) throws {
    try board.waitUntil("the screen shows the key “\(hint)”") { screen in
      screen.suffix(5).contains { " \($0) ".contains(" \(hint) ") } || screen.contains { $0.contains("  \(hint)  ") }
    }
  }

  func waitUntilGone(_ text: String) throws {
    try board.waitUntil("“\(text)” is gone") { screen in !screen.contains { $0.contains(text) } }
  }

  /// The row with the cursor bar of a form.
  private func cursorRow() throws -> String {
    try board.screen().last { $0.contains("│ ▌ ") } ?? ""
  }

  private func cursorIsOn(_ label: String) throws -> Bool { try cursorRow().contains("▌ \(label)  ") }

  private func nextField() throws {
    let before = try cursorRow()
    try press("Tab next")
    try board.waitUntil("the next field is reached") { screen in
      let row = screen.last { $0.contains("│ ▌ ") } ?? ""
      return !row.isEmpty && row != before
    }
  }

  /// Keys as the screen writes them, given to tmux as it calls them.
  private func send(_ key: String) throws {
    let names = ["Esc": "Escape", "↓": "Down", "↑": "Up", "→": "Right", "←": "Left"]
    try board.send(names[key] ?? key)
  }
}
